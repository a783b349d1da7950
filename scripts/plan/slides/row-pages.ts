import { rowsWithRoom, type Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Planner } from '../planner.ts'
import { fitPages } from './section.ts'

/** Items on a slide of a series, and the block that shows them. */
export interface RowPage<T> {
  items: T[]
  block: Block
}

/** A list of rows that goes on over as many slides as it needs. */
export interface RowList<T> {
  items: readonly T[]
  /** The block with some items, set in a way. */
  block: (planner: Planner, page: T[], setting: RowSetting) => Block
  /** Whether an item belongs to the one before it. */
  belong?: (before: T, after: T) => boolean
  /** Lists of one series have the same room below each row, too. */
  series?: string
}

/**
 * Spreads the rows of a list over slides and sets them alike on all slides of the series: at the largest step of the type
 * scale that needs no further slide in any language, and with the same room in each row.
 */
export function rowPages<T>(planner: Planner, items: readonly T[], block: RowList<T>['block'], belong?: RowList<T>['belong']): RowPage<T>[] {
  return rowSeries(planner, [{ items, block, ...(belong ? { belong } : {}) }])[0] ?? []
}

/** As `rowPages`, for several lists that are all set at the same step. */
export function rowSeries<T>(planner: Planner, lists: readonly RowList<T>[]): RowPage<T>[][] {
  const least = lists.map((list) => pagesOf(planner, list, {}))
  const isEnough = (setting: RowSetting, paged: T[][][]): boolean =>
    paged.every((pages, index) => pages.length === least[index]?.length && torn(lists[index], pages) <= torn(lists[index], least[index]) && pages.every((page) => lists[index] && fitsEverywhere(planner, lists[index].block, page, setting)))
  let chosen: { setting: RowSetting; paged: T[][][] } = { setting: {}, paged: least }
  for (const setting of SIZES) {
    const paged = lists.map((list, index) => pagesOf(planner, list, setting, least[index]?.length))
    if (!isEnough(setting, paged)) continue
    chosen = { setting, paged }
    break
  }
  const { setting, paged } = chosen
  const spaces = lists.map(({ block }, index) => spaceBelow(planner, (paged[index] ?? []).map((page) => block(planner, page, setting))))
  return lists.map(({ block, series }, index) => {
    const space = Math.min(...spaces.filter((_, other) => other === index || (series !== undefined && lists[other]?.series === series)))
    return (paged[index] ?? []).map((page) => ({ items: page, block: block(planner, page, { ...setting, space }) }))
  })
}

/** How many pages end between two items that belong together. */
function torn<T>(list: RowList<T> | undefined, pages: T[][]): number {
  return pages.filter((page, index) => {
    const [before, after] = [page.at(-1), pages[index + 1]?.[0]]
    return before !== undefined && after !== undefined && list?.belong?.(before, after)
  }).length
}

/** How rows may be set where there is room, the largest first. */
const SIZES: RowSetting[] = [{ size: 'large' }, { size: 'medium' }]

function pagesOf<T>(planner: Planner, { items, block, belong }: RowList<T>, setting: RowSetting, most?: number): T[][] {
  if (items.length === 0) return []
  const { room, listRoom } = planner.typesetter
  // Two slides, each half empty, are worse than one whose list comes near the footer.
  if (setting.size === undefined && fitsEverywhere(planner, block, [...items], setting, room)) return [[...items]]
  return fitPages(planner, items, (language, page) => block(language, page, setting), belong, { room: listRoom, most })
}

function fitsEverywhere<T>(planner: Planner, block: RowList<T>['block'], page: T[], setting: RowSetting, room = planner.typesetter.listRoom): boolean {
  return planner.everyLanguage().every((other) => other.typesetter.height(block(other, page, setting)) <= room)
}

/** What each row of a series can have to itself, in px, so that no slide overflows. */
function spaceBelow({ typesetter }: Planner, blocks: Block[]): number {
  const spare = blocks.map((block) => Math.floor((typesetter.listRoom - typesetter.height(block)) / rowsWithRoom(block)))
  return Math.max(0, Math.min(typesetter.mostSpace, ...spare))
}
