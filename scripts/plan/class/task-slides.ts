import type { Question } from '../../timeline/schema/audience.ts'
import type { Block } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { TaskListProps } from '../blocks/task-list.ts'
import type { Slide } from '../deck.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { briefly } from '../slides/event-name.ts'
import { rowPages } from '../slides/row-pages.ts'
import { fitsLanguages, fitPages, sectionSlides, type Section, type SectionPage } from '../slides/section.ts'
import { figureChoices, figureRows, GAP, orderHow, orderRows, sequenceRows, truthRows, type LocatedRow, mark, quotedPassage } from './wording.ts'
import type { CardsTask, DiscussionTask, Task, WhoTask } from './task.ts'

/**
 * Plans the slides of a class's tasks, with answers that are revealed step by step.
 * @param fewer - how many quotations less are asked about, where a lesson has no time for all; one is asked about in any case
 * @param isShort - whether claims are as many as one slide holds
 */
export function taskSlides(planner: Planner, tasks: readonly Task[], fewer = 0, isShort = false): Slide[] {
  const who = tasks.filter((task) => task.kind === 'who')
  return tasks.flatMap((task, index) => {
    if (task.kind === 'who') return task === who[0] ? whoSlides(planner, who, fewer) : []
    if (task.kind === 'cards') return cardSlides(planner, task)
    if (task.kind === 'discussion') return discussionSlides(planner, task)
    return listSlides(planner, task, { id: `task-${task.kind}-${index + 1}`, isShort })
  })
}

type ListedTask = Exclude<Task, WhoTask | CardsTask | DiscussionTask>

/** Fewest claims to judge: one that is right, and one that is not. */
const FEWEST_CLAIMS = 2

function listSlides(planner: Planner, task: ListedTask, { id, isShort }: { id: string; isShort: boolean }): Slide[] {
  const block = (language: Planner, page: number[], { size }: RowSetting): Block => ({ component: 'TaskList', props: { ...taskProps(language, task, page), ...(size ? { size } : {}) } })
  const rows = rowsOf(planner, task)
  let asked = [...rows.keys()]
  let paged = rowPages(planner, asked, block)
  const isTooLong = (): boolean => paged.length > 1 && (paged.at(-1)?.items.length === 1 || (isShort && asked.length > FEWEST_CLAIMS))
  while (task.kind === 'truth' && isTooLong()) {
    asked = withoutOne(rows, asked)
    paged = rowPages(planner, asked, block)
    if (!isShort) break
  }
  const pages = paged.map((page): SectionPage => {
    const shown = page.items.flatMap((index) => rows[index] ?? [])
    return {
      block: page.block,
      notes: [answers(planner, shown.map(({ row }) => [row.answer, row.correction].filter(Boolean).join(' – ')))],
      sources: shown.flatMap(({ row }) => row.sources),
      origin: shown.map(({ path }) => path),
    }
  })
  return sectionSlides(planner, section(planner, task, id), pages)
}

/** All rows but one that would stand alone on a slide: the last of those that are right, or wrong, whichever are more. The sheet has it. */
function withoutOne(rows: readonly LocatedRow[], all: readonly number[]): number[] {
  const [wrong = [], right = []] = [true, false].map((isWrong) => all.filter((index) => (rows[index]?.row.correction !== undefined) === isWrong))
  const left = (wrong.length > right.length ? wrong : right).at(-1)
  return all.filter((index) => index !== left)
}

function rowsOf(planner: Planner, task: ListedTask): LocatedRow[] {
  switch (task.kind) {
    case 'order':
      return orderRows(planner, task)
    case 'sequence':
      return sequenceRows(planner, task)
    case 'figures':
      return figureRows(planner, task).map(boxed)
    case 'truth':
      return truthRows(planner, task)
  }
}

/** A row of figures on a slide, where the box before it is the gap. */
function boxed({ row, path }: LocatedRow): LocatedRow {
  return { row: { ...row, text: row.text.replace(GAP, '').trim() }, path }
}

function taskProps(planner: Planner, task: ListedTask, page: number[]): TaskListProps {
  const rows = rowsOf(planner, task)
  const { labels } = planner
  const how = ((): string => {
    if (task.kind === 'order') return orderHow(planner, task)
    if (task.kind === 'sequence') return 'pivot' in task ? planner.when(task.pivot.item.when) : labels.task.sequenceHow
    return task.kind === 'figures' ? labels.task.figuresHow : labels.task.truthHow
  })()
  return {
    how,
    ...(task.kind === 'truth' || task.kind === 'sequence' ? { inWords: true } : {}),
    ...(task.kind === 'truth' ? { corrected: true } : {}),
    ...(task.kind === 'figures' ? { choices: figureChoices(planner, task) } : {}),
    rows: page.flatMap((index) => rows[index]?.row ?? []),
  }
}

function section(planner: Planner, task: ListedTask, id: string): Section {
  const { text, labels } = planner
  const title = ((): string => {
    if (task.kind === 'order') return 'events' in task.of ? labels.task.order : fill(labels.task.orderPoints, { title: briefly(text(task.of.list.item.title)) })
    if (task.kind === 'sequence') return 'pivot' in task ? fill(labels.task.around, { event: briefly(text(task.pivot.item.title)) }) : labels.task.sequence
    return labels.task[task.kind]
  })()
  return { id, title, level: 1, ...(asksWhen(task) ? { rail: false } : {}) }
}

/** Whether a task asks for the order of events, which the rail would give away. */
function asksWhen(task: ListedTask): boolean {
  switch (task.kind) {
    case 'order':
      return 'events' in task.of
    case 'sequence':
      return true
    case 'figures':
    case 'truth':
      return false
  }
}

function cardSlides(planner: Planner, { terms }: CardsTask): Slide[] {
  const blockOf = (language: Planner, page: CardsTask['terms'], small: boolean): Block => ({
    component: 'FlashCards',
    props: {
      how: language.labels.task.cardsHow,
      cards: page.map(({ item }) => ({
        term: language.text(item.term),
        definition: language.text(item.definition),
        sources: item.source === undefined ? [] : language.cite(item.source),
      })),
      ...(small ? { small } : {}),
    },
  })
  // A word of a term that is wider than its column has no height. A last card alone is wide; it stands as the others do.
  const pairs = terms.map((term) => [term, term])
  const small = !pairs.every((pair) => planner.everyLanguage().every((language) => Number.isFinite(language.typesetter.height(blockOf(language, pair, false)))))
  const block = (language: Planner, page: CardsTask['terms']): Block => blockOf(language, page, small)
  const pages = fitPages(planner, terms, block).map((page): SectionPage => ({
    block: block(planner, page),
    notes: [planner.labels.task.cardsHow],
    sources: [],
    origin: page.map(({ path }) => path),
  }))
  return sectionSlides(planner, { id: 'task-cards', title: planner.labels.task.cards, level: 1 }, pages)
}

function discussionSlides(planner: Planner, { questions }: DiscussionTask): Slide[] {
  const block = (language: Planner, page: DiscussionTask['questions'], setting: RowSetting): Block => ({
    component: 'PointList',
    props: {
      start: questions.indexOf(page[0] as (typeof page)[number]) + 1,
      // How much a question asks is for the teacher's notes. All stand there at once: a class may choose.
      points: page.map(({ item }) => ({ title: language.text(item.text) })),
      sources: [],
      composition: 'rows',
      ...setting,
    },
  })
  const pages = rowPages(planner, questions, block).map((page): SectionPage => ({
    block: page.block,
    // How to answer is for paper: there is nothing to say before the questions.
    notes: page.items.map((question) => `${questions.indexOf(question) + 1}. ${planner.labels.levels[question.item.level]}. ${expected(planner, question.item)}`),
    sources: [],
    origin: page.items.map(({ path }) => path),
  }))
  return sectionSlides(planner, { id: 'discussion', title: planner.labels.task.discussion, level: 1 }, pages)
}

/** The answer to listen for, in the teacher's notes. */
function expected(planner: Planner, { answer }: Question): string {
  return answer === undefined ? planner.labels.task.open : answers(planner, [planner.text(answer)])
}

/** Plans a slide for each quotation whose speaker is asked for. A quotation that does not fit in every language has none. */
function whoSlides(planner: Planner, tasks: WhoTask[], fewer: number): Slide[] {
  const fitting = tasks.filter((task) => fitsLanguages(planner, (other) => whoBlock(other, task)))
  const shown = fitting.slice(0, Math.max(1, fitting.length - fewer))
  const optionsHeight = sharedOptionsHeight(planner, shown)
  const pages = shown.map((task): SectionPage => ({
    block: whoBlock(planner, task, optionsHeight),
    notes: [planner.labels.task.whoHow, answers(planner, [planner.attribution(task.quotation.item.speaker).name])],
    sources: planner.cite(task.quotation.item.source),
    origin: [task.quotation.path],
  }))
  return sectionSlides(planner, { id: 'task-who', title: planner.labels.task.who, level: 1 }, pages)
}

/** The height in px of the options, the same on all slides, so that they begin at the same place. */
function sharedOptionsHeight(planner: Planner, tasks: WhoTask[]): number {
  const { typesetter } = planner
  const around = (task: WhoTask): number => {
    const block = whoBlock(planner, task)
    return typesetter.height({ ...block, props: { ...block.props, options: [] } })
  }
  const needed = tasks.map((task) => typesetter.height(whoBlock(planner, task)) - around(task))
  const given = tasks.map((task) => typesetter.room - around(task))
  return Math.floor(Math.min(Math.max(0, ...needed), ...given))
}

function whoBlock(planner: Planner, { quotation, options, answer }: WhoTask, optionsHeight?: number): Extract<Block, { component: 'QuizCard' }> {
  const name = planner.attribution(quotation.item.speaker).name
  return {
    component: 'QuizCard',
    props: {
      quote: quotedPassage(planner, quotation.item),
      options: options.map((person, index) => ({ mark: mark(index), ...planner.attribution(person) })),
      right: answer,
      answer: fill(planner.labels.task.answer, { answer: `${mark(answer)}, ${name}` }),
      sources: planner.cite(quotation.item.source),
      ...(optionsHeight === undefined ? {} : { optionsHeight }),
    },
  }
}

/** The right answers, in the teacher's notes. */
export function answers(planner: Planner, given: string[]): string {
  return fill(planner.labels.task.answer, { answer: given.join('; ') })
}
