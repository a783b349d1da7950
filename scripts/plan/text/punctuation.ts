/** Marks with their spaces: `weak` between the words of a list, `strong` between groups of words, `colon` between a word and what it means. */
interface Separators {
  weak: string
  strong: string
  colon: string
}

/**
 * Separators by language, or by ISO 15924 code of the script. All others write a comma and a semicolon as English does.
 * Intl.ListFormat has no separators for groups, and writes others in some languages.
 */
const OWN: Readonly<Record<string, Separators>> = {
  fr: { weak: ', ', strong: '\u00A0; ', colon: '\u00A0: ' },
  Arab: { weak: '، ', strong: '؛ ', colon: ': ' },
  Hans: { weak: '、', strong: '；', colon: '：' },
  Hant: { weak: '、', strong: '；', colon: '：' },
  Jpan: { weak: '、', strong: '；', colon: '：' },
}

/** The separators of a language, by its script: an Arabic list has an Arabic comma. */
export function separatorsOf(language: string): Separators {
  const before = known.get(language)
  if (before) return before
  const { language: plain, script } = new Intl.Locale(language).maximize()
  const found = OWN[plain] ?? OWN[script ?? ''] ?? { weak: ', ', strong: '; ', colon: ': ' }
  known.set(language, found)
  return found
}

/** What is known of languages already: to tell a script takes longer than to join a list. */
const known = new Map<string, Separators>()
