import type { ExpectedPage, PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import type { BriefEntry, BriefPage, BriefPlan } from '../../plan/brief/brief.ts'
import { passagesOf } from '../../plan/brief/plan-brief.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { PX_PER_MM } from '../../plan/handout/paper.ts'
import { expectDocument, linkNamesOf, POINTS_PER_PX } from './document.ts'

/** What the PDF of a brief handout is to be like: every section with its entries, on the planned pages. */
export function expectBrief(plan: BriefPlan, deck: DeckPlan): PdfExpectation {
  const size = { width: plan.page.width * PX_PER_MM * POINTS_PER_PX, height: plan.page.height * PX_PER_MM * POINTS_PER_PX }
  const titles = plan.pages.map(({ parts }) => parts.flatMap(({ title }) => title ?? []))
  const pageOf = (source: number): number => 1 + plan.pages.findIndex(({ parts }) => parts.some((part) => 'sources' in part && part.sources.some(({ number }) => number === source)))
  return {
    ...expectDocument(deck),
    title: plan.title,
    pageLabels: plan.pages.map((_, index) => `${index + 1}`),
    linkNames: linkNamesOf(deck, plan.pages.flatMap(({ parts }) => parts.flatMap((part) => ('sources' in part ? part.sources : [])))),
    outline: [
      { title: plan.title, level: 1, page: 1 },
      ...titles.flatMap((own, index) => own.map((title) => ({ title, level: 2 as const, page: index + 1 }))),
    ],
    pages: plan.pages.map(({ parts }, index): ExpectedPage => ({
      headings: [...(index === 0 ? [{ text: plan.title, level: 1 }] : []), ...(titles[index] ?? []).map((text) => ({ text, level: 2 }))],
      texts: [...(index === 0 ? [plan.subtitle, plan.setting].filter((text) => text !== undefined) : []), ...parts.flatMap(partTexts)],
      links: parts.flatMap((part) => partLinks(part, pageOf)),
      figures: [],
      size,
    })),
  }
}

function partLinks(part: BriefPage['parts'][number], pageOf: (source: number) => number): NonNullable<ExpectedPage['links']> {
  if ('entries' in part) return part.entries.flatMap(({ sources }) => sources.map((source) => ({ page: pageOf(source) })))
  return part.sources.flatMap(({ url }) => (url === undefined ? [] : [{ uri: url }]))
}

function partTexts(part: BriefPage['parts'][number]): string[] {
  const texts = 'entries' in part ? part.entries.flatMap(entryTexts) : part.sources.flatMap(({ publisher, title, author, published, language, languageWithin = language, url }) => [publisher, title, author, published, languageWithin, url])
  return texts.filter((text) => text !== undefined && text !== '') as string[]
}

function entryTexts({ lead, title, text, quote, translation, by }: BriefEntry): (string | undefined)[] {
  return [lead, title, text, ...passagesOf({ quote, translation }).flatMap((passage) => [passage.text, passage.note]), by]
}
