/**
 * What the components in `components/` are given: one props type per component, texts in one language, ready to be shown.
 * Sources are numbers; `[n]` resolves on the sources slide.
 */

/** Words in a language of their own, with how they run. */
export interface Passage {
  text: string
  /** Whether it began on an earlier card, and whether it goes on on a further one. */
  from?: boolean
  on?: boolean
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

/** Words as they are printed; where a translation stands beside them, with what says so: 'as printed, in Indonesian'. */
export type Printed = Passage & { note?: string }

export interface QuoteCardProps {
  quote: Printed
  /** Our translation, with the words that say so. */
  translation?: Passage & { note: string }
  speaker: Attribution
  sources: number[]
  /** How the card is composed: one strong line, a paragraph, or original and translation side by side. */
  composition: 'line' | 'paragraph' | 'pair'
  /** A pair that is short enough to be set larger. */
  large?: boolean
}

/** Short quotations by one speaker, each with what it is about. */
export interface QuoteListProps {
  quotes: { topic?: string; quote: Printed; translation?: Passage & { note: string }; sources: number[] }[]
  speaker: Attribution
}

/** How the rows of a list are set; the same on all slides of a series. */
export interface RowSetting {
  /** Larger than usual, where a series of slides has room for it. */
  size?: 'medium' | 'large'
  /** Room below what is in a row, in px; where it is not given, the rows share what the slide has to spare. */
  space?: number
}

export interface PeopleListProps extends RowSetting {
  /** `crowd` is for those who are not named one by one; they stand after the others. */
  groups: { label: string; people: (Attribution & { crowd?: boolean; sources: number[] })[] }[]
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

/** How the number of marks of a chart is to be read: as it is, as a limit not reached, as one exceeded, or roughly. */
export type ChartEnd = 'exact' | 'below' | 'above' | 'about'

/** A figure as a share of another, drawn as one mark for each (or for so many). */
export interface UnitChartProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  part: FigureItem & { marks: number; end: ChartEnd }
  whole: FigureItem & { marks: number; end: ChartEnd }
  /** 'of', between the two. */
  of: string
  /** What one mark stands for, and what marks of another shape mean. */
  legend: string
}

/** A map with the countries of some statements marked and numbered. */
export interface WorldMapProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  places: MapPlace[]
  /** The part of the map that is shown; the whole where left out. */
  view?: MapView
}
/** A part of the map, in its units: 1000 of them are its width. */
export interface MapView {
  x: number
  y: number
  width: number
  height: number
}
export interface MapPlace {
  /** ISO 3166-1 alpha-2 code. */
  country: string
  /** The number in its mark, from 1. */
  number: number
  /** The country's name in the deck's language. */
  name: string
  /** What its statements are about, each on a line of its own. */
  topics?: string[]
  sources: number[]
  /** Where the mark stands on the map, in units of the drawing; the country may lie beside it. */
  at: { x: number; y: number }
}

/** The whole in up to three lines. */
export interface SummaryLinesProps {
  lines: string[]
  sources: number[]
}

export interface PictureCardProps {
  /** The picture itself as a `data:` address, or where it lies beside the deck. */
  src: string
  /** What is to be seen. */
  alt: string
  /** Who made it. */
  credit: string
}

export interface PointListProps extends RowSetting {
  intro?: string
  by?: Attribution
  /** The number of the first point on this slide. */
  start: number
  points: { title: string; text?: string }[]
  sources: number[]
  /** A few short points are cards side by side on one slide, others rows of a list. */
  composition: 'cards' | 'rows'
  /** The titles of rows are a word or two: the column for them is narrow. */
  brief?: boolean
  /** Reveal one by one when presented. */
  steps?: boolean
}

export interface StatementItem {
  who: Attribution
  /** Whether it is by the same as the one above it on the slide, who is not named again. */
  again?: boolean
  /** ISO 3166-1 alpha-2 code of the country, where there is one. */
  country?: string
  topic?: string
  text: string
  quote?: { quote: Printed; translation?: Passage & { note: string } }
  sources: number[]
}
export interface StatementListProps extends RowSetting {
  /** Who made all of them, where it is one speaker. */
  by?: Attribution
  statements: StatementItem[]
  steps?: boolean
}

/** Something to be decided, and what is right. */
export interface TaskRow {
  text: string
  /** Words that the row is about, after its text. */
  quote?: Passage & { note?: string }
  /** Revealed when presented; left out on the handouts of pupils. */
  answer?: string
  /** What is right instead, revealed with the answer. */
  correction?: string
  sources: number[]
}
/** A task of several rows, each with its answer: numbers to put in order, letters to match, true or false. */
export interface TaskListProps {
  /** What to do. */
  how: string
  /** What to choose from, by letter. */
  choices?: { mark: string; text: string }[]
  rows: TaskRow[]
}

/** Words, and the people of whom one has said them. */
export interface QuizCardProps {
  quote: Passage & { note?: string }
  options: (Attribution & { mark: string })[]
  /** The index of the right option; it and the answer are left out on the handouts of pupils. */
  right?: number
  /** The answer in words, revealed when presented. */
  answer?: string
  sources: number[]
  /** Height of the options in px: the same on all slides of a series. */
  optionsHeight?: number
}

/** Terms, whose meanings are revealed one by one when presented; left out on the handouts of pupils. */
export interface FlashCardsProps {
  how: string
  cards: { term: string; definition?: string; sources: number[] }[]
}

export interface TermListProps extends RowSetting {
  terms: { term: string; definition: string; sources: number[] }[]
}

export interface SourceListProps {
  sources: {
    number: number
    publisher: string
    title?: string
    /** Who wrote it, in words: 'By Hai Lien'. */
    author?: string
    /** The language it is printed in, in words: 'in Indonesian'. */
    language?: string
    published?: string
    url?: string
  }[]
}

/** One event on a drawn axis; places are fractions 0–1 of the axis, in reading direction. */
export interface AxisMark {
  event: string
  label: string
  /** The time as it is shown; empty where the name of the stretch below the mark says the same. */
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
  /** Its label ends where the mark does: one that began there would leave the drawing. */
  labelledBack?: boolean
  current?: boolean
  /** The slide that opens the event. */
  slide?: number
}
export interface TimelineAxisProps {
  /** The whole drawing in words, for those who cannot see it. */
  description: string
  /**
   * Where there is a `to`, a stretch from `at`, and the name of it, in two lines where it has a line break; else an instant.
   * Without a label, only its ends are drawn.
   */
  ticks: { at: number; to?: number; label: string }[]
  /** Stretches without events that the axis leaves out, as fractions. */
  breaks: { at: number; label: string }[]
  lanes: number
  marks: AxisMark[]
  /** What a hatched band means, in the deck's language; shown where one is drawn. */
  legend?: string
}

/** One of the drawings that the deck's opening slides share. */
export interface EventAxisProps {
  /** Which of `axes` in the deck's context, from 1. */
  drawing: number
  /** The event that is marked as the current one. */
  current: string
}

/** Every block of a slide: the component's name and what it is given. */
export type Block =
  | { component: 'QuoteCard'; props: QuoteCardProps }
  | { component: 'QuoteList'; props: QuoteListProps }
  | { component: 'PeopleList'; props: PeopleListProps }
  | { component: 'FigureGrid'; props: FigureGridProps }
  | { component: 'UnitChart'; props: UnitChartProps }
  | { component: 'WorldMap'; props: WorldMapProps }
  | { component: 'SummaryLines'; props: SummaryLinesProps }
  | { component: 'PictureCard'; props: PictureCardProps }
  | { component: 'PointList'; props: PointListProps }
  | { component: 'StatementList'; props: StatementListProps }
  | { component: 'TaskList'; props: TaskListProps }
  | { component: 'QuizCard'; props: QuizCardProps }
  | { component: 'FlashCards'; props: FlashCardsProps }
  | { component: 'TermList'; props: TermListProps }
  | { component: 'SourceList'; props: SourceListProps }
  | { component: 'TimelineAxis'; props: TimelineAxisProps }
  | { component: 'EventAxis'; props: EventAxisProps }
