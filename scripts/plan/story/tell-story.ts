import type { Event } from '../../timeline/schema/event.ts'
import { createRankOf, type RankOf } from '../audience/rank.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Untold } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { contentSlides } from '../slides/event.ts'
import { rowMaker } from '../slides/spine.ts'
import { divideIntoChapters, MANY_EVENTS } from './chapters.ts'
import { countPages } from './page-count.ts'
import type { Story, Telling } from './story.ts'

/**
 * The most slides of a deck with many events: 25 for 40 events, 60 for 150, 200 for 1,000, and in proportion. Events share slides
 * for it; no event is left out, so a deck may have more.
 */
const BUDGET = [{ events: 0, slides: 12 }, { events: 40, slides: 25 }, { events: 150, slides: 60 }, { events: 1000, slides: 200 }, { events: 10_000, slides: 1700 }]

/** What an event may show on slides of its own, beside its opener. */
const CONTENT = ['text', 'links', 'pictures', 'media', 'people', 'figures', 'points', 'statements', 'quotations'] as const
/** What a slide shows best, and a row among others cannot. */
const SHOWN_BEST = ['pictures', 'figures', 'quotations'] as const

/** Most slides of a deck with that many events, as far as they can share. */
export function slideBudget(events: number): number {
  const at = Math.max(1, BUDGET.findIndex((point) => events <= point.events))
  const [from, to] = [BUDGET[at - 1], BUDGET[at]]
  if (!from || !to) return events
  return Math.round(from.slides + ((events - from.events) * (to.slides - from.slides)) / (to.events - from.events))
}

/**
 * Decides how a timeline of many events is told, alike in every language: its chapters, and which events have slides of their own.
 * What matters most comes first: the openers and the content of important events, the content of the others, summaries beside
 * titles, and openers at last.
 * @param around - counts the slides beside those of chapters; asked only of many events, since it plans them
 * @param all - whether each event has slides of its own
 * @returns undefined for few events, which are told one by one
 */
export function tellStory(planner: Planner, events: readonly PlacedEvent[], { around, all }: { around: () => number; all: boolean }): Story | undefined {
  if (events.length < MANY_EVENTS) return undefined
  const chapters = divideIntoChapters(planner, events)
  const rankOf = createRankOf(planner.timeline)
  const ranked = byWeight(events, rankOf)
  const makeRow = rowMaker()
  if (all) return { chapters, ranked, makeRow, telling: new Map(events.map(({ event }) => [event.id, { opener: true, content: true, summary: true }])) }
  const telling = new Map(events.map(({ event }): [string, Telling] => [event.id, { opener: false, content: !hasContent(event), summary: false }]))
  const pages = pageCounter(planner, { chapters, telling, makeRow })
  let left = slideBudget(events.length) - around() - chapters.filter(({ isOpened }) => isOpened).length - pages.total()
  const spend = (placed: PlacedEvent, change: Partial<Telling>, slides: number): void => {
    const before = telling.get(placed.event.id)
    if (!before || slides > left) return
    telling.set(placed.event.id, { ...before, ...change })
    const cost = slides + pages.change(placed)
    if (cost <= left) left -= cost
    else {
      telling.set(placed.event.id, before)
      pages.change(placed)
    }
  }
  // Content is planned as long as there is room for a slide: of a long timeline, few events get there.
  const cost = (placed: PlacedEvent): number => (left < 1 ? Number.POSITIVE_INFINITY : hasContent(placed.event) ? contentSlides(planner, placed).length : 0)
  const isImportant = ({ event }: PlacedEvent): boolean => rankOf(event.importance) > rankOf('normal')
  for (const placed of ranked.filter(isImportant)) spend(placed, { opener: true, content: true }, 1 + cost(placed))
  for (const placed of ranked.filter(({ event }) => hasContent(event) && telling.get(event.id)?.content === false)) spend(placed, { content: true }, cost(placed))
  for (const placed of ranked.filter(({ event }) => event.summary !== undefined && telling.get(event.id)?.opener === false)) spend(placed, { summary: true }, 0)
  for (const placed of ranked.filter(({ event }) => hasContent(event) && telling.get(event.id)?.content === true && telling.get(event.id)?.opener === false)) spend(placed, { opener: true, summary: false }, 1)
  return { chapters, ranked, makeRow, telling }
}

/**
 * Orders events by their weight: those that matter more first, then the first and the last, those with what a slide shows best, those
 * with more content, and those with a summary. Among equals, the first few are spread over the whole time.
 */
export function byWeight(events: readonly PlacedEvent[], rankOf: RankOf): PlacedEvent[] {
  const weights = events.map(({ event }, index): number[] => [
    -rankOf(event.importance),
    Number(index > 0 && index < events.length - 1),
    -Number(countsOf(event, SHOWN_BEST) > 0),
    -countsOf(event, CONTENT),
    -Number(event.summary !== undefined),
    spreadKey(index, events.length),
  ])
  return [...events.keys()].toSorted((a, b) => compareLists(weights[a] ?? [], weights[b] ?? [])).flatMap((index) => events[index] ?? [])
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0)
  return 0
}

/** A key, 0–1, by which the first few of a list lie far apart: the digits of the place as a binary number, turned round. */
function spreadKey(index: number, length: number): number {
  const digits = Math.ceil(Math.log2(Math.max(2, length)))
  return [...index.toString(2).padStart(digits, '0')].toReversed().reduce((sum, digit, place) => sum + Number(digit) / 2 ** (place + 1), 0)
}

function hasContent(event: Event): boolean {
  return countsOf(event, CONTENT) > 0
}

function countsOf(event: Event, kinds: readonly (typeof CONTENT)[number][]): number {
  return kinds.reduce((sum, kind) => sum + countOf(event, kind), 0)
}

function countOf(event: Event, kind: (typeof CONTENT)[number]): number {
  if (kind === 'text') return event.text === undefined ? 0 : 1
  if (kind === 'pictures') return event.pictures.length + (event.picture === undefined ? 0 : 1)
  if (kind === 'statements') return event.statements.reduce((sum, { items }) => sum + items.length, 0)
  return event[kind].length
}

/** Counts the slides that the events of chapters share, and keeps up while the telling changes. */
function pageCounter(planner: Planner, { chapters, telling, makeRow }: Pick<Story, 'chapters' | 'telling' | 'makeRow'>): { total: () => number; change: (placed: PlacedEvent) => number } {
  const languages = planner.everyLanguage()
  const room = Math.min(...languages.map(({ typesetter }) => typesetter.listRoom))
  const heightOf = (placed: PlacedEvent): number =>
    Math.max(...languages.map((language) => language.typesetter.height({ component: 'EventSpine', props: { rows: [makeRow(language, placed, telling.get(placed.event.id))] } })))
  const counted = chapters.map(({ events }) => countPages(Float64Array.from(events, heightOf), room))
  const places = new Map(chapters.flatMap(({ events }, chapter) => events.map(({ event }, index) => [event.id, { chapter: counted[chapter], index }] as const)))
  return {
    total: () => counted.reduce((sum, { pages }) => sum + pages(), 0),
    change(placed) {
      const { chapter, index } = places.get(placed.event.id) ?? {}
      if (!chapter || index === undefined) return 0
      const before = chapter.pages()
      chapter.set(index, heightOf(placed))
      return chapter.pages() - before
    },
  }
}

/**
 * What no slide shows of events; undefined where nothing is missing.
 * @param events - those without slides of their own
 * @param named - whether a table of theirs names the people at them
 */
export function untoldOf(events: readonly PlacedEvent[], named = false): Untold | undefined {
  const kinds = named ? CONTENT.filter((kind) => kind !== 'people') : CONTENT
  const missing = events.filter(({ event }) => countsOf(event, kinds) > 0)
  const first = missing[0]
  if (!first) return undefined
  const counts = kinds.map((kind) => [kind, missing.reduce((sum, { event }) => sum + countOf(event, kind), 0)] as const)
  return { first: first.path, events: missing.length, things: Object.fromEntries(counts.filter(([, count]) => count > 0)) }
}
