import type { ExpectedPage, PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding } from './pdf-findings.ts'
import type { PdfPage, PdfReport } from './pdf-report.ts'
import { runsBothWays } from '../../plan/text/ties.ts'
import { looserText, quoted } from './same-text.ts'

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
    if (plan) findings.push(...sizeOf(page, plan), ...textsOf(page, plan, report.tagged))
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

function textsOf(page: PdfPage, { texts = [] }: ExpectedPage, tagged: boolean): PdfFinding[] {
  const findings: PdfFinding[] = []
  const visible = looserText(page.text)
  const read = looserText(tagged ? page.taggedText : page.text)
  let from = 0
  for (const text of texts) {
    const sought = looserText(text)
    const at = read.indexOf(sought, from)
    if (at >= 0) {
      from = at + sought.length
      continue
    }
    // What comes first on a line of both directions depends on that of its paragraph, which a file does not tell.
    if (runsBothWays(text) && text.split(/\s+/).every((word) => read.includes(looserText(word), from))) continue
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
