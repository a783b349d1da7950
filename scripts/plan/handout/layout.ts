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

/** Where number and title of a slide stand: under it, above its notes or lines, or in the margin beside it. */
type CaptionPlace = 'under' | 'above-companion' | 'margin'

/** The notes or ruled lines beside or under each slide. */
interface Companion extends Size {
  kind: 'notes' | 'lines'
  at: 'beside' | 'under'
  /** Indent from the start of its room, in mm. */
  indent: number
  /** Number of lines to write on, where there are no notes. */
  rules: number
  /** Whether lines to write on fill what notes leave free. */
  isRuledBelow: boolean
}

/** The layout of a handout's pages, in mm. Letter paper has its own layout; nothing is scaled from one paper to another. */
export interface HandoutLayout {
  page: Size
  columns: number
  rows: number
  gap: { column: number; row: number }
  /** What each slide has with its caption and companion; where rows are flexible, the least. */
  cell: Size
  slide: Size
  /** Indent of the slides from the start of their cells, in mm. */
  slideIndent: number
  caption: CaptionPlace
  /** Whether each row is as high as its notes need, so that a page may have fewer slides. */
  isFlexible: boolean
  /** Size of type and height of line of notes, in points. */
  type: TypeSize
  companion?: Companion
}

/** Size of type and height of line, in points. */
export interface TypeSize {
  size: number
  line: number
}

/**
 * Lays out the pages of a handout: with the largest slides, and then the largest type, with which the fewest notes are cut.
 * @param options - the paper, the slides on a page, with or without notes; they must go together, see `conflictOf`
 * @param aspect - width / height of a slide
 * @param countCut - how many notes have no room in a layout
 * @throws Error where the options do not go together
 */
export function layoutHandout(options: Pick<HandoutOptions, 'perPage' | 'paper' | 'landscape' | 'notes'>, aspect: number, countCut: (layout: HandoutLayout) => number = () => 0): HandoutLayout {
  const arrangement = arrangementOf(options)
  let best: { layout: HandoutLayout; cut: number } | undefined
  for (const share of arrangement.shares ?? [1]) {
    for (const type of arrangement.types) {
      const layout = layOut(options, arrangement, { share, type, aspect })
      const cut = countCut(layout)
      if (cut === 0) return layout
      if (!best || cut < best.cut) best = { layout, cut }
    }
  }
  if (!best) throw new Error('An arrangement has no type')
  return best.layout
}

function layOut(options: Pick<HandoutOptions, 'perPage' | 'paper' | 'landscape' | 'notes'>, arrangement: Arrangement, { share, type, aspect }: { share: number; type: TypeSize; aspect: number }): HandoutLayout {
  const page = paperSize(options.paper, options.landscape)
  const content = contentSize(page)
  const { columns, rows, caption = arrangement.companion === 'beside' ? 'above-companion' : 'under', isFlexible = false } = arrangement
  const gap = { column: GAP.column, row: rows > 3 ? TIGHT_ROW_GAP : GAP.row }
  const cell = {
    width: (content.width - (columns - 1) * gap.column) / columns,
    height: (content.height - (rows - 1) * gap.row) / rows,
  }
  const slide = fit(aspect, slideRoom(arrangement.companion, { caption, share, cell }))
  const companion = companionOf(arrangement, caption, cell, slide, options.notes ? 'notes' : 'lines')
  const slideIndent = caption === 'margin' ? TEXT_INDENT : 0
  return { page, columns, rows, gap, cell, slide, slideIndent, caption, isFlexible, type, ...(companion ? { companion } : {}) }
}

/** The largest a slide may be. */
function slideRoom(companion: Companion['at'] | undefined, { caption, share, cell }: { caption: CaptionPlace; share: number; cell: Size }): Size {
  const height = cell.height - (caption === 'under' ? CAPTION : 0)
  if (companion === 'beside') return { width: cell.width * share, height }
  return { width: cell.width - (caption === 'margin' ? TEXT_INDENT : 0), height: companion === 'under' ? height * share : height }
}

function fit(aspect: number, { width, height }: Size): Size {
  return width / aspect <= height ? { width, height: width / aspect } : { width: height * aspect, height }
}

function companionOf({ companion: at, isRuledBelow = false }: Arrangement, caption: CaptionPlace, cell: Size, slide: Size, kind: Companion['kind']): Companion | undefined {
  if (at === undefined) return undefined
  const room = at === 'beside'
    ? { width: cell.width - slide.width - COMPANION_GAP.beside, height: cell.height - (caption === 'above-companion' ? CAPTION : 0) }
    : { width: cell.width, height: cell.height - slide.height - (caption === 'under' ? CAPTION : COMPANION_GAP.under) - COMPANION_GAP.under }
  const indent = caption === 'margin' || (kind === 'notes' && room.width > WIDE) ? TEXT_INDENT : 0
  return { kind, at, indent, width: room.width - indent, height: room.height, rules: rulesIn(room.height), isRuledBelow }
}

/** How many lines to write on a height in mm has room for. */
export function rulesIn(height: number): number {
  return Math.max(0, Math.floor(height / RULING))
}

/** The arrangement of slides on a page. */
interface Arrangement {
  columns: number
  rows: number
  /** The place of notes or ruled lines; undefined where the slides take all the room. */
  companion?: Companion['at']
  /** The shares, 0–1, of the width (beside) or height (under) that the slide may take, the largest first. */
  shares?: number[]
  /** Types of notes, the largest first. */
  types: [TypeSize, ...TypeSize[]]
  caption?: CaptionPlace
  isFlexible?: boolean
  isRuledBelow?: boolean
}

/** To be read at a lectern. */
const lectern = { size: 12, line: 17 }
const large = { size: 10.5, line: 15 }
const medium = { size: 10, line: 14 }
const small = { size: 9.5, line: 13 }
/** The smallest that is read with ease. */
const least = { size: 9, line: 12 }

type ByNumber = Record<PerPage, Arrangement>

/** Arrangements without notes. Three slides have lines to write on; so have the others where much of the page would stay empty. */
const plain: Record<'upright' | 'landscape', ByNumber> = {
  upright: {
    1: { columns: 1, rows: 1, companion: 'under', shares: [0.6], types: [large] },
    2: { columns: 1, rows: 2, types: [large] },
    3: { columns: 1, rows: 3, companion: 'beside', shares: [0.64], caption: 'under', types: [small] },
    4: { columns: 2, rows: 2, companion: 'under', shares: [0.6], types: [small] },
    6: { columns: 2, rows: 3, companion: 'under', shares: [0.8], types: [least] },
    9: { columns: 3, rows: 3, companion: 'under', shares: [0.8], types: [least] },
  },
  landscape: {
    1: { columns: 1, rows: 1, types: [large] },
    2: { columns: 2, rows: 1, companion: 'under', shares: [0.6], types: [large] },
    3: { columns: 1, rows: 3, companion: 'beside', shares: [0.4], types: [small] },
    4: { columns: 2, rows: 2, types: [small] },
    6: { columns: 3, rows: 2, companion: 'under', shares: [0.8], types: [least] },
    9: { columns: 3, rows: 3, types: [least] },
  },
}

/**
 * Arrangements with notes. From six on each slide has a row of its own, because hardly a sentence has room under a small slide, and
 * long notes get the room that short ones leave.
 */
const withNotes: Record<'upright' | 'landscape', Omit<ByNumber, 9> & { 9?: Arrangement }> = {
  upright: {
    1: { columns: 1, rows: 1, companion: 'under', shares: [0.6], types: [lectern, large, medium], isRuledBelow: true },
    2: { columns: 1, rows: 2, companion: 'under', shares: [0.7, 0.62, 0.54, 0.46], caption: 'margin', types: [large, medium, small], isRuledBelow: true },
    3: { columns: 1, rows: 3, companion: 'beside', shares: [0.62, 0.58, 0.54, 0.5, 0.46], caption: 'under', types: [medium, small, least], isRuledBelow: true },
    4: { columns: 2, rows: 2, companion: 'under', shares: [0.6, 0.5], types: [medium, small, least], isRuledBelow: true },
    6: { columns: 1, rows: 6, companion: 'beside', shares: [0.34], types: [least], isFlexible: true },
    9: { columns: 1, rows: 9, companion: 'beside', shares: [0.23], types: [least], isFlexible: true },
  },
  landscape: {
    1: { columns: 1, rows: 1, companion: 'beside', shares: [0.7, 0.66], types: [lectern, large, medium], caption: 'under', isRuledBelow: true },
    2: { columns: 2, rows: 1, companion: 'under', shares: [0.6, 0.5], types: [large, medium, small], isRuledBelow: true },
    3: { columns: 3, rows: 1, companion: 'under', shares: [0.6, 0.5], types: [large, medium, small], isRuledBelow: true },
    4: { columns: 2, rows: 2, companion: 'beside', shares: [0.62, 0.58, 0.54, 0.5], caption: 'under', types: [medium, small, least], isRuledBelow: true },
    6: { columns: 2, rows: 3, companion: 'beside', shares: [0.4], types: [least], isFlexible: true },
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
