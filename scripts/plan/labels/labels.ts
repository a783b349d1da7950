import type { EXACTNESS } from '../../timeline/schema/figure.ts'
import type { PARTS } from '../../timeline/schema/event.ts'

/** The page furniture of a deck in one language: every word on a slide that does not come from the timeline. */
export interface Labels {
  source: string
  sources: string
  rail: string
  current: string
  /** With {no} and {of}. */
  slideOf: string
  /** Heading of the drawn timeline when all events are on one day. */
  dayOverview: string
  /** Heading of the drawn timeline otherwise. */
  overview: string
  people: string
  figures: string
  quotation: string
  quotations: string
  next: string
  glossary: string
  /** What marks a translation as ours. */
  ourTranslation: string
  /** 'continued', with {no} and {of}. */
  continued: string
  /** Legend of a hatched band on the axis. */
  unstated: string
  /** Before the name of who gave a figure: 'according to {name}'. */
  accordingTo: string
  /** '{exactness} {value}' as it is read aloud and written in one line. */
  parts: Record<(typeof PARTS)[number], string>
  exactness: Record<Exclude<(typeof EXACTNESS)[number], 'exactly'>, string>
  scales: Record<'thousand' | 'million' | 'billion' | 'trillion', string>
  /** Page furniture of handouts. */
  handout: {
    /** The document's title, with {title}. */
    title: string
    /** With {no} and {of}. */
    page: string
    /** Before the notes of slide {no}, for those who hear the page. */
    notesOn: string
    /** Under notes that go on, on page {no}. */
    continuedOn: string
    /** Above notes that began on page {no}. */
    continuedFrom: string
    /** Heading of the last section. */
    references: string
    /** The date of the printing, with {date}. */
    printed: string
  }
}
