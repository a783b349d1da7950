import type { Certainty, LEVELS } from '../../timeline/schema/audience.ts'
import type { EXACTNESS, SCALES } from '../../timeline/schema/figure.ts'
import type { MediumKind } from '../../timeline/schema/medium.ts'
import type { PARTS } from '../../timeline/schema/event.ts'
import type { PresenterLabels } from './presenter-labels.ts'

/** The word for a power of a thousand. */
export type NumberScale = (typeof SCALES)[number]

/** What headlines count: all events, and the people of a slide. */
export type Counted = 'events' | 'people' | 'countries' | 'groups' | (typeof PARTS)[number]

/** The labels of a deck in one language: every word on a slide that does not come from the timeline. */
export interface Labels {
  source: string
  sources: string
  /** Above addresses to read on. */
  links: string
  /** Before the tags of an event. */
  tags: string
  /** What plays, and what is to be heard and seen, with {kind} and {alt}. */
  media: Record<MediumKind | 'alt', string>
  /** Before the name of who made a picture, with {name}. */
  photo: string
  /** Heading of the list of those who made pictures that have no room for it beside them. */
  pictureCredits: string
  rail: string
  /** Behind a short briefing: the events that it has no time for. */
  otherEvents: string
  /** Accessible name of the rail where it has the chapters of a deck. */
  chapters: string
  /** The events that are in no group, or in one too small for a lane of its own. */
  otherGroups: string
  current: string
  /** With {no} and {of}. */
  slideOf: string
  /** Above the headline of the drawn timeline, which counts the events, when all of them are on one day. */
  dayOverview: string
  /** The same otherwise. */
  overview: string
  /** What a dashed line between two events says: their order is not stated. */
  orderIsOurs: string
  /** Heading of the summary when all events are on one day and it has three lines. */
  daySummary: string
  /** Heading of the summary otherwise. */
  summary: string
  people: string
  /** Heading of the people who come second, where the more important ones stand on a slide of their own. */
  peopleElse: string
  /** The path from what is done to what is to come: its heading, and a word for the stage that it has reached. */
  path: { title: string; now: string }
  figures: string
  quotation: string
  quotations: string
  glossary: string
  /** What a speaker does not show stands behind a slide with this heading. */
  appendix: string
  /** Marks a translation as ours. */
  ourTranslation: string
  quote: {
    /** Marks printed words beside our translation, with {language}. */
    printed: string
  }
  /** In the list of sources: the author, with {name}, and the language it is printed in, with {language}. */
  reference: { by: string; printed: string }
  /** 'continued', with {no} and {of}. */
  continued: string
  /** The whole of something of which the speaker shows a part, with {title}. */
  inFull: string
  /** Before the name of who gave a figure: 'according to {name}'. */
  accordingTo: string
  /** What is asked for, and above the names of who asks and who is asked. */
  ask: { title: string; by: string; of: string }
  /** The slide that closes a deck: its heading, and the alternative text of a code for phones, with {address}. */
  close: { title: string; code: string }
  /** The parts that people have at an event, as headings of their lists. */
  parts: Record<(typeof PARTS)[number], string>
  /**
   * How many events a deck has, and how many people a slide shows, by the part that all of them had, with {count}; `from` joins them with the number of their
   * countries. Each by its plural category too, where that makes a difference.
   */
  counts: Record<Counted | 'from', string> & Partial<Record<`${Counted}.${Intl.LDMLPluralRule}`, string>>
  /** How sure a thing is, as a word after it; the pattern that joins both; and a line for the speaker. */
  certainty: Record<Certainty | 'shown' | 'note', string>
  exactness: Record<Exclude<(typeof EXACTNESS)[number], 'exactly'>, string>
  /** After a number; by its plural category too, where that makes a difference: French '1 million', '2 millions'. */
  scales: Record<NumberScale, string> & Partial<Record<`${NumberScale}.${Intl.LDMLPluralRule}`, string>>
  /** A drawn map in words, with {countries}. */
  mapOf: string
  /** The same, where only a part of the map is shown. */
  mapOfPart: string
  /** A figure drawn as a share of another. */
  chart: {
    /** Between the two: 'of' more than 110 countries. */
    of: string
    /** The drawing in words, with {part} and {whole}. */
    drawn: string
    /** Instead of 'of', and of `drawn`, where the two count different things; and the sentence that says so. */
    beside: string
    drawnBeside: string
    differ: string
    /** The number that one mark stands for, with {count}. */
    each: string
    /** The same where that number is one. */
    one: string
    /** The meaning of dashed marks and a plus. */
    rough: string
    /** The meaning of dashed marks where there is no plus. */
    dashed: string
    /** The meaning of a plus where no marks are dashed. */
    more: string
  }
  /** Words in the speaker's notes beside those of the file. */
  speaker: {
    /** On paper: with {time}, the time of the slide alone, and {left} of {whole}, the time that must be left when the slide is left. */
    timing: string
    /** With {answer}. */
    ifAsked: string
    /** Heading of the list of things that there was no time for. */
    leftOut: string
  }
  presenter: PresenterLabels
  /** The tasks of a class: their titles and instructions. */
  task: {
    order: string
    /** With {title}, that of the list. */
    orderPoints: string
    orderHow: string
    /** With {name}, the author of the list; and where it has none. */
    orderPointsHow: string
    orderListHow: string
    who: string
    whoHow: string
    /** On paper. */
    whoTick: string
    figures: string
    figuresHow: string
    /** On paper. */
    figuresWrite: string
    /** What a gap to fill in is called by those who read the sheet aloud. */
    gap: string
    truth: string
    truthHow: string
    sequence: string
    sequenceHow: string
    /** With {event}. */
    around: string
    aroundHow: string
    cards: string
    cardsHow: string
    /** On paper. */
    cardsWrite: string
    timeline: string
    timelineHow: string
    /** Where the events stand there already. */
    discussion: string
    discussionHow: string
    /** Answers to choose from. */
    true: string
    false: string
    done: string
    toCome: string
    before: string
    after: string
    /** With {answer}. */
    answer: string
    /** The correction of a false claim, with {answer}. */
    correct: string
    /** Instead of an answer, where the file has none. */
    open: string
    /** A claim about a word, with {term} and {definition}. */
    means: string
    /** The speaker, with {name}, before the words themselves. */
    said: string
  }
  /** How much a question asks of a pupil. */
  levels: Record<(typeof LEVELS)[number], string>
  /** Labels of the class sheet. */
  worksheet: {
    /** The documents' titles, with {title}. */
    title: string
    answers: string
    /** Their kinds, in the running head. */
    sheet: string
    key: string
    name: string
    date: string
    /** Columns of the timeline that is to be filled in. */
    event: string
    when: string
    /** Before the words to choose from. */
    choices: string
  }
  /** Labels of handouts. */
  handout: {
    /** The document's title, with {title}. */
    title: string
    /** That of one or two pages to read. */
    brief: string
    /** With {no} and {of}. */
    page: string
    /** Beside the notes of slide {no}, where they have a margin. */
    notesOn: string
    /** Under notes that go on, on page {no}. */
    continuedOn: string
    /** Above notes that began on page {no}. */
    continuedFrom: string
    /** Heading of the notes that had no room beside their slides. */
    furtherNotes: string
    /** Heading of the last section. */
    references: string
    /** The date of the printing, with {date}. */
    printed: string
  }
}
