import type { PdfFinding, PdfFindingCode } from './pdf-finding.ts'
import { verifyAccess } from './verify-access.ts'
import { verifyLater, verifyPages } from './verify-pages.ts'
import { verifyLinks } from './verify-links.ts'
import type { PdfExpectation } from './pdf-expectation.ts'
import type { PdfReport, PdfBookmark } from '../read/pdf-report.ts'
import { quoted } from './same-text.ts'

/**
 * Compares a file that was read back with what was planned, and lists everything that is not so, the document first and
 * then by page. An empty list means: as planned, as far as a program can tell.
 */
export function verifyPdf(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  const findings = [verifyDocument, verifyOutline, verifyPages, verifyLater, verifyLinks, verifyAccess]
    .flatMap((verify) => verify(report, expected))
  return findings.sort((a, b) => (a.page ?? 0) - (b.page ?? 0))
}

const orNone = (text: string | undefined): string => text === undefined ? 'none' : quoted(text)

/** What the document says of itself: title, author, language, date, size. */
function verifyDocument(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  const findings: PdfFinding[] = []
  const equal = (code: PdfFindingCode, what: string, is: string | undefined, planned: string | undefined): void => {
    if (planned !== undefined && is !== planned) {
      findings.push({
        code,
        message: `The ${what} should be ${quoted(planned)}, and is ${orNone(is)}: finish the file with finishPdf.`,
      })
    }
  }
  if (report.encrypted) {
    findings.push({
      code: 'file-encrypted',
      message: 'The file is encrypted: write it without a password.',
    })
  }
  equal('title-wrong', 'title', report.title, expected.title)
  equal('title-wrong', 'title in the XMP packet', report.metadata?.title, expected.title)
  equal('author-wrong', 'author', report.author, expected.author)
  equal('subject-wrong', 'subject', report.subject, expected.subject)
  equal('language-wrong', 'language', report.language, expected.language)
  equal('language-wrong', 'language in the XMP packet', report.metadata?.language, expected.language)
  equal('direction-wrong', 'direction', report.direction, expected.direction)
  equal('date-wrong', 'date of creation', report.created, expected.date)
  equal('date-wrong', 'date of change', report.modified, expected.date)
  equal('date-wrong', 'date in the XMP packet', report.metadata?.created, expected.date)
  if (!report.displayDocTitle) {
    findings.push({
      code: 'title-not-shown',
      message: 'DisplayDocTitle is not set, so the window shows the file name: finish the file with finishPdf.',
    })
  }
  for (const { name, clause, found } of (report.metadata?.claimsPdfUa && report.unmet) || []) {
    findings.push({ code: 'claim-unfounded', message: `The file calls itself PDF/UA-1, and does not meet ${clause} (${name}): ${found}.` })
  }
  if (expected.maxBytes !== undefined && report.bytes > expected.maxBytes) {
    findings.push({
      code: 'file-too-large',
      message: `The file has ${report.bytes} bytes, and should have at most ${expected.maxBytes}: look for pictures `
        + 'and for fonts of many weights.',
    })
  }
  return findings
}

const shown = (bookmark: PdfBookmark | undefined): string => bookmark === undefined
  ? 'nothing'
  : `${quoted(bookmark.title)} (level ${bookmark.level}, page ${bookmark.page ?? 'none'})`

/** Bookmarks, one by one in order. Only the first that differs is told: after it, all are shifted. */
function verifyOutline({ outline }: PdfReport, expected: PdfExpectation): PdfFinding[] {
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
