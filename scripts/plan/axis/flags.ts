/** A name that may stand on a stem: its place and width as fractions of the drawing. */
export interface FlagWish {
  at: number
  width: number
}

/** A name that has a place. */
export interface PlacedFlag {
  /** Its index among the wishes. */
  index: number
  /** Row of the words, from 0 at the bottom. */
  row: number
  /** Whether the words end at the stem: there they would leave the drawing otherwise. */
  back: boolean
}

interface Box extends PlacedFlag {
  at: number
  from: number
  to: number
}

/**
 * Gives names places on stems, those first in the list first, as long as there is room. Names do not touch, and no stem runs
 * through a name: a name whose extent holds the stem of another stands above that one.
 * @param gap - between two names in a row, and between a name and a stem, as a fraction of the drawing
 */
export function placeFlags(wishes: readonly FlagWish[], { rows, most, gap }: { rows: number; most: number; gap: number }): PlacedFlag[] {
  let placed: Box[] = []
  if (rows < 1) return placed
  for (const [index, { at, width }] of wishes.entries()) {
    if (placed.length >= most) break
    if (width > 1) continue
    const ways = [false, true].map((back) => ({ index, row: 0, back, at, from: back ? at - width : at, to: back ? at : at + width }))
    for (const way of ways) {
      if (way.from < 0 || way.to > 1) continue
      const rowed = withRows([...placed, way], gap)
      if (!rowed || rowed.some(({ row }) => row >= rows)) continue
      placed = rowed
      break
    }
  }
  return placed.map(({ index, row, back }) => ({ index, row, back }))
}

/** The boxes with the lowest rows at which all keep apart; undefined where two would each have to stand above the other. */
function withRows(boxes: readonly Box[], gap: number): Box[] | undefined {
  const rows = new Map<Box, number>()
  const open = new Set<Box>()
  const isOver = (upper: Box, lower: Box): boolean => upper !== lower && lower.at > upper.from - gap && lower.at < upper.to + gap && lower.at !== upper.at
  const rowOf = (box: Box): number | undefined => {
    const known = rows.get(box)
    if (known !== undefined) return known
    if (open.has(box)) return undefined
    open.add(box)
    let row = 0
    for (const other of boxes) {
      if (!isOver(box, other)) continue
      const below = rowOf(other)
      if (below === undefined) return undefined
      row = Math.max(row, below + 1)
    }
    const isFree = (): boolean => [...rows].every(([other, at]) => at !== row || box.to + gap <= other.from || other.to + gap <= box.from)
    while (!isFree()) row += 1
    rows.set(box, row)
    return row
  }
  for (const box of boxes.toSorted((a, b) => b.at - a.at)) if (rowOf(box) === undefined) return undefined
  // A name that was moved up to be free may have left one that must stand above it behind.
  if (boxes.some((upper) => boxes.some((lower) => isOver(upper, lower) && (rows.get(upper) ?? 0) <= (rows.get(lower) ?? 0)))) return undefined
  return boxes.map((box) => ({ ...box, row: rows.get(box) ?? 0 }))
}
