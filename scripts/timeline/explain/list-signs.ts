/** Signs that word processors and other formats begin the items of a list with, and a space. */
const OTHER_SIGN = /^([–—−‐‑•‣◦·∙*+]|\d{1,3}[.)])\s+/u

/** What begins an item of a list in the place of a hyphen; undefined where a text begins otherwise. */
export function otherListSign(text: string): string | undefined {
  return OTHER_SIGN.exec(text)?.[1]
}
