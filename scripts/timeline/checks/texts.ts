import { type CheckContext, type Found, type Inventory, asMap, type LocatedFinding } from './inventory.ts'
import { quote } from '../problems/quote.ts'
import { LanguageTag } from '../schema/text.ts'
import { nearest } from '../problems/suggest.ts'
import { declaredLanguages, isLanguage } from './languages.ts'
import { type Path, pathName } from '../schema/path.ts'

/**
 * Finds the gaps between the languages: texts that one language has and another lacks, and texts that no deck would show. What a
 * language lacks that no deck is wanted in is one warning, so that a draft can be seen while it is translated.
 */
export function checkTexts(inventory: Inventory, { lang }: Pick<CheckContext, 'lang'>): LocatedFinding[] {
  const declared = declaredLanguages(inventory)
  if (declared.length === 0) return []
  const sound = new Set(declared.filter(isLanguage))
  const wanted = new Set(lang === 'all' ? declared : lang === 'first' ? declared.slice(0, 1) : [lang])
  const name = languageNamer()
  const texts = inventory.of('text').map((found) => textGaps(found.path, asMap(found.value), { declared, sound }, name))
  const translations = inventory.of('quotation').map((found) => translationGaps(found, { declared, sound }, name))
  const highlights = inventory.of('quotation').map((found) => highlightGaps(found, { declared, sound }, name))
  const gaps = [...texts, ...translations, ...highlights].flatMap((found) => found.gaps)
  return [
    ...gaps.filter(({ language }) => wanted.has(language)).map(({ finding }) => finding),
    ...unwantedGaps(gaps.filter(({ language }) => !wanted.has(language)), name),
    ...once(texts.flatMap(({ others }) => others)),
    ...translations.flatMap(({ others }) => others),
    ...Object.keys(asMap(inventory.root.labels))
      .filter((tag) => !declared.includes(tag))
      .map((tag) => undeclared(['labels', tag], tag, declared, name)),
  ]
}

/** A text that a language lacks. */
interface Gap {
  language: string
  finding: LocatedFinding
}

/** What is wrong with the languages of one text. */
interface TextFindings {
  gaps: Gap[]
  others: LocatedFinding[]
}

/** One warning for each language, at the first text that it lacks. */
function unwantedGaps(gaps: readonly Gap[], name: (tag: string) => string): LocatedFinding[] {
  return [...Map.groupBy(gaps, ({ language }) => language)].flatMap(([language, [first, ...others]]): LocatedFinding[] => {
    if (!first) return []
    const message = others.length === 0 ? first.finding.message : `${others.length + 1} texts are missing in ${name(language)}; this is the first`
    const hint = `No deck is made in ${language} now. check names them all.`
    return [{ ...first.finding, message, hint, severity: 'warning' }]
  })
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
): TextFindings {
  const given = Object.keys(texts)
  if (given.length === 0) return { gaps: [], others: [] }
  // A wrong tag has been reported as such, and so has a wrongly declared language.
  const foreign = given.filter((tag) => !declared.includes(tag) && LanguageTag.safeParse(tag).success)
  const missing = declared.filter((tag) => !given.includes(tag) && sound.has(tag))
  // A misspelt language is one mistake, not two.
  const misspelt = new Map(foreign.map((tag) => [tag, nearest(tag, missing)]))
  const gaps = missing
    .filter((tag) => ![...misspelt.values()].includes(tag))
    .map((tag): Gap => {
      const hint = `Add ${tag}: beside ${given.join(' and ')}, or take ${tag} out of languages.`
      return { language: tag, finding: { code: 'text-missing', path, part: 'key', message: `${pathName(path)} has no text in ${name(tag)}`, hint } }
    })
  return { gaps, others: foreign.map((tag) => undeclared([...path, tag], tag, declared, name, misspelt.get(tag))) }
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

function translationGaps(found: Found, { declared, sound }: Languages, name: (tag: string) => string): TextFindings {
  const { verbatim, translations } = asMap(found.value)
  const [original, ...more] = Object.keys(asMap(verbatim))
  if (original === undefined || more.length > 0) return { gaps: [], others: [] }
  const given = Object.keys(asMap(translations))
  const path = [...found.path, 'translations']
  const missing = declared.filter((tag) => !given.includes(tag) && !isSameLanguage(tag, original) && sound.has(tag))
  const gaps = missing.map((tag): Gap => {
    const message = `${pathName(found.path)} has no translation into ${name(tag)}`
    const at: Path = given.length > 0 ? path : [...found.path, 'verbatim']
    return { language: tag, finding: { code: 'text-missing', path: at, part: 'key', message, hint: `Add translations: { ${tag}: … }, or take ${tag} out of languages.` } }
  })
  const others = [
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
  return { gaps, others }
}

/** A phrase set apart in one deck stands in every deck, so that all have the same slides. */
function highlightGaps(found: Found, { declared, sound }: Languages, name: (tag: string) => string): TextFindings {
  const { highlight, verbatim, translations } = asMap(found.value)
  const given = Object.keys(asMap(highlight))
  if (given.length === 0) return { gaps: [], others: [] }
  const spoken = Object.keys({ ...asMap(verbatim), ...asMap(translations) })
  // A language without any words is told as that.
  const missing = declared.filter((tag) => !given.includes(tag) && spoken.includes(tag) && sound.has(tag))
  const path = [...found.path, 'highlight']
  return {
    gaps: missing.map((tag): Gap => ({ language: tag, finding: { code: 'text-missing', path, part: 'key', message: `${pathName(path)} has no phrase in ${name(tag)}`, hint: `Add ${tag}: with a part of the words in that language, or delete highlight.` } })),
    others: [],
  }
}

/** Whether two tags mean one language. Portuguese and Brazilian Portuguese do; Chinese in two scripts does not. */
function isSameLanguage(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}
