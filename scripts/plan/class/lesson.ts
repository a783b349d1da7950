import { LESSON_SLIDES } from '../audience/class-events.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { slidesOfTalk } from '../slide-count.ts'
import { isBehind } from '../slides/appendix.ts'
import { titleInFull } from '../slides/section.ts'
import { glossarySlides } from '../slides/reference.ts'
import type { Task } from './task.ts'
import { taskSlides } from './task-slides.ts'
import { askedTerms } from './terms.ts'

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
 * Plans the deck of a class. It meets the words that it is asked about before its tasks; all others stand behind. Where the deck is
 * longer than a lesson, it asks less, and then shows less.
 */
export function lessonSlides(planner: Planner, { telling, tasks, listed, finish }: Lesson): Slide[] {
  const { glossary } = planner.timeline
  const asked = askedTerms(tasks)
  const isWhole = glossary.every((term) => asked.has(term))
  const words = glossarySlides(planner, (term) => asked.has(term))
  const reference = [...(isWhole ? [] : wholeGlossary(planner, words.length > 0)), ...listed]
  const deck = (fewer: number, behind: number): Slide[] => finish([...setBehind(planner, telling, behind), ...words, ...taskSlides(planner, tasks, fewer)], reference)
  const all = deck(0, 0)
  const over = overLesson(all)
  if (over <= 0) return all
  const asksLess = deck(over, 0)
  const still = overLesson(asksLess)
  return still > 0 ? deck(over, still) : asksLess
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
  const candidates = DISPENSABLE.flatMap((kind) => slides.filter((slide) => slide.block?.component === kind && slide.frontmatter.continued === undefined && !isBehind(planner.timeline, slide)).toReversed())
  const set = new Set(candidates.slice(0, count))
  return slides.map((slide) => (set.has(slide) ? { ...slide, reference: true } : slide))
}
