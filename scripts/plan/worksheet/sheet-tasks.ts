import type { Question } from '../../timeline/schema/audience.ts'
import type { Passage } from '../blocks/passage.ts'
import type { PlacedEvent } from '../chronology.ts'
import { overlapWith } from '../class/overlap.ts'
import type { CardsTask, DiscussionTask, FigureTask, OrderTask, SequenceTask, Task, TruthTask, WhoTask } from '../class/task.ts'
import { figureChoices, figureRows, GAP, mark, orderHow, orderRows, quotedPassage, sequenceRows, truthRows } from '../class/wording.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { briefly } from '../slides/event-name.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { numbered, sourced, timelineTask } from './timeline-task.ts'
import type { PaperTask, SheetPart, SheetRow } from './worksheet.ts'

/** Fewest lines to write on: for an answer from the timeline, for thoughts of one's own, and for a correction. */
const LINES = { answer: 2, open: 2, truth: 1 }

/** Fewest terms and meanings to match; fewer are a toss of a coin. */
const FEWEST_TERMS = 3

/**
 * Plans the tasks of a class for paper. Neither their order nor their letters give an answer away. No task prints the answer to a
 * question: on slides it was shown long before, on paper it stands beside the question.
 */
export function paperTasks(planner: Planner, tasks: readonly Task[], events: readonly PlacedEvent[]): PaperTask[] {
  const who = tasks.filter((task) => task.kind === 'who')
  const overlap = overlapWith(planner.timeline)
  const sure = events.filter(({ event }) => event.certainty === undefined)
  return [
    ...(sure.length === 0 ? [] : timelineTask(planner, sure)),
    ...tasks.flatMap((task): PaperTask[] => {
      if (task.kind === 'order') return 'points' in task.of && overlap.ofList(task.of.list.item) ? [] : [orderTask(planner, task)]
      if (task.kind === 'sequence') return [sequenceTask(planner, task)]
      if (task.kind === 'who') return task === who[0] ? [whoTask(planner, who)] : []
      if (task.kind === 'figures') return [figureTask(planner, task)]
      if (task.kind === 'truth') return [truthTask(planner, task)]
      if (task.kind === 'cards') return task.terms.length < FEWEST_TERMS ? [] : [meaningTask(planner, task)]
      return [discussionTask(planner, task)]
    }),
  ]
}

function orderTask(planner: Planner, task: OrderTask): PaperTask {
  const { labels, text } = planner
  // Letters, because numbers are the answers.
  const rows = orderRows(planner, task).map(({ row }, index) => ({ ...row, mark: mark(index).toLowerCase() }))
  return {
    title: 'events' in task.of ? labels.task.order : fill(labels.task.orderPoints, { title: briefly(text(task.of.list.item.title)) }),
    how: orderHow(planner, task),
    parts: rows.map((row) => part({ mark: row.mark, text: row.text, blank: 'short' })),
    key: rows
      .map((row) => ({ mark: row.mark, label: row.answer ?? '', text: row.text, ...sourced(planner, row.sources) }))
      .toSorted((a, b) => Number(a.label) - Number(b.label)),
  }
}

function sequenceTask(planner: Planner, task: SequenceTask): PaperTask {
  const { labels, text } = planner
  const words = 'pivot' in task ? [labels.task.before, labels.task.after] : [labels.task.done, labels.task.toCome]
  const rows = sequenceRows(planner, task)
  return {
    title: 'pivot' in task ? fill(labels.task.around, { event: briefly(text(task.pivot.item.title)) }) : labels.task.sequence,
    how: 'pivot' in task ? labels.task.aroundHow : labels.task.sequenceHow,
    parts: rows.map(({ row }, index) => part({ ...numbered(index), text: row.text, ticks: words })),
    key: rows.map(({ row }, index) => ({ ...numbered(index), label: row.answer ?? '', text: row.text, ...sourced(planner, row.sources) })),
  }
}

/** A task with the same people and letters as on the slides. */
function whoTask(planner: Planner, tasks: WhoTask[]): PaperTask {
  const { labels, attribution } = planner
  return {
    title: labels.task.who,
    how: labels.task.whoTick,
    parts: tasks.map(({ quotation, options }, index) =>
      part({
        ...numbered(index),
        quote: quotedPassage(planner, quotation.item),
        options: options.map((id, at) => {
          const { name, role } = attribution(id)
          return { mark: mark(at), text: name, ...(role === undefined ? {} : { detail: role }) }
        }),
      }),
    ),
    key: tasks.map(({ quotation: { item }, answer }, index) => ({
      ...numbered(index),
      label: mark(answer),
      quote: plain(quotedPassage(planner, item)),
      answer: attribution(item.speaker).name,
      ...sourced(planner, planner.cite(item.source)),
    })),
  }
}

function figureTask(planner: Planner, task: FigureTask): PaperTask {
  const { labels } = planner
  const rows = figureRows(planner, task)
  const choices = figureChoices(planner, task)
  return {
    title: labels.task.figures,
    how: labels.task.figuresWrite,
    parts: [
      { kind: 'choices', label: labels.worksheet.choices, choices: choices.map(({ text }) => ({ text })) },
      ...rows.map(({ row }, index) => part({ ...numbered(index), text: row.text.replace(GAP, GAP.repeat(3)) })),
    ],
    key: rows.map(({ row }, index) => ({
      ...numbered(index),
      text: row.text,
      answer: choices.find((choice) => choice.mark === row.answer)?.text ?? '',
      ...sourced(planner, row.sources),
    })),
  }
}

function truthTask(planner: Planner, task: TruthTask): PaperTask {
  const { labels } = planner
  const rows = truthRows(planner, task)
  const ticks = [labels.task.true, labels.task.false]
  return {
    title: labels.task.truth,
    how: labels.task.truthHow,
    parts: rows.map(({ row }, index) => part({ ...numbered(index), text: row.text, ...(row.quote ? { quote: row.quote } : {}), ticks, lines: LINES.truth })),
    key: rows.map(({ row }, index) => ({
      ...numbered(index),
      label: row.answer ?? '',
      text: row.text,
      ...(row.quote ? { quote: plain(row.quote) } : {}),
      ...(row.correction === undefined ? {} : { answer: row.correction }),
      ...sourced(planner, row.sources),
    })),
  }
}

/** Words, and their meanings in the order of the alphabet, each with a letter. */
function meaningTask(planner: Planner, { terms }: CardsTask): PaperTask {
  const { labels, text } = planner
  const meanings = terms.map(({ item }) => text(item.definition)).toSorted((a, b) => a.localeCompare(b, planner.language))
  const letter = (definition: string): string => mark(meanings.indexOf(definition))
  return {
    title: labels.task.cards,
    how: labels.task.cardsWrite,
    parts: [
      ...terms.map(({ item }, index) => part({ ...numbered(index), text: text(item.term), blank: 'short' })),
      { kind: 'meanings', rows: meanings.map((definition) => ({ mark: letter(definition), text: definition })) },
    ],
    key: terms.map(({ item }, index) => ({ ...numbered(index), label: letter(text(item.definition)), text: [text(item.term), text(item.definition)].join(separatorsOf(planner.language).colon) })),
  }
}

function discussionTask({ labels, text }: Planner, { questions }: DiscussionTask): PaperTask {
  return {
    title: labels.task.discussion,
    how: labels.task.discussionHow,
    parts: questions.map(({ item }, index) => part({ ...numbered(index), text: text(item.text), lines: isOpen(item) ? LINES.open : LINES.answer, mayGrow: true })),
    key: questions.map(({ item }, index) => ({
      ...numbered(index),
      level: labels.levels[item.level],
      text: text(item.text),
      answer: item.answer === undefined ? labels.task.open : text(item.answer),
    })),
  }
}

/** Whether a question asks for more than is on the slides. */
function isOpen({ level, answer }: Question): boolean {
  return answer === undefined || level === 'apply' || level === 'judge'
}

/** The words alone, because the sheet itself says whose translation they are. */
function plain({ text, lang, dir }: Passage): Passage {
  return { text, lang, ...(dir ? { dir } : {}) }
}

function part(row: SheetRow): SheetPart {
  return { kind: 'row', row }
}
