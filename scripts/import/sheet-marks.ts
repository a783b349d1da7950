import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'saxen'

/** A rectangle of cells, counted from 0, with both ends. */
export interface CellRange {
  top: number
  bottom: number
  left: number
  right: number
}

/** What a sheet says of its cells besides their values, which is all that `read-excel-file` gives. Rows and columns are counted from 0. */
export interface SheetMarks {
  name: string
  isHidden: boolean
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  merged: readonly CellRange[]
  links: readonly { range: CellRange; address: string }[]
  /** Cells that show something and have no value: a formula that nobody has reckoned, an error. */
  valueless: readonly { row: number; column: number; kind: string; value: string }[]
}

/** What a workbook says besides its values. */
export interface WorkbookMarks {
  sheets: SheetMarks[]
  /** Whether its days are counted from 1904 on. */
  from1904: boolean
}

/** Reads what an XLSX workbook says of its sheets. Parts that it lacks say nothing. */
export function workbookMarks(bytes: Uint8Array): WorkbookMarks {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) })
  const text = (name: string): string => (files[name] === undefined ? '' : strFromU8(files[name]))
  const named: { name: string; id: string; isHidden: boolean }[] = []
  let from1904 = false
  readXml(text('xl/workbook.xml'), (element, of) => {
    if (element === 'workbookPr') from1904 = isOn(of['date1904'])
    if (element === 'sheet') named.push({ name: of['name'] ?? '', id: of['id'] ?? '', isHidden: (of['state'] ?? 'visible') !== 'visible' })
  })
  const targets = relations(text('xl/_rels/workbook.xml.rels'))
  const sheets = named.map(({ name, id, isHidden }) => {
    const target = targets.get(id) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const links = relations(text(path.replace(/([^/]*)$/, '_rels/$1.rels')))
    return { name, isHidden, ...marksOf(text(path), links) }
  })
  return { sheets, from1904 }
}

/** What belongs to what, by its key. */
function relations(xml: string): Map<string, string> {
  const found = new Map<string, string>()
  readXml(xml, (element, of) => {
    if (element === 'Relationship') found.set(of['Id'] ?? '', of['Target'] ?? '')
  })
  return found
}

function marksOf(xml: string, targets: ReadonlyMap<string, string>): Omit<SheetMarks, 'name' | 'isHidden'> {
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
  const merged: CellRange[] = []
  const links: { range: CellRange; address: string }[] = []
  const valueless: SheetMarks['valueless'][number][] = []
  let row = -1
  let cell: { range: CellRange; type: string; formula?: string; value?: string } | undefined
  let inside = ''
  readXml(xml, (element, of) => {
    if (element === 'row') {
      row = of['r'] === undefined ? row + 1 : Number(of['r']) - 1
      if (isOn(of['hidden'])) hiddenRows.add(row)
    } else if (element === 'col' && isOn(of['hidden'])) {
      // Whoever hides all to the right of a table hides 16,384 columns.
      for (let column = Number(of['min']) - 1; column < Math.min(Number(of['max']), 1000); column += 1) hiddenColumns.add(column)
    } else if (element === 'mergeCell') merged.push(rangeOf(of['ref']))
    else if (element === 'hyperlink') links.push({ range: rangeOf(of['ref']), address: targets.get(of['id'] ?? '') ?? (of['location'] === undefined ? '' : `#${of['location']}`) })
    else if (element === 'c' && of['r'] !== undefined) cell = { range: rangeOf(of['r']), type: of['t'] ?? '' }
    inside = element
  }, (text) => {
    if (cell === undefined) return
    if (inside === 'f') cell.formula = (cell.formula ?? '') + text
    if (inside === 'v' || inside === 't') cell.value = (cell.value ?? '') + text
  }, (element) => {
    inside = ''
    if (element !== 'c' || cell === undefined) return
    const { range, type, formula, value } = cell
    const address = /^HYPERLINK\(\s*"((?:[^"]|"")+)"/i.exec(formula ?? '')?.[1]
    if (address !== undefined) links.push({ range, address: address.replaceAll('""', '"') })
    const kind = type === 'e' ? 'cells with an error in place of a value' : formula !== undefined && value === undefined ? 'formulas without a result (open the workbook and save it)' : undefined
    if (kind !== undefined) valueless.push({ row: range.top, column: range.left, kind, value: type === 'e' ? (value ?? '') : `=${formula}` })
    cell = undefined
  })
  return { hiddenRows, hiddenColumns, merged, links, valueless }
}

/** Reads XML, whose names are told without their prefixes. */
function readXml(xml: string, open: (element: string, of: Record<string, string>) => void, text?: (text: string) => void, close?: (element: string) => void): void {
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => open(bare(name), Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [bare(key), decode(value)]))))
  if (text) parser.on('text', (given, decode) => text(decode(given)))
  if (close) parser.on('closeTag', (name) => close(bare(name)))
  if (xml !== '') parser.parse(xml)
}

/** `A8:A9`, or `C4` alone. */
function rangeOf(reference: string | undefined): CellRange {
  const [from = '', to = from] = (reference ?? '').split(':')
  const [start, end] = [cellOf(from), cellOf(to)]
  return { top: start.row, bottom: end.row, left: start.column, right: end.column }
}

function cellOf(name: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(name) ?? []
  return { row: Number(digits) - 1, column: [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
