/** The separators of a list with their spaces: `weak` between words, `strong` between groups of words. */
interface Separators {
  weak: string
  strong: string
}

/**
 * Separators by language, or by ISO 15924 code of the script. All others write a comma and a semicolon as English does.
 * Intl.ListFormat has no separators for groups, and writes others in some languages.
 */
const OWN: Readonly<Record<string, Separators>> = {
  fr: { weak: ', ', strong: '\u00A0; ' },
  Arab: { weak: '، ', strong: '؛ ' },
  Hans: { weak: '、', strong: '；' },
  Hant: { weak: '、', strong: '；' },
  Jpan: { weak: '、', strong: '；' },
}

/** The separators of a language, by its script: an Arabic list has an Arabic comma. */
export function separatorsOf(language: string): Separators {
  const { language: plain, script } = new Intl.Locale(language).maximize()
  return OWN[plain] ?? OWN[script ?? ''] ?? { weak: ', ', strong: '; ' }
}
