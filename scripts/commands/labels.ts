import { UsageError } from '../failure.ts'
import { flatLabels, hasLabels, isPluralKey, labelKeys, labelsFor } from '../plan/labels/index.ts'
import { SCALES } from '../timeline/schema/figure.ts'
import { isLanguage } from '../timeline/checks/languages.ts'
import { timeWords } from '../timeline/time/words.ts'
import { TIME_WORDS } from '../timeline/time/words/time-words.ts'
import type { CommandReport } from '../pipeline/report.ts'

/**
 * Gives the `labels` of a language as YAML, to be translated or changed and put into a timeline: the English ones, or those of the
 * language where they come along.
 *
 * @param language - BCP 47 tag
 * @throws UsageError where there is no such language
 */
export async function labels(language: string): Promise<CommandReport> {
  if (!isLanguage(language)) throw new UsageError(`labels ${language}: that is no language tag. Write one such as sw, el or pt-BR.`)
  return { written: [], problems: [], fileTexts: new Map(), remarks: [labelsBlock(language)] }
}

function labelsBlock(language: string): string {
  const known = hasLabels(language)
  const named = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language
  const words: Record<string, string> = timeWords(language)
  const times = Object.entries(words).filter(([word]) => known || TIME_WORDS.some((each) => each === word))
  const all = flatLabels(labelsFor(language))
  // Keys with the plurals of the language, after the key that they are a form of.
  const keys = known ? Object.keys(all) : labelKeys()
  const [does, todo] = known
    ? ['come along', 'Keep those that you change']
    : ['do not come along', 'Translate what is in quotes']
  return [
    `# Labels in ${named}, which ${does}. ${todo}; {words} in braces are filled in. Lines that you delete stay as they are.`,
    'labels:',
    `  ${language}:`,
    ...keys.map((key) => line(key, all[key] ?? '')),
    ...(known ? [] : pluralLines(language)),
    ...times.map(([word, text]) => line(`time.${word}`, text)),
  ].join('\n')
}

/** The forms of words beside numbers, as comments, where the language has several. */
function pluralLines(language: string): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((category) => category !== 'other')
  const counts = Object.entries(labelsFor('en').counts).filter(([key]) => key !== 'from' && !isPluralKey(`counts.${key}`))
  const words = [...SCALES.map((scale) => [`scales.${scale}`, scale] as const), ...counts.map(([key, word]) => [`counts.${key}`, word] as const)]
  return words.flatMap(([key, word]) => categories.map((category) => `    # ${key}.${category}: ${JSON.stringify(word)}`))
}

function line(key: string, text: string): string {
  return `    ${key}: ${JSON.stringify(text)}`
}
