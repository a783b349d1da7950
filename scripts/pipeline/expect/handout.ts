import type { ExpectedPage, PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { pageOfSource, type HandoutCell, type HandoutNote, type HandoutPage, type HandoutPlan, type NotesPage, type ReferencesPage } from '../../plan/handout/handout.ts'
import { withIsolatedRuns } from '../../plan/handout/direction-runs.ts'
import { PX_PER_MM } from '../../plan/handout/paper.ts'
import type { OutlineEntry } from '../../pdf/repair/outline.ts'
import { expectDocument, POINTS_PER_PX } from './document.ts'
import { bookmark, expectSlide } from './slides.ts'

/** What the PDF of a handout is to be like: what each slide shows on its page, its notes after it, and the last section. */
export function expectHandout(plan: HandoutPlan, deck: DeckPlan): PdfExpectation {
  const { width, height } = plan.layout.page
  const size = { width: width * PX_PER_MM * POINTS_PER_PX, height: height * PX_PER_MM * POINTS_PER_PX }
  return {
    ...expectDocument(deck),
    title: plan.title,
    pageLabels: plan.pages.map((_, index) => `${index + 1}`),
    outline: plan.pages.flatMap((page, index) => bookmarksOf(page, index + 1, deck)),
    pages: plan.pages.map((page) => ({ ...expectPage(page, plan, deck), size })),
  }
}

function bookmarksOf(page: HandoutPage, number: number, deck: DeckPlan): OutlineEntry[] {
  if (page.kind === 'slides') {
    return page.cells.flatMap((cell) => {
      const slide = deck.slides[cell.slide - 1]
      return slide ? [{ title: bookmark(slide), level: slide.frontmatter.level, page: number }] : []
    })
  }
  return headingsOf(page).map(({ text, level }) => ({ title: text, level, page: number }))
}

function expectPage(page: HandoutPage, plan: HandoutPlan, deck: DeckPlan): ExpectedPage {
  if (page.kind === 'slides') return together(page.cells.map((cell) => expectCell(cell, plan, deck)))
  if (page.kind === 'references') return expectReferences(page)
  return { headings: headingsOf(page), texts: page.entries.flatMap(({ slide, title, notes }) => [`${slide} ${title}`, ...noteTexts(notes, deck)]), figures: [] }
}

function expectCell(cell: HandoutCell, plan: HandoutPlan, deck: DeckPlan): ExpectedPage {
  const slide = deck.slides[cell.slide - 1]
  const expected: ExpectedPage = slide ? expectSlide(deck, slide, (source) => pageOfSource(plan, source)) : { headings: [] }
  const { texts = [], links = [] } = expected
  const sequel = cell.notes?.continuedOn
  return {
    ...expected,
    // The label, or else number and title before the notes, says whose they are.
    texts: [...texts, ...(cell.notes ? [cell.notes.label ?? `${cell.slide} ${cell.title}`, ...noteTexts(cell.notes, deck)] : [])],
    links: [...links, ...(sequel ? [{ page: sequel.page }] : [])],
  }
}

function noteTexts({ paragraphs, continuedOn }: HandoutNote, { direction }: Pick<DeckPlan, 'direction'>): string[] {
  return [...paragraphs.map(({ text }) => withIsolatedRuns(text, direction)), ...(continuedOn ? [continuedOn.text] : [])]
}

function together(parts: ExpectedPage[]): ExpectedPage {
  return {
    headings: parts.flatMap(({ headings }) => headings),
    texts: parts.flatMap(({ texts = [] }) => texts),
    links: parts.flatMap(({ links = [] }) => links),
    figures: parts.flatMap(({ figures = [] }) => figures),
    passages: parts.flatMap(({ passages = [] }) => passages),
  }
}

function expectReferences(page: ReferencesPage): ExpectedPage {
  const sources = page.sources?.items ?? []
  const reading = page.links?.items ?? []
  const terms = page.terms?.items ?? []
  return {
    headings: headingsOf(page),
    texts: [
      ...sources.flatMap(({ publisher, title, url }) => [publisher, title, url].filter((text) => text !== undefined)),
      ...reading.flatMap(({ title, address }) => [title, address].filter((text) => text !== undefined)),
      ...terms.flatMap(({ term, definition }) => [term, definition]),
    ],
    links: [...sources, ...reading].flatMap(({ url }) => (url === undefined ? [] : [{ uri: url }])),
    figures: [],
  }
}

/** The headings of an extra page: that of its section, and in the last one those of its lists. */
function headingsOf(page: NotesPage | ReferencesPage): { text: string; level: number }[] {
  const lists = (page.kind === 'references' ? [page.sources?.title, page.links?.title, page.terms?.title] : []).filter((text) => text !== undefined)
  return [...(page.title === undefined ? [] : [{ text: page.title, level: 1 }]), ...lists.map((text) => ({ text, level: 2 }))]
}
