import type { PaperName } from './paper.ts'

/** Numbers of slides that a handout may have on a page. */
export const PER_PAGE = [1, 2, 3, 4, 6, 9] as const
export type PerPage = (typeof PER_PAGE)[number]

/** The options of a handout, as they were asked for. */
export interface HandoutOptions {
  perPage: PerPage
  paper: PaperName
  landscape: boolean
  /** With the speaker notes; otherwise they are nowhere in the file. */
  notes: boolean
  /** One or two pages to read instead of slides on paper. */
  brief?: boolean
  look: HandoutLook
  /** ISO 8601 date of the printing, for the foot of each page; undefined leaves it out. */
  printed?: string
}

/** Options that change only the look of the pages. */
export interface HandoutLook {
  /** White slides without dark areas, and drawings filled lightly. */
  inkSaving: boolean
  /** Covers, openers and large quotations on the dark grounds of the screen; otherwise they are light, as a page from a printer is expected to be. */
  darkAreas?: boolean
  /** Nothing but black, white and greys. */
  greyscale: boolean
  /** Crosses between the slides that show where to cut the sheet into cards. */
  cutMarks: boolean
}

/** Says in a sentence for the user why options do not go together; undefined where they do. */
export function conflictOf({ perPage, landscape, notes, brief, look }: Pick<HandoutOptions, 'perPage' | 'landscape' | 'notes'> & Partial<HandoutOptions>): string | undefined {
  if (brief) {
    const other = notes ? '--notes' : landscape ? '--landscape' : look?.cutMarks ? '--cut-marks' : undefined
    return other && `--brief is pages to read, without slides: leave out ${other}.`
  }
  if (look?.inkSaving && look.darkAreas) return '--ink-saving has no dark areas: leave out --dark-areas or --ink-saving.'
  if (perPage === 9 && landscape && notes) {
    return 'Nine slides with notes have no room on landscape paper: leave out --landscape or --notes, or take --per-page 6.'
  }
  return undefined
}
