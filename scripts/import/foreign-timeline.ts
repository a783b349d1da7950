import type { Text } from '../timeline/schema/text.ts'

/** A time as another tool's file has it: texts in any spelling, which `dates.ts` reads. */
export interface FoundTime {
  /** The date, or the date with a clock time. */
  start?: string
  end?: string
  /** Clock times that stand in fields of their own. */
  time?: string
  until?: string
  zone?: string
  /** The date as the file wants it shown. */
  shown?: string
}

/** A picture, film or other medium. */
export interface FoundMedium {
  /** An address of the web, or a path beside the imported file. */
  at: string
  caption?: string
  credit?: string
  alt?: string
  /** The page that the medium is from. */
  from?: string
}

/** Who published what an event says, and where. */
export interface FoundSource {
  publisher?: string
  url?: string
}

/** Something that has a time and a title, as the file has it. Its texts may be HTML or Markdown. */
export interface FoundEvent {
  /** Where it stands in its file, for people: `row 14`. */
  at: string
  title?: Text
  short?: Text
  text?: Text
  time: FoundTime
  place?: string
  group?: string
  era?: string
  tags: string[]
  people: string[]
  links: { title?: string; url: string }[]
  media: FoundMedium[]
  sources: FoundSource[]
  importance?: string
  /** Whether nobody but its owner is to see it. */
  isPrivate?: boolean
}

/** Something that the timeline has no place for. */
export interface Unkept {
  /** What it is: `colours`, `a time that comes again`. */
  kind: string
  /** Where it stands in its file, for people. */
  at: string
  /** What stands there; shown shortened. */
  value: string
}

/** What a file of another tool says, whatever its format. */
export interface ForeignTimeline {
  /** What the format is called, for people. */
  format: string
  title?: Text
  subtitle?: Text
  description?: Text
  author?: string
  zone?: string
  /** Languages that the file itself names, the first one first. */
  languages?: string[]
  /** Which of two numbers comes first in `10/11/2025`, where the format says so. */
  order?: DateOrder
  /** Media of the whole, such as the picture of its title. */
  media?: FoundMedium[]
  events: FoundEvent[]
  eras: FoundEvent[]
  left: Unkept[]
  /** What was changed in reading. */
  mended?: Unkept[]
  /** What people should know of the reading: which columns were taken for what. */
  remarks: string[]
}

/** Which of the first two numbers of a date is the day. */
export type DateOrder = 'day-first' | 'month-first'

/** An event without anything, for readers to fill in. @param at - where it stands in its file */
export function emptyEvent(at: string): FoundEvent {
  return { at, time: {}, tags: [], people: [], links: [], media: [], sources: [] }
}

/** The fields of a value that have one; the others are left out. */
export function filledIn<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}

/** A file that cannot be taken, with what to do. */
export class ImportError extends Error {}
