import { LESSON_SLIDES } from '../audience/class-events.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { slidesOfTalk } from '../slide-count.ts'
import { isBehind } from '../slides/appendix.ts'
import { titleInFull } from '../slides/section.ts'
import { glossaryInParts, glossarySlides } from '../slides/reference.ts'
import type { Task } from './task.ts'
import { taskSlides } from './task-slides.ts'
import { overlapWith } from './overlap.ts'
import { lessonTerms } from './terms.ts'

/** What a class is told, what it is asked, and how slides become a deck. */
interface Lesson {
  telling: readonly Slide[]
  tasks: readonly Task[]
  /** What is to be looked up, besides words. */
  listed: readonly Slide[]
  /** Makes a deck of the slides to show and of those to be looked up. */
  finish: (shown: Slide[], reference: Slide[]) => Slide[]
}

/**
 * Plans the deck of a class. It meets the words of its slides before its tasks, and those that a question asks for after it; all others
 * stand behind. Where the deck is
 * longer than a lesson, it asks less, and then shows less.
 */
export function lessonSlides(planner: Planner, { telling, tasks, listed, finish }: Lesson): Slide[] {
  const { glossary } = planner.timeline
  const { before, after } = lessonTerms(planner.timeline, overlapWith(planner.timeline))
  const isWhole = glossary.every((term) => before.has(term) || after.has(term))
  const [words, answers] = glossaryInParts(planner, [(term) => before.has(term), (term) => after.has(term)])
  const reference = [...(isWhole ? [] : wholeGlossary(planner, words.length + answers.length > 0)), ...listed]
  const deck = ({ fewer = 0, isShort = false, behind = 0 }): Slide[] => finish([...setBehind(planner, telling, behind), ...words, ...taskSlides(planner, tasks, fewer, isShort), ...answers], reference)
  const all = deck({})
  const fewer = overLesson(all)
  if (fewer <= 0) return all
  const asksLess = [false, true].map((isShort) => deck({ fewer, isShort }))
  const short = asksLess.find((slides) => overLesson(slides) <= 0)
  return short ?? deck({ fewer, isShort: true, behind: overLesson(asksLess.at(-1) ?? all) })
}

/** By how many slides a deck is longer than a lesson. */
function overLesson(slides: readonly Slide[]): number {
  return slidesOfTalk(slides) - LESSON_SLIDES
}

/** The glossary behind the lesson. @param isSecond - whether a part of it stands before the tasks */
function wholeGlossary(planner: Planner, isSecond: boolean): Slide[] {
  const slides = glossarySlides(planner)
  if (!isSecond) return slides
  return slides.map((slide) => ({ ...slide, id: slide.id.replace('glossary', 'glossary-in-full'), frontmatter: { ...slide.frontmatter, title: titleInFull(planner, slide.frontmatter.title) } }))
}

/** The kinds of slides that a class can do without, the first of them first: most of what they say is on others, too. */
const DISPENSABLE = ['PeopleList', 'QuoteCard'] as const

/** Sets some slides behind the lesson, as far as there are such, the last ones first. @param count - how many */
function setBehind(planner: Planner, slides: readonly Slide[], count: number): Slide[] {
  const candidates = DISPENSABLE.flatMap((kind) => slides.filter((slide) => slide.block?.component === kind && slide.frontmatter.continued === undefined && !isBehind(planner, slide)).toReversed())
  const set = new Set(candidates.slice(0, count))
  return slides.map((slide) => (set.has(slide) ? { ...slide, reference: true } : slide))
}
