import type { PaperName } from './paper.ts'

/** How many slides a handout may have on a page. */
export const PER_PAGE = [1, 2, 3, 4, 6, 9] as const
export type PerPage = (typeof PER_PAGE)[number]

/** How a handout is to be, as it is asked for. */
export interface HandoutOptions {
  perPage: PerPage
  paper: PaperName
  landscape: boolean
  /** With the speaker notes; without it they are nowhere in the file. */
  notes: boolean
  look: HandoutLook
  /** ISO 8601 date of the printing, for the foot of each page; none leaves it out. */
  printed?: string
}

/** What changes the look of the pages and nothing else. */
export interface HandoutLook {
  /** No dark areas. */
  inkSaving: boolean
  /** Nothing but black, white and greys. */
  greyscale: boolean
  /** Crosses between the slides, where to cut the sheet into cards. */
  cutMarks: boolean
}

/** Why these options do not go together, in a sentence for the user; undefined where they do. */
export function conflictOf({ perPage, landscape, notes }: Pick<HandoutOptions, 'perPage' | 'landscape' | 'notes'>): string | undefined {
  if (perPage === 9 && landscape && notes) {
    return 'Nine slides with notes have no room on landscape paper: leave out --landscape or --notes, or take --per-page 6.'
  }
  return undefined
}
