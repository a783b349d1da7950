/** A sign of a script that has no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Joins the parts of a sentence: with spaces, but where Han or Kana meet what is beside them. So 118 名 が becomes 118名が.
 *
 * @param parts - those that are empty or left out add nothing
 */
export function joinedWords(parts: readonly (string | undefined)[]): string {
  return parts.reduce<string>((before, part) => {
    if (!part) return before
    const isTight = before === '' || UNSPACED.test(before.at(-1) ?? '') || UNSPACED.test(part.charAt(0))
    return `${before}${isTight ? '' : ' '}${part}`
  }, '')
}
