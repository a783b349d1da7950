// What editors know of our components in a deck of yours. Written by `npm run components` from components/: change those.
import type { DefineComponent } from 'vue'

export interface Attribution {
  /** The name, or the office where the source gives no name, or the country. */
  name: string
  role?: string
  /** The country's name in the deck's language. */
  country?: string
}

export interface AxisMark {
  event: string
  label: string
  /** The time as it is shown; empty where the name of the stretch below the mark says the same. */
  when: string
  from: number
  to: number
  /** point: the instant is known; band: it lies or lasts within; unstated: somewhere in the band, the source does not say. */
  kind: "point" | "band" | "unstated"
  /** Row, from 0, so that neither marks nor labels collide. */
  lane: number
  openStart?: boolean
  openEnd?: boolean
  approximate?: boolean
  /** Its label ends where the mark does: one that began there would leave the drawing. */
  labelledBack?: boolean
  current?: boolean
  /** Whether it stands out: it matters most, and others do not. */
  essential?: true
  /** The slide that opens the event. */
  slide?: number
}

export interface LabelledFigure {
  /** 'nearly', 'more than', … in the deck's language; undefined where the figure is exact. */
  exactness?: string
  /** The number or word as it is shown: 110, $83.5 million, Thousands. */
  value: string
  /** Whether the source gives a word instead of a number, which is set quietly. */
  inWords?: true
  unit: string
  /** Left out where the slide's headline says it. */
  label: string
  /** The one of several that matters most. */
  essential?: true
  /** A part of a hundred, which is drawn as a bar. */
  share?: number
  /** Who gave the figure. */
  by?: string
  sources: number[]
}

export interface ComparedSide {
  /** 'Before', or what the file calls it. */
  label: string
  text: string
  quote?: { quote: Printed; translation?: Translation }
  sources: number[]
}

export interface Printed {
  text: string
  /** Whether it began on an earlier card, and whether it goes on on a further one. */
  from?: boolean
  on?: boolean
  /** BCP 47 tag of the language of `text`. */
  lang: string
  dir?: "ltr" | "rtl"
  /** The phrase to set apart: from its first character up to the one after it. */
  highlight?: { from: number; to: number }
  note?: string
}

export interface Translation {
  text: string
  /** Whether it began on an earlier card, and whether it goes on on a further one. */
  from?: boolean
  on?: boolean
  /** BCP 47 tag of the language of `text`. */
  lang: string
  dir?: "ltr" | "rtl"
  /** The phrase to set apart: from its first character up to the one after it. */
  highlight?: { from: number; to: number }
  note: string
}

export interface CoverArc {
  from: number
  /** The same as `from` where the time is known as a point. */
  to: number
  /** It was at some time within its places, and the source does not say when. */
  isWithin?: true
  isEssential?: boolean
}

export interface FlowStation {
  event: string
  /** Its place in the flow, as the language writes it. */
  number: string
  title: string
  /** Its time, or that none is stated. */
  when: string
  /** Whether `when` says that the source has no time. */
  unstated?: true
  /** Its most telling number, with what makes it less than sure. */
  figure?: { exactness?: string; value: string; unit: string; sources: number[] }
  /** How sure it is that the next station comes after it; the last one has none. */
  joined?: "stated" | "ours"
  /** The slide that opens the event. */
  slide?: number
}

export interface SpineRow {
  event: string
  when: string
  /** Empty as long as a click has not revealed it. */
  title: string
  summary?: string
  group?: NamedMark
  /** The slide that opens the event, where it has one of its own. */
  slide?: number
  sources: number[]
}

export interface NamedMark {
  name: string
  /** The number of its colour, from 1: `--td-group-1`; 0 is grey. */
  colour: number
  shape: "round" | "square"
}

export interface FigureItem {
  /** 'nearly', 'more than', … in the deck's language; undefined where the figure is exact. */
  exactness?: string
  /** The number or word as it is shown: 110, $83.5 million, Thousands. */
  value: string
  /** Whether the source gives a word instead of a number, which is set quietly. */
  inWords?: true
  unit: string
  /** Left out where the slide's headline says it. */
  label?: string
  /** The one of several that matters most. */
  essential?: true
  /** A part of a hundred, which is drawn as a bar. */
  share?: number
  /** Who gave the figure. */
  by?: string
  sources: number[]
}

export interface Card {
  term: string
  definition?: string
  sources: number[]
}

export interface LeadLine {
  topic?: string
  text: string
  quote?: { quote: Printed; translation?: Translation }
  sources: number[]
}

export interface PlayerAddress {
  /** A page with a player, in a frame; or a file that the browser plays itself. */
  kind: "frame" | "file"
  address: string
}

export interface QrCode {
  url: string
  label: string
  size: number
  path: string
}

export interface OverviewMark {
  event: string
  from: number
  to: number
  kind: "point" | "band" | "unstated"
  approximate?: true
  /** Whether it stands out, with its name: it matters most, and others do not. */
  essential?: true
  /** Its lower edge, in px from the top of the drawing. */
  y: number
  /** The number of its colour, from 1: `--td-group-1`; 0 is grey. */
  colour: number
  shape: "round" | "square"
}

export interface OverviewBand {
  /** Empty where there is no room for the name. */
  title: string
  from: number
  to: number
  /** Row, from 0 at the top. */
  row: number
  /** The slide that opens its chapter. */
  slide?: number
}

export interface OverviewColumn {
  from: number
  to: number
  /** In px from the top. */
  y: number
  height: number
  /** Only at the highest of all. */
  count?: number
  /** The number of its colour, from 1: `--td-group-1`; 0 is grey. */
  colour: number
  shape: "round" | "square"
}

export interface OverviewFlag {
  event: string
  label: string
  when: string
  at: number
  essential?: true
  /** Whether the words end at the stem instead of beginning there. */
  back?: boolean
  /** The lower edge of the words and the foot of the stem, in px from the top. */
  y: number
  foot: number
  /** The slide that tells of the event. */
  slide?: number
}

export interface TrackStage {
  title: string
  state: "done" | "now" | "to-come"
  /** The state in words. */
  label: string
  when?: string
  sources: number[]
}

export interface PersonCard {
  parts: string[]
  /** The name, or the office where the source gives no name, or the country. */
  name: string
  role?: string
  /** The country's name in the deck's language. */
  country?: string
  crowd?: boolean
  unnamed?: boolean
  monogram?: string
  portrait?: RingPicture
  sources: number[]
}

export interface RingPicture {
  src: string
  alt: string
}

export interface FocusPoint {
  x: number
  y: number
}

export interface IconShape {
  /** What a pen of 2 units draws. */
  lines: string[]
  /** What is filled as well, such as dots; left out where there is nothing. */
  filled?: string[]
  /** Whether it points to the left or right, and so turns round in a deck that is written from right to left. */
  directed?: true
}

export interface ProgrammeRow {
  time: string
  cells: ProgrammeCell[]
}

export interface ProgrammeCell {
  entries: ProgrammeEntry[]
  rows?: number
  columns?: number
}

export interface ProgrammeEntry {
  /** The id of the event. */
  event: string
  title: string
  /** Where, if the head of the column does not say it. */
  place?: string
  /** When it ends, if the rows do not say it: 11:30. */
  until?: string
  /** Who is there: Ada Lovelace, Charles Babbage. */
  people?: string
  /** The slide that opens the event, if it is another one. */
  slide?: number
  /** Where the sources of the whole table are not the same. */
  sources: number[]
}

export interface ProseRun {
  text: string
  /** The address as links have it: encoded. */
  url?: string
}

export interface ProsePart {
  runs: ProseRun[]
  /** For an item: `dot`, or its number. */
  item?: number | "dot"
  /** The rest of a part that began on the slide before: it has no mark of its own. */
  rest?: true
}

export interface FurtherReading {
  /** What says so above them; left out where the title of the slide does. */
  label?: string
  links: ListedLink[]
}

export interface ListedLink {
  /** What is found there; left out, the address is shown. */
  title?: string
  /** As links have it: encoded. */
  url: string
  /** As it is typed. */
  address: string
}

export interface Passage {
  text: string
  /** Whether it began on an earlier card, and whether it goes on on a further one. */
  from?: boolean
  on?: boolean
  /** BCP 47 tag of the language of `text`. */
  lang: string
  dir?: "ltr" | "rtl"
  /** The phrase to set apart: from its first character up to the one after it. */
  highlight?: { from: number; to: number }
}

export type ChartEnd = "about" | "exact" | "below" | "above"

export interface ListedSource {
  number: number
  publisher: string
  title?: string
  /** Who wrote it, in words: 'By Hai Lien'. */
  author?: string
  /** The language it is printed in, in words, with a capital where a line begins with them: 'In Indonesian'. */
  language?: string
  /** The same after other words on a line, where that is not alike. */
  languageWithin?: string
  published?: string
  url?: string
}

export interface QuoteCardProps {
  quote: Printed
  translation?: Translation
  speaker: Attribution
  sources: number[]
  /** How the card is composed: a statement large on the deep ground, or longer words beside their highlighted phrase, each with the original below our translation; or one strong line, a paragraph, original and translation side by side. A pair without a translation has the whole width. */
  composition: "statement" | "long" | "line" | "paragraph" | "pair"
  /** The type size in px of the words of a statement, or of those of long words. */
  size?: 56 | 40 | 34 | 24 | 28 | 72 | 64 | 48
  /** The phrase of long words that stands large beside them. */
  phrase?: { text: string; from?: boolean; on?: boolean; lang: string; dir?: "ltr" | "rtl"; highlight?: { from: number; to: number }; size: 40 | 48 }
  /** The initials of the speaker, drawn in a ring. */
  monogram?: string
  /** The picture of the speaker in the ring, in their place. */
  portrait?: RingPicture
  /** A pair that is short enough to be set larger. */
  large?: boolean
}

export interface StatementItem {
  who: Attribution
  /** Whether it is by the same as the one above it on the slide, who is not named again. */
  again?: boolean
  /** ISO 3166-1 alpha-2 code of the country, where there is one. */
  country?: string
  topic?: string
  text: string
  quote?: { quote: Printed; translation?: Translation }
  sources: number[]
}

export interface TaskRow {
  text: string
  /** Words that the row is about, after its text. */
  quote?: Printed
  /** Revealed when presented; left out on the handouts of pupils. */
  answer?: string
  /** What is right instead, revealed with the answer. */
  correction?: string
  sources: number[]
}

export interface ListedTerm {
  term: string
  definition: string
  sources: number[]
}

export type TextPlace = "title" | "aside" | "text" | "stage"

export interface CountItem {
  /** 'nearly', 'more than', … in the deck's language; undefined where the figure is exact. */
  exactness?: string
  /** The number or word as it is shown: 110, $83.5 million, Thousands. */
  value: string
  /** Whether the source gives a word instead of a number, which is set quietly. */
  inWords?: true
  unit: string
  /** Left out where the slide's headline says it. */
  label?: string
  /** The one of several that matters most. */
  essential?: true
  /** A part of a hundred, which is drawn as a bar. */
  share?: number
  /** Who gave the figure. */
  by?: string
  sources: number[]
  marks: number
  end: ChartEnd
}

export interface MapPlace {
  /** ISO 3166-1 alpha-2 code, or the code of ISO 3166-3 for a state that no longer exists. */
  country: string
  /** The number in its mark, from 1; left out where the map has no outline to mark, as for a state that no longer exists. */
  number?: number
  /** The country's name in the deck's language. */
  name: string
  /** What its statements are about, each on a line of its own. */
  topics?: string[]
  sources: number[]
  /** Whether the event was there; nobody needs to have spoken for it. */
  host?: boolean
  /** Of a name on the map: its side, and its width in px. */
  side?: NameSide
  width?: number
  /** Where the mark stands on the map, or the line to a name ends, in units of the drawing; the country may lie beside it. Left out like the number. */
  at?: { x: number; y: number }
}

export type NameSide = "below" | "above" | "left" | "right"

export interface MapView {
  x: number
  y: number
  width: number
  height: number
}

declare module 'vue' {
  interface GlobalComponents {
    /** What stands behind the talk, each with the slide on which it begins. */
    AppendixList: DefineComponent<{
      parts: { title: string; slide: number }[]
    }>
    /** Who asks whom for what the slide's title says. */
    AskCard: DefineComponent<{
      /** More about it. */
      text?: string
      /** The captions above the names. */
      captions: { by: string; of: string }
      by: Attribution
      /** Those who are asked. */
      of?: string
      sources: number[]
    }>
    AxisBreak: DefineComponent<{
      at: number
      label: string
    }>
    AxisDrawing: DefineComponent<{
      /** The whole drawing in words, for those who cannot see it. */
      description: string
      /** Where there is a `to`, a stretch from `at`, and the name of it, in two lines where it has a line break; else an instant. Without a label, only its ends are drawn. */
      ticks: { at: number; to?: number; label: string }[]
      lanes: number
      marks: AxisMark[]
      /** Whether each mark stands on a stem, no two of which cross a label, and the lanes fill the slide. */
      stems?: true
    }>
    AxisLabel: DefineComponent<{
      mark: { when: string; label: string }
    }>
    AxisSwatch: DefineComponent<{}>
    AxisTick: DefineComponent<{
      at: number
      to?: number
      label: string
    }>
    /** The strip of a chapter: one of those that the deck's headmatter has under `timeline` as `strips`, with the slide's own event marked. */
    ChapterStrip: DefineComponent<{
      /** Which of `strips` in the deck's context, from 1. */
      strip: number
      /** The event that the slide is about; none on the slide that opens the chapter. */
      current?: string
    }>
    /** What ends a talk: the message once more, up to three numbers, the sources, and their addresses as codes for phones. */
    CloseCard: DefineComponent<{
      message: string
      /** The message is the deck’s title, whose numbers tell nothing to remember. */
      isTitle?: true
      /** The step of the type scale that the message is set at. */
      messageSize: "cover-title" | "event-title" | "title" | "title-long" | "title-small"
      /** At most three; who gave each stands in its label. */
      figures: LabelledFigure[]
      /** A word for the sources, where there are some, and their short names. */
      sourceLabel?: string
      publishers: string[]
      /** Who made the deck, in words. */
      author?: string
      /** The addresses as codes for phones, two at most; `site` says where each leads. */
      codes?: { url: string; label: string; size: number; path: string; site: string }[]
    }>
    /** What was, and what is instead. Words that are quoted stand large in the audience's language, as printed below them. */
    CompareCard: DefineComponent<{
      /** Who made both statements, where it is one speaker. */
      by?: Attribution
      before: ComparedSide
      /** Left out as long as no click has revealed it. */
      after?: ComparedSide
      /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
      size?: "medium" | "large" | "card-lead" | "card-hero"
    }>
    /** The cover's only ornament, drawn from the timeline: a half circle for each event, the first innermost, time from the top down. A dot is a known time, an arc lasts, strokes are 'at some time within'. A theme may have a ruler with ticks instead, or none. The slides after it tell all that in words, so it has none. */
    CoverOrnament: DefineComponent<{
      arcs: CoverArc[]
    }>
    /** One of the axes that the slides share which open events, with the slide's own event marked: what is in the deck's headmatter under `timeline` as `axes` stands there once, and not on every slide. */
    EventAxis: DefineComponent<{
      /** Which of `axes` in the deck's context, from 1. */
      drawing: number
      /** The event that is marked as the current one. */
      current: string
    }>
    /** A few events as numbered stations, for a timeline that knows their order better than their times. A join is solid where the order is stated, and dashed where it is only ours, which `legend` explains. */
    EventFlow: DefineComponent<{
      stations: FlowStation[]
      /** What a dashed join means; only where there is one. */
      legend?: string
      /** The event that the slide opens: the flow is then a strip below its words, in which that one stands out. */
      current?: string
      /** Larger titles and numbers, where every language has room for them. */
      large?: true
      /** Stations beside each other on narrow slides, too, where every language has room for them; otherwise they are rows there. */
      columns?: true
    }>
    /** Where in the timeline the slide is: a line of all events with the current one marked. Where their names do not fit, only the neighbours are named, and a thin line shows how far it is. Layouts use it; it draws nothing without a deck around it. */
    EventRail: DefineComponent<{
      event?: string
    }>
    /** Events below each other on a spine: when, a mark in the colour of the event's group, what. Dates stand there from the first; clicks reveal what happened in the last of them. One with a slide of its own leads there. */
    EventSpine: DefineComponent<{
      rows: SpineRow[]
      steps?: boolean
      /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
      size?: "medium" | "large" | "card-lead" | "card-hero"
      /** Room below what is in a row, in px; where it is not given, the rows share what the slide has to spare. */
      space?: number
    }>
    /** Figures. A single one is as large as the slide has room for; of several each has a row, its number before what it counts. How exact a number is stands in words above it. */
    FigureGrid: DefineComponent<{
      figures: FigureItem[]
      /** The step of the type scale of what the numbers count: the largest that fits. A single figure is `small` or not. */
      size?: "medium" | "large" | "figure-label" | "body"
    }>
    /** Terms as cards, their meanings revealed one by one. */
    FlashCards: DefineComponent<{
      how: string
      cards: Card[]
      /** The terms as small as their meanings, where one of them has a word too long for its column. */
      small?: boolean
    }>
    /** The logo of the deck's theme on a deep ground; where a handout lays such ground as paper, that for paper. Layouts use it; it draws nothing without a theme that has one. */
    HouseLogo: DefineComponent<{}>
    /** The two or three lines that matter of what somebody said. */
    LeadLines: DefineComponent<{
      by: Attribution
      lines: LeadLine[]
      /** Set closer, where the usual size has no room. */
      tight?: boolean
    }>
    /** Sound or film: its still with a play sign, and beside it what it is, with a code that leads to it. Where slides are shown in a browser, what plays it comes over the still; on paper and in previews nothing does. */
    MediaCard: DefineComponent<{
      kind: "film" | "sound"
      /** What it is, and how long: 'Film · 2:13'. */
      what: string
      /** What is to be heard and seen, after what it is. */
      alt: string
      /** A picture of it; without one, a card with a play sign is drawn. */
      still?: string
      /** What it is called, where the headline of the slide says something else. */
      title?: string
      caption?: string
      credit?: string
      sources: number[]
      /** Where its file lies beside the deck. */
      src?: string
      /** Where its captions lie beside the deck, those in the language of the deck first. */
      captions?: { src: string; language: string; label: string }[]
      /** What plays its address, where the presenter allows the network. */
      player?: PlayerAddress
      /** Where it is to be found, as a code and in short. */
      code?: QrCode
      address?: string
      /** The seconds between which it is played. */
      from?: number
      to?: number
      starts: "step" | "button" | "slide"
      /** The width of the picture in px; its height is nine sixteenths of it. */
      width: number
      /** Smaller words than usual, where there are many. */
      size?: "caption"
    }>
    OverviewDrawing: DefineComponent<{
      /** The whole in words, for those who cannot see it. */
      description: string
      ticks: { at: number; to?: number; label: string }[]
      /** A lane for each group, with its middle in px from the top; empty where the events are in no groups. */
      lanes: { name: string; colour: number; shape: "round" | "square"; y: number; height: number }[]
      marks: OverviewMark[]
      axisY: number
      bands: OverviewBand[]
      bandsHeight: number
      columns: OverviewColumn[]
      flags: OverviewFlag[]
      current?: string
    }>
    /** The path from what is done to what is still to come. A stage is told by its mark, its line and a word, never by colour alone. */
    PathTrack: DefineComponent<{
      stages: TrackStage[]
      /** Larger marks and words, where every language has room for them. */
      large?: boolean
    }>
    /** One of the people who took part, as the card of a list of people; who is known by an office alone has an empty ring. */
    PeopleCard: DefineComponent<{
      person: PersonCard
    }>
    /** Who took part, as cards or as rows of a list. */
    PeopleList: DefineComponent<{
      /** `label` is empty where no part is said. `crowd` is for those who are not named one by one; they stand after the others. */
      groups: { label: string; people: { name: string; role?: string; country?: string; crowd?: boolean; unnamed?: boolean; monogram?: string; portrait?: RingPicture; sources: number[] }[] }[]
      /** A few people are cards with those of whom only the group is known in bars below, others rows of a list. */
      composition?: "cards"
      /** Cards below each other, with the words beside the ring, where names are too long for columns. */
      lines?: boolean
      /** Cards with small rings and gaps, where the usual ones have no room. */
      dense?: boolean
      /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
      size?: "medium" | "large" | "card-lead" | "card-hero"
      /** Room below what is in a row, in px; where it is not given, the rows share what the slide has to spare. */
      space?: number
    }>
    /** A picture, as large as the slide allows, with its caption and who made it below it, or beside it. */
    PictureCard: DefineComponent<{
      /** How it is composed: over the whole slide, with the words on it; or over half of it, with the words beside. Without it, the whole picture stands in the body of the slide. */
      composition?: "full" | "half"
      /** The width in px of the half; or that of a whole picture that stands in the middle, with the name of its maker below it. */
      width?: number
      /** Words beside an upright picture that has no caption: what happened. */
      story?: string
      /** The width of the picture in px where its words stand beside it; without it, they stand below. */
      beside?: number
      /** The height of the picture in px where its words stand below it and it leaves room; without it, it has all the room there is. */
      above?: number
      /** Smaller words than usual, where there are many. */
      size?: "caption"
      /** The picture itself as a `data:` address, or where it lies beside the deck. */
      src: string
      /** What is to be seen. */
      alt: string
      /** What it shows, in words for everybody. */
      caption?: string
      /** Who made it: 'Photo: A. Person'. */
      credit?: string
      /** What stays in sight where edges are cut, in per cent from the top left; the middle where it is left out. */
      focus?: FocusPoint
    }>
    /** Two to six pictures, each with its caption and who made it. */
    PictureGallery: DefineComponent<{
      /** Those with `fill` are cut a little at their edges, so that they fill their place. */
      pictures: { src: string; alt: string; caption?: string; credit?: string; focus?: FocusPoint; fill?: true }[]
      columns: number
      /** The width of each column in px, where two pictures of different shape are equally high. */
      widths?: number[]
      /** The width of a column in px, where its pictures are narrower than their share of the slide. */
      width?: number
      /** The height of a row of pictures in px; without it, the rows share the room there is. */
      height?: number
    }>
    /** The icon of a point, or the room of one. An ornament: screen readers skip it, and in a PDF it is an artifact. */
    PointIcon: DefineComponent<{
      shape?: IconShape
    }>
    /** What somebody put forward point by point, as up to six cards or as rows. `start` is the number of the first point here. */
    PointList: DefineComponent<{
      intro?: string
      by?: Attribution
      /** The number of the first point on this slide. */
      start: number
      points: { title: string; text?: string; icon?: IconShape; by?: string; sources?: number[] }[]
      /** Without numbers, where the order says nothing. */
      unordered?: boolean
      /** The texts of cards are set small, where the usual size has no room. */
      small?: boolean
      sources: number[]
      /** A few short points are cards side by side on one slide, others rows of a list. */
      composition: "cards" | "rows"
      /** Reveal one by one when presented. */
      steps?: boolean
      /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
      size?: "medium" | "large" | "card-lead" | "card-hero"
      /** Room below what is in a row, in px; where it is not given, the rows share what the slide has to spare. */
      space?: number
    }>
    /** A part of the programme of a day: a row for each time, a column for each place. A cell may reach over several rows or columns. */
    ProgrammeTable: DefineComponent<{
      /** What the columns are; none where there is one without a name. */
      columns: string[]
      /** How many things without a column of their own stand side by side; left out where it is one. */
      lanes?: number
      /** The zone of the clock times: UTC+7. */
      zone?: string
      rows: ProgrammeRow[]
      /** The sources of everything in it, where they are the same for all. */
      sources: number[]
      /** The step of the type scale that the words are set at. */
      step: "medium" | "large" | "body" | "caption"
      /** Room below what is in a row, in px. */
      space?: number
    }>
    /** A paragraph's words, some of them links. */
    ProseRuns: DefineComponent<{
      runs: ProseRun[]
    }>
    /** Running text: paragraphs, lists and links. What goes on from the slide that opens an event, its whole text, addresses to read on. */
    ProseText: DefineComponent<{
      parts: ProsePart[]
      sources: number[]
      further?: FurtherReading
      /** Larger than usual, where all slides of the text have room for it. */
      size?: "medium" | "large"
    }>
    /** Words, and the people of whom one has said them; the answer is revealed in one step. */
    QuizCard: DefineComponent<{
      quote: Printed
      options: { name: string; role?: string; country?: string; mark: string }[]
      /** The index of the right option; it and the answer are left out on the handouts of pupils. */
      right?: number
      /** The answer in words, revealed when presented. */
      answer?: string
      sources: number[]
      /** Height of the options in px: the same on all slides of a series. */
      optionsHeight?: number
    }>
    /** One quotation. `composition` is 'statement' (a few words large, on a slide with `staged: field`), 'long' (more words, beside a `phrase` of theirs), 'line' (one strong sentence), 'paragraph' (speaker beside a longer passage) or 'pair' (original and translation side by side, `large` where they are short). The first two show our translation first and the original small below it. The quotation marks follow the language of each passage and are not part of the text. */
    QuoteCard: DefineComponent<{
      quote: Printed
      translation?: Translation
      speaker: Attribution
      sources: number[]
      /** How the card is composed: a statement large on the deep ground, or longer words beside their highlighted phrase, each with the original below our translation; or one strong line, a paragraph, original and translation side by side. A pair without a translation has the whole width. */
      composition: "statement" | "long" | "line" | "paragraph" | "pair"
      /** The type size in px of the words of a statement, or of those of long words. */
      size?: 56 | 40 | 34 | 24 | 28 | 72 | 64 | 48
      /** The phrase of long words that stands large beside them. */
      phrase?: { text: string; from?: boolean; on?: boolean; lang: string; dir?: "ltr" | "rtl"; highlight?: { from: number; to: number }; size: 40 | 48 }
      /** The initials of the speaker, drawn in a ring. */
      monogram?: string
      /** The picture of the speaker in the ring, in their place. */
      portrait?: RingPicture
      /** A pair that is short enough to be set larger. */
      large?: boolean
    }>
    /** Short quotations by one speaker. */
    QuoteList: DefineComponent<{
      quotes: { topic?: string; quote: Printed; translation?: Translation; sources: number[] }[]
      speaker: Attribution
    }>
    /** The quotation marks of a language around words, as text of their own: they are read aloud, copied and found. */
    QuotedText: DefineComponent<{
      lang: string
      /** Whether it goes on from elsewhere. */
      from?: boolean
      /** Whether it goes on elsewhere. */
      on?: boolean
    }>
    /** Words between the quotation marks of their language, with the phrase among them that is set apart. */
    QuotedWords: DefineComponent<{
      passage: Passage
    }>
    /** A part of a hundred: its number, and so many of a hundred dots. A dashed dot says that the source gives no exact number. */
    ShareChart: DefineComponent<{
      /** The drawing in words, for those who cannot see it. */
      description: string
      part: { exactness?: string; value: string; inWords?: true; unit: string; label?: string; essential?: true; share?: number; by?: string; sources: number[]; marks: number; end: ChartEnd }
      /** What one mark stands for, and what marks of another shape mean. */
      legend: string
    }>
    /** The deck's title, the way to the sources, and the slide's number. Layouts use it. */
    SlideFooter: DefineComponent<{}>
    /** The sources with their full addresses; `[n]` elsewhere in the deck leads here. */
    SourceList: DefineComponent<{
      sources: ListedSource[]
      /** In two columns, where there are many; small, where even those would take several slides. */
      setting?: "columns" | "small"
    }>
    /** The numbers of the sources of what stands before, each a link to the slide on which that source is listed. */
    SourceRefs: DefineComponent<{
      sources?: number[]
      alone?: boolean
    }>
    /** Who said or did something: the name, below it the office and the country, and the sources where there are any. */
    SpeakerLines: DefineComponent<{
      speaker: Attribution
      sources?: number[]
      aside?: boolean
    }>
    /** A quotation whose words are the message of its slide: a statement, or long words beside their phrase. QuoteCard uses it. */
    StagedQuote: DefineComponent<{
      card: QuoteCardProps
    }>
    /** What was said, in our words, each with who said it. Where `by` names one speaker, each statement opens with its topic. */
    StatementList: DefineComponent<{
      /** Who made all of them, where it is one speaker. */
      by?: Attribution
      statements: StatementItem[]
      steps?: boolean
      /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
      size?: "medium" | "large" | "card-lead" | "card-hero"
      /** Room below what is in a row, in px; where it is not given, the rows share what the slide has to spare. */
      space?: number
    }>
    /** The whole in up to three lines, for those who see one slide only. */
    SummaryLines: DefineComponent<{
      lines: string[]
      /** The step of the type scale of the lines: the largest that fits; without it, the largest. */
      size?: "medium" | "large" | "summary"
      /** The number of the first line; left out where it is 1. */
      start?: number
      sources: number[]
    }>
    /** A task for a class: rows with something to decide, the answers revealed one by one. A row begins with a box for its number or letter; with `in-words`, a frame for the answer stands beside it, and with `corrected` all rows have room for a correction. `choices` is what to choose from. */
    TaskList: DefineComponent<{
      /** What to do. */
      how: string
      /** Whether the answers are words, for which there is a frame beside each row; otherwise a row begins with a box for its number or letter. */
      inWords?: boolean
      /** Whether wrong rows have a correction: all rows then keep room for one, since a gap below some alone would tell which. */
      corrected?: boolean
      /** What to choose from, by letter. */
      choices?: { mark: string; text: string }[]
      rows: TaskRow[]
      /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
      size?: "medium" | "large" | "card-lead" | "card-hero"
    }>
    /** Words the audience may not know. */
    TermList: DefineComponent<{
      terms: ListedTerm[]
      /** Larger than usual, where a series of slides has room for it; a few short cards are larger than any row. */
      size?: "medium" | "large" | "card-lead" | "card-hero"
      /** Room below what is in a row, in px; where it is not given, the rows share what the slide has to spare. */
      space?: number
    }>
    /** A text whose names and figures stay on one line: the 18 of '18 countries' never ends one, and 'Secretary-General' is not broken at its hyphen. It stays as it is typed when it is copied or searched for; only the spaces and hyphens within are kept from breaking. `place` is 'title' or 'aside' where it is no running text; `apart` sets its numbers apart. */
    TiedText: DefineComponent<{
      text: string
      place?: TextPlace
      apart?: boolean
    }>
    TimeText: DefineComponent<{
      text: string
    }>
    /** Events on a time axis. A point is a known instant; a band lasts or lies within its ends; a hatched band with an outline is "somewhere in here, the source does not say", which `legend` explains. Places are fractions of the axis in reading direction. A tick is an instant or, with a `to`, a stretch with its name in the middle. */
    TimelineAxis: DefineComponent<{
      /** The whole drawing in words, for those who cannot see it. */
      description: string
      /** Where there is a `to`, a stretch from `at`, and the name of it, in two lines where it has a line break; else an instant. Without a label, only its ends are drawn. */
      ticks: { at: number; to?: number; label: string }[]
      /** Stretches without events that the axis leaves out, as fractions. */
      breaks: { at: number; label: string }[]
      lanes: number
      /** Whether each mark stands on a stem, no two of which cross a label, and the lanes fill the slide. */
      stems?: true
      marks: AxisMark[]
      /** The day of an axis within one day, where nothing else says it, and the zone of its clock times. */
      dayAndZone?: string
      /** What a hatched band means, in the deck's language; shown where one is drawn. */
      legend?: string
    }>
    /** All events of a timeline, or of a chapter, on one drawing. Eras are bands above, groups are lanes with their names, every event is a mark, and as many as have room have their names on stems. Where there are too many for marks, columns count them. The plan gives every place: across as fractions, down in px. */
    TimelineOverview: DefineComponent<{
      /** The whole in words, for those who cannot see it. */
      description: string
      /** In px: of the whole, of the bands, and down to the axis. */
      height: number
      bandsHeight: number
      axisY: number
      /** In px: what the names of lanes take beside the drawing; 0 where there are none. */
      aside: number
      bands: OverviewBand[]
      /** A lane for each group, with its middle in px from the top; empty where the events are in no groups. */
      lanes: { name: string; colour: number; shape: "round" | "square"; y: number; height: number }[]
      marks: OverviewMark[]
      columns: OverviewColumn[]
      flags: OverviewFlag[]
      ticks: { at: number; to?: number; label: string }[]
      breaks: { at: number; label: string }[]
      dayAndZone?: string
      /** What a hatched mark means; only where one is drawn. */
      legend?: string
      current?: string
    }>
    /** Two figures that count different things, each with a field of dots of its own, at one scale. A dashed dot says that the source gives no exact number, a plus that there are more. */
    TwoCounts: DefineComponent<{
      /** Both drawings in words, for those who cannot see them. */
      description: string
      counts: [CountItem, CountItem]
      /** How many marks stand in a row of either field. */
      columns: number
      /** What one mark stands for, what marks of another shape mean, and that the two count different things. */
      legend: string
    }>
    /** A figure as a share of another, one dot for each. A dashed dot says that the source gives no exact number, a plus that there are more. Where the two count different things, `of` says that one stands beside the other. */
    UnitChart: DefineComponent<{
      /** The whole drawing in words, for those who cannot see it. */
      description: string
      part: { exactness?: string; value: string; inWords?: true; unit: string; label?: string; essential?: true; share?: number; by?: string; sources: number[]; marks: number; end: ChartEnd }
      whole: { exactness?: string; value: string; inWords?: true; unit: string; label?: string; essential?: true; share?: number; by?: string; sources: number[]; marks: number; end: ChartEnd }
      /** 'of', between the two. */
      of: string
      /** What one mark stands for, and what marks of another shape mean. */
      legend: string
      /** The number is set larger, because there is the room. */
      large?: true
    }>
    UnitDots: DefineComponent<{
      /** The whole drawing in words, for those who cannot see it. */
      description: string
      part: { exactness?: string; value: string; inWords?: true; unit: string; label?: string; essential?: true; share?: number; by?: string; sources: number[]; marks: number; end: ChartEnd }
      whole: { exactness?: string; value: string; inWords?: true; unit: string; label?: string; essential?: true; share?: number; by?: string; sources: number[]; marks: number; end: ChartEnd }
    }>
    /** The countries of some statements on a map of the world, each with its name, on one `side` of the point to which a line leads. */
    WorldMap: DefineComponent<{
      /** The whole drawing in words, for those who cannot see it. */
      description: string
      places: MapPlace[]
      /** The part of the map that is shown; the whole where left out. Where names stand on the map, it has the shape of the slide's body. */
      view?: MapView
      /** Whether names stand at the marks, so that there is no list. */
      named?: boolean
      /** Reveal one by one when presented, where they are few. */
      steps?: boolean
    }>
  }
}
