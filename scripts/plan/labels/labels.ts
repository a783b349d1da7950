import type { LEVELS } from '../../timeline/schema/audience.ts'
import type { EXACTNESS } from '../../timeline/schema/figure.ts'
import type { PARTS } from '../../timeline/schema/event.ts'
import type { PresenterLabels } from './presenter-labels.ts'

/** The labels of a deck in one language: every word on a slide that does not come from the timeline. */
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
  /** Heading of the summary when all events are on one day and it has three lines. */
  daySummary: string
  /** Heading of the summary otherwise. */
  summary: string
  people: string
  figures: string
  quotation: string
  quotations: string
  glossary: string
  /** What marks a translation as ours. */
  ourTranslation: string
  quote: {
    /** What marks words as they are printed where our translation stands beside them, with {language}. */
    printed: string
  }
  /** In the list of sources: who wrote one, with {name}, and the language it is printed in, with {language}. */
  reference: { by: string; printed: string }
  /** 'continued', with {no} and {of}. */
  continued: string
  /** Before the name of who gave a figure: 'according to {name}'. */
  accordingTo: string
  /** '{exactness} {value}' as it is read aloud and written in one line. */
  parts: Record<(typeof PARTS)[number], string>
  exactness: Record<Exclude<(typeof EXACTNESS)[number], 'exactly'>, string>
  scales: Record<'thousand' | 'million' | 'billion' | 'trillion', string>
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
    /** What one mark stands for, with {count}. */
    each: string
    /** The same where it is one. */
    one: string
    /** What dashed marks and a plus mean. */
    rough: string
    /** What dashed marks mean where there is no plus. */
    dashed: string
    /** What a plus means where no marks are dashed. */
    more: string
  }
  /** What stands in the speaker's notes beside those of the file. */
  speaker: {
    /** On paper: with {time}, that of the slide alone, and {left} of {whole}, what is to be left when the slide is left. */
    timing: string
    /** With {answer}. */
    ifAsked: string
    /** Heading of the list of what there was no time for. */
    leftOut: string
  }
  presenter: PresenterLabels
  /** The tasks of a class: what each is called, and what to do. */
  task: {
    order: string
    /** With {title}, that of the list. */
    orderPoints: string
    orderHow: string
    /** With {name}, who put the list forward; and where nobody did. */
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
    timelineWhen: string
    discussion: string
    discussionHow: string
    /** What can be answered. */
    true: string
    false: string
    done: string
    toCome: string
    before: string
    after: string
    /** With {answer}. */
    answer: string
    /** What is right instead of a false claim, with {answer}. */
    correct: string
    /** Instead of an answer, where the file has none. */
    open: string
    /** A claim about a word, with {term} and {definition}. */
    means: string
    /** Who said something, before the words themselves, with {name}. */
    said: string
  }
  /** How much a question asks of a pupil. */
  levels: Record<(typeof LEVELS)[number], string>
  /** Labels of the class sheet. */
  worksheet: {
    /** The documents' titles, with {title}. */
    title: string
    answers: string
    /** What each of them is, in the running head. */
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
    /** With {no} and {of}. */
    page: string
    /** Beside the notes of slide {no}, where they have a margin. */
    notesOn: string
    /** Under notes that go on, on page {no}. */
    continuedOn: string
    /** Above notes that began on page {no}. */
    continuedFrom: string
    /** Heading of what of the notes had no room beside their slides. */
    furtherNotes: string
    /** Heading of the last section. */
    references: string
    /** The date of the printing, with {date}. */
    printed: string
  }
}
