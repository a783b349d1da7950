import type { PdfFinding } from './pdf-findings.ts'
import type { PdfElement, PdfPage } from './pdf-report.ts'

const kids: Record<string, readonly string[]> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
}

/** What stands in the element at `at`, in order, however deep. */
function below(elements: PdfElement[], at: number): PdfElement[] {
  const depth = elements[at]!.depth
  const end = elements.findIndex((element, i) => i > at && element.depth <= depth)
  return elements.slice(at + 1, end < 0 ? undefined : end)
}

/** Tables: rows in tables, cells in rows, and header cells that say whether they head a row or a column. */
export function verifyTables({ number, elements }: PdfPage): PdfFinding[] {
  return elements.flatMap((element, at): PdfFinding[] => {
    const wrong = element.children.find((child) => kids[element.role] && !kids[element.role]!.includes(child))
    const findings: PdfFinding[] = wrong === undefined ? [] : [{
      code: 'table-malformed',
      page: number,
      message: `A table on page ${number} has a ${wrong} directly in its ${element.role}: use rows and cells only.`,
    }]
    if (element.role !== 'Table') return findings
    const headers = below(elements, at).filter(({ role }) => role === 'TH')
    const without = headers.find(({ scope }) => scope === undefined)
    if (headers.length > 0 && !without) return findings
    const message = without
      ? `The header cell "${without.text}" on page ${number} does not say what it heads: give it scope.`
      : `A table on page ${number} has no header cell: use th with scope, or no table.`
    return [...findings, { code: 'table-header-missing', page: number, message }]
  })
}
