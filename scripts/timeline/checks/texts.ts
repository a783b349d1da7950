import { type Found, type Inventory, record, type LocatedFinding } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import { LanguageTag } from '../schema/text.ts'
import { nearest } from '../problems/suggest.ts'
import { declaredLanguages, isLanguage } from './languages.ts'
import { type Path, pathName } from '../schema/path.ts'

/** Finds the gaps between the languages: texts that one language has and another lacks, and texts that no deck would show. */
export function checkTexts(inventory: Inventory): LocatedFinding[] {
  const declared = declaredLanguages(inventory)
  if (declared.length === 0) return []
  const sound = new Set(declared.filter(isLanguage))
  const name = languageNamer()
  return [
    ...once(inventory.of('text').flatMap((found) => textGaps(found.path, record(found.value), { declared, sound }, name))),
    ...inventory.of('quotation').flatMap((found) => translationGaps(found, { declared, sound }, name)),
    ...Object.keys(record(inventory.root.labels))
      .filter((tag) => !declared.includes(tag))
      .map((tag) => undeclared(['labels', tag], tag, declared, name)),
  ]
}

/** The languages that the file declares, and those of them that are written correctly. */
interface Languages {
  declared: string[]
  sound: ReadonlySet<string>
}

function languageNamer(): (tag: string) => string {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  return (tag) => {
    if (!LanguageTag.safeParse(tag).success) return quote(tag)
    try {
      return `${names.of(tag) ?? tag} (${tag})`
    } catch {
      return quote(tag)
    }
  }
}

function textGaps(
  path: Path,
  texts: Record<string,
  unknown>,
  { declared, sound }: Languages,
  name: (tag: string) => string,
): LocatedFinding[] {
  const given = Object.keys(texts)
  if (given.length === 0) return []
  // A wrong tag has been reported as such, and so has a wrongly declared language.
  const foreign = given.filter((tag) => !declared.includes(tag) && LanguageTag.safeParse(tag).success)
  const missing = declared.filter((tag) => !given.includes(tag) && sound.has(tag))
  // A misspelt language is one mistake, not two.
  const misspelt = new Map(foreign.map((tag) => [tag, nearest(tag, missing)]))
  const gaps = missing
    .filter((tag) => ![...misspelt.values()].includes(tag))
    .map((tag): LocatedFinding => {
      const hint = `Add ${tag}: beside ${given.join(' and ')}, or take ${tag} out of languages.`
      return { code: 'text-missing', path, part: 'key', message: `${pathName(path)} has no text in ${name(tag)}`, hint }
    })
  return [...gaps, ...foreign.map((tag) => undeclared([...path, tag], tag, declared, name, misspelt.get(tag)))]
}

/** Reports a misspelt or undeclared language once, at its first place. */
function once(findings: LocatedFinding[]): LocatedFinding[] {
  const groups = Map.groupBy(findings, (finding) => (finding.code === 'text-undeclared' ? `${finding.message} ${finding.hint}` : finding))
  return [...groups.values()].flatMap(([first, ...others]): LocatedFinding[] => {
    if (!first) return []
    return [others.length === 0 ? first : { ...first, message: `${first.message} (${others.length + 1} texts have it; this is the first)` }]
  })
}

function undeclared(
  path: Path,
  tag: string,
  declared: string[],
  name: (tag: string) => string,
  meant?: string,
): LocatedFinding {
  const message = `${quote(tag)} is not among the languages of the file, ${declared.map(name).join(' and ')}`
  const hint =
    meant === undefined
      ? `Add ${tag} to languages, or delete the text: no deck shows it.`
      : `Did you mean "${meant}"?`
  return {
    code: 'text-undeclared',
    path,
    part: 'key',
    message,
    hint,
    severity: meant === undefined ? 'warning' : 'error',
  }
}

function translationGaps(found: Found, { declared, sound }: Languages, name: (tag: string) => string): LocatedFinding[] {
  const { verbatim, translations } = record(found.value)
  const [original, ...more] = Object.keys(record(verbatim))
  if (original === undefined || more.length > 0) return []
  const given = Object.keys(record(translations))
  const path = [...found.path, 'translations']
  const missing = declared.filter((tag) => !given.includes(tag) && !isSameLanguage(tag, original) && sound.has(tag))
  return [
    ...missing.map((tag): LocatedFinding => {
      const message = `${pathName(found.path)} has no translation into ${name(tag)}`
      const at: Path = given.length > 0 ? path : [...found.path, 'verbatim']
      return {
        code: 'text-missing',
        path: at,
        part: 'key',
        message,
        hint: `Add translations: { ${tag}: … }, or take ${tag} out of languages.`,
      }
    }),
    ...given.filter((tag) => isSameLanguage(tag, original)).map((tag): LocatedFinding => {
      const message = `the quotation is in ${name(original)} already`
      return {
        code: 'translation-of-verbatim',
        path: [...path, tag],
        part: 'key',
        message,
        hint: 'Delete the translation, or correct the language of one of the two.',
      }
    }),
    ...given
      .filter((tag) => !declared.includes(tag) && !isSameLanguage(tag, original))
      .map((tag) => undeclared([...path, tag], tag, declared, name)),
  ]
}

/** Whether two tags mean one language. Portuguese and Brazilian Portuguese do; Chinese in two scripts does not. */
function isSameLanguage(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}
