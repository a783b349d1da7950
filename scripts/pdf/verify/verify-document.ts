import type { PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding, PdfFindingCode } from './pdf-findings.ts'
import type { PdfReport } from './pdf-report.ts'
import { quoted } from './same-text.ts'

const found = (text: string | undefined): string => text === undefined ? 'none' : quoted(text)

/** What the document says of itself: title, author, language, date, size. */
export function verifyDocument(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  const findings: PdfFinding[] = []
  const equal = (code: PdfFindingCode, what: string, is: string | undefined, planned: string | undefined): void => {
    if (planned !== undefined && is !== planned) {
      findings.push({
        code,
        message: `The ${what} should be ${quoted(planned)}, and is ${found(is)}: finish the file with finishPdf.`,
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
  if (report.metadata?.claimsPdfUa) {
    findings.push({
      code: 'claim-unfounded',
      message: 'The XMP packet says pdfuaid:part: take it out, a person has to judge part of PDF/UA.',
    })
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
