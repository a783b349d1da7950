/** A stretch of text that runs in one direction. */
export interface DirectionRun {
  text: string
  /** Whether it runs from right to left. */
  leftwards: boolean
}

/** Letters written from right to left (UAX #9, classes R and AL). */
const LETTER = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]`
/** From the first such letter to the last one before letters of the other direction. */
const LEFTWARDS = new RegExp(String.raw`${LETTER}(?:[^\p{L}\n]*(?:${LETTER}|\p{M}))*`, 'gu')

/**
 * Splits a text at what runs from right to left, so that each stretch can stand in an element of its own: of text that
 * mixes directions in one element, Chromium tags the pieces in the order of the eye.
 */
export function directionRuns(text: string): DirectionRun[] {
  const runs: DirectionRun[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(LEFTWARDS)) {
    if (index > at) runs.push({ text: text.slice(at, index), leftwards: false })
    runs.push({ text: found, leftwards: true })
    at = index + found.length
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), leftwards: false })
  return runs
}
