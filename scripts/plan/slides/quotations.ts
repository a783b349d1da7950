import type { Event } from '../../timeline/schema/event.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Block } from '../blocks/block.ts'
import { isStaged } from '../blocks/quote-card.ts'
import type { QuoteListProps } from '../blocks/quote-list.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { isPhrase } from '../phrases.ts'
import { headlinedSlides, quotationHeadline, type HeadlinedRun } from './headlines.ts'
import { composeQuotation } from './quote-composition.ts'
import { fitPages, within, type SectionPage } from './section.ts'
import { monogramOf } from './staged-quote.ts'

interface LocatedQuotation {
  quotation: Quotation
  path: Path
}

/**
 * Plans the slides of an event's quotations in order. Each has a card, a long one several cards, and the phrases of one speaker
 * stand together. A phrase that stands within a statement has no slide here.
 */
export function quotationSlides(planner: Planner, event: Event, path: Path): Slide[] {
  if (event.quotations.length === 0) return []
  const own = event.quotations
    .map((quotation, index): LocatedQuotation => ({ quotation, path: [...path, 'quotations', index] }))
    .filter(({ quotation }) => !planner.phrases.isStated(quotation))
  const runs: HeadlinedRun[] = []
  const listed = new Set<LocatedQuotation>()
  for (const placed of own) {
    if (listed.has(placed)) continue
    const kin = isPhrase(placed.quotation) ? own.filter((other) => areKin(placed.quotation, other.quotation)) : []
    if (kin.length < 2) runs.push(cardRun(planner, event, placed))
    else {
      kin.forEach((phrase) => listed.add(phrase))
      runs.push(listRun(planner, event, kin))
    }
  }
  return headlinedSlides(planner, event, runs)
}

function cardRun(planner: Planner, event: Event, { quotation, path }: LocatedQuotation): HeadlinedRun {
  const { speaker } = quotation
  const sources = planner.cite(quotation.source)
  const cards = composeQuotation(planner, quotation, (language) => quotationHeadline(language, quotation))
  const [card] = cards
  return {
    id: within(event, `quote-${quotation.id ?? Number(path.at(-1)) + 1}`),
    title: quotationHeadline(planner, quotation),
    // What it is about stands above the claim.
    category: quotation.claim !== undefined && quotation.topic !== undefined ? planner.text(quotation.topic) : planner.labels.quotation,
    ...(card && isStaged(card) ? { staged: card.composition === 'statement' ? 'field' : 'paper' } : {}),
    pages: cards.map((each): SectionPage => ({
      block: {
        component: 'QuoteCard',
        props: { ...each, speaker: planner.attribution(speaker), ...(isStaged(each) ? monogramOf(planner, speaker) : {}), sources },
      },
      notes: [quotation.notes],
      sources,
      origin: [path],
    })),
  }
}

function listRun(planner: Planner, event: Event, phrases: LocatedQuotation[]): HeadlinedRun {
  const speaker = phrases[0]?.quotation.speaker ?? ''
  const block = (language: Planner, page: LocatedQuotation[]): Block => ({
    component: 'QuoteList',
    props: { speaker: language.attribution(speaker), quotes: page.map(({ quotation }) => listed(language, quotation)) },
  })
  return {
    id: within(event, `words-${speaker}`),
    title: planner.attribution(speaker).name,
    category: planner.labels.quotations,
    pages: fitPages(planner, phrases, block).map((page) => ({
      block: block(planner, page),
      notes: page.map(({ quotation }) => quotation.notes),
      sources: page.flatMap(({ quotation }) => planner.cite(quotation.source)),
      origin: page.map(({ path }) => path),
    })),
  }
}

function listed(planner: Planner, quotation: Quotation): QuoteListProps['quotes'][number] {
  const about = [quotation.topic, quotation.claim].flatMap((text) => (text === undefined ? [] : [planner.text(text)]))
  return {
    ...(about.length === 0 ? {} : { topic: about.join(' · ') }),
    ...planner.quotation(quotation),
    sources: planner.cite(quotation.source),
  }
}

function areKin(one: Quotation, other: Quotation): boolean {
  return isPhrase(other) && other.speaker === one.speaker
}
