import type { Block } from '../blocks/block.ts'
import type { Slide } from '../deck.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import { sectionSlides, type SectionPage } from '../slides/section.ts'
import type { WhoTask } from './task.ts'
import { mark, wordsOf } from './wording.ts'

/** A slide for each of the words whose speaker is asked for, as far as they fit in every language. */
export function whoSlides(planner: Planner, tasks: WhoTask[]): Slide[] {
  const { typesetter } = planner
  const shown = tasks.filter((task) => planner.everyLanguage().every((other) => typesetter.height(whoBlock(other, task)) <= typesetter.room))
  const optionsHeight = sharedOptionsHeight(planner, shown)
  const pages = shown.map((task): SectionPage => ({
    block: whoBlock(planner, task, optionsHeight),
    notes: [planner.labels.task.whoHow, answers(planner, [planner.attribution(task.quotation.item.speaker).name])],
    sources: planner.cite(task.quotation.item.source),
    origin: [[...task.quotation.path]],
  }))
  return sectionSlides(planner, { id: 'task-who', title: planner.labels.task.who, level: 1 }, pages)
}

/** The height in px that the options have on all slides, so that they begin at the same place on each. */
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
      quote: wordsOf(planner, quotation.item),
      options: options.map((person, index) => ({ mark: mark(index), ...planner.attribution(person) })),
      right: answer,
      answer: fill(planner.labels.task.answer, { answer: `${mark(answer)}, ${name}` }),
      sources: planner.cite(quotation.item.source),
      ...(optionsHeight === undefined ? {} : { optionsHeight }),
    },
  }
}

/** What a teacher's notes say is right. */
export function answers(planner: Planner, given: string[]): string {
  return fill(planner.labels.task.answer, { answer: given.join('; ') })
}
