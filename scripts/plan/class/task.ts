import type { Question } from '../../timeline/schema/audience.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Points, Statement } from '../../timeline/schema/statement.ts'
import type { GlossaryTerm } from '../../timeline/schema/timeline.ts'
import type { Path } from '../../timeline/schema/path.ts'

/** A thing of the timeline, and its path in the file. */
export interface Located<T> {
  item: T
  path: Path
}

/** Events, or the points of a list, out of order. `place[n]` is the right place, from 1, of the nth. */
export interface OrderTask {
  kind: 'order'
  of: { events: Located<Event>[] } | { points: Located<Points['items'][number]>[]; list: Located<Points> }
  place: number[]
}

/** A quotation, and people of whom one has said it. */
export interface WhoTask {
  kind: 'who'
  quotation: Located<Quotation>
  /** Keys of people. */
  options: string[]
  /** The index, from 0, of the one who said it. */
  answer: number
}

/**
 * Figures without their numbers, and the numbers out of order. `choice[n]` is the index in `values` of the nth figure's number,
 * both from 0.
 */
export interface FigureTask {
  kind: 'figures'
  figures: Located<Figure>[]
  values: Figure[]
  choice: number[]
}

/** A claim that may be true: a figure with a number, a term with a definition, a quotation with a speaker. */
export type Claim =
  | { form: 'figure'; about: Located<Figure>; shown: Figure; isTrue: boolean }
  | { form: 'term'; about: Located<GlossaryTerm>; shown: GlossaryTerm; isTrue: boolean }
  | { form: 'quotation'; about: Located<Quotation>; shown: string; isTrue: boolean }
export interface TruthTask {
  kind: 'truth'
  claims: Claim[]
}

/** Things that happened and things to come, or events before and after another one. */
export type SequenceTask =
  | { kind: 'sequence'; rows: (({ event: Located<Event> } | { next: Located<Statement> }) & { isLater: boolean })[] }
  | { kind: 'sequence'; pivot: Located<Event>; rows: { event: Located<Event>; isLater: boolean }[] }

/** Terms to explain. */
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
