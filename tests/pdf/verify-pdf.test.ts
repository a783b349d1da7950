import { beforeAll, describe, expect, it } from 'vitest'
import { pdfFindingCodes } from '../../scripts/pdf/verify/pdf-finding.ts'
import { humanConditions } from '../../scripts/pdf/verify/pdf-ua-conditions.ts'
import type { PdfReport } from '../../scripts/pdf/read/pdf-report.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { verifyPdf } from '../../scripts/pdf/verify/verify-pdf.ts'
import { finishPdf } from '../../scripts/pdf/repair/finish.ts'
import { printSample } from './print-sample.ts'
import { sampleHtml, sampleTitles } from './sample-html.ts'
import { sampleExpectation, sampleInfo } from './sample-plan.ts'
import { useBrowser } from '../support/browser.ts'

const browser = useBrowser()

const slides = 5
let good: PdfReport

async function reportOf(html: string, options?: { tagged?: boolean }): Promise<PdfReport> {
  return readPdf(await finishPdf(await printSample(browser(), html, options), sampleInfo(slides)))
}

beforeAll(async () => {
  good = await reportOf(sampleHtml())
})

const codesOf = (report: PdfReport): string[] => verifyPdf(report, sampleExpectation(slides)).map(({ code, page }) => `${page ?? '-'} ${code}`)

describe('a deck as planned', () => {
  it('has no findings', () => {
    expect(verifyPdf(good, sampleExpectation(slides))).toEqual([])
  })

  it('is read back as a plain value', () => {
    expect(structuredClone(good)).toEqual(good)
  })
})

describe('a deck whose HTML is damaged', () => {
  const damages: [name: string, spoil: (html: string) => string, findings: string[]][] = [
    ['one alternative text is gone', (html) => html.replace(/ aria-label="[^"]*"/, ''), ['1 figure-without-alt']],
    ['a picture is hidden', (html) => html.replace('role="img"', 'aria-hidden="true"'), ['1 text-outside-tags', '1 figure-wrong']],
    ['a title is no heading', (html) => html.replace(/<h2>Slide 3(.*?)<\/h2>/, '<p>Slide 3$1</p>'), ['3 heading-missing']],
    ['a title has another level', (html) => html.replace(/<h2>Slide 3(.*?)<\/h2>/, '<h4>Slide 3$1</h4>'), ['3 heading-level', '3 heading-skipped']],
    ['a slide has a second heading', (html) => html.replace('<dl>', '<h3>More</h3><dl>'), ['4 heading-unplanned']],
    ['two slides have changed places', (html) => html.replace(/(<section id="slide-3">[^]*?<\/section>)\n(<section id="slide-4">[^]*?<\/section>)/, '$2\n$1'), [
      '3 text-missing', '3 text-missing', '3 heading-missing', '4 text-missing', '4 text-missing', '4 text-missing', '4 heading-missing',
    ]],
    ['a text is cut off', (html) => html.replace('<p>María', '<p style="display:none">María'), ['4 text-missing']],
    ['texts stand in another order', (html) => html.replace(/(<dl>.*?<\/dl>)(<p>María.*?<\/p>)/, '$2$1'), ['4 text-missing']],
    ['a slide is blank', (html) => html.replace(/(<section id="slide-3">)[^]*?(<\/section>)/, '$1$2'), [
      '3 page-blank', '3 text-missing', '3 text-missing', '3 heading-missing',
    ]],
    ['a slide runs over', (html) => html.replace('</body>', '<section>More</section></body>'), ['- page-count']],
    ['a link leads elsewhere', (html) => html.replace('<a href="#slide-5">[1]', '<a href="#slide-4">[1]'), ['2 link-missing']],
    ['an address is another one', (html) => html.replace('https://example.org/a?b=1', 'https://example.org/a?b=2'), ['1 link-missing']],
    ['a language is not marked', (html) => html.replace('blockquote lang="id"', 'blockquote'), ['2 passage-language']],
    ['a character has no glyph', (html) => html.replace('First point', 'First point \u{1F9FF}\u2E3B\u{10FFFD}'), ['3 glyph-missing']],
    ['a table has no header', (html) => html.replace('<dl>', '<table><caption>c</caption><tr><td>1</td><td>2</td></tr></table><dl>'), ['4 table-header-missing']],
  ]

  it.each(damages)('is told when %s', async (_, spoil, findings) => {
    const html = sampleHtml({ spoil })
    expect(html).not.toBe(sampleHtml())
    expect(codesOf(await reportOf(html))).toEqual(findings)
  })

  it('is told when it was printed without tags', async () => {
    const codes = codesOf(await reportOf(sampleHtml(), { tagged: false }))
    expect(codes).toContain('- tags-missing')
  })

  it('is told when it was never finished', async () => {
    const codes = codesOf(await readPdf(await printSample(browser(), sampleHtml())))
    expect(new Set(codes.map((code) => code.split(' ')[1]))).toEqual(new Set([
      'title-wrong', 'author-wrong', 'subject-wrong', 'language-wrong', 'date-wrong', 'outline-wrong', 'link-undescribed',
      'figure-without-alt', 'list-malformed', 'role-unknown',
    ]))
  })
})

describe('a report that is changed', () => {
  const changed = (change: (report: PdfReport) => void): string[] => {
    const report = structuredClone(good)
    change(report)
    return codesOf(report)
  }

  const changes: [finding: string, change: (report: PdfReport) => void][] = [
    ['- font-not-embedded', ({ fonts }) => { fonts[0]!.embedded = false }],
    ['- font-unreadable', ({ fonts }) => { fonts[0]!.toUnicode = false }],
    ['- file-encrypted', (report) => { report.encrypted = true }],
    ['- file-too-large', (report) => { report.bytes = 2_000_000 }],
    ['- title-wrong', (report) => { delete report.title }],
    ['- title-not-shown', (report) => { report.displayDocTitle = false }],
    ['- language-wrong', (report) => { report.language = 'id' }],
    ['- direction-wrong', (report) => { report.direction = 'rtl' }],
    ['- date-wrong', (report) => { report.modified = '2026-01-01' }],
    ['- claim-unfounded', (report) => {
      report.metadata!.claimsPdfUa = true
      report.unmet = [{ name: 'widths', clause: '7.21.5', found: 'glyph 7 of a font' }]
    }],
    ['- outline-wrong', ({ outline }) => { outline[2]!.page = 4 }],
    ['- outline-wrong', ({ outline }) => { outline.pop() }],
    ['- role-unknown', ({ unknownRoles }) => { unknownRoles.push('Glossary') }],
    ['1 link-broken', ({ pages }) => { pages[0]!.links.push({ contents: 'x', tagged: true }) }],
    ['1 link-untagged', ({ pages }) => { pages[0]!.links[0]!.tagged = false }],
    ['1 link-undescribed', ({ pages }) => { delete pages[0]!.links[0]!.contents }],
    ['1 tab-order', ({ pages }) => { pages[0]!.tabsInTagOrder = false }],
    ['2 content-untagged', ({ pages }) => { pages[1]!.untagged = 1 }],
    ['2 page-size', ({ pages }) => { pages[1]!.width = 842 }],
  ]
  it.each(changes)('%s', (finding, change) => {
    expect(changed(change)).toEqual([finding])
  })
})

describe('the tables of codes', () => {
  it('have those that the documentation of PDF/UA names', () => {
    const named = humanConditions.flatMap(({ here }) => [...here.matchAll(/`([a-z]+-[a-z-]+)`/g)].map(([, code]) => code))
    expect(named.length).toBeGreaterThan(2)
    for (const code of named) expect(Object.keys(pdfFindingCodes)).toContain(code)
  })

  it('name what helps in each message', () => {
    const [finding] = verifyPdf({ ...good, title: 'x' }, sampleExpectation(slides))
    expect(finding).toEqual({
      code: 'title-wrong',
      message: 'The title should be "Sample deck – Hà Nội & <more>", and is "x": finish the file with finishPdf.',
    })
    expect(sampleTitles(slides)).toHaveLength(good.pages.length)
  })
})
