import type { Event } from '../../timeline/schema/event.ts'
import { wordCounter } from '../audience/pace.ts'
import { BRIEF_WORDS } from '../audience/speaking-rate.ts'
import { type Block, blockTexts } from '../blocks/block.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { DeckContext, Slide } from '../deck.ts'
import { paginateEvenly } from '../measure/paginate.ts'
import { contentStep, usualTitleStep } from '../measure/heads.ts'
import { fill } from '../labels/index.ts'
import { continuation, type Planner } from '../planner.ts'
import type { Notes } from '../../timeline/schema/audience.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Text } from '../../timeline/schema/text.ts'
import { notesOrSources } from '../notes.ts'
import { abbreviate } from '../text/abbreviate.ts'

/** The common data of a run of slides, which takes as many slides as it needs. */
export interface Section {
  id: string
  title: string
  /** What its slides say, in a sentence: their headline. The title is then the small line above. */
  claim?: Text | undefined
  level?: 1 | 2
  /** The event it belongs to. */
  event?: Event
  /** The kind of slide, before the event's name above the title. */
  category?: string
  /** Each slide is one quotation, on the deep ground or on paper. */
  staged?: 'field' | 'paper'
  /** The place of the first page among all with this title, from 0, where other sections share it. */
  within?: { first: number; of: number }
  /** False where the rail would give away the answer. */
  rail?: false
  /** False where the title says already which event it is. */
  kicker?: false
}

/**
 * Spreads items over the slides that they need to fit in every language of the timeline, so that a deck has the same slides in
 * each.
 * @param belong - whether two neighbours should stay on one slide
 * @param room - height of a slide's content, in px
 * @param most - the most slides that are of use
 */
export function fitPages<T>(planner: Planner, items: readonly T[], block: (planner: Planner, page: T[], setting: RowSetting) => Block, belong?: (before: T, after: T) => boolean, { room = planner.typesetter.room, most }: { room?: number; most?: number | undefined } = {}): T[][] {
  const { typesetter } = planner
  const height = (page: T[]): number => Math.max(...planner.everyLanguage().map((other) => typesetter.height(block(other, page, {}))))
  return paginateEvenly(items, height, room, belong, most)
}

/** Whether a block fits on a slide of this aspect in every language. */
export function fitsLanguages(planner: Planner, block: (planner: Planner) => Block): boolean {
  const { typesetter } = planner
  return planner.everyLanguage().every((other) => typesetter.height(block(other)) <= typesetter.room)
}

/** Whether something holds in every language and aspect: all decks of a timeline have the same slides. */
export function holdsEverywhere(planner: Planner, holds: (language: Planner, typesetter: Planner['typesetter']) => boolean): boolean {
  return planner.everyLanguage().every((language) => planner.typesetter.everyAspect().every((typesetter) => holds(language, typesetter)))
}

/** Whether a block fits in every language and aspect. @param room - the height in px that it has; without it, that of a content slide */
export function fitsEverywhere(planner: Planner, block: (planner: Planner) => Block, room = (typesetter: Planner['typesetter']): number => typesetter.room): boolean {
  return planner.everyLanguage().every((other) => {
    const shown = block(other)
    return planner.typesetter.everyAspect().every((typesetter) => typesetter.height(shown) <= room(typesetter))
  })
}

/** Whether a headline and a block have no more words than the last row reads, in a briefing where nothing else is said, in every language. */
export function isBrief(planner: Planner, shown: (planner: Planner) => { title: string; block: Block }, most = BRIEF_WORDS): boolean {
  return planner.everyLanguage().every((other) => {
    const { title, block } = shown(other)
    return wordCounter(other.language)([title, ...blockTexts(block)].join('\n')) <= most
  })
}

/** One page of a section. */
export interface SectionPage {
  block: Block
  notes: (Notes | undefined)[]
  sources: number[]
  /** What the speaker says if somebody asks, besides what the file has for it. */
  ifAsked?: string[]
  origin: Path[]
}

/**
 * Plans the slides of a section, one per page. They share the title and say 'n of m'. A page whose items have no notes names its
 * sources instead.
 */
export function sectionSlides(planner: Planner, section: Section, pages: SectionPage[]): Slide[] {
  const { event, rail, staged, claim } = section
  const title = claim === undefined ? section.title : planner.text(claim)
  const category = claim === undefined ? section.category : section.title
  const { first, of } = section.within ?? { first: 0, of: pages.length }
  const hasKicker = claim !== undefined || (event !== undefined && section.kicker !== false) || of > 1
  const step = staged ? 'title-small' : (contentStep(planner.typesetter, { title, hasKicker }) ?? 'title-small')
  return pages.map((page, index) => ({
    id: index === 0 ? section.id : `${section.id}-${index + 1}`,
    frontmatter: {
      layout: 'deck-content',
      title,
      ...(step === usualTitleStep(title) ? {} : { titleSize: step }),
      level: section.level ?? 2,
      ...(staged ? { staged } : {}),
      ...(event ? { event: event.id } : {}),
      ...(section.kicker === false || (!event && claim === undefined) ? {} : { kicker: kickerOf(planner, event, { category, beside: continuation(planner, first + index, of).continued }) }),
      ...(rail === undefined ? {} : { rail }),
      ...continuation(planner, first + index, of),
    },
    block: page.block,
    ...notesOrSources(planner, page.notes, page.sources),
    ...(page.ifAsked === undefined || page.ifAsked.length === 0 ? {} : { ifAsked: page.ifAsked }),
    origin: page.origin,
  }))
}

/** The title of slides behind the talk that have the whole of something: 'Statements in full', as much of a long one as fits. */
export function titleInFull({ typesetter, labels }: Planner, title: string): string {
  const whole = (words: string): string => fill(labels.inFull, { title: words })
  return whole(abbreviate(title, (words) => contentStep(typesetter, { title: whole(words), hasKicker: true }) !== undefined))
}

/** Between the kind of slide and its event. */
const BETWEEN = ' · '

/** The kind of slide and the event's title above that of a slide, on one line. @param beside - what stands at the end of that line */
function kickerOf({ text, typesetter }: Planner, event: Event | undefined, { category, beside = '' }: { category: string | undefined; beside: string | undefined }): string {
  const fits = fitsKicker(typesetter, beside)
  const above = (name: string | undefined): string => [category, name].filter((words) => words !== undefined).join(BETWEEN)
  const whole = above(event && text(event.title))
  return fits(whole) || event?.short === undefined ? abbreviate(whole, fits) : abbreviate(above(text(event.short)), fits)
}

/**
 * A slide whose line above the title leaves out the event, because the rail on the same slide names it in full: place is said once. A
 * slide that opens an event keeps its name there.
 */
export function withEventOnRail(planner: Planner, slide: Slide, rail: DeckContext['rail']): Slide {
  const { event: id, kicker, level, layout, rail: hasRail } = slide.frontmatter
  const event = rail.some((entry) => entry.event === id && entry.name === undefined) ? planner.timeline.events.find((each) => each.id === id) : undefined
  if (!event || kicker === undefined || level === 1 || layout !== 'deck-content' || hasRail === false) return slide
  const names = [event.title, ...(event.short === undefined ? [] : [event.short])].map((name) => planner.text(name))
  const { kicker: _, ...frontmatter } = slide.frontmatter
  if (names.includes(kicker)) return { ...slide, frontmatter }
  const named = names.find((name) => kicker.endsWith(`${BETWEEN}${name}`))
  return named === undefined ? slide : { ...slide, frontmatter: { ...frontmatter, kicker: kicker.slice(0, -BETWEEN.length - named.length) } }
}

/** Tells whether words fit on the line above a title. @param beside - what stands at the end of that line */
export function fitsKicker(typesetter: Planner['typesetter'], beside = ''): (words: string) => boolean {
  const room = typesetter.width - (beside === '' ? 0 : typesetter.size('gutter') + typesetter.labelWidth(beside))
  return (words) => typesetter.lines(words.replaceAll(' ', '\u00A0'), room, 'sans-bold', 'kicker') === 1
}

/** Makes an id unique within a deck by the event before it. */
export function within(event: Event | undefined, id: string): string {
  return event ? `${event.id}-${id}` : id
}
