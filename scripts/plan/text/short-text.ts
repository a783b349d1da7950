/** Up to so many characters a text takes so few lines that they may be made equally long: none of them is a stub. */
const SHORT = 170

/** Whether the lines of a text may be balanced (the class `td-even`), which browsers do for a few lines only. */
export function isShort(text: string): boolean {
  return text.length <= SHORT
}
