import type { Slide } from '../deck.ts'
import { contentSize } from './paper.ts'
import type { HandoutLayout } from './layout.ts'

/** Slides that stand on one page, and where rows are flexible, the height in mm of each row. */
interface SlideGroup {
  slides: Slide[]
  rows?: number[]
}

/**
 * Spreads slides over pages: so many on each, or where rows are flexible, as many of them as have room with all their notes. What a
 * page has left is shared by its rows, so that all pages but the last end at the same height.
 * @param needed - the height in mm of a slide's row with its notes
 */
export function slideGroups(slides: readonly Slide[], layout: HandoutLayout, needed: (slide: Slide) => number): SlideGroup[] {
  const { columns, rows } = layout
  if (!layout.isFlexible) return inParts(slides, columns * rows).map((part) => ({ slides: part }))
  const { height: room } = contentSize(layout.page)
  const groups: Required<SlideGroup>[] = []
  let used = room
  for (const part of inParts(slides, columns)) {
    const height = Math.min(room, Math.max(layout.slide.height, ...part.map(needed)))
    const last = groups.at(-1)
    if (last && last.rows.length < rows && used + layout.gap.row + height <= room) {
      last.slides.push(...part)
      last.rows.push(height)
      used += layout.gap.row + height
    } else {
      groups.push({ slides: part, rows: [height] })
      used = height
    }
  }
  return groups.map((group, index) => (index === groups.length - 1 ? group : { ...group, rows: stretched(group.rows, layout.gap.row, room) }))
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size))
}

function stretched(rows: readonly number[], gap: number, room: number): number[] {
  const used = rows.reduce((sum, height) => sum + height, 0) + (rows.length - 1) * gap
  return rows.map((height) => height + (room - used) / rows.length)
}
