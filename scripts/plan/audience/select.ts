import { referencesOf } from '../../timeline/checks/definitions.ts'
import { takeInventory } from '../../timeline/checks/inventory.ts'
import type { Note, Notes } from '../../timeline/schema/audience.ts'
import type { Audience } from '../../timeline/schema/choices.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Points, StatementGroup } from '../../timeline/schema/statement.ts'
import { textIn, type Text } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { type Path, pathKey } from '../../timeline/schema/path.ts'

/** What of a timeline an audience gets. What is not for it is nowhere in here, so that nothing made from this can tell it. */
export interface Selection {
  audience: Audience
  /** The timeline with only what is shown; a reference to something left out leads nowhere. */
  timeline: Timeline
  /** The ids of all sources of the file, so that a source has the same number for everybody. */
  sourceOrder: string[]
  /** Where something of `timeline` stands in the file. */
  original: (path: Path) => Path
}

/** Something that may be shown or left out. */
interface Selectable {
  for?: Audience[] | undefined
  private?: boolean | undefined
}

/**
 * Selects what an audience gets, by one rule: nothing private; in the full deck all else; for others what names them or
 * nobody. What stands within something left out is left out too, and a list of which nothing is left.
 *
 * @param timeline - validated; it is not changed
 * @param cut - paths of what a short briefing has no time for, as `pathKey` writes them
 */
export function selectFor(timeline: Timeline, audience: Audience, cut: ReadonlySet<string> = new Set()): Selection {
  const indexes = new WeakMap<object, number>()
  let isWhole = true
  const list = <T extends Selectable>(items: readonly T[], path: Path, prune: (item: T, path: Path) => T | undefined = (item) => item): T[] =>
    items.flatMap((item, index) => {
      const at = [...path, index]
      const kept = isFor(item, audience) && !(cut.size > 0 && cut.has(pathKey(at))) ? prune(item, at) : undefined
      if (kept === undefined) {
        isWhole = false
        return []
      }
      const copy = spokenTo(kept, audience)
      indexes.set(copy, index)
      return [copy]
    })
  const group = (statements: StatementGroup, path: Path): StatementGroup | undefined => some({ ...statements, items: list(statements.items, [...path, 'items']) })
  const points = (put: Points, path: Path): Points | undefined => some({ ...put, items: list(put.items, [...path, 'items']) })
  const event = (whole: Event, path: Path): Event => ({
    ...whole,
    people: list(whole.people, [...path, 'people']),
    figures: list(whole.figures, [...path, 'figures']),
    points: list(whole.points, [...path, 'points'], points),
    statements: list(whole.statements, [...path, 'statements'], group),
    quotations: list(whole.quotations, [...path, 'quotations']),
  })
  const { next, ...rest } = timeline
  const isNext = next && isFor(next, audience) && !cut.has('next')
  const kept = isNext ? group(next, ['next']) : undefined
  const shown: Timeline = {
    ...rest,
    events: list(timeline.events, ['events'], event),
    ...(kept ? { next: spokenTo(kept, audience) } : {}),
    glossary: list(timeline.glossary, ['glossary']),
    questions: list(timeline.questions, ['questions']),
    notes: Object.fromEntries(Object.entries(timeline.notes).map(([slide, notes]) => [slide, spokenNotes(notes, audience)])),
  }
  return {
    audience,
    timeline: isWhole && audience === 'full' && (kept || !next) ? shown : withoutLeftovers(shown, timeline, audience),
    sourceOrder: Object.keys(timeline.sources),
    original: (path) => originalPath(shown, path, indexes),
  }
}

/** Whether something is for an audience at all. */
function isFor({ for: audiences, private: hidden }: Selectable, audience: Audience): boolean {
  return hidden !== true && (audience === 'full' || audiences === undefined || audiences.includes(audience))
}

function some<T extends { items: unknown[] }>(list: T): T | undefined {
  return list.items.length === 0 ? undefined : list
}

/** A copy with only the notes for an audience, as one text. */
function spokenTo<T extends object>(item: T, audience: Audience): T {
  if (!('notes' in item) || item.notes === undefined) return { ...item }
  return { ...item, notes: spokenNotes(item.notes as Notes, audience) }
}

/** The notes for an audience as one text, paragraphs apart; undefined where there are none. */
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

/** People, places and sources that only something left out refers to are left out as well. */
function withoutLeftovers(shown: Timeline, whole: Timeline, audience: Audience): Timeline {
  // Places lie in others, so what is around a place that is shown is still referred to.
  const used = referredTo(shown)
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
