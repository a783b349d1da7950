import type { Importance } from '../../timeline/schema/audience.ts'
import { createRankOf } from '../audience/rank.ts'
import { spreadOverTime } from '../audience/spread.ts'
import type { PlacedEvent } from '../chronology.ts'
import { listingOf } from '../blocks/block.ts'
import type { ListedSource } from '../blocks/listing.ts'
import type { Slide } from '../deck.ts'
import { capitalised, type Planner } from '../planner.ts'
import { figureItem } from '../slides/figures.ts'
import { byline } from '../text/byline.ts'
import { separatorsOf } from '../text/punctuation.ts'
import type { BriefEntry, BriefMatter } from './brief.ts'
import { joinedWords } from '../text/joined-words.ts'

/** How soon each kind of thing is taken in, among things of the same importance. */
const KINDS = { person: 1, event: 2, next: 3, figure: 4, quotation: 5, points: 6 } as const

/**
 * Gathers what a brief handout may tell: the whole in a few lines, the flow of events, numbers, what somebody put forward,
 * quotations, what is asked, and people.
 *
 * @param slides - of the deck: its cover says when and where all of it was, and its sources are those that are listed there
 */
export function briefMatter(planner: Planner, events: readonly PlacedEvent[], slides: readonly Slide[]): BriefMatter {
  const { timeline, labels, text, language } = planner
  const cover = slides.find(({ frontmatter }) => frontmatter.layout === 'deck-cover')?.frontmatter
  const rankOf = createRankOf(timeline)
  const ranked: Ranked = (kind, importance, place = 0) => [-rankOf(importance), KINDS[kind], place]
  // Where not all have room, the first and the last event are told before those between them.
  const spread = new Map(spreadOverTime(events).map((placed, place) => [placed, place]))
  const sections = [
    { entries: [...(timeline.message === undefined ? [] : [timeline.message]), ...(timeline.summary ?? [])].map((line): BriefEntry => ({ text: text(line), sources: [], rank: [-Infinity] })) },
    { title: labels.overview, entries: events.map((placed) => eventEntry(planner, placed, ranked('event', placed.event.importance, spread.get(placed)))) },
    { title: labels.figures, entries: events.flatMap(({ event }) => event.figures.map((figure) => figureEntry(planner, figure, ranked('figure', figure.importance)))) },
    ...events.flatMap(({ event }) => event.points.map((points) => ({ title: text(points.title), entries: pointEntries(planner, points, ranked('points', points.importance)) }))),
    { title: labels.quotations, entries: events.flatMap(({ event }) => event.quotations.filter((quotation) => !planner.phrases.isStated(quotation)).map((quotation) => quotationEntry(planner, quotation, ranked('quotation', quotation.importance)))) },
    ...(timeline.next ? [{ title: text(timeline.next.title), entries: nextEntries(planner, ranked) }] : []),
    { title: labels.people, entries: peopleEntries(planner, events, ranked) },
  ]
  return {
    ...(timeline.subtitle === undefined ? {} : { subtitle: text(timeline.subtitle) }),
    setting: [cover?.when, cover?.place].filter((part) => part !== undefined).join(separatorsOf(language).weak),
    sections: sections.filter(({ entries }) => entries.length > 0),
    sources: { title: labels.sources, items: listedSources(slides) },
  }
}

/** The rank of a thing: by its importance, then by its kind, then by its place among those. */
type Ranked = (kind: keyof typeof KINDS, importance: Importance | undefined, place?: number) => number[]

function eventEntry(planner: Planner, { event, span }: PlacedEvent, rank: number[]): BriefEntry {
  const { text, time, language } = planner
  const place = event.place === undefined ? [] : [planner.place(event.place)]
  return {
    lead: planner.certain(capitalised(time.full(span), language), event),
    title: [text(event.title), ...place].join(separatorsOf(language).weak),
    ...(event.summary === undefined ? {} : { text: text(event.summary).trim() }),
    sources: planner.cite(event.source),
    rank,
  }
}

type Of<K extends 'figures' | 'points' | 'quotations'> = PlacedEvent['event'][K][number]

function figureEntry(planner: Planner, figure: Of<'figures'>, rank: number[]): BriefEntry {
  const { exactness, value, unit, label, by, sources } = figureItem(planner, figure)
  return {
    lead: joinedWords([exactness, value]),
    text: [joinedWords([unit, label]), ...(by === undefined ? [] : [by])].join(separatorsOf(planner.language).weak),
    sources,
    rank,
  }
}

function pointEntries(planner: Planner, points: Of<'points'>, rank: number[]): BriefEntry[] {
  const number = new Intl.NumberFormat(planner.language)
  return points.items.map(({ title, text }, index) => ({
    lead: `${number.format(index + 1)}.`,
    title: planner.text(title),
    ...(text === undefined ? {} : { text: planner.text(text) }),
    sources: planner.cite(points.source),
    rank,
  }))
}

function quotationEntry(planner: Planner, quotation: Of<'quotations'>, rank: number[]): BriefEntry {
  return {
    ...planner.quotation(quotation),
    by: byline(planner.attribution(quotation.speaker)),
    sources: planner.cite(quotation.source),
    rank,
  }
}

function nextEntries({ timeline: { next }, text, ...planner }: Planner, ranked: Ranked): BriefEntry[] {
  return (next?.items ?? []).map((item) => {
    const { by = next?.by, country, group, topic, text: said, source, importance = next?.importance } = item
    const who = by !== undefined ? byline(planner.attribution(by)) : country !== undefined ? planner.country(country) : text(group ?? '')
    return {
      ...(topic === undefined ? {} : { title: text(topic) }),
      text: planner.certain(text(said), item),
      ...(who === '' ? {} : { by: who }),
      sources: planner.cite(source),
      rank: ranked('next', importance),
    }
  })
}

/** Everybody with a name or an office who took part, once. Who only sent a message may have been anywhere. */
function peopleEntries(planner: Planner, events: readonly PlacedEvent[], ranked: Ranked): BriefEntry[] {
  const sources = new Map<string, string[]>()
  for (const { person, part, source } of events.flatMap(({ event }) => event.people)) {
    if (person !== undefined && part !== 'message') sources.set(person, [...(sources.get(person) ?? []), ...[source].flat()])
  }
  return [...sources].map(([person, from]) => {
    const { name, role, country } = planner.attribution(person)
    const office = [role, country].filter((part) => part !== undefined)
    return { title: name, ...(office.length === 0 ? {} : { text: office.join(separatorsOf(planner.language).weak) }), sources: planner.cite(from), rank: ranked('person', undefined) }
  })
}

function listedSources(slides: readonly Slide[]): ListedSource[] {
  return slides.flatMap(({ block }) => (block ? listingOf(block).sources : []))
}
