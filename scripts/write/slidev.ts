import { slideWidth } from '../look/sizes.ts'
import { BLOCKS, clicksOf } from '../plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../plan/deck.ts'
import { renderFrontmatter } from './frontmatter.ts'
import { noteAside, noteLiteral, titleLiteral } from './markdown-text.ts'

/**
 * The name of a slide in the deck's addresses: `at-signing-ceremony`. An event may be called `overview`, `presenter` or `1`. The
 * prefix keeps that from being one of Slidev's own routes or the number of another slide.
 */
export function routeAlias({ id }: Pick<Slide, 'id'>): string {
  return `at-${id}`
}

/**
 * The number of clicks of a slide; undefined where it has none. Slidev counts them only once the slide is drawn, so that a key
 * pressed before would go on to the next slide.
 */
export function clicksOn({ block }: Pick<Slide, 'block'>): number | undefined {
  return block === undefined ? undefined : clicksOf(block) || undefined
}

/** Settings that depend on the place of the written file. */
interface WriteOptions {
  /** Where Slidev finds our layouts and components from the folder of the file: the name of the package, or a path. */
  addon: string
}

/**
 * Renders a deck as Slidev Markdown: data in the frontmatter, one component in the body, speaker notes in the comment. No text of
 * the timeline stands where Slidev would read it as Markdown, a tag or code.
 * @returns the whole file; the same deck gives the same bytes
 */
export function renderSlidev(plan: DeckPlan, options: WriteOptions): string {
  return [...slidevPieces(plan, options)].join('')
}

/** Slides in one piece: enough to make few pieces, few enough to keep no long text in memory. */
const PIECE = 500

/** Like `renderSlidev`, in pieces that follow each other, because a deck of thousands of slides is tens of megabytes. */
export function* slidevPieces(plan: DeckPlan, options: WriteOptions): Generator<string> {
  for (let start = 0; start < plan.slides.length; start += PIECE) {
    const slides = plan.slides.slice(start, start + PIECE).map((slide, index) => renderSlide(slide, start + index === 0 ? deckValues(plan, options) : {}))
    yield `${start === 0 ? '' : '\n'}${slides.join('\n')}`
  }
}

function renderSlide(slide: Slide, deckValues: Record<string, unknown>): string {
  const { title, layout, ...rest } = slide.frontmatter
  const safeTitle = titleLiteral(title)
  const values = {
    ...deckValues,
    layout,
    title: safeTitle,
    // Slidev reads a title as Markdown. Where that changes it, the layout shows the heading.
    heading: safeTitle === title ? undefined : title,
    ...rest,
    routeAlias: routeAlias(slide),
    clicks: clicksOn(slide),
    ...(slide.block ? { [BLOCKS[slide.block.component].key]: slide.block.props } : {}),
  }
  const body = slide.block ? `\n<${slide.block.component} v-bind="$frontmatter.${BLOCKS[slide.block.component].key}" />\n` : ''
  const notes = renderNotes(slide)
  return `---\n${renderFrontmatter(values)}---\n${body}${notes === '' ? '' : `\n<!--\n${notes}\n-->\n`}`
}

/** The notes of a slide, followed by the asides, which are said only if somebody asks. */
function renderNotes({ notes, ifAsked = [], leftOut }: Slide): string {
  const asides = [...ifAsked, ...(leftOut === undefined ? [] : [leftOut])]
  return [...(notes === '' ? [] : [noteLiteral(notes)]), ...asides.map(noteAside)].join('\n\n')
}

function deckValues(plan: DeckPlan, { addon }: WriteOptions): Record<string, unknown> {
  const { theme, ...settings } = headmatter(plan)
  return { theme, addons: [addon], ...settings }
}

/** The fields of a deck that its settings come from. */
type DeckLook = Pick<DeckPlan, 'title' | 'language' | 'direction' | 'aspect' | 'scheme' | 'author'> & Partial<Pick<DeckPlan, 'minutes' | 'presenter' | 'context'>>

/**
 * Settings of the whole deck for Slidev. They use only our parts, load nothing from outside and open no editor. The deck's title
 * is that of the first slide.
 */
export function headmatter(plan: DeckLook): Record<string, unknown> {
  return {
    theme: 'none',
    titleTemplate: '%s',
    author: plan.author,
    lang: plan.language,
    htmlAttrs: { lang: plan.language, dir: plan.direction },
    aspectRatio: Math.abs(plan.aspect - 16 / 9) < 0.01 ? '16/9' : '4/3',
    canvasWidth: slideWidth(plan),
    colorSchema: plan.scheme,
    // The presenter's view counts down from here.
    ...(plan.minutes === undefined ? {} : { duration: `${Math.round(plan.minutes * 60)}s`, timer: 'countdown' }),
    transition: 'fade',
    routerMode: 'hash',
    favicon: './favicon.svg',
    fonts: { provider: 'none' },
    remoteAssets: false,
    // The presenter draws, every window shows it, and nothing is kept.
    drawings: { enabled: true, persist: false, presenterOnly: true, syncAll: true },
    record: false,
    browserExporter: false,
    contextMenu: false,
    mcp: false,
    editor: false,
    timeline: plan.context,
    ...(Object.keys(plan.presenter ?? {}).length === 0 ? {} : { presenterLabels: plan.presenter }),
  }
}
