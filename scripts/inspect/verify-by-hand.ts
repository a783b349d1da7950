import type { ShownSlide } from '../render/by-hand/shown-slides.ts'
import type { PdfExpectation } from '../pdf/verify/pdf-expectation.ts'
import type { PdfFinding, PdfFindingCode } from '../pdf/verify/pdf-finding.ts'
import type { PdfReport } from '../pdf/read/pdf-report.ts'
import { quoted } from '../pdf/verify/same-text.ts'
import { verifyPdf } from '../pdf/verify/verify-pdf.ts'

/** What of a PDF that was made from a deck written by hand is not as it should be. */
interface ByHandFindings {
  /** The file is not what the browser has shown: it must not be given out. */
  failures: PdfFinding[]
  /** What the deck's author can make better; the file is good as it is. */
  doubts: PdfFinding[]
}

/**
 * Holds a PDF against what the browser has shown of the slides.
 *
 * @param shown - the slides on each page
 */
export function verifyByHand(report: PdfReport, expected: PdfExpectation, shown: readonly (readonly ShownSlide[])[]): ByHandFindings {
  const hasWords = (page: number | undefined): boolean => page === undefined || (shown[page - 1] ?? []).some(({ texts }) => texts.some((text) => readable(text) !== ''))
  // A slide may be meant to be empty, or be a drawing.
  const findings = verifyPdf(report, expected).filter(({ code, page }) => code !== 'page-blank' || hasWords(page))
  return {
    failures: [...findings.filter(({ code }) => !AUTHORS.has(code)), ...missingTexts(report, shown)],
    doubts: findings.filter(({ code }) => AUTHORS.has(code)),
  }
}

/** What depends on the deck's own markup and fonts, not on how it is printed. */
const AUTHORS = new Set<PdfFindingCode>([
  'glyph-missing', 'font-not-embedded', 'font-unreadable', 'link-broken', 'link-untagged', 'link-undescribed', 'content-untagged', 'role-unknown', 'heading-missing', 'heading-unplanned',
  'heading-level', 'heading-skipped', 'figure-without-alt', 'list-malformed', 'table-malformed', 'table-header-missing', 'tab-order',
])

/** Letters and digits only: signs of icon fonts, emoji and formulas come back from a file as something else. */
function readable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
}

function missingTexts({ pages }: PdfReport, shown: readonly (readonly ShownSlide[])[]): PdfFinding[] {
  return pages.flatMap(({ number, text }) => {
    const printed = readable(text)
    const wanted = (shown[number - 1] ?? []).flatMap(({ texts }) => texts)
    // The words of a line that runs both ways may come back in another order.
    const missing = wanted.filter((piece) => !printed.includes(readable(piece)) && !piece.split(/\s+/).every((word) => printed.includes(readable(word))))
    return missing.slice(0, 3).map((piece): PdfFinding => ({ code: 'text-missing', page: number, message: `Page ${number} should say ${quoted(piece)}, as the browser shows it, and does not.` }))
  })
}
