/** What stands between the things of a list, with its space: between words, and between groups of them. */
interface Separators {
  weak: string
  strong: string
}

/** Of languages, and by ISO 15924 code of scripts; all others write a comma and a semicolon as English does. */
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
