import type { ScriptFont } from '../look/faces.ts'
import type { DeckTheme } from '../look/theme/deck-theme.ts'
import type { MediaFile } from '../timeline/schema/medium.ts'
import type { Path } from '../timeline/schema/path.ts'
import type { Block } from './blocks/block.ts'
import type { BriefMatter } from './brief/brief.ts'
import type { CoverArc } from './drawing/cover-drawing.ts'
import type { FurtherReading } from './blocks/prose-text.ts'
import type { PictureItem } from './blocks/picture-card.ts'
import type { TimelineAxisProps } from './blocks/timeline-axis.ts'
import type { TimelineOverviewProps } from './blocks/timeline-overview.ts'
import type { TitleStep } from './measure/heads.ts'
import type { PresenterLabels } from './labels/presenter-labels.ts'
import type { PaperTask } from './worksheet/worksheet.ts'

/** Data that all slides of a deck share. In the Slidev deck it is the `timeline` of the headmatter, and layouts get it by injection. */
export interface DeckContext {
  /** The deck's title, for the foot of each slide; abbreviated where it is longer than a line. */
  title: string
  /** The number of slides. */
  slides: number
  /** The slide, from 1, behind which stands what a speaker does not show; left out where there is none. */
  appendix?: number
  /**
   * The events in order, for the rail at the top of each slide; the chapters where the deck has them. `name` is the whole of a label
   * that is abbreviated.
   */
  rail: { event: string; label: string; name?: string; when: string; slide: number }[]
  /** How many of them can be named at once, where not all of them can on every slide. */
  railRoom?: 'wide' | 'neighbours'
  /** The axes below the slides that open events, each for some neighbouring events; left out where there are none. */
  axes?: TimelineAxisProps[]
  /** The strips of the chapters, each for all slides of one; left out where there are none. */
  strips?: TimelineOverviewProps[]
  /** The slide that lists source n, both from 1: `sourceSlides[n - 1]`. It is 0 for a source that this deck does not cite. */
  sourceSlides: number[]
  /** Names of people that no line break may split, and words that stay with the number after them: 'nearly'. */
  names?: string[]
  /** Fonts for scripts that the deck's own fonts lack; left out where there are none. */
  fonts?: ScriptFont[]
  /** How the deck looks where it differs from others. */
  theme?: DeckTheme
  /** Labels in the deck's language. */
  labels: {
    source: string
    sources: string
    /** Accessible name of the rail. */
    rail: string
    /** Accessible text of the current event in the rail. */
    current: string
    /** 'Slide {no} of {of}'. */
    slideOf: string
    /** 'Appendix'; where there is one. */
    appendix?: string
  }
}

/** The frontmatter that all slides have; further keys are the layout's own (subtitle, when, place, summary). */
export interface SlideFrontmatter {
  layout: 'deck-cover' | 'deck-chapter' | 'deck-event' | 'deck-field' | 'deck-content'
  /** The slide's heading and its bookmark. */
  title: string
  /** 1 for the cover and what opens a section, 2 for slides within one: the level of the heading. */
  level: 1 | 2
  /** The heading as the slide shows it; only where Slidev would read the title as Markdown. */
  heading?: string
  /** The step of the type scale that the title is set at, where it is too long for the usual one. */
  titleSize?: TitleStep
  /** The subtitle of a cover is set smaller, because there is much of it. */
  subtitleSize?: 'body'
  /** The slide is one quotation: its title is small, and the words have the room; on the deep ground or on paper. */
  staged?: 'field' | 'paper'
  /** The picture of the slide is over all of it, with the words on it, or over half of it. Its block is that picture. */
  pictured?: Pictured
  /** On a cover, behind its words; on the slide that opens an event, beside them. */
  picture?: SidePicture
  /** The event that the slide belongs to. */
  event?: string
  /** The chapter that the slide belongs to, where the deck has chapters: an `event` of the rail. */
  chapter?: string
  /** On the slide that opens a chapter: its number and how many events it has, in words. */
  chapterNumber?: string
  /** On the slide that opens an event: which event of the deck it is, in digits. An ornament; the rail says the same. */
  eventNumber?: string
  count?: string
  /** A small line above the title: the event's title, or the kind of slide. */
  kicker?: string
  /** 'continued (2 of 3)' beside the title. */
  continued?: string
  /** False where the rail is left out because it would give away the answer. */
  rail?: false
  subtitle?: string
  /** The logo of the deck's theme stands above the words, on a cover and on the close. */
  logo?: true
  /** The events on the ornament of a cover, in their order. */
  arcs?: CoverArc[]
  when?: string
  place?: string
  summary?: string
  /** The tags of an event, in words: 'Tags: politics, trade'. */
  tagged?: string
  /** The few addresses to read on that an event has and no text. */
  further?: FurtherReading
  /** Numbers of the sources, from 1, of the texts that the layout itself shows. */
  sources?: number[]
  /** How long to show it, in minutes, in steps of a tenth; 0 for a slide that is only for reference. Every planned slide has it. */
  minutes?: number
}

/** How a slide is composed that is one picture. */
export interface Pictured {
  composition: 'full' | 'half'
  /** The width of the half in px. */
  width?: number
  /** How opaque the dark ground below words on the picture is, 0 to 1. */
  scrim?: number
}

/** A picture that a layout shows beside the block of its slide. */
export interface SidePicture extends Omit<PictureItem, 'caption'> {
  /** Its width in px, where it stands beside words. */
  width?: number
  /** How opaque the dark ground below words on it is, 0 to 1. */
  scrim?: number
}

/** One slide: the data of its layout, its one block, and the speaker notes. */
export interface Slide {
  /** Unique in the deck and the same in all languages; the route alias in Slidev. */
  id: string
  frontmatter: SlideFrontmatter
  block?: Block
  /**
   * The words of the speaker as plain text from `noteText`: an empty line between two paragraphs, and line breaks where the file
   * has them.
   */
  notes: string
  /** Answers to give if somebody asks, each like `notes` and with its opening words: 'If asked: …'. Left out where there are none. */
  ifAsked?: string[]
  /** On the last slide of a short briefing: the things it had no time for, with the words that say so. */
  leftOut?: string
  /** In a briefing: a sentence for paper that says how long to show the slide and when to leave it. A screen has `minutes` and a clock. */
  timing?: string
  /** Whether the notes only name the sources, because the file has no notes for the slide. */
  namesSources?: boolean
  /** Whether it is only there to be looked up: it stands behind what a speaker shows, and takes no time. */
  reference?: true
  /** Paths in the YAML file of the things that the slide shows, for messages. */
  origin: Path[]
}

/** The things of events that share slides with others, and that no slide shows. */
export interface Untold {
  /** The path in the file of the first of those events, and how many they are. */
  first: Path
  events: number
  /** How many things of each kind: quotations, figures, … */
  things: Partial<Record<'text' | 'links' | 'pictures' | 'media' | 'people' | 'figures' | 'points' | 'statements' | 'quotations', number>>
}

/** A whole deck in one language, as a plain value. The Slidev deck, the PDF and the handouts are made from it. */
export interface DeckPlan {
  /** File name without ending: 25-october.en */
  name: string
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  subtitle?: string
  description?: string
  author?: string
  /** width / height. */
  aspect: number
  /** Colours on a light or a dark ground. With auto, the viewer's system decides, and paper is light. */
  scheme: 'light' | 'dark' | 'auto'
  context: DeckContext
  /** How long it takes in minutes: the sum of its slides, or the minutes that were asked for. */
  minutes: number
  /** The labels of the presenter's view that differ from the English ones. No slide shows them. */
  presenter: Partial<PresenterLabels>
  slides: Slide[]
  /** The files of sound and film that its slides play, and their captions, for those who show it in a browser. No slide shows this list. */
  media?: MediaFile[]
  /** What the deck has no room for, because the timeline has many events; left out where there is nothing. No slide shows it. */
  untold?: Untold
  /** In a class's deck: its tasks as they stand on paper, with what is right. No slide shows them. */
  tasks?: PaperTask[]
  /** What a brief handout may tell, where one is asked for. No slide shows it. */
  brief?: BriefMatter
}
