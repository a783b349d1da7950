import { ImportError, type ForeignTimeline, type Unkept } from './foreign-timeline.ts'
import { workbookMarks, type SheetMarks } from './sheet-marks.ts'
import { isEmpty, readTable, withHeader, type TableRow, type TableWishes } from './table.ts'

/** What the user says of a workbook. */
export interface WorkbookWishes extends TableWishes {
  /** The sheet, by its name; undefined takes the visible one with most rows. */
  sheet: string | undefined
}

/**
 * Reads an XLSX workbook as people see it: a cell that is merged over rows belongs to each of them, and what is hidden stays out.
 * @throws ImportError where it cannot be read, or there is no such sheet
 */
export async function readWorkbookFile(bytes: Uint8Array, { sheet, ...wishes }: WorkbookWishes): Promise<ForeignTimeline> {
  const { default: readWorkbook } = await import('read-excel-file/node')
  const [sheets, marks] = await Promise.all([readWorkbook(Buffer.from(bytes)), Promise.resolve(bytes).then(workbookMarks)]).catch((error: unknown) => {
    throw new ImportError(`this workbook cannot be read: ${error instanceof Error ? error.message : String(error)}. Save it as .xlsx or .csv`)
  })
  const marksOf = (name: string): SheetMarks | undefined => marks.sheets.find((each) => each.name === name)
  const isHidden = (name: string): boolean => marksOf(name)?.isHidden === true
  const largest = sheets.toSorted((a, b) => Number(isHidden(a.sheet)) - Number(isHidden(b.sheet)) || b.data.length - a.data.length)[0]
  const chosen = sheet === undefined ? largest : sheets.find((each) => each.sheet === sheet)
  if (chosen === undefined) throw new ImportError(sheet === undefined ? 'this workbook has no sheets' : `there is no sheet ‘${sheet}’. There are: ${sheets.map((each) => each.sheet).join(', ')}`)
  const found = readSheet(chosen.data as unknown[][], marksOf(chosen.sheet), marks.from1904, wishes)
  for (const other of sheets) {
    if (other !== chosen && other.data.length > 1) found.left.push({ kind: 'other sheets (--sheet NAME takes one)', at: 'the workbook', value: `${other.sheet}, ${other.data.length} rows${isHidden(other.sheet) ? ', hidden' : ''}` })
  }
  return found
}

function readSheet(data: readonly unknown[][], marks: SheetMarks | undefined, from1904: boolean, wishes: TableWishes): ForeignTimeline {
  const lines = data.map((cells, index): TableRow => ({ at: atRow(index), cells: from1904 ? cells.map(withClockOf1904) : [...cells] }))
  const left: Unkept[] = []
  const mended = marks === undefined ? [] : fillMerged(lines, marks)
  if (marks !== undefined) left.push(...putLinks(lines, marks))
  const table = withHeader(lines)
  const hidden = new Set([...(marks?.hiddenRows ?? [])].map(atRow))
  const isHidden = ({ at }: TableRow): boolean => hidden.has(at)
  for (const { at, cells } of table.rows.filter(isHidden)) left.push({ kind: 'rows that are hidden in the sheet (show them there to have them)', at, value: cells.filter((cell) => typeof cell === 'string').join(', ') })
  const rows = table.rows.filter((row) => !isHidden(row))
  if (rows.length === 0) throw new ImportError('all rows of this sheet are hidden. Show those that are to be events')
  const covered = table.header.filter((name, index) => marks?.hiddenColumns.has(index) && !wishes.columns.has(name))
  const shown = new Set(rows.map(({ at }) => at))
  for (const { row, column, kind, value } of marks?.valueless ?? []) if (shown.has(atRow(row))) left.push({ kind, at: atRow(row), value: `${table.header[column] ?? ''}: ${value}` })
  const found = readTable({ ...table, rows, from1904 }, 'workbook (XLSX)', { ...wishes, columns: new Map([...wishes.columns, ...covered.map((name) => [name, '-'] as const)]) })
  found.mended = [...mended.filter(({ at }) => !hidden.has(at)), ...(found.mended ?? [])]
  found.left.push(...left)
  if (covered.length > 0) found.remarks.push(`Hidden in the sheet, so not taken: ${covered.join(', ')}. Show them there, or name them with --columns.`)
  return found
}

function atRow(index: number): string {
  return `row ${index + 1}`
}

/** Clock times alone stand on the first day of a workbook, which is another one where days are counted from 1904 on. */
function withClockOf1904(cell: unknown): unknown {
  const first = Date.UTC(1904, 0, 1)
  if (!(cell instanceof Date) || cell.getTime() <= first || cell.getTime() >= first + MS_OF_DAY) return cell
  return new Date(cell.getTime() - first + Date.UTC(1899, 11, 30))
}

const MS_OF_DAY = 86_400_000

/**
 * Gives what is merged over several rows to each of them, but for rows that have nothing of their own: these are only the height of the one above.
 * @returns what was changed
 */
function fillMerged(lines: readonly TableRow[], { merged }: SheetMarks): Unkept[] {
  const isOwn = lines.map(({ cells }) => cells.some((cell) => !isEmpty(cell)))
  return merged.flatMap(({ top, bottom, left }) => {
    const value = lines[top]?.cells[left]
    if (bottom === top || isEmpty(value)) return []
    return lines.slice(top + 1, bottom + 1).flatMap(({ at, cells }, index) => {
      if (!isOwn[top + 1 + index]) return []
      cells[left] = value
      return [{ kind: 'cells that are merged over rows, taken for each of these', at, value: value instanceof Date ? value.toISOString().slice(0, 10) : String(value) }]
    })
  })
}

/** Gives rows the addresses behind their cells. @returns those that are none of the web */
function putLinks(lines: readonly TableRow[], { links }: SheetMarks): Unkept[] {
  return links.flatMap(({ range, address }) =>
    lines.slice(range.top, range.bottom + 1).flatMap((line) => {
      if (!/^https?:\/\//i.test(address)) return [{ kind: 'links that lead to no page of the web', at: line.at, value: address }]
      line.links = new Map([...(line.links ?? []), [range.left, address]])
      return []
    }),
  )
}
