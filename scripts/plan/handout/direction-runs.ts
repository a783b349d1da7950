/** A stretch of text that runs in one direction. */
interface DirectionRun {
  text: string
  /** Whether it runs from right to left. */
  leftwards: boolean
}

/** Letters written from right to left (UAX #9, classes R and AL), and all others. */
const LEFTWARDS = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]`
const RIGHTWARDS = String.raw`(?!${LEFTWARDS})\p{L}`
/** What runs against the direction of the page: from the first such letter to the last one before letters of the other direction. */
const AGAINST = {
  ltr: new RegExp(String.raw`${LEFTWARDS}(?:[^\p{L}\n]*(?:${LEFTWARDS}|\p{M}))*`, 'gu'),
  // Numbers behind such letters belong to them: 'Apollo 11'.
  rtl: new RegExp(String.raw`${RIGHTWARDS}(?:[^\p{L}\n]*(?:${RIGHTWARDS}|\p{M}|\p{Nd}))*`, 'gu'),
}

/**
 * Splits a text at what runs from right to left, so that each stretch can stand in an element of its own: of text that
 * mixes directions in one element, Chromium tags the pieces in the order of the eye. Signs and numbers between two stretches run as
 * the page does.
 *
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
