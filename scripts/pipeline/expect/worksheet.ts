import { withGaps } from '../../pdf/repair/replacement-texts.ts'
import type { ExpectedPage, PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { PX_PER_MM } from '../../plan/handout/paper.ts'
import type { KeyPlan, SheetChoice, SheetPart, SheetPlan, SheetRow } from '../../plan/worksheet/worksheet.ts'
import { expectDocument, POINTS_PER_PX } from './document.ts'

/** What the PDF of a class sheet is to be like: every task with its parts, on the planned pages. */
export function expectSheet(plan: SheetPlan, deck: DeckPlan): PdfExpectation {
  const pages = plan.pages.map(({ entries }, index): Entries => ({
    first: index === 0 ? [plan.nameLabel, plan.dateLabel, ...outOf(plan)] : [],
    entries: entries.map(({ task, parts }) => ({ ...(task ? { title: task.title } : {}), texts: [...(task ? [...outOf(task), task.how] : []), ...parts.flatMap(partTexts)] })),
  }))
  // What the file says of itself must not answer the question of when it was.
  const { subject: _, ...document } = expectDocument(deck)
  const { pages: expected, ...rest } = expectPages(plan, document, pages)
  // What is drawn as a line is said as a word.
  return { ...rest, gap: plan.gap, pages: expected.map((page) => ({ ...page, texts: page.texts?.map((text) => withGaps(text, plan.gap)) ?? [] })) }
}

/** What the PDF of an answer key is to be like. */
export function expectKey(plan: KeyPlan, deck: DeckPlan): PdfExpectation {
  const pages = plan.pages.map(({ entries }, index): Entries => ({
    first: index === 0 ? [plan.when] : [],
    entries: entries.map(({ task, rows }) => ({
      ...(task ? { title: task.title } : {}),
      texts: (task ? outOf(task) : []).concat(rows.flatMap(({ mark, label, level, text, quote, answer, source }) => [mark, label, level, text, quote?.text, answer, source].filter((each) => each !== undefined))),
    })),
  }))
  return expectPages(plan, expectDocument(deck), pages)
}

interface Entries {
  first: string[]
  entries: { title?: string; texts: string[] }[]
}

function expectPages(plan: SheetPlan | KeyPlan, document: ReturnType<typeof expectDocument>, pages: Entries[]): PdfExpectation {
  const size = { width: plan.page.width * PX_PER_MM * POINTS_PER_PX, height: plan.page.height * PX_PER_MM * POINTS_PER_PX }
  const titles = pages.map(({ entries }) => entries.flatMap(({ title }) => title ?? []))
  return {
    ...document,
    title: plan.title,
    pageLabels: plan.pages.map((_, index) => `${index + 1}`),
    outline: [
      { title: plan.title, level: 1, page: 1 },
      ...titles.flatMap((own, index) => own.map((title) => ({ title, level: 2 as const, page: index + 1 }))),
    ],
    pages: pages.map(({ first, entries }, index): ExpectedPage => ({
      headings: [...(index === 0 ? [{ text: plan.title, level: 1 }] : []), ...(titles[index] ?? []).map((text) => ({ text, level: 2 }))],
      texts: [...first, ...entries.flatMap(({ texts }) => texts)].filter((text) => text !== ''),
      figures: [],
      size,
    })),
  }
}

function partTexts(part: SheetPart): string[] {
  switch (part.kind) {
    case 'row':
      return rowTexts(part.row)
    case 'meanings':
      return part.rows.flatMap(rowTexts)
    case 'choices':
      return [part.label, ...part.choices.flatMap(choiceTexts)]
    case 'timeline':
      return part.isAcross ? part.places.flatMap(({ mark }) => [mark, ...part.columns]) : [...part.columns, ...part.places.map(({ mark }) => mark)]
  }
}

/** The marks to be reached, as they stand beside a heading. */
function outOf({ marks }: { marks?: number }): string[] {
  return marks === undefined ? [] : [`/ ${marks}`]
}

function rowTexts({ mark, text = '', quote, options = [], ticks = [] }: SheetRow): string[] {
  return [mark, text, quote?.text ?? '', quote?.note ?? '', ...options.flatMap(choiceTexts), ...ticks]
}

function choiceTexts({ mark = '', text, detail = '' }: SheetChoice): string[] {
  return [mark, text, detail]
}
