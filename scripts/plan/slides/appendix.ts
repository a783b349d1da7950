import type { Importance } from '../../timeline/schema/audience.ts'
import { type Path, valueAt } from '../../timeline/schema/path.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { Block } from '../blocks/block.ts'
import type { Slide } from '../deck.ts'
import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import { appendixTitleWidth } from '../blocks/appendix-list.ts'
import { fieldHeight, fieldRoom } from '../measure/heads.ts'
import { notesOrSources } from '../notes.ts'
import { abbreviate } from '../text/abbreviate.ts'
import type { Planner } from '../planner.ts'
import { eventName } from './event-name.ts'

/** Most lines of the slide that leads to the appendix; where there are more parts, each event has one line. */
const LINES = 22

/**
 * Puts behind a divider what a speaker does not show: the details, the tables of which the lines that matter are shown, and what is
 * to be looked up. What stands there takes no time.
 * @param slides - what there is to tell, in its order
 * @param close - the last slide that a speaker shows; none for a class, whose tasks come last
 * @param reference - the glossary and the sources
 */
export function withAppendix(planner: Planner, slides: readonly Slide[], close: readonly Slide[], reference: readonly Slide[]): Slide[] {
  const isHidden = (slide: Slide): boolean => isBehind(planner, slide)
  const told = [...slides.filter((slide) => !isHidden(slide)), ...close]
  const behind = [...slides.filter(isHidden), ...reference]
  if (behind.length === 0) return told
  // One part, such as the sources alone, needs no list of parts before it.
  const dividers = seriesIn(behind).length > 1 ? [divider(planner, behind, told.length + 1)] : []
  return [...told, ...dividers, ...behind.map((slide): Slide => ({ ...slide, frontmatter: { ...slide.frontmatter, level: 2 }, reference: true }))]
}

/**
 * Whether a slide stands behind what a speaker shows: it is only to be looked up, or shows nothing but details and what there is no time
 * for. What opens an event is no detail, nor what many events share.
 */
export function isBehind({ timeline, isCut }: Planner, { origin, reference }: Slide): boolean {
  if (reference === true) return true
  return origin.length > 0 && origin.every((path) => isCut(path) || importanceAt(timeline, path) === 'detail')
}

/** Fewest keys of the path of a thing within an event. */
const WITHIN_EVENT = 4

/** How much a thing within an event, or an item of what comes next, matters: as it says itself, or as the group around it does. */
function importanceAt(timeline: Timeline, path: Path): Importance | undefined {
  if (path[0] === 'events' ? path.length < WITHIN_EVENT : path[0] !== 'next') return undefined
  const own = (at: Path): unknown => {
    const { value } = valueAt(timeline, at)
    return typeof value === 'object' && value !== null && 'importance' in value ? value.importance : undefined
  }
  return (own(path) ?? (path.at(-2) === 'items' ? own(path.slice(0, -2)) : undefined)) as Importance | undefined
}

function divider(planner: Planner, behind: readonly Slide[], before: number): Slide {
  const { timeline, labels } = planner
  // The titles differ from language to language; the number of lines must not.
  const series = seriesIn(behind).map(({ slide, index }) => ({ slide, no: before + 1 + index }))
  const lines = series.length <= LINES ? series : series.filter(({ slide: { frontmatter } }, index) => frontmatter.event === undefined || series.findIndex(({ slide }) => slide.frontmatter.event === frontmatter.event) === index)
  const titleOf = ({ frontmatter }: Slide): string => {
    const event = series.length <= LINES ? undefined : timeline.events.find(({ id }) => id === frontmatter.event)
    return event ? eventName(planner, event) : frontmatter.title
  }
  const listOf = (title: (slide: Slide) => string): Block => ({ component: 'AppendixList', props: { parts: lines.map(({ slide, no }) => ({ title: title(slide), slide: no })) } })
  const { typesetter } = planner
  const fits = (block: Block): boolean => fieldHeight(typesetter, { title: labels.appendix, hasKicker: false, sources: [], block: typesetter.height(block) }, 'event-title') <= fieldRoom(SLIDE_HEIGHT)
  const isOneLine = (title: string): boolean => typesetter.lines(typesetter.tied(title, 'title'), appendixTitleWidth(typesetter, lines.length), 'sans', 'caption') === 1
  // The titles stand in full on their slides; here as few as possible are cut, first those that are told apart even so.
  const short = (slide: Slide): string => abbreviate(titleOf(slide), isOneLine)
  const shorts = lines.map(({ slide }) => short(slide))
  const long = lines.map(({ slide }) => slide).filter((slide) => !isOneLine(titleOf(slide))).toSorted((a, b) => countIn(shorts, short(a)) - countIn(shorts, short(b)))
  const list = Array.from({ length: long.length + 1 }, (_, cut) => new Set(long.slice(0, cut))).map((cut) => listOf((slide) => (cut.has(slide) ? short(slide) : titleOf(slide)))).find(fits) ?? listOf(short)
  return {
    id: 'appendix',
    frontmatter: { layout: 'deck-field', title: labels.appendix, titleSize: 'event-title', level: 1 },
    ...(lines.length > LINES ? {} : { block: list }),
    ...notesOrSources(planner, [], planner.cite(Object.keys(timeline.sources))),
    reference: true,
    origin: [['title']],
  }
}

function countIn(texts: readonly string[], text: string): number {
  return texts.filter((each) => each === text).length
}

/** The first slide of each series of pages, and its place. */
function seriesIn(slides: readonly Slide[]): { slide: Slide; index: number }[] {
  return slides.map((slide, index) => ({ slide, index })).filter(({ slide, index }) => index === 0 || seriesOf(slide) !== seriesOf(slides[index - 1] as Slide))
}

/** The id of a slide without the number of its page. */
function seriesOf({ id, frontmatter }: Slide): string {
  return frontmatter.continued === undefined ? id : id.replace(/-\d+$/, '')
}
