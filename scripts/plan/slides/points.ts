import type { Notes } from '../../timeline/schema/audience.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Points } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import { CARD_SIZES, type PointListProps } from '../blocks/point-list.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import { fill } from '../labels/index.ts'
import { titled } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { rowPages, type RowPage } from './row-pages.ts'
import { fitsLanguages, isBrief, sectionSlides, type SectionPage, within } from './section.ts'

/** Most points that stand as cards on one slide. */
const CARDS = 6

/**
 * Plans the slides of a list of points: cards on one slide where there are few and all fit in every language, if need be with small
 * texts, else rows, which go on on a further slide. They are numbered where their order matters.
 */
export function pointSlides(planner: Planner, points: Points, event: Event, path: Path, index: number): Slide[] {
  const all = [...points.items.keys()]
  const whole = pointPages(planner, points)
  const id = within(event, points.id ?? `points-${index + 1}`)
  const title = planner.text(points.title)
  const pagesOf = (pages: readonly RowPage<number>[], notes: (Notes | undefined)[]): SectionPage[] => pages.map(({ items, block }) => ({ block, notes, sources: planner.cite(points.source), origin: items.map((at) => [...path, 'items', at]) }))
  const names = namesAlone(points)
  const isLong = planner.isBrisk && points.items.some(({ text }) => text !== undefined) && !isBrief(planner, (language) => ({ title: language.text(points.claim ?? points.title), block: pointBlock(language, points, all, 'cards') }))
  if (!isLong) return sectionSlides(planner, { id, title, claim: points.claim, event }, pagesOf(whole, [points.notes]))
  // A briefing shows the names and says the rest, which stands in the appendix.
  const said = points.items.map((point) => (point.text === undefined ? planner.text(point.title) : titled(planner.text(point.title), planner.text(point.text), planner.language)))
  return [
    ...sectionSlides(planner, { id, title, claim: points.claim, event }, pagesOf(rowPages(planner, all, (language, page, setting) => pointBlock(language, names, page, 'rows', setting)), [points.notes, ...said])),
    ...sectionSlides(planner, { id: `${id}-in-full`, title: fill(planner.labels.inFull, { title }), event }, pagesOf(whole, [])).map((slide) => ({ ...slide, reference: true as const })),
  ]
}

/** Points without their texts. */
function namesAlone(points: Points): Points {
  return { ...points, intro: undefined, items: points.items.map((point) => ({ ...point, text: undefined })) }
}

function pointPages(planner: Planner, points: Points): RowPage<number>[] {
  const all = [...points.items.keys()]
  const cards = cardBlock(planner, all.length, (language, setting) => pointBlock(language, points, all, 'cards', setting))
  return cards ? [{ items: all, block: cards }] : rowPages(planner, all, (language, page, setting) => pointBlock(language, points, page, 'rows', setting))
}

/** How cards may be set. */
export type CardSetting = RowSetting & { small?: boolean }

/**
 * Points as cards on one slide, in every language or in none, their words as large as this language has room for.
 * @param block - all of them as cards
 * @returns undefined where they are too many, or do not fit in every language, however small their texts
 */
export function cardBlock(planner: Planner, count: number, block: (planner: Planner, setting: CardSetting) => Block): Block | undefined {
  if (count > CARDS) return undefined
  const { typesetter } = planner
  if (fitsLanguages(planner, (language) => block(language, {}))) return CARD_SIZES.map((size) => block(planner, size)).find((sized) => typesetter.height(sized) <= typesetter.room)
  return fitsLanguages(planner, (language) => block(language, { small: true })) ? block(planner, { small: true }) : undefined
}

function pointBlock(planner: Planner, points: Points, page: number[], composition: PointListProps['composition'], { small, ...setting }: CardSetting = {}): Block {
  return {
    component: 'PointList',
    props: {
      ...(points.intro === undefined ? {} : { intro: planner.text(points.intro) }),
      ...(points.by === undefined ? {} : { by: planner.attribution(points.by) }),
      start: (page[0] ?? 0) + 1,
      points: page.flatMap((at) => {
        const point = points.items[at]
        if (!point) return []
        return [{ title: planner.text(point.title), ...(point.text === undefined ? {} : { text: planner.text(point.text) }) }]
      }),
      sources: planner.cite(points.source),
      composition,
      ...(points.ordered ? {} : { unordered: true }),
      ...(small ? { small } : {}),
      steps: true,
      ...setting,
    },
  }
}
