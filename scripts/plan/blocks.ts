/**
 * What the components in `components/` are given: one props type per component, texts in one language, ready to be shown.
 * Sources are numbers; `[n]` resolves on the sources slide.
 */

/** Words in a language of their own, with how they run. */
export interface Passage {
  text: string
  /** BCP 47 tag of the language of `text`. */
  lang: string
  dir?: 'ltr' | 'rtl'
}

/** Who said or did something. */
export interface Attribution {
  /** The name, or the office where the source gives no name, or the country. */
  name: string
  role?: string
  /** The country's name in the deck's language. */
  country?: string
}

export interface QuoteCardProps {
  quote: Passage
  /** Our translation, with the words that say so. */
  translation?: Passage & { note: string }
  speaker: Attribution
  sources: number[]
  /** How the card is composed: one strong line, a paragraph, or original and translation side by side. */
  composition: 'line' | 'paragraph' | 'pair'
  /** On a quotation that goes over several cards: that this card continues it. */
  continued?: string
}

/** Short quotations by one speaker, each with what it is about. */
export interface QuoteListProps {
  quotes: { topic?: string; quote: Passage; translation?: Passage & { note: string }; sources: number[] }[]
  speaker: Attribution
}

export interface PeopleListProps {
  groups: { label: string; people: (Attribution & { sources: number[] })[] }[]
}

export interface FigureItem {
  /** 'nearly', 'more than', … in the deck's language; none where the figure is exact. */
  exactness?: string
  /** The number or word as it is shown: 110, $83.5 million, Thousands. */
  value: string
  unit: string
  label: string
  /** Who gave the figure. */
  by?: string
  sources: number[]
}
export interface FigureGridProps {
  figures: FigureItem[]
}

export interface PointListProps {
  intro?: string
  by?: Attribution
  /** The number of the first point on this slide. */
  start: number
  points: { title: string; text?: string }[]
  sources: number[]
  /** Reveal one by one when presented. */
  steps?: boolean
}

export interface StatementItem {
  who: Attribution
  /** ISO 3166-1 alpha-2 code of the country, where there is one. */
  country?: string
  topic?: string
  text: string
  quote?: { quote: Passage; translation?: Passage & { note: string } }
  sources: number[]
}
export interface StatementListProps {
  /** Who made all of them, where it is one speaker. */
  by?: Attribution
  statements: StatementItem[]
  steps?: boolean
}

export interface TermListProps {
  terms: { term: string; definition: string; sources: number[] }[]
}

export interface SourceListProps {
  sources: {
    number: number
    publisher: string
    title?: string
    author?: string
    /** The name of the language it is printed in. */
    language?: string
    published?: string
    url?: string
  }[]
}

/** One event on a drawn axis; places are fractions 0–1 of the axis, in reading direction. */
export interface AxisMark {
  event: string
  label: string
  /** The time as it is shown. */
  when: string
  from: number
  to: number
  /** point: the instant is known; band: it lies or lasts within; unstated: somewhere in the band, the source does not say. */
  kind: 'point' | 'band' | 'unstated'
  /** Row, from 0, so that neither marks nor labels collide. */
  lane: number
  openStart?: boolean
  openEnd?: boolean
  approximate?: boolean
  current?: boolean
  /** The slide that opens the event. */
  slide?: number
}
export interface TimelineAxisProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  ticks: { at: number; label: string }[]
  /** Stretches without events that the axis leaves out, as fractions. */
  breaks: { at: number; label: string }[]
  lanes: number
  marks: AxisMark[]
  /** What a hatched band means, in the deck's language; shown where one is drawn. */
  legend?: string
}

/** Every block of a slide: the component's name and what it is given. */
export type Block =
  | { component: 'QuoteCard'; props: QuoteCardProps }
  | { component: 'QuoteList'; props: QuoteListProps }
  | { component: 'PeopleList'; props: PeopleListProps }
  | { component: 'FigureGrid'; props: FigureGridProps }
  | { component: 'PointList'; props: PointListProps }
  | { component: 'StatementList'; props: StatementListProps }
  | { component: 'TermList'; props: TermListProps }
  | { component: 'SourceList'; props: SourceListProps }
  | { component: 'TimelineAxis'; props: TimelineAxisProps }
