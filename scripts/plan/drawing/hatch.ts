/** Distance between two strokes, in px. */
const STEP = 8
/** A width in px that no axis on a slide exceeds; 1136 is the widest. */
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
