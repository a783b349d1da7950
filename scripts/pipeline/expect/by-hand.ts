import type { OutlineEntry } from '../../pdf/repair/outline.ts'
import type { PdfExpectation } from '../../pdf/verify/pdf-expectation.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import type { HandoutPlan, NoteParagraph } from '../../plan/handout/handout.ts'
import { PX_PER_MM } from '../../plan/handout/paper.ts'
import { fill, type Labels, labelsFor } from '../../plan/labels/index.ts'
import type { HandDeck, HandSlide } from '../../render/by-hand/hand-deck.ts'
import type { ShownSlide } from '../../render/by-hand/shown-slides.ts'
import { dated, POINTS_PER_PX } from './document.ts'

/** The labels for a deck written by hand: those of its language, else the English one. */
export function byHandLabels({ language }: Pick<HandDeck, 'language'>): Labels {
  return labelsFor(language)
}

/** A deck written by hand as handouts are planned from it: its titles and notes, and slides that only the browser can draw. */
export function byHandPlan(deck: HandDeck): DeckPlan {
  const { sources, source, rail, current, slideOf } = byHandLabels(deck)
  const { logo } = deck.timeline?.theme ?? {}
  // A generated deck has its logo in a file beside it, which sheets do not find.
  const theme = logo?.on.paper.src.startsWith('data:') ? { theme: { logo } } : {}
  return {
    name: deck.name,
    language: deck.language,
    direction: deck.direction,
    title: deck.title,
    ...(deck.author === undefined ? {} : { author: deck.author }),
    minutes: 0,
    presenter: {},
    aspect: deck.width / deck.height,
    scheme: 'light',
    context: { title: deck.title, slides: deck.slides.length, rail: [], sourceSlides: [], labels: { source, sources, rail, current, slideOf }, ...theme },
    slides: deck.slides.map(({ id, title, level, notes }, index) => ({
      id,
      frontmatter: { layout: index === 0 ? 'deck-cover' : 'deck-content', title, level: level === 1 ? 1 : 2 },
      notes: notes.join('\n\n'),
      origin: [],
    })),
  }
}

/** What the PDF of a deck's slides is to be like, as far as the deck and the browser say. @param shown - one for each page */
export function expectByHandSlides(deck: HandDeck, shown: readonly ShownSlide[]): PdfExpectation {
  const size = { width: deck.width * POINTS_PER_PX, height: deck.height * POINTS_PER_PX }
  return {
    ...expectByHandDocument(deck, deck.title),
    outline: outlineOf(deck, deck.slides.map((_, index) => shown.findIndex(({ no }) => no === index + 1) + 1)),
    pages: shown.map(({ headings }) => ({ headings, size })),
  }
}

/** What the PDF of a handout is to be like. @param shown - the slides on each page */
export function expectByHandHandout(deck: HandDeck, plan: HandoutPlan, shown: readonly (readonly ShownSlide[])[]): PdfExpectation {
  const { width, height } = plan.layout.page
  const size = { width: width * PX_PER_MM * POINTS_PER_PX, height: height * PX_PER_MM * POINTS_PER_PX }
  const further = plan.pages.map((page) => (page.kind !== 'slides' && page.title !== undefined ? [{ text: page.title, level: 1 as const }] : []))
  return {
    ...expectByHandDocument(deck, plan.title),
    outline: [
      ...outlineOf(deck, deck.slides.map((_, index) => shown.findIndex((slides) => slides.some(({ no }) => no === index + 1)) + 1)),
      ...further.flatMap((headings, index) => headings.map(({ text, level }) => ({ title: text, level, page: index + 1 }))),
    ],
    pages: plan.pages.map((page, index) => ({
      headings: [...(shown[index] ?? []).flatMap(({ headings }) => headings), ...(further[index] ?? [])],
      texts: page.kind === 'slides' ? page.cells.flatMap(({ notes }) => textsOf(notes?.paragraphs)) : page.kind === 'notes' ? page.entries.flatMap(({ notes }) => textsOf(notes.paragraphs)) : [],
      size,
    })),
  }
}

function textsOf(paragraphs: readonly NoteParagraph[] = []): string[] {
  return paragraphs.map(({ text }) => text)
}

function expectByHandDocument(deck: HandDeck, title: string): Omit<PdfExpectation, 'outline' | 'pages'> {
  return {
    title,
    language: deck.language,
    direction: deck.direction,
    ...(deck.author === undefined ? {} : { author: deck.author }),
    ...(deck.subject === undefined ? {} : { subject: deck.subject }),
    ...dated(deck.date),
  }
}

/** A bookmark for each slide; one without a title has its number. Levels go down by one at most. @param pages - of each slide, from 1 */
function outlineOf({ slides, ...deck }: HandDeck, pages: readonly number[]): OutlineEntry[] {
  const { slideOf } = byHandLabels(deck)
  let before = 0
  return slides.map(({ title, level }: HandSlide, index) => {
    before = Math.min(level, before + 1)
    return { title: title || fill(slideOf, { no: index + 1, of: slides.length }), level: before, page: pages[index] ?? 0 }
  })
}
