import type { Event } from '../../timeline/schema/event.ts'
import type { Points } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import { CARD_SIZES, type PointListProps } from '../blocks/point-list.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { rowPages } from './row-pages.ts'
import { fitsLanguages, sectionSlides, within } from './section.ts'

/** Most points that stand as cards on one slide. */
const CARDS = 6

/**
 * Plans the slides of a list of points: cards on one slide where there are few and all fit in every language, if need be with small
 * texts, else rows, which go on on a further slide. They are numbered where their order matters.
 */
export function pointSlides(planner: Planner, points: Points, event: Event, path: Path, index: number): Slide[] {
  const all = [...points.items.keys()]
  const cards = cardBlock(planner, all.length, (language, setting) => pointBlock(language, points, all, 'cards', setting))
  const pages = cards
    ? [{ items: all, block: cards }]
    : rowPages(planner, all, (language, page, setting) => pointBlock(language, points, page, 'rows', setting))
  return sectionSlides(
    planner,
    { id: within(event, points.id ?? `points-${index + 1}`), title: planner.text(points.title), claim: points.claim, event },
    pages.map(({ items, block }) => ({
      block,
      notes: [points.notes],
      sources: planner.cite(points.source),
      origin: items.map((at) => [...path, 'items', at]),
    })),
  )
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
