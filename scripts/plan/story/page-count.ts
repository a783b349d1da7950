import { MOST_ROWS } from '../blocks/event-spine.ts'

/** How many pages a list of rows takes, while the heights of rows change. */
interface PageCount {
  pages: () => number
  /** Changes the height of a row. */
  set: (row: number, height: number) => void
  /** How often a row was looked at so far. */
  looks: () => number
}

/** Rows that are gone through together. */
const STRETCH = 64

/**
 * Counts the pages that rows fill one after the other. There is a change for each row, and to go through all rows each time would take
 * longer than everything else. So it is known of each row where the next page begins if one begins there, and after how many pages the
 * stretch of rows around it is left; a change concerns a few rows and their stretch.
 *
 * @param heights - of each row in px, in their order
 * @param room - height of a page in px
 */
export function countPages(heights: Float64Array, room: number): PageCount {
  const { length } = heights
  const next = new Int32Array(length)
  /** Of each row: how many pages begin from there on within its stretch, and with which row the first behind it does. */
  const within = new Int32Array(length)
  const behind = new Int32Array(length)
  let looks = 0
  const nextPage = (row: number): number => {
    let [end, used] = [row, 0]
    while (end < length && (end === row || (used + (heights[end] ?? 0) <= room && end - row < MOST_ROWS))) {
      used += heights[end] ?? 0
      end += 1
      looks += 1
    }
    return end
  }
  const goThrough = (stretch: number): void => {
    const end = Math.min(length, (stretch + 1) * STRETCH)
    for (let row = end - 1; row >= stretch * STRETCH; row -= 1) {
      looks += 1
      const to = next[row] ?? length
      within[row] = to < end ? 1 + (within[to] ?? 0) : 1
      behind[row] = to < end ? (behind[to] ?? length) : to
    }
  }
  for (let row = 0; row < length; row += 1) next[row] = nextPage(row)
  for (let stretch = 0; stretch * STRETCH < length; stretch += 1) goThrough(stretch)
  return {
    pages() {
      let pages = 0
      for (let row = 0; row < length; row = behind[row] ?? length) {
        looks += 1
        pages += within[row] ?? 0
      }
      return Math.max(1, pages)
    },
    set(row, height) {
      if (heights[row] === height) return
      heights[row] = height
      const first = Math.max(0, row - MOST_ROWS + 1)
      for (let at = first; at <= row; at += 1) next[at] = nextPage(at)
      for (let stretch = Math.floor(row / STRETCH); stretch >= Math.floor(first / STRETCH); stretch -= 1) goThrough(stretch)
    },
    looks: () => looks,
  }
}
