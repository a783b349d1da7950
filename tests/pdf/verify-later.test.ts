import { describe, expect, it } from 'vitest'
import type { PdfExpectation } from '../../scripts/pdf/verify/pdf-expectation.ts'
import type { PdfPage, PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { verifyLater } from '../../scripts/pdf/verify/verify-pages.ts'

/** Two pages of one slide, each with what it says block by block; the second says all of it. */
function pagesOf(blocks: string[][], painted = blocks): PdfReport {
  const pages = blocks.map((own, index) => ({ number: index + 1, blocks: own, text: painted[index]?.join(' ') ?? '' }) as unknown as PdfPage)
  return { pages } as unknown as PdfReport
}

function findings(report: PdfReport, texts: string[]): string[] {
  const expected = { pages: [{ headings: [], later: { texts, page: 2 } }, { headings: [] }] } as unknown as PdfExpectation
  return verifyLater(report, expected).map(({ code, page, message }) => `${page} ${code} ${/"[^"]*"/.exec(message)?.[0] ?? 'outside its tags'}`)
}

const WHOLE = ['Order', 'The second', '2 [1]', 'The first', '1 [1]', '12']

describe('what a later page shows', () => {
  it('may be elsewhere on this page, as a number in the foot', () => {
    expect(findings(pagesOf([['Order', 'The second', 'The first', '12'], WHOLE]), ['2', '1'])).toEqual([])
  })

  it('is told where it is there already, also one of several that are alike', () => {
    expect(findings(pagesOf([['Order', 'The second', '2 [1]', 'The first', '12'], WHOLE]), ['2', '1'])).toEqual(['1 text-early "2"'])
    expect(findings(pagesOf([['One', 'Done', 'Two'], ['One', 'Done', 'Two', 'Done']]), ['Done', 'Done'])).toEqual(['1 text-early "Done"'])
    expect(findings(pagesOf([WHOLE, WHOLE]), ['2', '1'])).toEqual(['1 text-early "2"', '1 text-early "1"'])
  })

  it('is told where it is painted and not read aloud', () => {
    const blocks = [['Order', 'The second', 'The first', '12'], WHOLE]
    expect(findings(pagesOf(blocks, [WHOLE, WHOLE]), ['2', '1'])).toEqual(['1 text-early outside its tags'])
  })
})
