import { IMPORTANCES, type Importance } from '../../timeline/schema/audience.ts'
import { wholeSpan, type PlacedEvent } from '../chronology.ts'
import { listingOf } from '../blocks/block.ts'
import type { ListedSource } from '../blocks/listing.ts'
import type { Slide } from '../deck.ts'
import { capitalised, type Planner } from '../planner.ts'
import { figureItem } from '../slides/figures.ts'
import { byline } from '../text/byline.ts'
import { separatorsOf } from '../text/punctuation.ts'
import type { BriefEntry, BriefMatter } from './brief.ts'

/** How soon each kind of thing is taken in, among things of the same importance. */
const KINDS = { summary: 0, person: 1, event: 2, next: 3, figure: 4, quotation: 5, points: 6 } as const

/**
 * Gathers what a brief handout may tell: the whole in a few lines, the flow of events, numbers, what somebody put forward,
 * quotations, what is asked, and people.
 *
 * @param slides - of the deck, for its sources as they are listed there
 */
export function briefMatter(planner: Planner, events: readonly PlacedEvent[], slides: readonly Slide[]): BriefMatter {
  const { timeline, labels, text, language } = planner
  const places = [...new Set(events.flatMap(({ event }) => (event.place === undefined ? [] : [planner.outermostPlace(event.place)])))]
  const whole = wholeSpan([...events])
  const sections = [
    { entries: (timeline.summary ?? []).map((line): BriefEntry => ({ text: text(line), sources: [], rank: KINDS.summary })) },
    { title: labels.overview, entries: events.map((placed) => eventEntry(planner, placed)) },
    { title: labels.figures, entries: events.flatMap(({ event }) => event.figures.map((figure) => figureEntry(planner, figure))) },
    ...events.flatMap(({ event }) => event.points.map((points) => ({ title: text(points.title), entries: pointEntries(planner, points) }))),
    { title: labels.quotations, entries: events.flatMap(({ event }) => event.quotations.filter((quotation) => !planner.phrases.isStated(quotation)).map((quotation) => quotationEntry(planner, quotation))) },
    ...(timeline.next ? [{ title: text(timeline.next.title), entries: nextEntries(planner) }] : []),
    { title: labels.people, entries: peopleEntries(planner, events) },
  ]
  return {
    ...(timeline.subtitle === undefined ? {} : { subtitle: text(timeline.subtitle) }),
    setting: [...(whole ? [capitalised(planner.time.full(whole), language)] : []), ...(places.length === 1 ? places : [])].join(separatorsOf(language).weak),
    sections: sections.filter(({ entries }) => entries.length > 0),
    sources: { title: labels.sources, items: listedSources(slides) },
  }
}

/** The rank of a thing: first by its importance, then by its kind. */
function rankOf(kind: keyof typeof KINDS, importance: Importance | undefined): number {
  return IMPORTANCES.indexOf(importance ?? 'normal') * 10 + KINDS[kind]
}

function eventEntry(planner: Planner, { event, span }: PlacedEvent): BriefEntry {
  const { text, time, language } = planner
  const place = event.place === undefined ? [] : [planner.place(event.place)]
  return {
    lead: capitalised(time.full(span), language),
    title: [text(event.title), ...place].join(separatorsOf(language).weak),
    ...(event.summary === undefined ? {} : { text: text(event.summary).trim() }),
    sources: planner.cite(event.source),
    rank: rankOf('event', event.importance),
  }
}

type Of<K extends 'figures' | 'points' | 'quotations'> = PlacedEvent['event'][K][number]

function figureEntry(planner: Planner, figure: Of<'figures'>): BriefEntry {
  const { exactness, value, unit, label, by, sources } = figureItem(planner, figure)
  return {
    lead: [exactness, value].filter(Boolean).join(' '),
    text: [`${unit} ${label}`, ...(by === undefined ? [] : [by])].join(separatorsOf(planner.language).weak),
    sources,
    rank: rankOf('figure', figure.importance),
  }
}

function pointEntries(planner: Planner, points: Of<'points'>): BriefEntry[] {
  const rank = rankOf('points', points.importance)
  const number = new Intl.NumberFormat(planner.language)
  return points.items.map(({ title, text }, index) => ({
    lead: `${number.format(index + 1)}.`,
    title: planner.text(title),
    ...(text === undefined ? {} : { text: planner.text(text) }),
    sources: planner.cite(points.source),
    rank,
  }))
}

function quotationEntry(planner: Planner, quotation: Of<'quotations'>): BriefEntry {
  return {
    ...planner.quotation(quotation),
    by: byline(planner.attribution(quotation.speaker)),
    sources: planner.cite(quotation.source),
    rank: rankOf('quotation', quotation.importance),
  }
}

function nextEntries({ timeline: { next }, text, ...planner }: Planner): BriefEntry[] {
  return (next?.items ?? []).map(({ by = next?.by, country, group, topic, text: said, source, importance = next?.importance }) => {
    const who = by !== undefined ? byline(planner.attribution(by)) : country !== undefined ? planner.country(country) : text(group ?? '')
    return {
      ...(topic === undefined ? {} : { title: text(topic) }),
      text: text(said),
      ...(who === '' ? {} : { by: who }),
      sources: planner.cite(source),
      rank: rankOf('next', importance),
    }
  })
}

/** Everybody with a name or an office, once. */
function peopleEntries(planner: Planner, events: readonly PlacedEvent[]): BriefEntry[] {
  const sources = new Map<string, string[]>()
  for (const { person, source } of events.flatMap(({ event }) => event.people)) {
    if (person !== undefined) sources.set(person, [...(sources.get(person) ?? []), ...[source].flat()])
  }
  return [...sources].map(([person, from]) => {
    const { name, role, country } = planner.attribution(person)
    const office = [role, country].filter((part) => part !== undefined)
    return { title: name, ...(office.length === 0 ? {} : { text: office.join(separatorsOf(planner.language).weak) }), sources: planner.cite(from), rank: rankOf('person', undefined) }
  })
}

function listedSources(slides: readonly Slide[]): ListedSource[] {
  return slides.flatMap(({ block }) => (block ? listingOf(block).sources : []))
}
