import { correctedDate, correctedId, correctedLanguage, correctedTime } from './corrections.ts'
import { describe } from './expectations.ts'
import type { Path } from '../read/locate.ts'
import { type Kind, kindOf, schemaAt, unwrap } from '../schema/model.ts'
import type { ProblemCode } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import type { Finding } from './schema-problems.ts'

const FORMAT_CODES: Partial<Record<Kind, ProblemCode>> = {
  line: 'text-empty',
  id: 'id-invalid',
  sources: 'id-invalid',
  country: 'country-invalid',
  language: 'language-invalid',
  when: 'date-invalid',
  date: 'date-invalid',
  time: 'time-invalid',
}

/** A text that is not written as it must be; where it is certain what was meant, that is said. */
export function invalidFormat(expected: string, value: unknown, path: Path): Finding {
  const schema = schemaAt(path)
  const kind = schema === undefined ? undefined : kindOf(unwrap(schema))
  if (path.at(-1) === 'url') {
    const hint = 'Write the whole address, starting with https:// or http://.'
    return { code: 'url-invalid', message: `${describe(value)} is not an address of the web`, hint }
  }
  if (typeof value === 'string' && value.trim() === '') {
    return { code: 'text-empty', message: 'the text is empty', hint: 'Write something that can be seen, or delete the line.' }
  }
  const code = (kind === undefined ? undefined : FORMAT_CODES[kind]) ?? 'type-wrong'
  const meant = typeof value === 'string' && kind !== undefined ? corrected(value, kind) : undefined
  return { code, message: `${describe(value)} is not ${article(expected)}`, hint: `Write ${meant ?? article(expected)}.` }
}

function corrected(text: string, kind: Kind): string | undefined {
  if (kind === 'id' || kind === 'sources') return correctedId(text)
  if (kind === 'language') return correctedLanguage(text)
  if (kind === 'date' || kind === 'when') return dateInPlace(correctedDate(text), kind)
  const time = kind === 'time' ? correctedTime(text) : undefined
  return time === undefined ? undefined : `"${time}"`
}

/** The date of a map can't hold a map again: its parts stand beside each other. */
function dateInPlace(meant: string | undefined, kind: 'date' | 'when'): string | undefined {
  return kind === 'date' && meant?.startsWith('{') ? meant.slice(2, -2) : meant
}

/** The name of an entry that is not as it must be: an id that is none, a language that is none. */
export function invalidKey(expected: string, path: Path): Finding {
  const key = String(path.at(-1))
  if (expected.includes('language')) {
    const meant = correctedLanguage(key)
    const hint = meant === undefined ? 'Only languages stand here, as the names of texts: { en: …, id: … }.' : `Write ${meant}, here and in languages.`
    return { code: 'language-invalid', message: `${quote(key)} is not ${article(expected)}`, hint }
  }
  const meant = correctedId(key)
  const hint = `${meant === undefined ? 'Rename it' : `Write ${meant},`} here and where it is referred to.`
  return { code: 'id-invalid', message: `${quote(key)} is not ${article(expected)}`, hint }
}

function article(expected: string): string {
  return expected.startsWith('small letters') ? `an id of ${expected}` : expected
}
