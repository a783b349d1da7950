/** Distance between two strokes, in px. */
const STEP = 8
/** The strokes reach over an axis of this many px: wider than any on a slide, where 1136 px are the most, as the reading view has it where text is enlarged. */
const WIDEST = 1304

/**
 * Draws slanted strokes over a strip 12 px high, as SVG path data; the strip clips them. A pattern would need an id, and ids
 * would repeat when all slides of a deck stand in one document.
 * @param share - the part of the axis that the strip covers, 0–1
 */
export function hatch(share: number): string {
  const strokes = Math.ceil((share * WIDEST) / STEP) + 2
  return Array.from({ length: strokes }, (_, index) => `M${index * STEP - 8} 14l16-16`).join('')
}
