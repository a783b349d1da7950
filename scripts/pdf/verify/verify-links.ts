import type { PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding } from './pdf-finding.ts'
import type { PdfLink, PdfReport } from '../read/pdf-report.ts'
import { quoted } from './same-text.ts'

type Target = Pick<PdfLink, 'uri' | 'page'>

const shown = ({ uri, page }: Target): string => uri ?? (page === undefined ? 'nowhere' : `page ${page}`)

/** Addresses as a browser writes them: `https://example.org` and `https://example.org/` are the same. */
function sameAddress(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a === b || (URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href)
}

/** Links: the planned ones are there, all lead somewhere, all are tagged and described. */
export function verifyLinks(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  return report.pages.flatMap(({ number, links }) => {
    const planned = expected.pages[number - 1]?.links ?? []
    const missing = planned.filter((link) => !links.some((is) => is.page === link.page && sameAddress(is.uri, link.uri)))
    const list = links.map(shown).join(', ') || 'none'
    return [
      ...missing.map((link): PdfFinding => ({
        code: 'link-missing',
        page: number,
        message: `Page ${number} should have a link to ${shown(link)}, and its links lead to: ${list}.`,
      })),
      ...links.flatMap((link) => verifyLink(link, number, report.tagged)),
    ]
  })
}

function verifyLink(link: PdfLink, page: number, tagged: boolean): PdfFinding[] {
  const findings: PdfFinding[] = []
  const name = link.contents === undefined ? `The link to ${shown(link)}` : `The link ${quoted(link.contents)}`
  if (link.uri === undefined && link.page === undefined) {
    findings.push({
      code: 'link-broken',
      page,
      message: `${name} on page ${page} leads nowhere: its target is not in the document.`,
    })
  }
  if (tagged && !link.tagged) {
    findings.push({
      code: 'link-untagged',
      page,
      message: `${name} on page ${page} is not tagged: take aria-hidden from it.`,
    })
  }
  if (!link.contents) {
    findings.push({
      code: 'link-undescribed',
      page,
      message: `${name} on page ${page} has no description: finish the file with finishPdf.`,
    })
  }
  return findings
}
