import type { ExpectedPage, PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding } from './pdf-finding.ts'
import type { PdfPage, PdfReport } from '../read/pdf-report.ts'
import { isSeen, looserText, looseText, quoted } from './same-text.ts'

interface Heading {
  page: number
  level: number
  text: string
}

function headingsOf({ number, elements }: PdfPage): Heading[] {
  return elements.flatMap(({ role, text, alt }) => {
    const level = /^H([1-6])$/.exec(role)?.[1]
    return level === undefined ? [] : [{ page: number, level: Number(level), text: alt ?? text }]
  })
}

/** Headings: on each page those of the plan, at their level, and no level left out on the way down. */
export function verifyHeadings(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  const all = report.pages.map(headingsOf)
  return [
    ...all.flatMap((headings, i) => ofPage(headings, expected.pages[i]?.headings, { ...report.pages[i]!, direction: report.direction })),
    ...skipped(all.flat()),
  ]
}

type Planned = ExpectedPage['headings'] | undefined

function ofPage(headings: Heading[], planned: Planned, shown: PdfPage & Pick<PdfReport, 'direction'>): PdfFinding[] {
  if (!planned) return []
  const findings: PdfFinding[] = []
  const page = shown.number
  const left = [...headings]
  const list = headings.map(({ text }) => quoted(text)).join(', ') || 'none'
  for (const { text, level } of planned) {
    const at = left.findIndex((heading) => looseText(heading.text).includes(looseText(text)) || isSeen(text, looserText(heading.text), shown, shown.direction))
    if (at < 0) {
      const message = `Page ${page} should have the heading ${quoted(text)}, and has ${list}: look at the order of `
        + 'the pages, and whether the title is a heading.'
      findings.push({ code: 'heading-missing', page, message })
      continue
    }
    const [heading] = left.splice(0, at + 1).slice(-1)
    if (level !== undefined && heading!.level !== level) {
      const message = `The heading ${quoted(text)} on page ${page} should have level ${level}, and has `
        + `${heading!.level}.`
      findings.push({ code: 'heading-level', page, message })
    }
  }
  if (findings.length === 0 && headings.length > planned.length) {
    const message = `Page ${page} should have ${planned.length} headings, and has ${headings.length}: ${list}. Use no `
      + 'heading within a slide.'
    findings.push({ code: 'heading-unplanned', page, message })
  }
  return findings
}

function skipped(headings: Heading[]): PdfFinding[] {
  return headings.flatMap(({ page, level, text }, i) => {
    const before = headings[i - 1]?.level ?? 0
    if (level <= before + 1) return []
    const message = `The heading ${quoted(text)} on page ${page} has level ${level} after level ${before}: use level `
      + `${before + 1}.`
    return [{ code: 'heading-skipped' as const, page, message }]
  })
}
