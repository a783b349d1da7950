import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Passage } from '../blocks/passage.ts'
import type { TaskRow } from '../blocks/task-list.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import type { Claim, FigureTask, OrderTask, SequenceTask, TruthTask } from './task.ts'
import type { Path } from '../../timeline/schema/path.ts'
import { joinedWords } from '../text/joined-words.ts'

/** The sign for a gap to fill in. */
export const GAP = '_____'

/** The letter of a choice, counted from 0: A, B, C. */
export function mark(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

/** A figure's number as its source states it: nearly 70. */
function numberOf(planner: Planner, figure: Figure): string {
  const exactness = figure.exactness === 'exactly' ? [] : [planner.labels.exactness[figure.exactness]]
  return joinedWords([...exactness, planner.figureValue(figure)])
}

/** A figure as a sentence, with any number or with a gap for it. */
function figureSentence(planner: Planner, figure: Figure, number: string): string {
  return joinedWords([number, planner.text(figure.unit), planner.text(figure.label)])
}

/** A quotation in the deck's language: as printed, or our translation with the note that marks it as ours. */
export function quotedPassage(planner: Planner, quotation: Quotation): Passage & { note?: string } {
  const { quote, translation } = planner.quotation(quotation)
  return translation ?? quote
}

/** A claim in words. */
function claimText(planner: Planner, claim: Claim): string {
  const { task } = planner.labels
  if (claim.form === 'figure') return figureSentence(planner, claim.about.item, numberOf(planner, claim.shown))
  if (claim.form === 'quotation') return fill(task.said, { name: planner.attribution(claim.shown).name })
  return fill(task.means, { term: planner.text(claim.about.item.term), definition: planner.text(claim.shown.definition) })
}

/** The correction of a false claim. */
function claimCorrection(planner: Planner, claim: Claim): string {
  if (claim.form === 'figure') return numberOf(planner, claim.about.item)
  if (claim.form === 'quotation') return planner.attribution(claim.about.item.speaker).name
  return planner.text(claim.about.item.definition)
}

/** The numbers, from 1, of the sources of a claim. */
function claimSources(planner: Planner, { about }: Claim): number[] {
  return about.item.source === undefined ? [] : planner.cite(about.item.source)
}

/** A row of a task in one language, and the path in the file of its thing. */
export interface LocatedRow {
  row: TaskRow
  path: Path
}

/** The instruction of an order task. */
export function orderHow({ labels, attribution }: Planner, { of }: OrderTask): string {
  if ('events' in of) return labels.task.orderHow
  const { by } = of.list.item
  return by === undefined ? labels.task.orderListHow : fill(labels.task.orderPointsHow, { name: attribution(by).name })
}

/** The rows of an order task, each with its number as the answer. */
export function orderRows({ text, cite }: Planner, { of, place }: OrderTask): LocatedRow[] {
  const answer = (index: number): string => String(place[index])
  if ('events' in of) {
    return of.events.map(({ item, path }, index) => ({ row: { text: text(item.title), answer: answer(index), sources: cite(item.source) }, path }))
  }
  const sources = cite(of.list.item.source)
  return of.points.map(({ item, path }, index) => ({
    row: { text: item.text === undefined ? text(item.title) : `${text(item.title)}: ${text(item.text)}`, answer: answer(index), sources },
    path,
  }))
}

/** The rows of a sequence task, each with its side as the answer. */
export function sequenceRows({ text, cite, labels }: Planner, task: SequenceTask): LocatedRow[] {
  const [earlier, later] = 'pivot' in task ? [labels.task.before, labels.task.after] : [labels.task.done, labels.task.toCome]
  return task.rows.map((row) => {
    const { item, path } = 'event' in row ? row.event : row.next
    const words = 'title' in item ? text(item.title) : text(item.topic ?? item.text)
    return { row: { text: words, answer: row.isLater ? later : earlier, sources: cite(item.source) }, path }
  })
}

/** The rows of a figure task: a gap in place of the number, and the letter of the number as the answer. */
export function figureRows(planner: Planner, { figures, choice }: FigureTask): LocatedRow[] {
  return figures.map(({ item, path }, index) => ({
    row: { text: figureSentence(planner, item, GAP), answer: mark(choice[index] ?? 0), sources: planner.cite(item.source) },
    path,
  }))
}

/** The numbers to choose from, each with its letter. */
export function figureChoices(planner: Planner, { values }: FigureTask): { mark: string; text: string }[] {
  return values.map((value, index) => ({ mark: mark(index), text: numberOf(planner, value) }))
}

/** The rows of a truth task, each with its truth as the answer and, if it is false, the correction. */
export function truthRows(planner: Planner, { claims }: TruthTask): LocatedRow[] {
  const { task } = planner.labels
  return claims.map((claim) => ({
    row: {
      ...(claim.form === 'quotation' ? { quote: quotedPassage(planner, claim.about.item) } : {}),
      text: claimText(planner, claim),
      answer: claim.isTrue ? task.true : task.false,
      ...(claim.isTrue ? {} : { correction: fill(task.correct, { answer: claimCorrection(planner, claim) }) }),
      sources: claimSources(planner, claim),
    },
    path: claim.about.path,
  }))
}
