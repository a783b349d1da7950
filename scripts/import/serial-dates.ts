import type { Column } from './columns.ts'
import type { Unkept } from './foreign-timeline.ts'

/** Days since 30 December 1899, from 1927 to 2099: below are years, above are numbers of other things. */
const [FIRST, LAST] = [10_000, 73_050]
const MS_OF_DAY = 86_400_000
/** From the one beginning to the other. */
const DAYS_TO_1904 = 1462

/**
 * Makes dates of the numbers that a sheet has for them where nobody gave their cells a format, or where they were copied without it. Only a
 * column that has nothing else is taken so.
 * @param from1904 - whether days are counted from 1904 on
 * @returns what was changed
 */
export function withSerialDates(rows: readonly { at: string; cells: unknown[] }[], columns: readonly Column[], from1904: boolean): Unkept[] {
  return columns.flatMap(({ header, field }, index) => {
    if (field !== 'start' && field !== 'end') return []
    const cells = rows.map(({ cells: row }) => row[index]).filter((cell) => cell !== undefined && cell !== null && String(cell).trim() !== '')
    if (cells.length === 0 || !cells.every(isSerial)) return []
    return rows.flatMap(({ at, cells: row }) => {
      if (!isSerial(row[index])) return []
      const value = String(row[index])
      row[index] = new Date(Math.round((Number(value) + (from1904 ? DAYS_TO_1904 : 0) - 25_569) * MS_OF_DAY / 60_000) * 60_000)
      return [{ kind: `numbers in column ‘${header}’, taken as the days that sheets count`, at, value }]
    })
  })
}

function isSerial(cell: unknown): boolean {
  return (typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d{5}(?:\.\d+)?\s*$/.test(cell))) && Number(cell) >= FIRST && Number(cell) <= LAST
}
