/** A stretch of text that runs in one direction. */
interface DirectionRun {
  text: string
  /** Whether it runs from right to left. */
  leftwards: boolean
}

/** Letters written from right to left (UAX #9, classes R and AL), and all others. */
const LEFTWARDS = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]`
const RIGHTWARDS = String.raw`(?!${LEFTWARDS})\p{L}`
/**
 * Text against the direction of the page: from the first letter of the other direction to the last one before letters of the
 * page's own.
 */
const AGAINST = {
  ltr: new RegExp(String.raw`${LEFTWARDS}(?:[^\p{L}\n]*(?:${LEFTWARDS}|\p{M}))*`, 'gu'),
  // Numbers after such letters belong to them: 'Apollo 11'.
  rtl: new RegExp(String.raw`${RIGHTWARDS}(?:[^\p{L}\n]*(?:${RIGHTWARDS}|\p{M}|\p{Nd}))*`, 'gu'),
}

/**
 * Splits a text into runs of one direction, so that each run can stand in an element of its own. Chromium would tag the pieces of
 * a mixed element in the order of the eye. Signs and numbers between two runs have the direction of the page.
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
    add(index, isRightToLeft)
    add(index + found.length, !isRightToLeft)
  }
  add(text.length, isRightToLeft)
  return runs.length === 0 ? [{ text, leftwards: isRightToLeft }] : runs
}
