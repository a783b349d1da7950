import { isKnownPart, PARTS, type Event, type Participation } from '../../timeline/schema/event.ts'
import type { Text } from '../../timeline/schema/text.ts'
import type { Block } from '../blocks/block.ts'
import { cardsOf, MOST_CARDS, type PeopleListProps } from '../blocks/people-list.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { rowPages, type RowPage } from './row-pages.ts'
import { fitsLanguages, sectionSlides, within } from './section.ts'
import { monogramOf } from './staged-quote.ts'

interface Row {
  entry: Participation
  path: Path
}

/**
 * Plans the slides of the people at an event, by their parts: hosts first, attendees last, then parts in the file's own words as
 * they come, then those of whom no part is said. Within each part, groups come after the people with names. Where some of them are a
 * detail and others are not, these have slides of their own.
 */
export function peopleSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const { labels } = planner
  const rows = event.people.map((entry, index): Row => ({ entry, path: [...path, 'people', index] }))
  const [details, others] = [true, false].map((isDetail) => rows.filter(({ entry }) => (entry.importance === 'detail') === isDetail)) as [Row[], Row[]]
  if (details.length === 0 || others.length === 0) return rowSlides(planner, event, rows, { id: 'people', title: labels.people })
  return [...rowSlides(planner, event, others, { id: 'people', title: labels.people }), ...rowSlides(planner, event, details, { id: 'people-else', title: labels.peopleElse })]
}

function rowSlides(planner: Planner, event: Event, rows: Row[], { id, title }: { id: string; title: string }): Slide[] {
  const sorted = byPart(rows).flatMap(({ rows: own }) => [false, true].flatMap((crowd) => own.filter(({ entry }) => isCrowd(entry) === crowd)))
  return sectionSlides(
    planner,
    { id: within(event, id), title, event },
    (cardPage(planner, sorted) ?? rowPages(planner, sorted, peopleBlock, (before, after) => partKey(before) === partKey(after))).map(({ items, block }) => ({
      block,
      notes: items.map(({ entry }) => entry.notes),
      sources: items.flatMap(({ entry }) => planner.cite(entry.source)),
      origin: items.map((row) => row.path),
    })),
  )
}

/** How cards may be set, the largest first. */
const CARD_SIZES: (RowSetting & Pick<PeopleListProps, 'dense'>)[] = [{ size: 'large' }, { size: 'medium' }, {}, { dense: true }]

/** All of them as cards on one slide, as large as every language has room for; undefined where they are too many, or nobody is known one by one. */
function cardPage(planner: Planner, rows: Row[]): RowPage<Row>[] | undefined {
  const block = (language: Planner, setting: (typeof CARD_SIZES)[number]): Block<'PeopleList'> => {
    const list = peopleBlock(language, rows, setting)
    return { ...list, props: { ...list.props, composition: 'cards' } }
  }
  const { cards } = cardsOf(block(planner, {}).props)
  if (cards.length === 0 || cards.length > MOST_CARDS) return undefined
  const setting = CARD_SIZES.find((tried) => fitsLanguages(planner, (language) => block(language, tried)))
  return setting && [{ items: rows, block: block(planner, setting) }]
}

function peopleBlock(planner: Planner, rows: Row[], setting: RowSetting): Block<'PeopleList'> {
  const seen = new Set<string>()
  const groups = byPart(rows).map(({ part, rows: own }) => {
    const label = part === undefined ? '' : isKnownPart(part) ? planner.labels.parts[part] : planner.text(part)
    return { label, people: own.map(({ entry }) => shown(planner, entry, seen)) }
  })
  return { component: 'PeopleList', props: { groups, ...setting } }
}

/** The rows by their parts, in the order in which slides show these. */
function byPart(rows: Row[]): { part: Text | undefined; rows: Row[] }[] {
  const parts = [...Map.groupBy(rows, partKey).values()].map((own) => ({ part: own[0]?.entry.part, rows: own }))
  const rank = (part: Text | undefined): number => (part === undefined ? PARTS.length + 1 : isKnownPart(part) ? PARTS.indexOf(part) : PARTS.length)
  return parts.toSorted((a, b) => rank(a.part) - rank(b.part))
}

function partKey({ entry }: Row): string {
  return JSON.stringify(entry.part ?? null)
}

function isCrowd({ person }: Participation): boolean {
  return person === undefined
}

/** A person or group as the slide shows it. @param seen - the people on the slide so far, whose office is not repeated */
function shown(planner: Planner, { person, group, source }: Participation, seen: Set<string>): PeopleListProps['groups'][number]['people'][number] {
  const sources = planner.cite(source)
  if (person === undefined) return { name: planner.text(group ?? ''), crowd: true, sources }
  const { name, ...office } = planner.attribution(person)
  const known = { ...monogramOf(planner, person), ...(planner.timeline.people[person]?.name === undefined ? { unnamed: true } : {}) }
  if (seen.has(person)) return { name, ...known, sources }
  seen.add(person)
  return { name, ...office, ...known, sources }
}
