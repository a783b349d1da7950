import type { Era } from '../../timeline/schema/era.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { SpineRow } from '../blocks/event-spine.ts'
import type { PlacedEvent } from '../chronology.ts'
import type { Planner } from '../planner.ts'

/** A part of a timeline of many events. */
export interface Chapter {
  /** Unique among chapters, and the id of the slide that opens it. */
  id: string
  title: (planner: Planner) => string
  /** Whether the title says already when it was. */
  isTime: boolean
  /** The era that it is, with its path. */
  era?: { item: Era; path: Path }
  /** In the order of time, at least one. */
  events: PlacedEvent[]
  /** Whether a slide opens it. A few events between two eras, or chapters by the dozen, go without. */
  isOpened: boolean
}

/** How an event is told in a deck of many. */
export interface Telling {
  /** Whether a slide opens it, as in a deck of few events. */
  opener: boolean
  /** Whether its picture, people, figures, points, statements and quotations are shown. */
  content: boolean
  /** Whether its summary stands beside its title among other events; else the speaker has it. */
  summary: boolean
}

/** Makes the row of an event among others, in the language of a planner. */
export type RowMaker = (planner: Planner, placed: PlacedEvent, telling: Telling | undefined) => SpineRow

/** How a timeline of many events is told. */
export interface Story {
  chapters: Chapter[]
  /** By the event's id. */
  telling: ReadonlyMap<string, Telling>
  /** All events, those that matter most first. */
  ranked: PlacedEvent[]
  /** Makes each row once: they are measured again and again. */
  makeRow: RowMaker
}
