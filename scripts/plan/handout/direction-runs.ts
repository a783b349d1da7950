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

/** Numbers and signs after the last letter of a line. */
const REST_OF_LINE = /^[^\p{L}\n]+(?=\n|$)/u
const BEGINS_LEFTWARDS = new RegExp(String.raw`^\P{L}*${LETTER}`, 'u')

/**
 * Splits a text at what runs from right to left, so that each stretch can stand in an element of its own: of text that
 * mixes directions in one element, Chromium tags the pieces in the order of the eye. What ends a line that begins from right to left,
 * such as a number and a full stop, runs with the letters before it.
 */
export function directionRuns(text: string): DirectionRun[] {
  const runs: DirectionRun[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(LEFTWARDS)) {
    if (index > at) runs.push({ text: text.slice(at, index), leftwards: false })
    const end = index + found.length
    const line = text.slice(text.lastIndexOf('\n', index) + 1, end)
    const rest = BEGINS_LEFTWARDS.test(line) ? (REST_OF_LINE.exec(text.slice(end))?.[0] ?? '') : ''
    runs.push({ text: found + rest, leftwards: true })
    at = end + rest.length
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at), leftwards: false })
  return runs
}
