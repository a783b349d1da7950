import { iconShape } from '../../look/icons.ts'
import type { Notes } from '../../timeline/schema/audience.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Points } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import { cardSizes, type PointListProps } from '../blocks/point-list.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import { titled } from '../notes.ts'
import type { Planner } from '../planner.ts'
import { rowPages, type RowPage } from './row-pages.ts'
import { fitPages, fitsLanguages, isBrief, sectionSlides, type SectionPage, titleInFull, within } from './section.ts'

/** Most points that stand as cards on one slide. */
const CARDS = 6

/** Most slides of cards that one list takes; a longer one is rows. */
const PAGES = 2

/**
 * Plans the slides of a list of points: cards where there are few, if need be with small texts or on a further slide, else rows.
 * They are numbered where their order matters.
 */
export function pointSlides(planner: Planner, points: Points, event: Event, path: Path, index: number): Slide[] {
  const every = [...points.items.keys()]
  const told = every.filter((index) => (points.items[index]?.importance ?? points.importance) !== 'detail')
  // Where all are details, they stand together behind the talk.
  const all = told.length === 0 ? every : told
  const shown = pointPages(planner, points, all)
  const whole = all.length === every.length ? shown : pointPages(planner, points, every)
  const id = within(event, points.id ?? `points-${index + 1}`)
  const title = planner.text(points.title)
  const pagesOf = (pages: readonly RowPage<number>[], notes: (Notes | undefined)[]): SectionPage[] => pages.map(({ items, block }) => ({ block, notes, sources: planner.cite(points.source), origin: items.map((at) => [...path, 'items', at]) }))
  const names = namesAlone(points)
  const isLong = planner.isBrisk && points.items.some(({ text }) => text !== undefined) && !isBrief(planner, (language) => ({ title: language.text(points.claim ?? points.title), block: pointBlock(language, points, all, 'cards') }))
  const behind = (): Slide[] => sectionSlides(planner, { id: `${id}-in-full`, title: titleInFull(planner, title), event }, pagesOf(whole, [])).map((slide) => ({ ...slide, reference: true as const }))
  if (!isLong) return [...sectionSlides(planner, { id, title, claim: points.claim, event }, pagesOf(shown, [points.notes])), ...(shown === whole ? [] : behind())]
  // A briefing shows the names and says the rest, which stands in the appendix.
  const said = all.flatMap((index) => points.items[index] ?? []).map((point) => (point.text === undefined ? planner.text(point.title) : titled(planner.text(point.title), planner.text(point.text), planner.language)))
  return [
    ...sectionSlides(planner, { id, title, claim: points.claim, event }, pagesOf(rowPages(planner, all, (language, page, setting) => pointBlock(language, names, page, 'rows', setting)), [points.notes, ...said])),
    ...behind(),
  ]
}

/** Points without their texts. */
function namesAlone(points: Points): Points {
  return { ...points, intro: undefined, items: points.items.map((point) => ({ ...point, text: undefined })) }
}

function pointPages(planner: Planner, points: Points, all: readonly number[]): RowPage<number>[] {
  return cardPages(planner, all, (language, page, setting) => pointBlock(language, points, page, 'cards', setting))
    ?? rowPages(planner, all, (language, page, setting) => pointBlock(language, points, page, 'rows', setting))
}

/** How cards may be set. */
export type CardSetting = RowSetting & { small?: boolean }

/** A block with some items as cards. */
type CardBlock<T> = (planner: Planner, page: T[], setting: CardSetting) => Block

/**
 * Spreads items over slides as cards: one slide where all fit in every language, if need be with small texts, else two. Their words
 * are as large as this language has room for.
 * @returns undefined where they are too many, or take more slides in some language or aspect: a slide has the same composition in all
 */
export function cardPages<T>(planner: Planner, items: readonly T[], block: CardBlock<T>): RowPage<T>[] | undefined {
  const inEveryAspect = planner.typesetter.everyAspect().map((typesetter) => cardsFor({ ...planner, typesetter }, items, block))
  const own = inEveryAspect.includes(undefined) ? undefined : cardsFor(planner, items, block)
  if (!own) return undefined
  const { typesetter } = planner
  const size = own.small ? { small: true } : cardSizes(Math.max(...own.pages.map(({ length }) => length))).find((tried) => own.pages.every((page) => typesetter.height(block(planner, page, tried)) <= typesetter.room)) ?? {}
  return own.pages.map((page) => ({ items: page, block: block(planner, page, size) }))
}

/** How items stand as cards on the slides of a planner's aspect; undefined where they have no room. */
function cardsFor<T>(planner: Planner, items: readonly T[], block: CardBlock<T>): { pages: T[][]; small: boolean } | undefined {
  if (items.length > CARDS) return undefined
  const fits = (page: T[], setting: CardSetting): boolean => fitsLanguages(planner, (language) => block(language, page, setting))
  const all = [...items]
  for (const small of [false, true]) if (fits(all, small ? { small } : {})) return { pages: [all], small }
  const pages = fitPages(planner, all, block)
  return pages.length <= PAGES && pages.every((page) => fits(page, {})) ? { pages, small: false } : undefined
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
        const icon = point.icon === undefined ? undefined : iconShape(point.icon)
        return [{ title: planner.text(point.title), ...(point.text === undefined ? {} : { text: planner.text(point.text) }), ...(icon && { icon }) }]
      }),
      sources: planner.cite(points.source),
      composition,
      // Numbers count on from the first, so one that is missing would give the next ones wrong numbers.
      ...(points.ordered && page.every((at, index) => at === (page[0] ?? 0) + index) ? {} : { unordered: true }),
      ...(small ? { small } : {}),
      steps: true,
      ...setting,
    },
  }
}
