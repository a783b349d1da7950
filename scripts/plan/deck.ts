import type { Path } from '../timeline/schema/path.ts'
import type { Block, TimelineAxisProps } from './blocks/blocks.ts'
import type { PresenterLabels } from './labels/presenter/en.ts'
import type { ScriptFont } from './text/script-fonts.ts'

/** What all slides of a deck share; in the Slidev deck it is the headmatter's `timeline`, and layouts get it by injection. */
export interface DeckContext {
  /** The deck's title, for the running head. */
  title: string
  /** How many slides there are. */
  slides: number
  /** The events in order, for the rail at the top of each slide. */
  rail: { event: string; label: string; when: string; slide: number }[]
  /** The axes below the slides that open events, each for some neighbouring events; left out where there are none. */
  axes?: TimelineAxisProps[]
  /** The slide on which source n stands: `sourceSlides[n - 1]`; 0 for a source that this deck does not cite. */
  sourceSlides: number[]
  /** Names that no line breaks, of people of the timeline, and words that stay with the number after them: 'nearly'. */
  names?: string[]
  /** Fonts for scripts that the deck's own fonts lack; left out where there are none. */
  fonts?: ScriptFont[]
  /** Page furniture in the deck's language. */
  labels: {
    source: string
    sources: string
    /** Accessible name of the rail. */
    rail: string
    /** Accessible text of the current event in the rail. */
    current: string
    /** 'Slide {no} of {of}'. */
    slideOf: string
  }
}

/** The frontmatter that all slides have; further keys are the layout's own (subtitle, when, place, summary). */
export interface SlideFrontmatter {
  layout: 'deck-cover' | 'deck-event' | 'deck-content'
  /** The slide's heading and its bookmark. */
  title: string
  /** 1 for the cover and what opens a section, 2 for slides within one: the level of the heading. */
  level: 1 | 2
  /** The heading as it is on the slide, where Slidev would read the title otherwise: as Markdown. */
  heading?: string
  /** The event that the slide belongs to. */
  event?: string
  /** A small line above the title: the event's title, or the kind of slide. */
  kicker?: string
  /** 'continued (2 of 3)' beside the title. */
  continued?: string
  /** False where the rail is left out, because it would give away the answer to what the slide asks. */
  rail?: false
  subtitle?: string
  when?: string
  place?: string
  summary?: string
  /** Sources of what the layout itself shows. */
  sources?: number[]
  /** How long it is to be shown, in minutes, by tenths; 0 for what is there to look something up. Every planned slide has it. */
  minutes?: number
}

/** One slide: what the layout is given, the one block in it, and what the speaker says. */
export interface Slide {
  /** Unique in the deck, stable over languages; the route alias in Slidev. */
  id: string
  frontmatter: SlideFrontmatter
  block?: Block
  /**
   * What the speaker says, plain text as `noteText` leaves it: an empty line between two paragraphs, and line breaks where the file
   * has them.
   */
  notes: string
  /** What to answer if somebody asks; each as `notes`, with the words that say so: 'If asked: …'. Left out where there is none. */
  ifAsked?: string[]
  /** On the last slide of a short briefing: what there was no time for, with the words that say so. */
  leftOut?: string
  /** In a briefing: how long it is shown and when to leave it, in a sentence for paper. A screen has `minutes` and a clock. */
  timing?: string
  /** Whether the notes only say which sources it is from, because the file has none to read out. */
  namesSources?: boolean
  /** Paths in the YAML file of what the slide shows, for messages. */
  origin: Path[]
}

/** A whole deck in one language: a plain value, from which the Slidev deck, the PDF and the handouts are made. */
export interface DeckPlan {
  /** File name without ending: 25-october.en */
  name: string
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  subtitle?: string
  description?: string
  author?: string
  /** ISO 8601 date of the first event, as exact as it is known; for dates in written files. */
  date: string
  /** width / height. */
  aspect: number
  /** Colours on a light or a dark ground; auto is as the viewer's system has it, and light on paper. */
  scheme: 'light' | 'dark' | 'auto'
  context: DeckContext
  /** How long it takes: what its slides take together, or the minutes that were asked for. */
  minutes: number
  /** What the presenter's view says where that is not English; no slide shows it. */
  presenter: Partial<PresenterLabels>
  slides: Slide[]
}
