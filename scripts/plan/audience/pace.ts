import { LEVELS } from '../../timeline/schema/audience.ts'
import type { Audience } from '../../timeline/schema/choices.ts'
import { playingTime } from '../../timeline/schema/medium.ts'
import { type Path, pathKey, valueAt } from '../../timeline/schema/path.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { isPlayable } from '../blocks/media-card.ts'
import { answersAsked, blockTexts, drawnTexts } from '../blocks/block.ts'
import type { Slide } from '../deck.ts'
import { MINUTES_PER_SLIDE, WORDS_PER_MINUTE } from './speaking-rate.ts'

/** Minutes that pupils get for each row, quotation or term of a task, beside its words: to think, to answer, and to see the solution. */
export const MINUTES_PER_ANSWER = 0.5
/**
 * Minutes for each question to talk about, beside its words, where the file states none. One pupil can say what is only
 * remembered; several must talk over what has to be judged, with a neighbour and then before the class.
 */
export const MINUTES_PER_QUESTION: Record<(typeof LEVELS)[number], number> = { recall: 1, understand: 2, apply: 3, judge: 4 }
/** Tenths in a minute. Times are kept in tenths: nobody speaks more exactly than by six seconds. */
const TENTHS = 10

/**
 * Plans how long each slide is shown, in tenths of a minute. The file states the minutes of some things. For the others, the
 * words of the notes give an estimate, or those of the slide where it has no notes. Words that are said only if somebody asks
 * take no time.
 * Tasks and questions take their words and the time to answer. Minutes that the file states for the things in a task are for
 * telling about them and do not count there. What stands in the appendix takes no time; but a class reads the glossary before its
 * tasks, so there it does.
 * @param slides - in one language, with the paths of the file as their origin
 * @param timeline - the whole file
 */
export function slideTenths(slides: readonly Slide[], timeline: Timeline, language: string, audience: Audience): number[] {
  const count = wordCounter(language)
  const shownOn = countEach(slides.flatMap((slide) => (tasksOn(slide) > 0 || slide.reference ? [] : itemsOn(slide).map(pathKey))))
  const slidesWith = countEach(slides.flatMap(({ notes, reference }) => (reference ? [] : [notes])))
  const estimate = (slide: Slide): number => {
    const isSilent = slide.notes === '' || slide.namesSources === true || isReadOut(slide)
    // Notes stand on several slides where one slide cannot hold its item; they are said once.
    const words = isSilent ? count(shownWords(slide)) : count(slide.notes) / (slidesWith.get(slide.notes) ?? 1)
    return MINUTES_PER_SLIDE + words / WORDS_PER_MINUTE
  }
  const minutesOf = (slide: Slide): number => {
    const items = itemsOn(slide)
    if (isReference(slide, audience)) return 0
    if (tasksOn(slide) > 0) return estimate(slide) + tasksOn(slide) * MINUTES_PER_ANSWER
    const stated = items.map((path) => statedMinutes(timeline, path, shownOn.get(pathKey(path)) ?? 1))
    const silent = items.filter((_, index) => stated[index] === undefined)
    const unstated = items.length === 0 ? 1 : silent.length / items.length
    const said = unstated === 0 ? 0 : estimate(slide) * unstated
    const played = silent.reduce((sum, path) => sum + playedMinutes(slide, timeline, path), 0)
    const talked = silent.reduce((sum, path) => sum + questionMinutes(timeline, path), 0)
    return stated.reduce<number>((sum, own) => sum + (own ?? 0), 0) + said + played + talked
  }
  return slides.map((slide) => Math.max(0, Math.ceil(minutesOf(slide) * TENTHS - 1e-9)))
}

/** Blocks that tell of several events by themselves. */
const TELL_OF_EVENTS = new Set<string | undefined>(['EventSpine', 'ProgrammeTable'])

/** Whether a talk begins to tell an event with a slide: its opener or, in a briefing, the first slide of what there is to tell. */
export function opensEvent({ frontmatter: { layout, level, event }, reference }: Slide): boolean {
  return reference !== true && event !== undefined && (layout === 'deck-event' || level === 1)
}

/** The paths of the things that a slide is about. An overview shows events too, but their own slides are about them, or those that they share. */
export function itemsOn(slide: Slide): Path[] {
  const { origin, frontmatter, block } = slide
  const isAboutEvents = frontmatter.layout === 'deck-event' || opensEvent(slide) || TELL_OF_EVENTS.has(block?.component)
  return origin.filter(([root, ...more]) => root !== 'events' || more.length > 1 || (more.length === 1 && isAboutEvents))
}

/**
 * Whether the words of a slide are said although it has notes. So it is with tasks and questions, whose notes are answers, and
 * with a glossary.
 */
function isReadOut(slide: Slide): boolean {
  return tasksOn(slide) > 0 || slide.origin.some(([root]) => root === 'questions' || root === 'glossary')
}

/** Whether a slide is only for reference: what stands in the appendix, sources, addresses to read on, a glossary after the talk. */
function isReference({ origin, reference }: Slide, audience: Audience): boolean {
  if (reference === true) return true
  if (origin.length > 0 && origin.every(([root, , field]) => root === 'events' && (field === 'links' || field === 'tags'))) return true
  return origin.some(([root]) => root === 'sources' || root === 'links' || (root === 'glossary' && audience !== 'class'))
}

/** How many answers a slide asks for that were made from the data. */
function tasksOn({ block }: Slide): number {
  return block ? answersAsked(block) : 0
}

function questionMinutes(timeline: Timeline, path: Path): number {
  const question = path[0] === 'questions' ? timeline.questions[Number(path[1])] : undefined
  return question ? MINUTES_PER_QUESTION[question.level] : 0
}

/** How long a film or recording plays, in minutes, where its slide can play it. */
function playedMinutes({ block }: Slide, { events }: Timeline, [root, event, list, index]: Path): number {
  const medium = root === 'events' && list === 'media' ? events[Number(event)]?.media[Number(index)] : undefined
  return medium && block?.component === 'MediaCard' && isPlayable(block.props) ? (playingTime(medium) ?? 0) / 60 : 0
}

/**
 * The minutes that the file states for a thing on a slide: its own, or its share of those of its list; undefined where it states
 * none.
 * @param slides - the number of slides that show the thing
 */
function statedMinutes(timeline: Timeline, path: Path, slides: number): number | undefined {
  const own = minutesAt(timeline, path)
  if (own !== undefined) return own / slides
  if (path.at(-2) !== 'items') return undefined
  const list = path.slice(0, -1)
  const whole = minutesAt(timeline, list.slice(0, -1))
  const { value } = valueAt(timeline, list)
  return whole === undefined || !Array.isArray(value) ? undefined : whole / value.length / slides
}

function minutesAt(timeline: Timeline, path: Path): number | undefined {
  const { value } = valueAt(timeline, path)
  const minutes = typeof value === 'object' && value !== null && 'minutes' in value ? value.minutes : undefined
  return typeof minutes === 'number' ? minutes : undefined
}

function shownWords({ frontmatter: { title, subtitle, summary }, block }: Slide): string {
  return [title, subtitle, summary, ...(block ? [...blockTexts(block), ...drawnTexts(block)] : [])].filter((text) => text !== undefined).join('\n')
}

/** Scripts that write no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Creates a function that counts words. It counts at the spaces where that is enough, because the language's own rules take five
 * times as long.
 */
export function wordCounter(language: string): (text: string) => number {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => {
    if (!UNSPACED.test(text)) return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
    return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length
  }
}

function countEach(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
