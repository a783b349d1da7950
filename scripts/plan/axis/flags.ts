import type { LaneBox } from './lanes.ts'

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

/** A name with its extent, on a stem at `at`. */
export interface StemBox extends LaneBox {
  /** One end of the extent, or near it. */
  at: number
  /** It has no stem. */
  isBare?: boolean
}

type Box = PlacedFlag & StemBox

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
      const boxes = [...placed, way]
      const found = stemRows(boxes, gap)
      if (!found || found.some((row) => row >= rows)) continue
      placed = boxes.map((box, place) => ({ ...box, row: found[place] ?? 0 }))
      break
    }
  }
  return placed.map(({ index, row, back }) => ({ index, row, back }))
}

/**
 * The lowest rows, from 0 at the bottom, at which all names keep apart and no stem runs through one.
 * @returns in the order given; undefined where two would each have to stand above the other
 */
export function stemRows(boxes: readonly StemBox[], gap: number): number[] | undefined {
  const rows = new Map<StemBox, number>()
  const open = new Set<StemBox>()
  const rowOf = (box: StemBox): number | undefined => {
    const known = rows.get(box)
    if (known !== undefined) return known
    if (open.has(box)) return undefined
    open.add(box)
    let row = 0
    for (const other of boxes) {
      if (!isOver(box, other, gap)) continue
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
  const found = boxes.map((box) => rows.get(box) ?? 0)
  return areOrdered(boxes, found, gap) ? found : undefined
}

/** Whether a name must stand above another one, whose stem would run through it or close to its far end. */
function isOver(upper: StemBox, lower: StemBox, gap: number): boolean {
  if (upper === lower || lower.isBare || lower.at === upper.at) return false
  const isBack = upper.at - upper.from > upper.to - upper.at
  return lower.at > upper.from - (isBack ? gap : 0) && lower.at < upper.to + (isBack ? 0 : gap)
}

/** Whether no stem runs through a name. @param rows - of each name, from 0 at the bottom */
export function areOrdered(boxes: readonly StemBox[], rows: readonly number[], gap: number): boolean {
  return boxes.every((upper, index) => boxes.every((lower, place) => !isOver(upper, lower, gap) || (rows[index] ?? 0) > (rows[place] ?? 0)))
}
