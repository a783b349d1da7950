import type { HandoutOptions, PerPage } from './options.ts'

/** How slides stand on a page. */
export interface Arrangement {
  columns: number
  rows: number
  /** Where notes or ruled lines stand; none where the slides take all the room. */
  companion?: 'beside' | 'under'
  /** How much of the width (beside) or height (under) the slide may take. */
  share?: number
  /** Size of type and height of line of notes, in points. */
  type: { size: number; line: number }
}

const large = { size: 10.5, line: 15 }
const medium = { size: 9.5, line: 13.5 }
const small = { size: 9, line: 12.5 }
/** For columns half as wide as the page. */
const narrow = { size: 8.5, line: 11.5 }
const tiny = { size: 8, line: 10.5 }

type ByNumber = Record<PerPage, Arrangement>

/** Without notes. Three have lines to write on; so do the others where much of the page would stay empty. */
const plain: Record<'upright' | 'landscape', ByNumber> = {
  upright: {
    1: { columns: 1, rows: 1, companion: 'under', share: 0.6, type: large },
    2: { columns: 1, rows: 2, type: large },
    3: { columns: 1, rows: 3, companion: 'beside', share: 0.56, type: medium },
    4: { columns: 2, rows: 2, companion: 'under', share: 0.6, type: medium },
    6: { columns: 2, rows: 3, companion: 'under', share: 0.8, type: small },
    9: { columns: 3, rows: 3, companion: 'under', share: 0.8, type: tiny },
  },
  landscape: {
    1: { columns: 1, rows: 1, type: large },
    2: { columns: 2, rows: 1, companion: 'under', share: 0.6, type: large },
    3: { columns: 1, rows: 3, companion: 'beside', share: 0.4, type: medium },
    4: { columns: 2, rows: 2, type: medium },
    6: { columns: 3, rows: 2, companion: 'under', share: 0.8, type: small },
    9: { columns: 3, rows: 3, type: tiny },
  },
}

/** With notes. From six on each slide has a row of its own, since under a small slide hardly a sentence has room. */
const withNotes: Record<'upright' | 'landscape', Omit<ByNumber, 9> & { 9?: Arrangement }> = {
  upright: {
    1: { columns: 1, rows: 1, companion: 'under', share: 0.6, type: large },
    2: { columns: 1, rows: 2, companion: 'beside', share: 0.56, type: medium },
    3: { columns: 1, rows: 3, companion: 'beside', share: 0.49, type: small },
    4: { columns: 2, rows: 2, companion: 'under', share: 0.6, type: narrow },
    6: { columns: 1, rows: 6, companion: 'beside', share: 0.34, type: tiny },
    9: { columns: 1, rows: 9, companion: 'beside', share: 0.3, type: tiny },
  },
  landscape: {
    1: { columns: 1, rows: 1, companion: 'beside', share: 0.66, type: large },
    2: { columns: 2, rows: 1, companion: 'under', share: 0.6, type: large },
    3: { columns: 3, rows: 1, companion: 'under', share: 0.6, type: medium },
    4: { columns: 2, rows: 2, companion: 'beside', share: 0.52, type: small },
    6: { columns: 2, rows: 3, companion: 'beside', share: 0.46, type: tiny },
  },
}

/** How the slides stand for what was asked. @throws Error where the options do not go together: a mistake of ours */
export function arrangementOf({ perPage, landscape, notes }: Pick<HandoutOptions, 'perPage' | 'landscape' | 'notes'>): Arrangement {
  const found = (notes ? withNotes : plain)[landscape ? 'landscape' : 'upright'][perPage]
  if (!found) throw new Error(`No arrangement for ${perPage} slides: conflictOf was not asked`)
  return found
}
