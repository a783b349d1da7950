/** One slide as the pages get it: everything that is on it, as data. */
export interface SlideData {
  layout: string
  /** The component in the slide's body, and under which key of the frontmatter its properties are. */
  component?: string
  key?: string
  title: string
  level: number
  frontmatter: Record<string, unknown>
}

/** What the speaker reads on a slide. */
export interface SlideNote {
  /** What is to be said: plain text, an empty line between two paragraphs, line breaks as in the file. */
  note: string
  /** What to answer if somebody asks, each as `note`, with the words that say so: 'If asked: …'. Left out where there is none. */
  ifAsked?: string[]
  /** On the last slide of a short briefing: what there was no time for. */
  leftOut?: string
  /** All of it as HTML, in which `ifAsked` and `leftOut` stand in elements `blockquote`. */
  noteHTML: string
}

/** The id of the element that holds {@link OpeningData} as JSON. */
export const OPENING_ID = 'timeline-deck-opening'

/** What stands in a page when it opens. */
export interface OpeningData {
  /** Which state of the deck this is; each edit of a running presentation makes another. */
  revision: number
  /** The deck's settings, over those of Slidev. */
  settings: Record<string, unknown>
  /** All slides; only the first have what their component draws. */
  slides: SlideData[]
  /** Address of the rest: {@link LaterData}. */
  later: string
  /** Address of the notes, one {@link SlideNote} for each slide, which only a presenter's window asks for. */
  notes?: string
  /** What opens the connection to a running presentation; a site has none. */
  token?: string
}

/** What the components of the slides after the first draw, by the slide's place from 0. */
export type LaterData = (readonly [index: number, properties: unknown])[]

/** A state of the deck that differs from the one before. */
export interface DeckChange {
  revision: number
  /** How many slides there are now. */
  total: number
  /** The slides that are new or different, by place from 0. */
  slides: [number, SlideData][]
  /** The deck's settings, where they are different. */
  settings?: Record<string, unknown>
}
