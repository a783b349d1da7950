/** Everything on one slide, as data for the pages. */
export interface SlideData {
  layout: string
  /** The component in the slide's body. */
  component?: string
  /** The key of the frontmatter that holds the component's properties. */
  key?: string
  title: string
  level: number
  frontmatter: Record<string, unknown>
}

/** The speaker's notes of a slide. */
export interface SlideNote {
  /** The speech as plain text: an empty line between two paragraphs, line breaks as in the file. */
  note: string
  /** Answers for the case that somebody asks, each like `note` and beginning with 'If asked: …'. */
  ifAsked?: string[]
  /** What a short briefing has no time for; on its last slide only. */
  leftOut?: string
  /** All of it as HTML; `ifAsked` and `leftOut` are elements `blockquote`. */
  noteHTML: string
}

/** The id of the element that holds {@link OpeningData} as JSON. */
export const OPENING_ID = 'timeline-deck-opening'

/** The data in a page when it opens. */
export interface OpeningData {
  /** The number of the deck's state, from 0; each edit of a running presentation makes a new one. */
  revision: number
  /** The deck's settings, which override those of Slidev. */
  settings: Record<string, unknown>
  /** All slides; none has the properties of its component yet. */
  slides: SlideData[]
  /** Address of the components' properties: {@link LaterData}. */
  later: string
  /** Address of the notes, a {@link SlideNote} for each slide; only a presenter's window loads them. */
  notes?: string
  /** The token for the connection to a running presentation; undefined on a site. */
  token?: string
}

/** The properties of the slides' components, by the slide's place from 0. */
export type LaterData = (readonly [index: number, properties: unknown])[]

/** The difference between two states of the deck. */
export interface DeckChange {
  revision: number
  /** The new number of slides. */
  total: number
  /** The new and changed slides, by place from 0. */
  slides: [number, SlideData][]
  /** The deck's settings, when they have changed. */
  settings?: Record<string, unknown>
}
