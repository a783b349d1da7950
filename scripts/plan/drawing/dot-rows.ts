import type { ChartEnd, UnitChartProps } from '../blocks/unit-chart.ts'

/** A mark of a chart and its place in the grid, both from 0. It belongs to the part, to the rest, or may belong to either. */
export interface Dot {
  column: number
  row: number
  look: 'part' | 'part-rough' | 'rest' | 'rest-rough' | 'more'
}

/** Rows of the grid for a number of marks; many marks stand ten high. */
export function rowsOf(marks: number): number {
  if (marks > 50) return 10
  return marks > 12 ? 5 : marks > 5 ? 2 : 1
}

/** Places the marks of a share, column by column, and says how each looks. */
export function dotsOf({ part, whole }: Pick<UnitChartProps, 'part' | 'whole'>): { dots: Dot[]; columns: number; rows: number } {
  const rows = rowsOf(whole.marks)
  const place = (index: number) => ({ column: Math.floor(index / rows), row: index % rows })
  const dots = Array.from({ length: whole.marks }, (_, index): Dot => ({ ...place(index), look: lookOf(index, part, whole) }))
  // One sign stands where the count would go on.
  const all: Dot[] = isOpen(whole.end) ? [...dots, { ...place(whole.marks), look: 'more' }] : dots
  return { dots: all, columns: Math.ceil(all.length / rows), rows }
}

function lookOf(index: number, part: UnitChartProps['part'], whole: UnitChartProps['whole']): Dot['look'] {
  const [from, to] = roughMarks(part)
  if (index >= from && index < to) return 'part-rough'
  if (index < part.marks) return 'part'
  const [restFrom] = roughMarks(whole)
  return index >= restFrom ? 'rest-rough' : 'rest'
}

/** The range of marks that may or may not belong to a figure. It is a few at the end, as a picture and not as a count. */
function roughMarks({ marks, end }: { marks: number; end: ChartEnd }): [from: number, to: number] {
  const few = Math.max(1, Math.min(3, Math.round(marks / 20)))
  if (end === 'exact') return [marks, marks]
  return [end === 'above' ? marks : marks - few, end === 'below' ? marks : marks + few]
}

function isOpen(end: ChartEnd): boolean {
  return end === 'above' || end === 'about'
}

/** Places the marks of a count on its own, row by row, and says how each looks. Where there are more, a sign stands for them. */
export function dotsOfCount({ marks, end }: { marks: number; end: ChartEnd }, columns: number): Dot[] {
  const place = (index: number) => ({ column: index % columns, row: Math.floor(index / columns) })
  const [roughFrom] = roughMarks({ marks, end })
  const dots = Array.from({ length: marks }, (_, index): Dot => ({ ...place(index), look: index >= roughFrom ? 'part-rough' : 'part' }))
  return isOpen(end) ? [...dots, { ...place(marks), look: 'more' }] : dots
}
