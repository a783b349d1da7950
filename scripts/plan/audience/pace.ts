import { blockTexts } from '../block-texts.ts'
import type { Slide } from '../deck.ts'
import { valueAt } from '../../timeline/schema-issues.ts'
import type { Path } from '../../timeline/locate.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { pathKey } from './select.ts'
import { MINUTES_PER_SLIDE, WORDS_PER_MINUTE } from './speaking-rate.ts'

/** Times are kept in tenths of a minute: six seconds are as exact as anybody speaks. */
const TENTHS = 10

/** The slides that come after the talk and are there to look something up. */
const REFERENCE = new Set(['glossary', 'sources'])

/**
 * How long each slide of a briefing is shown, in tenths of a minute: what the things on it state, and for those that state nothing
 * an estimate from the words, of the notes where there are any and else of the slide.
 *
 * @param slides - in one language, with the paths of the file as their origin
 * @param timeline - the whole file
 */
export function paceOf(slides: readonly Slide[], timeline: Timeline, language: string): number[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const shownOn = new Map<string, number>()
  for (const key of slides.flatMap((slide) => itemsOn(slide).map(pathKey))) shownOn.set(key, (shownOn.get(key) ?? 0) + 1)
  const sameNotes = (notes: string): number => slides.filter((other) => other.notes === notes).length
  return slides.map((slide) => {
    if (slide.origin.some(([root]) => REFERENCE.has(String(root)))) return 0
    const stated = itemsOn(slide).map((path) => statedMinutes(timeline, path, shownOn.get(pathKey(path)) ?? 1))
    const silent = stated.filter((minutes) => minutes === undefined).length
    const estimate = MINUTES_PER_SLIDE + wordsOf(slide, words, sameNotes) / WORDS_PER_MINUTE
    const unstated = stated.length === 0 ? 1 : silent / stated.length
    const minutes = stated.reduce<number>((sum, own) => sum + (own ?? 0), 0) + estimate * unstated
    return Math.ceil(minutes * TENTHS - 1e-9)
  })
}

/** What a slide is about: an overview shows events too, but it is their openers that are about them. */
export function itemsOn({ origin, frontmatter }: Slide): (string | number)[][] {
  return origin.filter(([root, , ...more]) => root !== 'events' || more.length > 0 || frontmatter.layout === 'deck-event')
}

/** What the file states for something on a slide: its own minutes, or its share of those of its list. */
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

/** The words that are said on a slide. Notes that stand on several slides, because one of them can't hold its item, are said once. */
function wordsOf({ frontmatter, block, notes, namesSources }: Slide, words: Intl.Segmenter, slidesWith: (notes: string) => number): number {
  const { title, subtitle, summary } = frontmatter
  const shown = [title, subtitle, summary, ...(block ? blockTexts(block) : [])].filter((text) => text !== undefined)
  const isSilent = notes === '' || namesSources === true
  const count = [...words.segment(isSilent ? shown.join('\n') : notes)].filter(({ isWordLike }) => isWordLike).length
  return isSilent ? count : count / slidesWith(notes)
}

/** Tenths of a minute as minutes and seconds: 4:30. */
export function clockOf(tenths: number): string {
  const seconds = tenths * 6
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
