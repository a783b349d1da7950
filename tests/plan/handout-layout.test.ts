import { describe, expect, it } from 'vitest'
import { layoutHandout, type HandoutLayout } from '../../scripts/plan/handout/layout.ts'
import { conflictOf, PER_PAGE, type HandoutOptions } from '../../scripts/plan/handout/options.ts'
import { contentSize, MARGINS, PAPERS, type PaperName } from '../../scripts/plan/handout/paper.ts'

type Wanted = Pick<HandoutOptions, 'perPage' | 'paper' | 'landscape' | 'notes'>

const yesNo = [false, true]
const all: Wanted[] = PER_PAGE.flatMap((perPage) =>
  (Object.keys(PAPERS) as PaperName[]).flatMap((paper) =>
    yesNo.flatMap((landscape) => yesNo.map((notes) => ({ perPage, paper, landscape, notes }))),
  ),
)
const possible = all.filter((options) => conflictOf(options) === undefined)
const shapes = [16 / 9, 4 / 3]
const tables = possible.flatMap((options) => shapes.map((aspect) => ({ ...options, aspect, shape: aspect > 1.5 ? '16:9' : '4:3' })))

/** Whether a length is no more than another, in mm and but for rounding. */
const within = (length: number, room: number): boolean => length <= room + 1e-9

describe('the layout of handouts', () => {
  it.each(tables)('keeps $perPage on $paper apart and on the page (landscape: $landscape, notes: $notes, $shape)', ({ aspect, ...options }) => {
    const layout = layoutHandout(options, aspect)
    const { columns, rows, cell, gap, slide, slideIndent, caption, companion } = layout
    const content = contentSize(layout.page)
    expect(columns * rows).toBe(options.perPage)
    expect(columns * cell.width + (columns - 1) * gap.column).toBeCloseTo(content.width, 6)
    expect(rows * cell.height + (rows - 1) * gap.row).toBeCloseTo(content.height, 6)
    expect(slide.width / slide.height).toBeCloseTo(aspect, 6)
    expect(within(slide.width, cell.width) && within(slide.height, cell.height)).toBe(true)
    if (companion?.at === 'beside') expect(within(slide.width + companion.indent + companion.width, cell.width)).toBe(true)
    // A caption in the margin takes no height.
    if (companion?.at === 'under') expect(within(slide.height + companion.height, cell.height - (caption === 'margin' ? 1 : 5))).toBe(true)
    expect(within(slide.width + slideIndent, cell.width)).toBe(true)
  })

  it.each(tables)('leaves $perPage on $paper large enough (landscape: $landscape, notes: $notes, $shape)', ({ aspect, ...options }) => {
    const { slide, companion, cell } = layoutHandout(options, aspect)
    const least = { 1: 95, 2: 80, 3: 60, 4: 60, 6: 46, 9: 25 }[options.perPage]
    expect(slide.width).toBeGreaterThanOrEqual(least)
    if (options.notes) expect(companion).toMatchObject({ kind: 'notes' })
    if (options.notes) expect((companion?.width ?? 0) * (companion?.height ?? 0)).toBeGreaterThan(0.15 * cell.width * cell.height)
  })

  it.each(tables.filter(({ perPage }) => perPage <= 4))('fills the cells of $perPage on $paper from top to foot (landscape: $landscape, notes: $notes, $shape)', ({ aspect, ...options }) => {
    const { cell, slide, caption, companion } = layoutHandout(options, aspect)
    // Beside a slide its lines or notes go down to the foot of the cell, under it they begin right below.
    const foot = companion?.at === 'beside' ? cell.height : slide.height + (caption === 'margin' ? 0 : 10) + (companion?.height ?? 0)
    expect(foot).toBeGreaterThan(0.8 * cell.height)
    // Three upright slides are nearly as high as their cells.
    if (options.perPage === 3 && !options.landscape) expect(slide.height).toBeGreaterThan(0.75 * cell.height)
  })

  it('sets notes at 9 points at least, and cuts the fewest with the largest slides that can', () => {
    const wanted = { perPage: 3, paper: 'a4', landscape: false, notes: true } as const
    const widths = [0, 75, 85].map((least) => layoutHandout(wanted, 16 / 9, ({ companion }) => ((companion?.width ?? 0) < least ? 1 : 0)))
    expect(widths.map(({ slide }) => Math.round(slide.width))).toEqual(widths.map(({ slide }) => Math.round(slide.width)).toSorted((a, b) => b - a))
    expect(widths[1]?.companion?.width).toBeGreaterThanOrEqual(75)
    for (const options of possible) expect(layoutHandout(options, 16 / 9, () => 1).type.size).toBeGreaterThanOrEqual(9)
  })

  it('rules lines beside three slides', () => {
    for (const landscape of yesNo) {
      const { companion } = layoutHandout({ perPage: 3, paper: 'a4', landscape, notes: false }, 16 / 9)
      expect(companion).toMatchObject({ kind: 'lines', at: 'beside' })
      expect(companion?.rules).toBeGreaterThanOrEqual(5)
    }
  })

  it('flows again on letter paper and scales nothing', () => {
    const on = (paper: PaperName): HandoutLayout => layoutHandout({ perPage: 3, paper, landscape: false, notes: true }, 16 / 9)
    const [a4, letter] = [on('a4'), on('letter')]
    expect(letter.type).toEqual(a4.type)
    expect(letter.gap).toEqual(a4.gap)
    expect(letter.cell.width - a4.cell.width).toBeCloseTo(215.9 - 210, 6)
    expect(letter.cell.height).toBeLessThan(a4.cell.height)
    expect(contentSize(letter.page).width).toBeCloseTo(215.9 - 2 * MARGINS.side, 6)
  })

  it('refuses what has no room, and says what to do', () => {
    expect(all.filter((options) => conflictOf(options) !== undefined)).toEqual(
      (Object.keys(PAPERS) as PaperName[]).map((paper) => ({ perPage: 9, paper, landscape: true, notes: true })),
    )
    expect(conflictOf({ perPage: 9, landscape: true, notes: true })).toMatch(/leave out --landscape or --notes/)
  })
})
