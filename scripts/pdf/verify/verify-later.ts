import { runsBothWays } from '../../plan/text/ties.ts'
import type { PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding } from './pdf-findings.ts'
import type { PdfPage, PdfReport } from './pdf-report.ts'
import { looserText, quoted } from './same-text.ts'

/**
 * What only a later page of a slide is to show: this page has it less often than that one. Whether it is there at all says
 * nothing of a short text such as the answer 2, which a page may have elsewhere.
 */
export function verifyLater(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  return report.pages.flatMap((page): PdfFinding[] => {
    const later = expected.pages[page.number - 1]?.later
    const whole = later && report.pages[later.page - 1]
    if (!whole) return []
    const early = textsSaidEarly(later.texts, page, whole).map((text): PdfFinding => ({
      code: 'text-early',
      page: page.number,
      message: `Page ${page.number} should not say ${quoted(text)} before page ${later.page} does: look at v-click in its component, and `
        + 'at its steps in the plan.',
    }))
    // What is painted and not tagged is not among them.
    if (early.length > 0 || looserText(page.text).length + looserText(later.texts.join('')).length <= looserText(whole.text).length) return early
    return [{
      code: 'text-early',
      page: page.number,
      message: `Page ${page.number} paints what only page ${later.page} should, outside its tags: look for aria-hidden in what a click `
        + 'reveals.',
    }]
  })
}

/** Those of the texts of which a page says more than the whole one without them. */
function textsSaidEarly(later: readonly string[], page: PdfPage, whole: PdfPage): string[] {
  const [said, saidByWhole] = [comparedText(page), comparedText(whole)]
  return [...Map.groupBy(later, looserText)].flatMap(([sought, same]) => {
    const most = count(saidByWhole, sought) - same.length
    // What comes first on a line of both directions depends on that of its paragraph, which a file does not tell.
    const isUntold = most < 0 && same.some(runsBothWays)
    return isUntold || count(said, sought) <= most ? [] : same.slice(0, 1)
  })
}

/** What a page says, as it is compared; no text begins in one block and ends in the next. */
function comparedText({ blocks }: PdfPage): string {
  return blocks.map(looserText).join('\n')
}

function count(text: string, sought: string): number {
  return text.split(sought).length - 1
}
