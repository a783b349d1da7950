import type { PdfExpectation } from './pdf-expectation.ts'
import type { PdfFinding } from './pdf-finding.ts'
import type { PdfPage, PdfReport, PdfElement } from '../read/pdf-report.ts'
import { isSeen, looserText, looseText, quoted } from './same-text.ts'
import { verifyHeadings } from './verify-headings.ts'

/** Whether everybody can read it: tags, headings, alternative texts, lists, tables, fonts. */
export function verifyAccess(report: PdfReport, expected: PdfExpectation): PdfFinding[] {
  if (!report.tagged) {
    const message = 'The file has no tags: print with tagged: true, and look whether the page was empty when it was '
      + 'printed.'
    return [{ code: 'tags-missing', message }, ...verifyFonts(report)]
  }
  return [
    ...report.unknownRoles.map((role): PdfFinding => ({
      code: 'role-unknown',
      message: `The role ${role} is not one of PDF 1.7: add it to roleMap.`,
    })),
    ...verifyFonts(report),
    ...verifyHeadings(report, expected),
    ...report.pages.flatMap((page) => [
      ...verifyTagging(page),
      ...verifyFigures(page, expected.pages[page.number - 1]?.figures),
      ...verifyPassages(page, report.direction, expected.pages[page.number - 1]?.passages),
      ...verifyLists(page),
      ...verifyTables(page),
    ]),
  ]
}

function verifyFonts({ fonts }: PdfReport): PdfFinding[] {
  return fonts.flatMap(({ name, embedded, toUnicode }) => {
    const findings: PdfFinding[] = []
    if (!embedded) {
      findings.push({
        code: 'font-not-embedded',
        message: `The font ${name} is not embedded: use one that comes with the project.`,
      })
    }
    if (!toUnicode) {
      findings.push({
        code: 'font-unreadable',
        message: `The font ${name} has no ToUnicode map: use another font.`,
      })
    }
    return findings
  })
}

function verifyTagging({ number, untagged, untaggedText, tabsInTagOrder, links }: PdfPage): PdfFinding[] {
  const findings: PdfFinding[] = []
  if (untagged > 0) {
    const text = untaggedText.trim() === '' ? '' : `, among them the text ${quoted(untaggedText)}`
    findings.push({
      code: 'content-untagged',
      page: number,
      message: `Page ${number} paints ${untagged} things outside its tags${text}: finish the file with finishPdf.`,
    })
  }
  if (!tabsInTagOrder && links.length > 0) {
    findings.push({
      code: 'tab-order',
      page: number,
      message: `Page ${number} has links but no tab order: finish the file with finishPdf.`,
    })
  }
  return findings
}

function verifyFigures({ number, elements }: PdfPage, planned: string[] | undefined): PdfFinding[] {
  const figures = elements.filter(({ role }) => role === 'Figure' || role === 'Formula')
  const findings: PdfFinding[] = figures.filter(({ alt }) => !alt?.trim()).map(() => ({
    code: 'figure-without-alt',
    page: number,
    message: `A picture on page ${number} has no alternative text: give it alt or aria-label, or aria-hidden where it `
      + 'only decorates.',
  }))
  const alts = figures.flatMap(({ alt }) => alt?.trim() ? [alt] : [])
  // Browsers make one space of several.
  const joined = (texts: string[]): string => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).join('\n')
  if (planned && findings.length === 0 && joined(planned) !== joined(alts)) {
    const list = (texts: string[]): string => texts.map(quoted).join(', ') || 'none'
    const message = `The pictures on page ${number} should say ${list(planned)}, and say ${list(alts)}: look at `
      + 'role="img" and aria-label.'
    findings.push({ code: 'figure-wrong', page: number, message })
  }
  return findings
}

function verifyPassages(page: PdfPage, direction: PdfReport['direction'], planned: { text: string; lang: string }[] = []): PdfFinding[] {
  const { number, elements } = page
  return planned.flatMap(({ text, lang }) => {
    const sought = looseText(text)
    const said = elements.filter((element) => element.lang !== undefined && (looseText(element.text).includes(sought) || isSeen(text, looserText(element.text), page, direction)))
    if (said.at(-1)?.lang === lang) return []
    const message = `The passage ${quoted(text)} on page ${number} should be marked as ${lang}, and is `
      + `${said.at(-1)?.lang ?? 'not marked'}:`
      + ' put lang on a block, em, dfn or strong; Chromium drops it on span, i, q and cite.'
    return [{ code: 'passage-language' as const, page: number, message }]
  })
}

const listKids: Record<string, readonly string[]> = { L: ['LI', 'L', 'Caption'], LI: ['Lbl', 'LBody'] }

function verifyLists({ number, elements }: PdfPage): PdfFinding[] {
  return elements.flatMap(({ role, children }) => {
    const wrong = children.filter((child) => listKids[role] && !listKids[role].includes(child))
    return wrong.slice(0, 1).map((child): PdfFinding => ({
      code: 'list-malformed',
      page: number,
      message: `A list on page ${number} has a ${child} directly in its ${role}: put only li into lists.`,
    }))
  })
}

const kids: Record<string, readonly string[]> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
}

/** What stands in the element at `at`, in order, however deep. */
function below(elements: PdfElement[], at: number): PdfElement[] {
  const depth = elements[at]!.depth
  const end = elements.findIndex((element, i) => i > at && element.depth <= depth)
  return elements.slice(at + 1, end < 0 ? undefined : end)
}

/** Tables: rows in tables, cells in rows, and header cells that say whether they head a row or a column. */
function verifyTables({ number, elements }: PdfPage): PdfFinding[] {
  return elements.flatMap((element, at): PdfFinding[] => {
    const wrong = element.children.find((child) => kids[element.role] && !kids[element.role]!.includes(child))
    const findings: PdfFinding[] = wrong === undefined ? [] : [{
      code: 'table-malformed',
      page: number,
      message: `A table on page ${number} has a ${wrong} directly in its ${element.role}: use rows and cells only.`,
    }]
    if (element.role !== 'Table') return findings
    const headers = below(elements, at).filter(({ role }) => role === 'TH')
    const without = headers.find(({ scope }) => scope === undefined)
    if (headers.length > 0 && !without) return findings
    const message = without
      ? `The header cell "${without.text}" on page ${number} does not say what it heads: give it scope.`
      : `A table on page ${number} has no header cell: use th with scope, or no table.`
    return [...findings, { code: 'table-header-missing', page: number, message }]
  })
}
