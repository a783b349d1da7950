/** The room of a mark and its label across the drawing, as fractions 0–1 of its width. */
export interface LaneBox {
  from: number
  to: number
}

/** A box, and whether its label ends with the mark instead of beginning with it. */
export interface LabelledBox extends LaneBox {
  back: boolean
}

/**
 * The box of a mark whose label starts where the mark does. A label that would leave the drawing ends where the mark does. Where
 * that is impossible too, it moves back as far as it must.
 * @param from - start of the mark, 0–1
 * @param to - end of the mark, 0–1
 * @param label - width of the label as a fraction of the drawing
 */
export function boxOf(from: number, to: number, label: number): LabelledBox {
  const width = Math.min(1, label)
  if (from + width <= 1) return { from, to: Math.max(to, from + width), back: false }
  if (to >= width) return { from: Math.min(from, to - width), to, back: true }
  return { from: Math.min(from, 1 - width), to: 1, back: false }
}

/**
 * The box of a label centred on its place, moved only as far as it must to stay on the drawing.
 * @param at - 0–1
 * @param label - width as a fraction of the drawing
 */
export function centredBox(at: number, label: number): LaneBox {
  const width = Math.min(1, label)
  const from = Math.min(Math.max(0, at - width / 2), 1 - width)
  return { from, to: from + width }
}

/**
 * Gives each box the lowest free lane, from left to right, so that boxes of one lane never touch.
 * @param gap - between two boxes, as a fraction of the drawing
 * @returns the lane of each box, from 0, in the order given; undefined where that takes more than `most` lanes
 */
export function assignLanes(boxes: readonly LaneBox[], gap: number, most = Infinity): number[] | undefined {
  const ends: number[] = []
  const lanes = boxes.map(() => 0)
  const order = boxes.map((box, index) => ({ ...box, index })).toSorted((a, b) => a.from - b.from || b.to - a.to || a.index - b.index)
  for (const box of order) {
    const free = ends.findIndex((end) => end + gap <= box.from)
    const lane = free === -1 ? ends.length : free
    if (lane >= most) return undefined
    ends[lane] = box.to
    lanes[box.index] = lane
  }
  return lanes
}
