import type { ExpectedPage, PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding } from './pdf-finding.ts'
import type { PdfPage, PdfReport } from '../read/pdf-report.ts'
import { runsLeftwards } from '../reading-order.ts'
import { hasCertainPlace, isSeen, looserText, quoted, spacedText } from './same-text.ts'

/** Pages: how many, how large, none blank, and on each the planned texts in their order. */
export function verifyPages(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  const findings: PdfFinding[] = []
  const [is, planned] = [report.pages.length, expected.pages.length]
  if (is !== planned) {
    const hint = is > planned ? 'look for content that overflows its page' : 'look for a page that was not drawn'
    findings.push({ code: 'page-count', message: `${planned} pages were planned, and there are ${is}: ${hint}.` })
  }
  for (const page of report.pages) {
    findings.push(...ofPage(page))
    const plan = expected.pages[page.number - 1]
    if (plan) findings.push(...sizeOf(page, plan), ...textsOf(page, plan, report))
  }
  return findings
}

function ofPage(page: PdfPage): PdfFinding[] {
  const findings: PdfFinding[] = []
  const { number } = page
  if (page.text.trim() === '' && page.images === 0) {
    findings.push({
      code: 'page-blank',
      page: number,
      message: `Page ${number} shows no text: wait until the content is drawn before printing.`,
    })
  }
  if (page.missingGlyphs > 0) {
    findings.push({
      code: 'glyph-missing',
      page: number,
      message: `Page ${number} shows ${page.missingGlyphs} characters as empty boxes: add a font that has them.`,
    })
  }
  return findings
}

function sizeOf({ number, width, height }: PdfPage, { size }: ExpectedPage): PdfFinding[] {
  // Chromium rounds pages to whole points.
  if (!size || (Math.abs(width - size.width) <= 1 && Math.abs(height - size.height) <= 1)) return []
  const message = `Page ${number} should be ${size.width} × ${size.height} pt, and is ${width} × ${height}: look at `
    + '@page in the styles.'
  return [{ code: 'page-size', page: number, message }]
}

function textsOf(page: PdfPage, { texts = [] }: ExpectedPage, { tagged, direction, metadata }: Pick<PdfReport, 'tagged' | 'direction' | 'metadata'>): PdfFinding[] {
  const findings: PdfFinding[] = []
  const visible = looserText(page.text)
  const read = looserText(tagged ? page.taggedText : page.text)
  const spoken = spacedText((tagged ? page.blocks : []).map((block) => block.replaceAll('\n', '')).join(' '))
  let from = 0
  for (const text of texts) {
    const sought = looserText(text)
    const at = read.indexOf(sought, from)
    if (at >= 0) {
      if (hasCertainPlace(text, direction)) from = at + sought.length
      // A file with words that run together is of use all the same, but it makes no claim.
      if (tagged && metadata?.claimsPdfUa && !runsLeftwards(text) && !spoken.includes(spacedText(text))) {
        const message = `Page ${page.number} should say ${quoted(text)}, and its words run together in the tags: look for a space in an element of its own, and for a line that breaks without white-space: pre-wrap.`
        findings.push({ code: 'space-outside-tags', page: page.number, message })
      }
      continue
    }
    // The same words elsewhere on a page of both directions may have been taken for those before.
    if (isSeen(text, read, page, direction)) continue
    const code = visible.includes(sought) && !read.includes(sought) ? 'text-outside-tags' : 'text-missing'
    const where = code === 'text-outside-tags' ? 'is outside its tags: take aria-hidden from it'
      : read.includes(sought) ? 'comes earlier than planned: look at the order in the markup'
        : 'is not there: look for text that is cut off'
    findings.push({
      code,
      page: page.number,
      message: `Page ${page.number} should say ${quoted(text)}, which ${where}.`,
    })
  }
  return findings
}

/**
 * What only a later page of a slide is to show: this page has it less often than that one. Whether it is there at all says
 * nothing of a short text such as the answer 2, which a page may have elsewhere.
 */
export function verifyLater(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  return report.pages.flatMap((page): PdfFinding[] => {
    const later = expected.pages[page.number - 1]?.later
    const whole = later && report.pages[later.page - 1]
    if (!whole) return []
    const early = textsSaidEarly(later.texts, page, { whole, direction: report.direction }).map((text): PdfFinding => ({
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
function textsSaidEarly(later: readonly string[], page: PdfPage, { whole, direction }: { whole: PdfPage; direction: PdfReport['direction'] }): string[] {
  const [said, saidByWhole] = [comparedText(page), comparedText(whole)]
  return [...Map.groupBy(later, looserText)].flatMap(([sought, same]) => {
    const most = count(saidByWhole, sought) - same.length
    const isUntold = most < 0 && same.some((text) => isSeen(text, saidByWhole, whole, direction))
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
