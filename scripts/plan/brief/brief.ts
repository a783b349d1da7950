import type { LogoOnGround } from '../../look/theme/deck-theme.ts'
import type { ListedSource } from '../blocks/listing.ts'
import type { Passage } from '../blocks/passage.ts'
import type { PaperName, Size } from '../handout/paper.ts'

/** One thing that a brief handout tells. */
export interface BriefEntry {
  /** Stands in the column before it: the time, the number, a name. */
  lead?: string
  /** Opens the text, set apart. */
  title?: string
  text?: string
  quote?: Passage & { note?: string }
  /** Our translation of the quotation, where the deck has another language. */
  translation?: Passage & { note: string }
  /** Who said it. */
  by?: string
  /** Numbers of its sources, from 1. */
  sources: number[]
  /** The lower, the sooner it is taken in where not everything has room; compared number by number. */
  rank: number[]
}

/** What a brief handout may tell of a deck, in the order in which it is read, and the sources that it may cite. */
export interface BriefMatter {
  subtitle?: string
  /** When and where all of it was. */
  setting: string
  sections: { title?: string; entries: BriefEntry[] }[]
  sources: { title: string; items: ListedSource[] }
}

/** The parts of a page, in order. A section has its heading where it begins. */
export interface BriefPage {
  parts: ({ title?: string } & ({ entries: BriefEntry[] } | { sources: ListedSource[] }))[]
  number: string
}

/** One or two pages to read, in one language. */
export interface BriefPlan {
  /** File name without ending. */
  name: string
  title: string
  deckTitle: string
  /** The logo of the deck's theme, for the running head. */
  logo?: LogoOnGround
  /** The kind of paper, for the running head. */
  what: string
  subtitle?: string
  setting: string
  /** Names that no line breaks, as in the deck. */
  names: string[]
  language: string
  direction: 'ltr' | 'rtl'
  paper: PaperName
  /** In mm. */
  page: Size
  pages: BriefPage[]
}
