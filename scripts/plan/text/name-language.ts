/** Letters that one language alone writes, with its tag. */
const OWN_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[\u1EA0-\u1EF9\u01A0\u01A1\u01AF\u01B0]/u, 'vi'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
]

/**
 * The language of a name that its letters tell, so that it is read out with that voice: Báo Chính phủ is Vietnamese. A timeline does not
 * say it of publishers.
 *
 * @returns a tag, or undefined where several languages have the letters
 */
export function languageOfName(name: string): string | undefined {
  const letters = name.normalize('NFC')
  return OWN_LETTERS.find(([own]) => own.test(letters))?.[1]
}
