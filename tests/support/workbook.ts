import { strToU8, zipSync } from 'fflate'

/** A cell by its name: a value, or the inner XML of a cell with its attributes. */
export type CellXml = string | number | { attributes?: string; xml: string }

/** A sheet as a workbook has it. */
export interface SheetXml {
  name: string
  /** `hidden`, `veryHidden`. */
  state?: string
  /** Cells by their names: `A1`. */
  cells: Record<string, CellXml>
  hiddenRows?: readonly number[]
  /** Hidden columns, counted from 1. */
  hiddenColumns?: readonly number[]
  merged?: readonly string[]
  /** Addresses by the cells that lead there. */
  links?: Record<string, string>
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Styles of cells: 0 is none, 1 a day, 2 a day with a clock time, 3 a clock time. */
export const STYLES = { day: 's="1"', moment: 's="2"', clock: 's="3"' }

/** Makes an XLSX workbook with what programs write that write such files; libraries that write them know only a part of it. */
export function workbookOf(sheets: readonly SheetXml[], { from1904 = false } = {}): Uint8Array {
  const relation = (id: string, type: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${escaped(target)}"${more}/>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('st', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${SPREADSHEET}"><cellXfs>${[0, 14, 22, 20].map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  }
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = `<Relationships xmlns="${PACKAGE}/relationships">${Object.values(sheet.links ?? {}).map((address, at) => relation(`l${at}`, 'hyperlink', address, ' TargetMode="External"')).join('')}</Relationships>`
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)])))
}

function sheetXml({ cells, hiddenRows = [], hiddenColumns = [], merged = [], links = {} }: SheetXml): string {
  const rows = Map.groupBy(Object.entries(cells), ([name]) => Number(/\d+/.exec(name)?.[0]))
  const columns = hiddenColumns.map((number) => `<col min="${number}" max="${number}" width="9" hidden="1"/>`).join('')
  return `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${DOCUMENT}">${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${[...rows]
    .map(([row, entries]) => `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${entries.map(([name, cell]) => cellXml(name, cell)).join('')}</row>`)
    .join('')}</sheetData>${merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`}${Object.keys(links).length === 0 ? '' : `<hyperlinks>${Object.keys(links).map((range, at) => `<hyperlink ref="${range}" r:id="l${at}"/>`).join('')}</hyperlinks>`}</worksheet>`
}

function cellXml(name: string, cell: CellXml): string {
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return `<c r="${name}" ${cell.attributes ?? ''}>${cell.xml}</c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
