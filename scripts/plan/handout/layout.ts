import type { HandoutOptions, PerPage } from './options.ts'
import { contentSize, paperSize, type Size } from './paper.ts'

/** Room between slides, in mm; it is wide enough for a cut. */
const GAP = { column: 9, row: 7 }
/** Room between rows in a list of many rows with small slides, in mm. */
const TIGHT_ROW_GAP = 4.5
/** Height in mm of number and title, on up to two lines, with the space above them. */
const CAPTION = 9.5
/** Room in mm between a slide and the notes or lines beside or under it. */
const COMPANION_GAP = { beside: 7, under: 2 }
/** Distance in mm of two ruled lines, for ordinary handwriting. */
const RULING = 8
/** Indent in mm of a text with the whole width of upright paper, because lines of more than about 90 characters are hard to read. */
const TEXT_INDENT = 40
const WIDE = 150

/** The notes or ruled lines beside or under each slide. */
interface Companion extends Size {
  kind: 'notes' | 'lines'
  at: 'beside' | 'under'
  /** Indent from the start of its room, in mm. */
  indent: number
  /** Number of lines to write on. */
  rules: number
}

/** The layout of a handout's pages, in mm. Letter paper has its own layout; nothing is scaled from one paper to another. */
export interface HandoutLayout {
  page: Size
  columns: number
  rows: number
  gap: { column: number; row: number }
  cell: Size
  slide: Size
  /** Size of type and height of line of notes, in points. */
  type: { size: number; line: number }
  companion?: Companion
}

/**
 * Lays out the pages of a handout.
 * @param options - the paper, the slides on a page, with or without notes; they must go together, see `conflictOf`
 * @param aspect - width / height of a slide
 * @throws Error where the options do not go together
 */
export function layoutHandout(options: Pick<HandoutOptions, 'perPage' | 'paper' | 'landscape' | 'notes'>, aspect: number): HandoutLayout {
  const arrangement = arrangementOf(options)
  const page = paperSize(options.paper, options.landscape)
  const content = contentSize(page)
  const { columns, rows } = arrangement
  const gap = { column: GAP.column, row: rows > 3 ? TIGHT_ROW_GAP : GAP.row }
  const cell = {
    width: (content.width - (columns - 1) * gap.column) / columns,
    height: (content.height - (rows - 1) * gap.row) / rows,
  }
  const slide = fit(aspect, slideRoom(arrangement, cell))
  const companion = companionOf(arrangement, cell, slide, options.notes ? 'notes' : 'lines')
  return { page, columns, rows, gap, cell, slide, type: arrangement.type, ...(companion ? { companion } : {}) }
}

/** The largest a slide may be. */
function slideRoom({ companion, share = 1 }: Arrangement, cell: Size): Size {
  if (companion === 'beside') return { width: cell.width * share, height: cell.height }
  return { width: cell.width, height: companion === 'under' ? (cell.height - CAPTION) * share : cell.height - CAPTION }
}

function fit(aspect: number, { width, height }: Size): Size {
  return width / aspect <= height ? { width, height: width / aspect } : { width: height * aspect, height }
}

function companionOf({ companion: at }: Arrangement, cell: Size, slide: Size, kind: Companion['kind']): Companion | undefined {
  if (at === undefined) return undefined
  const room = at === 'beside'
    ? { width: cell.width - slide.width - COMPANION_GAP.beside, height: cell.height - CAPTION }
    : { width: cell.width, height: cell.height - slide.height - CAPTION - COMPANION_GAP.under }
  const indent = kind === 'notes' && room.width > WIDE ? TEXT_INDENT : 0
  return { kind, at, indent, width: room.width - indent, height: room.height, rules: kind === 'lines' ? Math.floor(room.height / RULING) : 0 }
}

/** The arrangement of slides on a page. */
interface Arrangement {
  columns: number
  rows: number
  /** The place of notes or ruled lines; undefined where the slides take all the room. */
  companion?: 'beside' | 'under'
  /** The share, 0–1, of the width (beside) or height (under) that the slide may take. */
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

/** Arrangements without notes. Three slides have lines to write on; so have the others where much of the page would stay empty. */
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

/** Arrangements with notes. From six on each slide has a row of its own, because hardly a sentence has room under a small slide. */
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

/**
 * The arrangement for the options.
 * @throws Error where the options do not go together: a mistake of ours, as `conflictOf` is asked first
 */
function arrangementOf({ perPage, landscape, notes }: Pick<HandoutOptions, 'perPage' | 'landscape' | 'notes'>): Arrangement {
  const found = (notes ? withNotes : plain)[landscape ? 'landscape' : 'upright'][perPage]
  if (!found) throw new Error(`No arrangement for ${perPage} slides: conflictOf was not asked`)
  return found
}
