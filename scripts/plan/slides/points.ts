import type { Event } from '../../timeline/schema/event.ts'
import type { Points } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import { CARD_SIZES, type PointListProps } from '../blocks/point-list.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { rowPages } from './row-pages.ts'
import { sectionSlides, within } from './section.ts'

/** Most points that stand as cards on one slide. */
const CARDS = 6

/**
 * Plans the slides of a list of points: cards on one slide where there are few and all fit in every language, if need be with small
 * texts, else rows, which go on on a further slide. They are numbered where their order matters.
 */
export function pointSlides(planner: Planner, points: Points, event: Event, path: Path, index: number): Slide[] {
  const all = [...points.items.keys()]
  const { typesetter } = planner
  const fits = (small: boolean): boolean => planner.everyLanguage().every((other) => typesetter.height(pointBlock(other, points, all, 'cards', { small })) <= typesetter.room)
  const small = all.length > CARDS ? undefined : [false, true].find(fits)
  const pages = small !== undefined
    ? [{ items: all, block: cards(planner, points, all, small) }]
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

/** All points as cards, their words as large as this language has room for. */
function cards(planner: Planner, points: Points, all: number[], small: boolean): Block {
  const blocks = small ? [] : CARD_SIZES.map((size) => pointBlock(planner, points, all, 'cards', size))
  return blocks.find((block) => planner.typesetter.height(block) <= planner.typesetter.room) ?? pointBlock(planner, points, all, 'cards', { small })
}

function pointBlock(planner: Planner, points: Points, page: number[], composition: PointListProps['composition'], { small, ...setting }: RowSetting & { small?: boolean } = {}): Block {
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
