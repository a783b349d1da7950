import type { PdfFinding } from './pdf-findings.ts'
import { verifyAccess } from './verify-access.ts'
import { verifyDocument } from './verify-document.ts'
import { verifyLater } from './verify-later.ts'
import { verifyLinks } from './verify-links.ts'
import { verifyOutline } from './verify-outline.ts'
import { verifyPages } from './verify-pages.ts'
import type { PdfExpectation } from './pdf-expectation.ts'
import type { PdfReport } from './pdf-report.ts'

/**
 * Compares a file that was read back with what was planned, and lists everything that is not so, the document first and
 * then by page. An empty list means: as planned, as far as a program can tell.
 */
export function verifyPdf(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  const findings = [verifyDocument, verifyOutline, verifyPages, verifyLater, verifyLinks, verifyAccess]
    .flatMap((verify) => verify(report, expected))
  return findings.sort((a, b) => (a.page ?? 0) - (b.page ?? 0))
}
