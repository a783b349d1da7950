import { createHash } from 'node:crypto'
import { BLOCKS } from '../../plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../../plan/deck.ts'
import { clicksOn, headmatter, routeAlias } from '../../write/slidev.ts'
import { extractPictures, type PictureFile } from '../../write/pictures.ts'
import { noteHtml } from './note-html.ts'
import type { LaterData, OpeningData, SlideData, SlideNote } from './page/slide-data.ts'

/** A deck as the pages get it. */
export interface DeckData {
  /** The deck's title, language and direction, which stand in the page's HTML. */
  page: { title: string; language: string; direction: 'ltr' | 'rtl'; description?: string; author?: string }
  settings: OpeningData['settings']
  slides: SlideData[]
  notes: SlideNote[]
  /** Pictures, which the slides name by their path: `./pictures/<hash>.jpeg`. */
  pictures: PictureFile[]
}

/** Settings that are read when the client is compiled, and are none of a deck's own. */
const OF_THE_CLIENT = new Set(['theme', 'fonts', 'favicon', 'routerMode'])

/** Gives the pages of a presentation or a site what they draw a deck from. */
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

/** What the components draw, which a page loads after its first slide. */
export function laterData(slides: readonly SlideData[]): LaterData {
  return slides.flatMap(({ key, frontmatter }, index) => (key === undefined ? [] : [[index, frontmatter[key]] as const]))
}

/** Slides without what {@link laterData} has of them. */
export function openingSlides(slides: readonly SlideData[]): SlideData[] {
  return slides.map((slide) => ({ ...slide, frontmatter: Object.fromEntries(Object.entries(slide.frontmatter).filter(([key]) => key !== slide.key)) }))
}

/** A name for a file with some content: another content, another name. */
export function contentName(name: string, content: string): string {
  return `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`
}
