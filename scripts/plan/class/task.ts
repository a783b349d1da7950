import type { Question } from '../../timeline/schema/audience.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Points, Statement } from '../../timeline/schema/statement.ts'
import type { GlossaryTerm } from '../../timeline/schema/timeline.ts'
import type { Path } from '../../timeline/schema/path.ts'

/** Something of the timeline, and where it stands. */
export interface Located<T> {
  item: T
  path: Path
}

/** Events, or the points of a list, out of order; `place[n]` says at which place, from 1, the nth belongs. */
export interface OrderTask {
  kind: 'order'
  of: { events: Located<Event>[] } | { points: Located<Points['items'][number]>[]; list: Located<Points> }
  place: number[]
}

/** Words, and people of whom one has said them. */
export interface WhoTask {
  kind: 'who'
  quotation: Located<Quotation>
  /** Keys of people. */
  options: string[]
  /** The index of the one who said it. */
  answer: number
}

/** Figures without their numbers, and the numbers out of order; `choice[n]` is the index among them of the nth. */
export interface FigureTask {
  kind: 'figures'
  figures: Located<Figure>[]
  values: Figure[]
  choice: number[]
}

/** Something that may be true: a figure with a number, a term with a definition, words with a speaker. */
export type Claim =
  | { form: 'figure'; about: Located<Figure>; shown: Figure; isTrue: boolean }
  | { form: 'term'; about: Located<GlossaryTerm>; shown: GlossaryTerm; isTrue: boolean }
  | { form: 'quotation'; about: Located<Quotation>; shown: string; isTrue: boolean }
export interface TruthTask {
  kind: 'truth'
  claims: Claim[]
}

/** What happened, and what is to come; or what was before an event, and what after it. */
export type SequenceTask =
  | { kind: 'sequence'; rows: (({ event: Located<Event> } | { next: Located<Statement> }) & { isLater: boolean })[] }
  | { kind: 'sequence'; pivot: Located<Event>; rows: { event: Located<Event>; isLater: boolean }[] }

/** Terms whose meaning is to be said. */
export interface CardsTask {
  kind: 'cards'
  terms: Located<GlossaryTerm>[]
}

/** Questions to talk about, the easier first. */
export interface DiscussionTask {
  kind: 'discussion'
  questions: Located<Question>[]
}

export type Task = OrderTask | WhoTask | FigureTask | TruthTask | SequenceTask | CardsTask | DiscussionTask
