import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { figureChoices, figureRows, orderRows, sequenceRows, truthRows } from '../class/rows.ts'
import type { CardsTask, DiscussionTask, FigureTask, OrderTask, SequenceTask, Task, TruthTask, WhoTask } from '../class/task.ts'
import { GAP, mark, wordsOf } from '../class/wording.ts'
import type { PlacedEvent } from '../chronology.ts'
import { sourced, type PaperTask } from './paper-task.ts'
import { timelineTask } from './timeline-task.ts'
import type { SheetPart, SheetRow } from './worksheet.ts'

/** Lines to write on under a question to talk about, and under a claim that may have to be corrected. */
const LINES = { discussion: 3, truth: 1 }

/** The tasks of a class as they are on paper: nothing in their order or letters says what is right. */
export function paperTasks(planner: Planner, tasks: readonly Task[], events: readonly PlacedEvent[]): PaperTask[] {
  const who = tasks.filter((task) => task.kind === 'who')
  return [
    timelineTask(planner, events),
    ...tasks.flatMap((task): PaperTask[] => {
      if (task.kind === 'order') return [orderTask(planner, task)]
      if (task.kind === 'sequence') return [sequenceTask(planner, task)]
      if (task.kind === 'who') return task === who[0] ? [whoTask(planner, who)] : []
      if (task.kind === 'figures') return [figureTask(planner, task)]
      if (task.kind === 'truth') return [truthTask(planner, task)]
      if (task.kind === 'cards') return [meaningTask(planner, task)]
      return [discussionTask(planner, task)]
    }),
  ]
}

function orderTask(planner: Planner, task: OrderTask): PaperTask {
  const { labels, text } = planner
  const rows = orderRows(planner, task)
  return {
    title: 'events' in task.of ? labels.task.order : fill(labels.task.orderPoints, { title: text(task.of.list.item.title) }),
    how: labels.task.orderHow,
    parts: rows.map(({ row }) => part({ text: row.text, blank: 'short' })),
    key: rows.map(({ row }) => ({ label: row.answer, text: row.text, ...sourced(planner, row.sources) })).toSorted((a, b) => Number(a.label) - Number(b.label)),
  }
}

function sequenceTask(planner: Planner, task: SequenceTask): PaperTask {
  const { labels, text } = planner
  const words = 'pivot' in task ? [labels.task.before, labels.task.after] : [labels.task.done, labels.task.toCome]
  const rows = sequenceRows(planner, task)
  return {
    title: 'pivot' in task ? fill(labels.task.around, { event: text(task.pivot.item.title) }) : labels.task.sequence,
    how: labels.task.sequenceHow,
    parts: rows.map(({ row }) => part({ text: row.text, ticks: words })),
    key: rows.map(({ row }) => ({ label: row.answer, text: row.text, ...sourced(planner, row.sources) })),
  }
}

function whoTask(planner: Planner, tasks: WhoTask[]): PaperTask {
  const { labels, attribution } = planner
  const people = [...new Set(tasks.flatMap(({ options }) => options))].map((id) => ({ id, ...attribution(id) }))
  const sorted = people.toSorted((a, b) => a.name.localeCompare(b.name, planner.language))
  const letter = (id: string): string => mark(sorted.findIndex((person) => person.id === id))
  return {
    title: labels.task.who,
    how: labels.task.whoHow,
    parts: [
      {
        kind: 'choices',
        label: labels.worksheet.choices,
        choices: sorted.map(({ id, name, role }) => ({ mark: letter(id), text: name, ...(role === undefined ? {} : { detail: role }) })),
      },
      ...tasks.map(({ quotation }) => part({ quote: wordsOf(planner, quotation.item), blank: 'short' })),
    ],
    key: tasks.map(({ quotation: { item } }) => ({
      label: letter(item.speaker),
      text: `${attribution(item.speaker).name}: “${wordsOf(planner, item).text}”`,
      ...sourced(planner, planner.cite(item.source)),
    })),
  }
}

function figureTask(planner: Planner, task: FigureTask): PaperTask {
  const { labels } = planner
  const rows = figureRows(planner, task)
  const choices = figureChoices(planner, task)
  const value = (answer: string): string => choices.find((choice) => choice.mark === answer)?.text ?? ''
  return {
    title: labels.task.figures,
    how: labels.task.figuresHow,
    parts: [{ kind: 'choices', label: labels.worksheet.choices, choices }, ...rows.map(({ row }) => part({ text: row.text.replace(GAP, GAP.repeat(3)) }))],
    key: rows.map(({ row }) => ({ label: row.answer, text: row.text.replace(GAP, value(row.answer)), ...sourced(planner, row.sources) })),
  }
}

function truthTask(planner: Planner, task: TruthTask): PaperTask {
  const { labels } = planner
  const rows = truthRows(planner, task)
  const ticks = [labels.task.true, labels.task.false]
  return {
    title: labels.task.truth,
    how: labels.task.truthHow,
    parts: rows.map(({ row }) => part({ ...(row.quote ? { quote: row.quote } : {}), text: row.text, ticks, lines: LINES.truth })),
    key: rows.map(({ row }) => ({
      label: row.answer,
      text: [row.quote && `“${row.quote.text}”`, row.text, row.correction].filter(Boolean).join(' – '),
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
    how: labels.task.cardsHow,
    parts: [
      ...terms.map(({ item }) => part({ text: text(item.term), blank: 'short' })),
      { kind: 'meanings', rows: meanings.map((definition) => ({ mark: letter(definition), text: definition })) },
    ],
    key: terms.map(({ item }) => ({ label: letter(text(item.definition)), text: `${text(item.term)}: ${text(item.definition)}` })),
  }
}

function discussionTask({ labels, text }: Planner, { questions }: DiscussionTask): PaperTask {
  return {
    title: labels.task.discussion,
    how: labels.task.discussionHow,
    parts: questions.map(({ item }) => part({ text: text(item.text), lines: LINES.discussion })),
    key: questions.flatMap(({ item }) => (item.answer === undefined ? [] : [{ label: labels.levels[item.level], text: `${text(item.text)} – ${text(item.answer)}` }])),
  }
}

function part(row: SheetRow): SheetPart {
  return { kind: 'row', row }
}
