import { SIZES, SLIDE_HEIGHT, type TypeStep } from '../../look/sizes.ts'
import { cited, citedAlone } from './parts.ts'
import type { Setting } from './setting.ts'

/** The steps of the type scale that the title of a slide is set at, the largest first. */
const TITLE_STEPS = ['statement', 'cover-title', 'event-title', 'title', 'title-long', 'title-small'] as const
export type TitleStep = (typeof TITLE_STEPS)[number]

/** From this many characters on, the title of a content slide would take a third line at 4:3, so it is set smaller. */
const LONG_TITLE = 68

/** The words at the top of a slide that opens an event. */
export interface OpenerHead {
  /** When and where, as they stand beside each other. */
  when: string
  title: string
  summary?: string
  sources: number[]
  /** Small lines below the summary: tags, addresses to read on. */
  foot?: string[]
}

/** The words of a cover. */
export interface CoverHead {
  title: string
  subtitle?: string
}

type Measures = Pick<Setting, 'width' | 'narrow' | 'size' | 'tied' | 'text' | 'flow' | 'breaks'>

/*
 * What layouts/deck-event.vue, deck-cover.vue, deck-field.vue and deck-content.vue have, in px. Letters of titles are set a little closer than
 * reckoned here, which is on the safe side.
 */
const OPENER = { aboveFoot: 8, foot: 30, aboveTitle: 8, belowTitle: 14, titleColumn: 1040, summaryColumn: 920 }
const FIELD = { top: 64, bottom: 60, belowKicker: 12, aboveSources: 16, gap: 36 }
const COVER = { top: 72, bottom: 152, end: 0.33, endNarrow: 0.26, aboveSubtitle: 24, aboveFoot: 50, besideCredit: 24 }
const BELOW_KICKER = 4
/** Where the words below a logo begin. */
const LOGO_FOOT = SIZES['logo-y'] + SIZES['logo-height'] + SIZES['logo-gap']

/** Height in px that the words of an opener have. */
export function openerRoom({ size }: Pick<Measures, 'size'>): number {
  return size('event-field-height') - size('head-y') - OPENER.foot
}

/** A picture beside the words of an opener: the shares of the slide's width that it has, and in px the space between both, below the rail, and around the credit on it. */
export const OPENER_PICTURE = { most: 0.45, least: 0.24, gap: 40, top: 14, pad: 10 }

/** Height in px of that picture: from below the rail to the end of the field. */
export function openerPictureHeight({ size }: Pick<Measures, 'size'>): number {
  return size('event-field-height') - size('head-y') - OPENER_PICTURE.top
}

/** The measures of the words beside a picture. @param width - of the picture, in px */
export function besideOpenerPicture<M extends Measures>(measures: M, width: number): M {
  return { ...measures, width: measures.width + measures.size('margin') - width - OPENER_PICTURE.gap }
}

/** Height in px of the words of an opener, its title set at a step. */
export function openerHeight(measures: Measures, { when, title, summary, sources, foot = [] }: OpenerHead, step: TitleStep): number {
  const { width, tied, text, flow } = measures
  const words = text(tied(title, 'title'), Math.min(OPENER.titleColumn, width), 'serif', stepOn(measures, step))
  const told = summary === undefined ? sourcesAlone(measures, sources) : flow([[tied(summary), 'sans', 'body'], cited(sources)], Math.min(OPENER.summaryColumn, width), 'body')
  const footHeight = foot.reduce((sum, line) => sum + OPENER.aboveFoot + text(line, Math.min(OPENER.summaryColumn, width), 'sans', 'kicker'), 0)
  return (when === '' ? 0 : text(when, width, 'sans-bold', 'caption')) + OPENER.aboveTitle + words + OPENER.belowTitle + told + footHeight
}

/** Height in px of the numbers of sources where they stand for themselves. */
function sourcesAlone({ width, flow }: Measures, sources: number[]): number {
  return sources.length === 0 ? 0 : flow(citedAlone(sources), Math.min(OPENER.summaryColumn, width), 'kicker')
}

/** The largest step at which the title of an opener fits with all that stands around it; undefined where none is small enough. */
export function openerStep(measures: Measures, heads: readonly OpenerHead[], room = openerRoom(measures)): TitleStep | undefined {
  return largest(
    TITLE_STEPS.slice(2),
    (step) => heads.every((head) => openerHeight(measures, head, step) <= room),
    (step) => heads.some(({ title }) => measures.breaks(title, Math.min(OPENER.titleColumn, measures.width), 'serif', stepOn(measures, step))),
  )
}

/** The first of the ways that fits and breaks no word inside, as a long code would be; else the first that fits. */
function largest<Way>(ways: readonly Way[], fits: (way: Way) => boolean, breaks: (way: Way) => boolean): Way | undefined {
  const fitting = ways.filter(fits)
  return fitting.find((way) => !breaks(way)) ?? fitting[0]
}

/** Height in px of the title and subtitle of a cover. @param small - whether the subtitle is set smaller */
export function coverHeight(measures: Measures, { title, subtitle }: CoverHead, step: TitleStep, small: boolean): number {
  const { tied, text } = measures
  const column = coverColumn(measures)
  const below = subtitle === undefined ? 0 : COVER.aboveSubtitle + text(tied(subtitle), column, 'serif', small ? 'body' : 'cover-subtitle')
  return text(tied(title, 'aside'), column, 'serif', stepOn(measures, step)) + below
}

/** Height in px that the words of a cover have, above the date. @param slideHeight - px; @param hasLogo - whether a logo stands above them */
export function coverRoom(slideHeight: number, hasLogo = false): number {
  return slideHeight - (hasLogo ? LOGO_FOOT : COVER.top) - COVER.bottom
}

/** Height in px of when and where on a cover: beside each other, or each on lines of its own. */
export function coverFootHeight(measures: Measures, words: readonly string[]): number {
  const heightOf = (text: string): number => measures.text(text, coverColumn(measures), 'sans-bold', 'body')
  const beside = heightOf(words.join('\u00A0\u00A0\u00A0\u00A0'))
  return beside <= measures.size('body-line') ? beside : words.reduce((sum, text) => sum + heightOf(text), 0)
}

/** Height in px below the title of a cover and what belongs to it. */
export const COVER_WORDS_FOOT = COVER.bottom

/** Most lines of the name of who made the picture of a cover, and the width of their column in px, beside when and where. */
export const COVER_CREDIT_LINES = 3
export function coverCreditColumn({ width, narrow, size }: Measures): number {
  return (narrow ? COVER.endNarrow : COVER.end) * (width + 2 * size('margin')) - size('margin') - COVER.besideCredit
}

/** Height in px that when and where have on a cover, down to the edge of the slide. */
export const COVER_FOOT_ROOM = COVER.bottom - COVER.aboveFoot

function coverColumn({ width, narrow, size }: Measures): number {
  const slide = width + 2 * size('margin')
  return slide - size('margin') - (narrow ? COVER.endNarrow : COVER.end) * slide
}

/** How the words of a cover are set, the largest way first. */
export function coverSetting(measures: Measures, head: CoverHead, room: number): { step: TitleStep; small: boolean } | undefined {
  return largest(
    TITLE_STEPS.slice(1).flatMap((step) => [false, true].map((small) => ({ step, small }))),
    ({ step, small }) => coverHeight(measures, head, step, small) <= room,
    ({ step }) => measures.breaks(head.title, coverColumn(measures), 'serif', stepOn(measures, step)),
  )
}

/** The words of a slide on the deep ground, and what stands below them. */
export interface FieldHead {
  title: string
  hasKicker: boolean
  sources: number[]
  /** Height in px of the block; 0 where there is none. */
  block: number
}

/** Height in px of what a slide on the deep ground shows, its title set at a step. */
export function fieldHeight(measures: Measures, { title, hasKicker, sources, block }: FieldHead, step: TitleStep): number {
  const { width, size, tied, text, flow } = measures
  const cites = sources.length === 0 ? 0 : FIELD.aboveSources + flow(citedAlone(sources), width, 'kicker')
  return (hasKicker ? size('caption-line') + FIELD.belowKicker : 0) + text(tied(title, 'title'), width, 'serif', stepOn(measures, step)) + cites + (block === 0 ? 0 : FIELD.gap + block)
}

/** Height in px that such a slide has. @param slideHeight - px; @param hasLogo - whether a logo stands above what it shows */
export function fieldRoom(slideHeight: number, hasLogo = false): number {
  return slideHeight - (hasLogo ? LOGO_FOOT : FIELD.top) - FIELD.bottom
}

/** The largest step at which the titles of such slides fit; undefined where none is small enough. */
export function fieldStep(measures: Measures, heads: readonly FieldHead[], room: number): TitleStep | undefined {
  return largest(TITLE_STEPS, (step) => heads.every((head) => fieldHeight(measures, head, step) <= room), (step) => heads.some(({ title }) => measures.breaks(title, measures.width, 'serif', stepOn(measures, step))))
}

/** The step that the title of a content slide is set at where the plan says nothing else. */
export function usualTitleStep(title: string): TitleStep {
  return title.length >= LONG_TITLE ? 'title-long' : 'title'
}

/** Height in px of the head of a content slide. @param hasKicker - whether there is a line above the title */
export function contentHeadHeight(measures: Measures, { title, hasKicker }: { title: string; hasKicker: boolean }, step: TitleStep): number {
  const { width, size, tied, text } = measures
  return (hasKicker ? size('kicker-line') + BELOW_KICKER : 0) + text(tied(title, 'title'), width, 'serif-bold', stepOn(measures, step))
}

/** The largest step at which the title of a content slide fits; undefined where none is small enough. */
export function contentStep(measures: Measures, head: { title: string; hasKicker: boolean }): TitleStep | undefined {
  const from = TITLE_STEPS.indexOf(usualTitleStep(head.title))
  return largest(
    TITLE_STEPS.slice(from),
    (step) => contentHeadHeight(measures, head, step) <= measures.size('head-height'),
    (step) => measures.breaks(head.title, measures.width, 'serif-bold', stepOn(measures, step)),
  )
}

/** The head that stands on a picture or beside it: its height in px, and the lines of its title. @param column - px; the line above the title may break there, too */
export function picturedHead({ tied, text, size, narrow }: Measures, { title, kicker }: { title: string; kicker?: string | undefined }, step: TitleStep, column: number): { height: number; lines: number } {
  const own = stepOn({ narrow }, step)
  const words = text(tied(title, 'title'), column, 'serif-bold', own)
  return { height: (kicker === undefined ? 0 : text(kicker, column, 'sans-bold', 'kicker') + BELOW_KICKER) + words, lines: words / size(`${own}-line`) }
}

/** The steps that a headline on or beside a picture may have. */
export const PICTURED_STEPS: readonly TitleStep[] = TITLE_STEPS.slice(2, -1)

/**
 * Height in px that a slide that is one quotation has for it, below a small title.
 * @returns undefined where the title is too long to be small
 */
export function stagedRoom(measures: Measures, title: string): number | undefined {
  const { size } = measures
  const head = contentHeadHeight(measures, { title, hasKicker: true }, 'title-small')
  return head > size('staged-head-most') ? undefined : SLIDE_HEIGHT - size('head-y') - head - size('staged-gap') - size('staged-end')
}

/** Slides of 4:3 have sizes of their own, but for the smallest. */
function stepOn({ narrow }: Pick<Measures, 'narrow'>, step: TitleStep): TypeStep {
  return narrow && step !== 'title-small' ? `${step}-narrow` : step
}
