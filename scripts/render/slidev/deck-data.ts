import { createHash } from 'node:crypto'
import { BLOCKS } from '../../plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../../plan/deck.ts'
import { paragraphsOf } from '../../plan/notes.ts'
import { extractPictures, type PictureFile } from '../../write/pictures.ts'
import { clicksOn, headmatter, routeAlias } from '../../write/slidev.ts'
import { escapeHtml } from '../print/html.ts'
import type { LaterData, OpeningData, SlideData, SlideNote } from './page/slide-data.ts'

/** A deck as data for the pages of a presentation or a site. */
export interface DeckData {
  /** What the page's HTML says of the deck. */
  page: { title: string; language: string; direction: 'ltr' | 'rtl'; description?: string; author?: string }
  settings: OpeningData['settings']
  slides: SlideData[]
  notes: SlideNote[]
  /** The files that the slides name by their path: `./pictures/<hash>.jpeg`. */
  pictures: PictureFile[]
}

/** Settings that only compiling the client reads; they belong to no deck. */
const OF_THE_CLIENT = new Set(['theme', 'fonts', 'favicon', 'routerMode'])

/** Makes the data from which pages draw a deck. */
export function deckData(whole: DeckPlan): DeckData {
  const { plan, files } = extractPictures(whole)
  const { title, language, direction, description, author } = plan
  const settings = Object.fromEntries(Object.entries(headmatter(plan)).filter(([key]) => !OF_THE_CLIENT.has(key)))
  return {
    page: { title, language, direction, ...(description === undefined ? {} : { description }), ...(author === undefined ? {} : { author }) },
    settings: { ...settings, title, slidesTitle: title, aspectRatio: plan.aspect },
    slides: plan.slides.map(slideData),
    notes: plan.slides.map(slideNote),
    pictures: files,
  }
}

function slideData(slide: Slide): SlideData {
  const { layout, title, level, ...rest } = slide.frontmatter
  const { block } = slide
  const key = block && BLOCKS[block.component].key
  const clicks = clicksOn(slide)
  return {
    layout,
    ...(block && key ? { component: block.component, key } : {}),
    title,
    level,
    frontmatter: { layout, title, level, ...rest, routeAlias: routeAlias(slide), ...(clicks === undefined ? {} : { clicks }), ...(block && key ? { [key]: block.props } : {}) },
  }
}

function slideNote(slide: Slide): SlideNote {
  const { notes, ifAsked, leftOut } = slide
  return { note: notes, ...(ifAsked ? { ifAsked } : {}), ...(leftOut === undefined ? {} : { leftOut }), noteHTML: noteHtml(slide) }
}

/**
 * A slide's notes as HTML for the presenter's view, the same as Slidev makes from the Markdown that this project writes. Each answer
 * for the case that somebody asks is an element `blockquote`.
 */
export function noteHtml({ notes, ifAsked = [], leftOut }: Pick<Slide, 'notes' | 'ifAsked' | 'leftOut'>): string {
  const asides = [...ifAsked, ...(leftOut === undefined ? [] : [leftOut])]
  return [...paragraphs(notes), ...asides.map((aside) => `<blockquote>\n${paragraphs(aside).join('\n')}\n</blockquote>`)].join('\n')
}

function paragraphs(text: string): string[] {
  return paragraphsOf(text).map((paragraph) => `<p>${paragraph.split('\n').map(lineHtml).join('<br>\n')}</p>`)
}

/** Keeps the spaces that HTML would drop: at a line's start, and before another space. */
function lineHtml(line: string): string {
  return escapeHtml(line).replaceAll(/^ +| (?= )/g, (spaces) => '&nbsp;'.repeat(spaces.length))
}

/** The properties of the slides' components, which a page loads after its first slide. */
export function laterData(slides: readonly SlideData[]): LaterData {
  return slides.flatMap(({ key, frontmatter }, index) => (key === undefined ? [] : [[index, frontmatter[key]] as const]))
}

/** The slides without what {@link laterData} has. */
export function openingSlides(slides: readonly SlideData[]): SlideData[] {
  return slides.map((slide) => ({ ...slide, frontmatter: Object.fromEntries(Object.entries(slide.frontmatter).filter(([key]) => key !== slide.key)) }))
}

/** A file name that differs for each content. */
export function contentName(name: string, content: string): string {
  return `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`
}
