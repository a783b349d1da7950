import type { ListedLink, ListedSource, ListedTerm } from '../blocks/listing.ts'
import type { HandoutLayout } from './layout.ts'
import type { HandoutLook, PerPage } from './options.ts'

/** A slide on a handout page. */
export interface HandoutCell {
  /** The slide's number in the deck, from 1. */
  slide: number
  title: string
  /** '2 of 3', where the slide continues another one. */
  continued?: string
  /** The part of its notes that stands here; undefined where notes were not asked for. */
  notes?: HandoutNote
  /** Lines to write on, below its notes or instead of them. */
  rules?: number
  /** Height in mm for notes or lines, where it is not that of the layout. */
  companionHeight?: number
}

/** The kind of a paragraph: when to leave the slide, words that are said, or words for when somebody asks. */
export type NotePart = 'timing' | 'said' | 'aside'

/**
 * A paragraph of a slide's notes, or its beginning or end; its lines end where those of the file do. An aside is one paragraph,
 * whatever is in it.
 */
export interface NoteParagraph {
  part: NotePart
  text: string
}

/** A piece of a slide's notes. */
export interface HandoutNote {
  /** 'Notes on slide 5', where the notes have a margin; elsewhere the slide's number and title stand right before them. */
  label?: string
  paragraphs: NoteParagraph[]
  /** 'continued on page 7', and that page. */
  continuedOn?: { text: string; page: number }
}

interface AnyPage {
  /** The running head beside the deck's title: the events, or the titles of slides that belong to none. */
  event: string
  /** 'Page 2 of 18'. */
  number: string
}

/** A page of slides, as many as were asked for; fewer on the last page, and where their notes need the room. */
interface SlidesPage extends AnyPage {
  kind: 'slides'
  cells: HandoutCell[]
  /** Heights in mm of the rows, where they are not all as the layout has them. */
  rows?: number[]
}

/** An extra page for the notes that had no room beside or under their slides. */
export interface NotesPage extends AnyPage {
  kind: 'notes'
  /** The heading, on the first page of a section of such notes. */
  title?: string
  entries: (Omit<HandoutCell, 'notes'> & { notes: HandoutNote; continuedFrom?: { text: string; page: number } })[]
}

/** Extra pages of the last section: every source with its printed address, the addresses to read on, and the glossary. */
export interface ReferencesPage extends AnyPage {
  kind: 'references'
  /** The section's heading, on its first page. */
  title?: string
  /** Each list with its heading where it begins. */
  sources?: { title?: string; items: ListedSource[] }
  links?: { title?: string; items: ListedLink[] }
  terms?: { title?: string; items: ListedTerm[] }
}

export type HandoutPage = SlidesPage | NotesPage | ReferencesPage

/** A whole handout in one language, as a plain value that says what stands on which page. */
export interface HandoutPlan {
  /** File name without ending: 25-october.en.handout-3 */
  name: string
  title: string
  /** The deck's title, for the running head. */
  deckTitle: string
  perPage: PerPage
  layout: HandoutLayout
  look: HandoutLook
  /** When the events were; empty where the deck does not say. */
  when: string
  /** 'printed on 5 November 2025', where it was asked for. */
  printed?: string
  pages: HandoutPage[]
}

/** The page with a slide, both from 1; undefined where no page has it. */
export function pageOfSlide({ pages }: Pick<HandoutPlan, 'pages'>, slide: number): number | undefined {
  return pageWhere(pages, (page) => page.kind === 'slides' && page.cells.some((cell) => cell.slide === slide))
}

/** The page with a source's address, both from 1; undefined where no page has it. */
export function pageOfSource({ pages }: Pick<HandoutPlan, 'pages'>, source: number): number | undefined {
  return pageWhere(pages, (page) => page.kind === 'references' && page.sources?.items.some(({ number }) => number === source) === true)
}

function pageWhere(pages: HandoutPage[], is: (page: HandoutPage) => boolean): number | undefined {
  const index = pages.findIndex(is)
  return index < 0 ? undefined : index + 1
}
