/** A stretch of text that runs in one direction. */
interface DirectionRun {
  text: string
  /** Whether it runs from right to left. */
  leftwards: boolean
}

/** Letters written from right to left (UAX #9, classes R and AL), and all others. */
const LEFTWARDS = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]`
const RIGHTWARDS = String.raw`(?!${LEFTWARDS})\p{L}`
/** Signs and numbers between words from left to right; the Arabic semicolon, question mark and full stop run from right to left as letters do. */
const BETWEEN = String.raw`[^\p{L}\n\u061B\u061F\u06D4]`
/**
 * Text against the direction of the page: from the first letter of the other direction to the last one before letters of the
 * page's own.
 */
const AGAINST = {
  ltr: new RegExp(String.raw`${LEFTWARDS}(?:[^\p{L}\n]*(?:${LEFTWARDS}|\p{M}))*`, 'gu'),
  // Numbers after such letters belong to them: 'Apollo 11', 'NATO 45%'.
  rtl: new RegExp(String.raw`${RIGHTWARDS}(?:${BETWEEN}*(?:${RIGHTWARDS}|\p{M}|\p{Nd}[%‰]?))*`, 'gu'),
}

/** Signs that open, and those that close them. */
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const CLOSING: ReadonlySet<string> = new Set(Object.values(BRACKETS))

/** How many signs right before a stretch open what is closed in it: the first bracket of '(first) Dr'. */
function opening(found: string, before: string): number {
  let open = 0
  let unopened = ''
  for (const sign of found) {
    if (sign in BRACKETS) open += 1
    else if (!CLOSING.has(sign)) continue
    else if (open > 0) open -= 1
    else unopened += sign
  }
  let count = 0
  while (count < unopened.length && BRACKETS[before.at(-1 - count) ?? ''] === unopened[count]) count += 1
  return count
}

/** How many signs right after a stretch close what is opened in it: the second bracket of 'Dr (first)'. */
function closing(found: string, behind: string): number {
  const open: string[] = []
  for (const sign of found) {
    const close = BRACKETS[sign]
    if (close !== undefined) open.push(close)
    else if (sign === open.at(-1)) open.pop()
  }
  let count = 0
  while (open.length > 0 && behind[count] === open.pop()) count += 1
  return count
}

/**
 * Splits a text into runs of one direction, so that each run can stand in an element of its own. Chromium would tag the pieces of
 * a mixed element in the order of the eye. From right to left each run has to be isolated: runs of the other direction on both sides
 * of one that is isolated would else become one, and change places. Signs and numbers between two runs have the direction of the page.
 * @param page - the direction of the page around it
 */
export function directionRuns(text: string, page: 'ltr' | 'rtl'): DirectionRun[] {
  const isRightToLeft = page === 'rtl'
  const runs: DirectionRun[] = []
  let at = 0
  const add = (end: number, leftwards: boolean): void => {
    if (end > at) runs.push({ text: text.slice(at, end), leftwards })
    at = end
  }
  for (const { 0: found, index } of text.matchAll(AGAINST[page])) {
    add(index - opening(found, text.slice(at, index)), isRightToLeft)
    const end = index + found.length
    add(end + closing(found, text.slice(end)), !isRightToLeft)
  }
  add(text.length, isRightToLeft)
  return runs.length === 0 ? [{ text, leftwards: isRightToLeft }] : runs
}

/** A text as a page from right to left sets it, with its runs isolated by signs (UAX #9, 2.4): what the printed file is held against. */
export function withIsolatedRuns(text: string, page: 'ltr' | 'rtl'): string {
  return page === 'ltr' ? text : directionRuns(text, page).map((run) => `${run.leftwards ? '\u2067' : '\u2066'}${run.text}\u2069`).join('')
}
