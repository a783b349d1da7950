import { withHeader, type Table } from './table.ts'

interface Cell {
  v?: unknown
}

/**
 * The table of a sheet that its owner published on the web, as the answer of the sheet's own queries has it: columns with labels, rows of cells,
 * dates as `Date(1945,8,2)` with months from 0.
 * @returns undefined for other values
 */
export function publishedTable(value: unknown): Table | undefined {
  const { cols, rows } = (fieldsOf(fieldsOf(value)['table']) ?? {}) as { cols?: unknown; rows?: unknown }
  if (!Array.isArray(cols) || !Array.isArray(rows) || rows.length === 0) return undefined
  const types = cols.map((column) => String(fieldsOf(column)['type'] ?? ''))
  const labels = cols.map((column) => String(fieldsOf(column)['label'] ?? '').trim())
  const lines = rows.map((row, index) => {
    const cells = fieldsOf(row)['c']
    return { at: `row ${index + 1 + Number(labels.some(Boolean))}`, cells: Array.isArray(cells) ? cells.map((cell, at) => valueOf(fieldsOf(cell) as Cell, types[at] ?? '')) : [] }
  })
  // Without labels, the names of the columns are a row like any other.
  return withHeader(labels.some(Boolean) ? [{ at: 'row 1', cells: labels }, ...lines] : lines)
}

function valueOf({ v }: Cell, type: string): unknown {
  const [, year = '', month = '', day = '', clock] = (typeof v === 'string' && /^Date\((-?\d+),\s*(\d+),\s*(\d+)(?:,\s*(\d+,\s*\d+(?:,\s*\d+)?).*)?\)$/.exec(v)) || []
  if (year !== '') return [`${year.padStart(4, '0')}-${two(Number(month) + 1)}-${two(day)}`, ...(clock === undefined ? [] : [clockOf(clock.split(',').map(Number))])].join('T')
  return type === 'timeofday' && Array.isArray(v) ? clockOf(v.map(Number)) : v
}

function clockOf([hour = 0, minute = 0, second = 0]: readonly number[]): string {
  return [hour, minute, ...(second === 0 ? [] : [second])].map(two).join(':')
}

function two(value: string | number): string {
  return String(value).padStart(2, '0')
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
