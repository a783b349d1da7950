/** Most characters of a short text. Its few lines may be made equally long without one of them becoming a stub. */
const SHORT = 170

/** Whether the lines of a text may be balanced (the class `td-even`). Browsers do that for a few lines only. */
export function isShort(text: string): boolean {
  return text.length <= SHORT
}
