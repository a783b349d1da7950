/** What one mark takes up on the drawing, as fractions 0–1: the mark itself and its label. */
export interface Box {
  from: number
  to: number
}

/**
 * The box of a mark with a label that starts where the mark does, but is moved back where it would leave the drawing.
 * @param label width of the label as a fraction of the drawing.
 */
export function boxOf(from: number, to: number, label: number): Box {
  const width = Math.min(1, label)
  const start = Math.max(0, Math.min(from, 1 - width))
  return { from: start, to: Math.min(1, Math.max(to, start + width)) }
}

/**
 * Gives each box the lowest lane that is free there, from left to right, so that boxes of one lane never touch.
 * @returns the lane of each box, in the order given.
 */
export function assignLanes(boxes: readonly Box[], gap: number): number[] {
  const ends: number[] = []
  const lanes = boxes.map(() => 0)
  const order = boxes.map((box, index) => ({ ...box, index })).toSorted((a, b) => a.from - b.from || b.to - a.to || a.index - b.index)
  for (const box of order) {
    const free = ends.findIndex((end) => end + gap <= box.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = box.to
    lanes[box.index] = lane
  }
  return lanes
}
