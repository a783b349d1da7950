import { referencesOf } from '../../timeline/checks/definitions.ts'
import { takeInventory } from '../../timeline/checks/inventory.ts'
import type { Note, Notes } from '../../timeline/schema/audience.ts'
import type { Audience } from '../../timeline/schema/choices.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Points, StatementGroup } from '../../timeline/schema/statement.ts'
import { textIn, type Text } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { type OtherEvents, otherEvents } from './other-events.ts'
import { type Path, pathKey } from '../../timeline/schema/path.ts'

/** The part of a timeline that an audience gets. Things for others are nowhere in it, so that no output can tell them. */
export interface Selection {
  audience: Audience
  /** The timeline with the shown things only. A reference to a thing that is left out leads nowhere. */
  timeline: Timeline
  /** The ids of all sources of the file, so that a source has the same number for everybody. */
  sourceOrder: string[]
  /** Whether its slides come to the point: without those that open events, the first of which says when and where it was. */
  isBrisk: boolean
  /** The path in the file of a path in `timeline`. */
  original: (path: Path) => Path
  /** Whether a short briefing has no time for what has this path in `timeline`: it stands behind the talk. */
  isCut: (path: Path) => boolean
  /** The events that a briefing has no time for. */
  others: OtherEvents
}

/** A thing that may be shown or left out. */
interface Selectable {
  for?: Audience[] | undefined
  private?: boolean | undefined
}

/**
 * Selects the things for an audience by one rule. Nothing private is shown. The full deck shows all else; other decks show the
 * things that name their audience or no audience. Things inside a left-out thing are left out too, and so is a list that becomes
 * empty. What there is no time for in an event that is told is a detail, so that it stands behind the talk; an event itself is
 * left out.
 * @param timeline - validated; it is not changed
 * @param cut - paths of the things that there is no time for, as `pathKey` writes them
 * @param part - 'talk' for what stands before the appendix alone: a talk is tried many times until it fits
 */
export function selectFor(timeline: Timeline, audience: Audience, cut: ReadonlySet<string> = new Set(), part: 'talk' | 'all' = 'all'): Selection {
  const indexes = new WeakMap<object, number>()
  let isWhole = true
  const isCutAt = (path: Path): boolean => cut.size > 0 && cut.has(pathKey(path))
  const list = <T extends Selectable>(items: readonly T[], path: Path, prune: (item: T, path: Path) => T | undefined = (item) => item): T[] =>
    items.flatMap((item, index) => {
      const at = [...path, index]
      const kept = isFor(item, audience) && !(part === 'talk' && isCutAt(at)) ? prune(item, at) : undefined
      if (kept === undefined) {
        isWhole = false
        return []
      }
      const spoken = spokenTo(kept, audience)
      const copy: T = isCutAt(at) && !isEvent(at) ? { ...spoken, importance: 'detail' } : spoken
      indexes.set(copy, index)
      return [copy]
    })
  const group = (statements: StatementGroup, path: Path): StatementGroup | undefined => some({ ...statements, items: list(statements.items, [...path, 'items']) })
  const points = (put: Points, path: Path): Points | undefined => some({ ...put, items: list(put.items, [...path, 'items']) })
  const cutFigures = new Set(timeline.events.flatMap(({ figures }, at) => figures.flatMap(({ id }, index) => (id !== undefined && isCutAt(['events', at, 'figures', index]) ? [id] : []))))
  const event = (whole: Event, path: Path): Event => ({
    ...withoutHidden(whole, audience),
    pictures: list(whole.pictures, [...path, 'pictures']),
    media: list(whole.media, [...path, 'media']),
    people: list(whole.people, [...path, 'people']),
    figures: list(whole.figures, [...path, 'figures'], (figure, at) => (isCutAt(at) ? figure : without(figure, cutFigures))),
    points: list(whole.points, [...path, 'points'], points),
    statements: list(whole.statements, [...path, 'statements'], group),
    quotations: list(whole.quotations, [...path, 'quotations']),
  })
  const everyEvent = list(timeline.events, ['events'], event)
  const isTold = (told: Event): boolean => !isCutAt(['events', indexes.get(told) ?? 0])
  const others = audience === 'briefing' && part === 'all' && cut.size > 0 ? otherEvents(timeline, everyEvent, isTold) : { listed: [], count: 0 }
  const { next, path, ...rest } = timeline
  const stages = path && list(path, ['path'])
  const isNext = next && isFor(next, audience)
  const kept = isNext ? group(next, ['next']) : undefined
  const shown: Timeline = {
    ...rest,
    events: everyEvent.filter(isTold),
    ...(stages && stages.length > 1 ? { path: stages } : {}),
    eras: list(timeline.eras, ['eras']),
    ...(kept ? { next: spokenTo(kept, audience) } : {}),
    glossary: list(timeline.glossary, ['glossary']),
    questions: list(timeline.questions, ['questions']),
    notes: Object.fromEntries(Object.entries(timeline.notes).map(([slide, notes]) => [slide, spokenNotes(notes, audience)])),
  }
  const original = (at: Path): Path => originalPath(shown, at, indexes)
  return {
    audience,
    isBrisk: audience === 'briefing',
    timeline: isWhole && cut.size === 0 && audience === 'full' && (kept || !next) ? shown : withoutLeftovers(shown, { whole: timeline, audience, others }),
    sourceOrder: Object.keys(timeline.sources),
    original,
    isCut: (at) => isCutAt(original(at)),
    others,
  }
}

function isEvent([root, ...more]: Path): boolean {
  return root === 'events' && more.length === 1
}

/** An event without its one picture, where that is for others. */
function withoutHidden({ picture, ...event }: Event, audience: Audience): Event {
  return { ...event, ...(picture === undefined || !isFor(picture, audience) ? {} : { picture }) }
}

/** A figure that is drawn beside none of these: a talk shows no more of them than its headline says. */
function without({ of, ...figure }: Figure, cut: ReadonlySet<string>): Figure {
  return of === undefined || cut.has(of) ? figure : { ...figure, of }
}

/** Whether a thing is for an audience at all. */
function isFor({ for: audiences, private: hidden }: Selectable, audience: Audience): boolean {
  return hidden !== true && (audience === 'full' || audiences === undefined || audiences.includes(audience))
}

function some<T extends { items: unknown[] }>(list: T): T | undefined {
  return list.items.length === 0 ? undefined : list
}

/** Copies a thing with only the notes for an audience, as one text. */
function spokenTo<T extends object>(item: T, audience: Audience): T {
  if (!('notes' in item) || item.notes === undefined) return { ...item }
  return { ...item, notes: spokenNotes(item.notes as Notes, audience) }
}

/** Joins the notes for an audience into one text, with an empty line between them; undefined where there are none. */
function spokenNotes(notes: Notes | undefined, audience: Audience): Text | undefined {
  if (notes === undefined) return undefined
  const texts = [notes].flat().flatMap((note): Text[] => (isNote(note) ? (isFor(note, audience) ? [note.text] : []) : [note]))
  if (texts.length < 2) return texts[0]
  const languages = [...new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text))))]
  const joined = (language?: string): string => texts.map((text) => textIn(text, language ?? '')).join('\n\n')
  return languages.length === 0 ? joined() : Object.fromEntries(languages.map((language) => [language, joined(language)]))
}

function isNote(note: Text | Note): note is Note {
  return typeof note === 'object' && 'text' in note
}

/** Leaves out the people, places and sources that only left-out things refer to. An event that is only listed keeps its sources. */
function withoutLeftovers(shown: Timeline, { whole, audience, others }: { whole: Timeline; audience: Audience; others: OtherEvents }): Timeline {
  // A place names the place around it, so that one is still referred to.
  const used = new Set([...referredTo(shown), ...others.listed.flatMap(({ event }) => [event.source].flat().map((id) => `source ${id}`))])
  const usedAnywhere = referredTo(whole)
  const keep = <T>(things: Record<string, T>, target: string): Record<string, T> =>
    Object.fromEntries(Object.entries(things).filter(([id]) => used.has(`${target} ${id}`) || (audience === 'full' && !usedAnywhere.has(`${target} ${id}`))))
  return { ...shown, people: keep(shown.people, 'person'), places: keep(shown.places, 'place'), sources: keep(shown.sources, 'source') }
}

function referredTo(timeline: Timeline): Set<string> {
  return new Set(referencesOf(takeInventory(timeline)).map(({ target, id }) => `${target} ${id}`))
}

function originalPath(root: unknown, path: Path, indexes: WeakMap<object, number>): Path {
  let value = root
  return path.map((key) => {
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
    return typeof key === 'number' && typeof value === 'object' && value !== null ? (indexes.get(value) ?? key) : key
  })
}
