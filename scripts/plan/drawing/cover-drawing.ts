import { circle } from './circle.ts'

/** An event on the ornament of a cover. Its places are shares of the whole time, 0–1. */
export interface CoverArc {
  from: number
  /** The same as `from` where the time is known as a point. */
  to: number
  /** It was at some time within its places, and the source does not say when. */
  isWithin?: true
  isEssential?: boolean
}

/** What a cover draws of an event, as SVG path data: a dot or an arc that is filled with ink, or strokes along an arc. */
export interface ArcDrawing {
  path: string
  kind: 'dot' | 'arc' | 'strokes'
  isEssential: boolean
}

/** The drawing of a cover, in px around the middle of its half circles. */
export interface CoverDrawing {
  /** Thin half circles, one for each event where there is room for them. */
  orbits: string[]
  arcs: ArcDrawing[]
}

/** Radius in px of the innermost half circle, of the outermost, and of the only one. What reaches further lies on the title in 4:3. */
const INNERMOST = 72
const OUTERMOST = 344
const ONLY = 220

/** Half circles stand at least so far apart, in px; where events are closer, only some have theirs. */
const LEAST_APART = 12

/** Between the upright and the ends of a half circle, in radians, so that no mark is cut by the edge of the slide. */
const END = 0.1

/** From stroke to stroke, in px, and the length of the longest. */
const STROKES_APART = 8
const LONGEST_STROKE = 16

/** The ruler of ticks, in px: from its top to the middle, the length of its own marks, and the widest column of an event. */
const RULER = { half: 296, mark: 14, marks: 48, column: 60, start: 36 }

/**
 * Draws events as ticks on a ruler along the edge of the slide: each has a column of its own, the first beside the ruler, and time runs
 * from the top down.
 */
export function drawTicks(events: readonly CoverArc[]): CoverDrawing {
  const height = (share: number): number => Number((-RULER.half + share * 2 * RULER.half).toFixed(1))
  const orbits = Array.from({ length: RULER.marks + 1 }, (_, index) => `M0 ${height(index / RULER.marks)}h-${index % 4 === 0 ? RULER.mark * 1.6 : RULER.mark}`)
  const column = Math.min(RULER.column, (OUTERMOST - RULER.start) / Math.max(1, events.length))
  const arcs = events.map(({ from, to, isWithin, isEssential = false }, index): ArcDrawing => {
    const start = (-RULER.start - index * column).toFixed(1)
    const long = (column * 0.84).toFixed(1)
    if (from === to) return { path: `M${start} ${height(from)}h-${long}`, kind: 'arc', isEssential }
    if (!isWithin) return { path: `M${start} ${height(from)}h-${long}V${height(to)}h${long}z`, kind: 'dot', isEssential }
    const strokes = Math.max(2, Math.round(((to - from) * 2 * RULER.half) / STROKES_APART))
    return { path: Array.from({ length: strokes }, (_, stroke) => `M${start} ${height(from + ((stroke + 0.5) / strokes) * (to - from))}h-${long}`).join(''), kind: 'strokes', isEssential }
  })
  return { orbits, arcs }
}

/**
 * Draws events as half circles around the middle of the slide's edge: the first is the innermost, and time runs from the top down.
 * A timeline without events, as a deck by hand may be, has half circles alone.
 */
export function drawCover(events: readonly CoverArc[]): CoverDrawing {
  const count = events.length === 0 ? 5 : events.length
  const apart = count === 1 ? 0 : (OUTERMOST - INNERMOST) / (count - 1)
  const radiusOf = (index: number): number => (count === 1 ? ONLY : INNERMOST + index * apart)
  const every = count === 1 ? 1 : Math.ceil(LEAST_APART / apart)
  const orbits = Array.from({ length: Math.ceil(count / every) }, (_, index) => arcPath(radiusOf(index * every), 0, 1))
  const thick = count === 1 ? LONGEST_STROKE : Math.min(LONGEST_STROKE, apart * 0.5)
  return { orbits, arcs: events.map((event, index) => drawArc(event, radiusOf(index), thick)) }
}

function drawArc({ from, to, isWithin, isEssential = false }: CoverArc, radius: number, thick: number): ArcDrawing {
  if (from === to) {
    const [x, y] = placeOf(radius, from)
    return { path: circle(Math.max(isEssential ? 6 : 3, Math.min(isEssential ? 11 : 7, thick * 0.45)), +x, +y), kind: 'dot', isEssential }
  }
  if (!isWithin) return { path: arcPath(radius, from, to), kind: 'arc', isEssential }
  const strokes = Math.max(2, Math.round(((to - from) * Math.PI * radius) / STROKES_APART))
  const path = Array.from({ length: strokes }, (_, index) => {
    const share = from + ((index + 0.5) / strokes) * (to - from)
    return `M${placeOf(radius - thick / 2, share).join(' ')}L${placeOf(radius + thick / 2, share).join(' ')}`
  })
  return { path: path.join(''), kind: 'strokes', isEssential }
}

function arcPath(radius: number, from: number, to: number): string {
  return `M${placeOf(radius, from).join(' ')}A${radius.toFixed(1)} ${radius.toFixed(1)} 0 0 0 ${placeOf(radius, to).join(' ')}`
}

/** A place on the left half of a circle, from its top to its bottom. */
function placeOf(radius: number, share: number): [string, string] {
  const angle = -Math.PI / 2 - END - share * (Math.PI - 2 * END)
  return [(radius * Math.cos(angle)).toFixed(1), (radius * Math.sin(angle)).toFixed(1)]
}
