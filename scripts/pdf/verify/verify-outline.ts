import type { PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding } from './pdf-findings.ts'
import type { PdfBookmark, PdfReport } from './pdf-report.ts'
import { quoted } from './same-text.ts'

const shown = (bookmark: PdfBookmark | undefined): string => bookmark === undefined
  ? 'nothing'
  : `${quoted(bookmark.title)} (level ${bookmark.level}, page ${bookmark.page ?? 'none'})`

/** Bookmarks, one by one in order. Only the first that differs is told: after it, all are shifted. */
export function verifyOutline({ outline }: PdfReport, expected: PdfExpectation): PdfFinding[] {
  const planned = expected.outline
  const count = Math.max(outline.length, planned.length)
  for (let i = 0; i < count; i += 1) {
    const [is, should] = [outline[i], planned[i]]
    if (is && should && is.title === should.title && is.level === should.level && is.page === should.page) continue
    return [{
      code: 'outline-wrong',
      message: `Bookmark ${i + 1} should be ${shown(should)}, and is ${shown(is)} (${outline.length} in the file, `
        + `${planned.length} planned):`
        + ' give finishPdf the outline of the plan.',
    }]
  }
  return []
}
