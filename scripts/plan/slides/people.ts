import { isKnownPart, PARTS, type Event, type Participation } from '../../timeline/schema/event.ts'
import type { Text } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { Attribution } from '../blocks/attribution.ts'
import type { Block } from '../blocks/block.ts'
import { cardsOf, MOST_CARDS, MOST_LINES, type PeopleListProps } from '../blocks/people-list.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import { type Path, valueAt } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { rowPages, type RowPage } from './row-pages.ts'
import { peopleHeadline } from './people-headline.ts'
import { fitPages, fitsEverywhere, fitsLanguages, sectionSlides, type SectionPage, titleInFull, within } from './section.ts'
import { monogramOf } from './staged-quote.ts'

interface Row {
  entry: Participation
  path: Path
}

/**
 * Plans the slides of the people at an event, by their parts: hosts first, attendees last, then parts in the file's own words as
 * they come, then those of whom no part is said. Within each part, groups come after the people with names. Where some of them are a
 * detail and others are not, these have slides of their own. Where cards say offices in few words, a list behind the talk has
 * everybody in full instead.
 */
export function peopleSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const { labels } = planner
  if (event.people.length === 0) return []
  const rows = event.people.map((entry, index): Row => ({ entry, path: [...path, 'people', index] }))
  const [details, others] = [true, false].map((isDetail) => rows.filter(({ entry }) => (entry.importance === 'detail') === isDetail)) as [Row[], Row[]]
  if (others.length === 0) return rowSlides(planner, event, details, { id: 'people', category: labels.people })
  const main = rowSlides(planner, event, others, { id: 'people', category: labels.people })
  const isCut = main.some(({ block }) => isCards(block)) && others.some((row) => isInFew(planner, row))
  if (isCut) return [...main, ...inFull(planner, event, inOrder(rows))]
  return details.length === 0 ? main : [...main, ...rowSlides(planner, event, details, { id: 'people-else', category: labels.peopleElse })]
}

/** By their parts, and within each the groups last. */
function inOrder(rows: Row[]): Row[] {
  return byPart(rows).flatMap(({ rows: own }) => [false, true].flatMap((crowd) => own.filter(({ entry }) => isCrowd(entry) === crowd)))
}

function rowSlides(planner: Planner, event: Event, rows: Row[], { id, category }: { id: string; category: string }): Slide[] {
  const sorted = inOrder(rows)
  // What stands behind the talk has room for whole offices.
  const isBehind = rows.every(({ entry }) => entry.importance === 'detail')
  const cards = isBehind && sorted.some((row) => isInFew(planner, row)) ? undefined : cardPages(planner, sorted)
  const pages = cards ?? listPages(planner, sorted)
  const title = peopleHeadline(planner, sorted.map(({ entry }) => entry))
  return sectionSlides(planner, { id: within(event, id), event, ...(title === undefined ? { title: category } : { title, category }) }, sectionPages(planner, pages))
}

function listPages(planner: Planner, rows: Row[]): RowPage<Row>[] {
  return rowPages(planner, rows, peopleBlock, (before, after) => partKey(before) === partKey(after))
}

/** Everybody with the whole office, behind the talk. The notes of those whom cards show are said there. */
function inFull(planner: Planner, event: Event, rows: Row[]): Slide[] {
  const title = titleInFull(planner, planner.labels.people)
  const slides = sectionSlides(planner, { id: `${within(event, 'people')}-in-full`, event, title }, sectionPages(planner, listPages(planner, rows), ({ importance }) => importance === 'detail'))
  return slides.map((slide) => ({ ...slide, reference: true as const }))
}

/** @param isSaid - whether the notes of somebody are said there */
function sectionPages(planner: Planner, pages: readonly RowPage<Row>[], isSaid: (entry: Participation) => boolean = () => true): SectionPage[] {
  return pages.map(({ items, block }) => ({
    block,
    notes: items.map(({ entry }) => (isSaid(entry) ? entry.notes : undefined)),
    sources: items.flatMap(({ entry }) => planner.cite(entry.source)),
    origin: items.map((row) => row.path),
  }))
}

function isCards(block: Block | undefined): block is Block<'PeopleList'> {
  return block?.component === 'PeopleList' && block.props.composition === 'cards'
}

/** Whether a card says the office in few words, in some language: every language has the same slides. */
function isInFew(planner: Planner, { entry: { person } }: Row): boolean {
  return person !== undefined && planner.everyLanguage().some((language) => officeInFew(language, person).role !== officeInFull(language, person).role)
}

/** How cards may be set, the largest first: beside each other, or a few below each other before their letters get small. */
const CARD_SIZES: (RowSetting & Pick<PeopleListProps, 'lines' | 'dense'>)[] = [{ size: 'card-lead' }, { size: 'large' }, { size: 'medium' }, { size: 'card-lead', lines: true }, { size: 'large', lines: true }, { size: 'medium', lines: true }, {}, { dense: true }]

/**
 * All of them as cards on one slide, as large as every language has room for, or on a further slide where there is none; undefined
 * where they are too many, or nobody is known one by one.
 */
function cardPages(planner: Planner, rows: Row[]): RowPage<Row>[] | undefined {
  const block = (language: Planner, page: Row[], setting: (typeof CARD_SIZES)[number]): Block<'PeopleList'> => {
    const list = peopleBlock(language, page, setting, officeInFew)
    return { ...list, props: { ...list.props, composition: 'cards' } }
  }
  const { cards } = cardsOf(block(planner, rows, {}).props)
  // A slide has the same composition in every aspect.
  const areCards = cards.length > 0 && cards.length <= MOST_CARDS && rows.every((row) => fitsEverywhere(planner, (language) => block(language, [row], { dense: true })))
  if (!areCards) return undefined
  const tried = CARD_SIZES.filter(({ lines }) => !lines || cards.length <= MOST_LINES).map((setting) => ({ setting, pages: fitPages(planner, rows, (language, page) => block(language, page, setting)) }))
  const fits = ({ setting, pages }: (typeof tried)[number]): boolean => pages.every((page) => fitsLanguages(planner, (language) => block(language, page, setting)))
  const least = Math.min(...tried.map(({ pages }) => pages.length))
  const chosen = tried.find((way) => way.pages.length === least && fits(way))
  return chosen?.pages.map((items) => ({ items, block: block(planner, items, chosen.setting) }))
}

/** @param officeOf - the name, office and country of a person, as they are shown */
function peopleBlock(planner: Planner, rows: Row[], setting: RowSetting, officeOf = officeInFull): Block<'PeopleList'> {
  const seen = new Set<string>()
  const groups = byPart(rows).map(({ part, rows: own }) => {
    const label = part === undefined ? '' : isKnownPart(part) ? planner.labels.parts[part] : planner.text(part)
    return { label, people: own.map(({ entry }) => shown(planner, entry, { seen, officeOf })) }
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

function officeInFull(planner: Planner, person: string): Attribution {
  return planner.attribution(person)
}

/** A card has little room: the office is in few words there, where the file has these. */
function officeInFew(planner: Planner, person: string): Attribution {
  const whole = planner.attribution(person)
  const { short, country, name } = planner.timeline.people[person] ?? {}
  if (short === undefined || name === undefined) return whole
  const role = planner.text(short)
  const home = country === undefined ? undefined : planner.country(country)
  return { name: whole.name, role, ...(home === undefined || role.includes(home) ? {} : { country: home }) }
}

/**
 * What cards leave out: the names and whole offices of the people on a slide whose office is there in few words.
 * @param whole - the timeline that the slide's origins are paths of
 */
export function wholeOffices(planner: Planner, { block, origin }: Pick<Slide, 'block' | 'origin'>, whole: Timeline): string | undefined {
  if (!isCards(block)) return undefined
  const people = new Set(origin.flatMap((path) => (valueAt(whole, path).value as Participation | undefined)?.person ?? []))
  const cut = [...people].map((person) => planner.attribution(person)).filter(({ name, role }) => role !== undefined && !block.props.groups.some((group) => group.people.some((one) => one.name === name && one.role === role)))
  const { weak, strong } = separatorsOf(planner.language)
  return cut.length === 0 ? undefined : cut.map(({ name, role }) => `${name}${weak}${role}`).join(strong)
}

/** Longest code of a country that a ring has room for. */
const LONGEST_CODE = 3

/**
 * A person or group as the slide shows it.
 * @param seen - the people on the slide so far, whose office is not repeated
 */
function shown(planner: Planner, { person, group, source }: Participation, { seen, officeOf }: { seen: Set<string>; officeOf: typeof officeInFull }): PeopleListProps['groups'][number]['people'][number] {
  const sources = planner.cite(source)
  if (person === undefined) return { name: planner.text(group ?? ''), crowd: true, sources }
  const { name, ...office } = officeOf(planner, person)
  const { name: own, country } = planner.timeline.people[person] ?? {}
  // Who is known by an office alone stands for a country.
  const known = own === undefined ? { unnamed: true, ...(country === undefined || country.length > LONGEST_CODE ? {} : { monogram: country }) } : monogramOf(planner, person)
  if (seen.has(person)) return { name, ...known, sources }
  seen.add(person)
  return { name, ...office, ...known, sources }
}
