import type { LinkNames } from '../links.ts'
import type { OutlineEntry } from '../repair/outline.ts'

/** What a written PDF is to be like: plain values from the plan, never from the file. */
export interface PdfExpectation {
  title: string
  /** BCP 47 tag. */
  language: string
  direction?: 'ltr' | 'rtl'
  author?: string
  subject?: string
  /** ISO 8601, as it was given to `finishPdf`. */
  date?: string
  /** The bookmarks, in order; pages from 1. */
  outline: OutlineEntry[]
  /** One for each page, in order. */
  pages: ExpectedPage[]
  /** What links say where their words do not tell where they lead, by these words. */
  linkNames?: LinkNames
  /** What is said in place of lines of underscores, which are gaps to fill in. */
  gap?: string
  /** The label of each page, as it is printed there. */
  pageLabels?: string[]
  /** The largest size in bytes. */
  maxBytes?: number
}

/** What a page is to show. Texts are compared without regard to spaces, line ends and hyphens. */
export interface ExpectedPage {
  /**
   * The page's headings in order: on a slide page one, on a handout one for each slide. A heading may say more than its
   * text.
   */
  headings: { text: string; level?: number }[]
  /** Further texts, in reading order; not regarding capitals, which styles may change. */
  texts?: string[]
  /**
   * Texts that this page must not show yet, in reading order: what a click reveals, and answers. `page` is the number of the page that
   * shows them and is like this one otherwise.
   */
  later?: { texts: string[]; page: number }
  /** Links that must be there, in any order; more may be. */
  links?: { uri?: string; page?: number }[]
  /** Alternative texts of the page's pictures, in order; without it each picture only needs one of some kind. */
  figures?: string[]
  /** Passages in a language of their own, which must say so. */
  passages?: { text: string; lang: string }[]
  /** In points. */
  size?: { width: number; height: number }
}
