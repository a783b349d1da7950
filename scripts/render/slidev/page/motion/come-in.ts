/**
 * In the browser: what moves on a slide that has just come. Every slide is drawn in its end state, and animations only lead to it: where
 * none is started (print, pictures, reduced motion, a reload, the way back) and where one is ended early, the end state is what is seen.
 */
import { countUp } from './count-up.ts'

/** The id of each animation that this file starts. */
const ID = 'td-comes'

/** Of what is still to come so much is seen from the first. */
const PALE = 0.25

/** In ms: until a drawing is whole, until numbers are counted, and how long one of several marks takes to appear. */
const DRAWING = 800
const COUNTING = 600
const MARK = 200

/** Drawings that grow from their start; below the words of an opener they stand still, since its mark has been carried there. */
const DRAWN = ['.td-content .td-axis', '.td-content .td-events', '.td-chapter .td-events', '.td-flow:not(.td-flow-strip) .td-flow-stations', '.td-track']

/** Groups of marks that appear one after the other: in each drawing on its own, in the order of the page. */
const FILLED: [drawing: string, marks: string][] = [
  ['.td-dots', '.td-dot-part, .td-dot-part-rough, .td-dot-core'],
  ['.td-count-dots', '.td-count-part, .td-count-part-rough, .td-count-core, .td-dot-more'],
  ['.td-map-world', '.td-map-country'],
  ['.td-map-drawing', '.td-map-mark'],
  ['.td-map-names', '.td-map-label'],
  ['.td-map-places', '.td-map-place'],
]

const NUMBERS = '.td-figure-value, .td-chart-value, .td-share-value, .td-count-value'

/** Starts the animations of a slide. Nothing waits for them. */
export function comeIn(slide: Element): void {
  for (const drawing of all(slide, DRAWN.join())) draw(drawing)
  for (const [drawing, marks] of FILLED) for (const each of all(slide, drawing)) fill(all(each, marks))
  for (const number of all(slide, NUMBERS)) countUp(number, { id: ID, duration: COUNTING, easing: 'ease-out' })
  for (const bar of all(slide, '.td-figure-share')) bar.animate([{ inlineSize: '0' }, {}], { id: ID, duration: COUNTING, easing: 'ease-out' })
}

/** Ends whatever moves: every slide is at once what it is in the end. */
export function endMotion(): void {
  for (const animation of document.getAnimations()) if (animation.id === ID) animation.cancel()
}

function all(within: Element, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)]
}

/** Has ink run over a pale drawing from its start to its end, or from its top where its parts stand below each other. */
function draw(drawing: HTMLElement): void {
  const [first, second] = drawing.children
  const isColumn = drawing.matches('ol') && first !== undefined && second !== undefined && second.getBoundingClientRect().top >= first.getBoundingClientRect().bottom
  const isBackwards = !isColumn && getComputedStyle(drawing).direction === 'rtl'
  const side = isColumn ? 'bottom' : isBackwards ? 'left' : 'right'
  const [from, to] = isBackwards ? ['0%', '100%'] : ['100%', '0%']
  const mask = {
    maskImage: `linear-gradient(to ${side}, #000 50%, rgb(0 0 0 / ${PALE}) 54%)`,
    maskSize: isColumn ? '100% 200%' : '200% 100%',
    // What stands out of the drawing's box is not cut.
    maskClip: 'no-clip',
  }
  const at = (place: string): Keyframe => ({ ...mask, maskPosition: isColumn ? `0 ${place}` : `${place} 0` })
  drawing.animate([at(from), at(to)], { id: ID, duration: DRAWING, easing: 'ease-in-out' })
}

/** Has marks appear one after the other, all of them within the time of a drawing. */
function fill(marks: Element[]): void {
  const pause = (DRAWING - MARK) / Math.max(1, marks.length - 1)
  for (const [index, mark] of marks.entries()) mark.animate([{ opacity: PALE }, {}], { id: ID, duration: MARK, delay: index * pause, fill: 'backwards', easing: 'ease-out' })
}
