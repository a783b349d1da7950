import type { Event } from '../../timeline/schema/event.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Block } from '../blocks/block.ts'
import type { QuoteListProps } from '../blocks/quote-list.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { isPhrase } from '../phrases.ts'
import { composeQuotation } from './quote-composition.ts'
import { fitPages, sectionSlides, within, type SectionPage } from './section.ts'

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
  const slides: Slide[] = []
  const listed = new Set<LocatedQuotation>()
  for (const placed of own) {
    if (listed.has(placed)) continue
    const kin = isPhrase(placed.quotation) ? own.filter((other) => areKin(placed.quotation, other.quotation)) : []
    if (kin.length < 2) slides.push(...cardSlides(planner, event, placed))
    else {
      kin.forEach((phrase) => listed.add(phrase))
      slides.push(...listSlides(planner, event, kin))
    }
  }
  return slides
}

function cardSlides(planner: Planner, event: Event, { quotation, path }: LocatedQuotation): Slide[] {
  const attribution = planner.attribution(quotation.speaker)
  const sources = planner.cite(quotation.source)
  const index = path.at(-1)
  return sectionSlides(
    planner,
    { id: within(event, `quote-${quotation.id ?? Number(index) + 1}`), title: heading(planner, quotation), event },
    composeQuotation(planner, quotation).map((card): SectionPage => ({
      block: {
        component: 'QuoteCard',
        props: { ...card, speaker: attribution, sources },
      },
      notes: [quotation.notes],
      sources,
      origin: [path],
    })),
  )
}

function listSlides(planner: Planner, event: Event, phrases: LocatedQuotation[]): Slide[] {
  const speaker = phrases[0]?.quotation.speaker ?? ''
  const block = (language: Planner, page: LocatedQuotation[]): Block => ({
    component: 'QuoteList',
    props: { speaker: language.attribution(speaker), quotes: page.map(({ quotation }) => listed(language, quotation)) },
  })
  return sectionSlides(
    planner,
    { id: within(event, `words-${speaker}`), title: planner.labels.quotations, event },
    fitPages(planner, phrases, block).map((page) => ({
      block: block(planner, page),
      notes: page.map(({ quotation }) => quotation.notes),
      sources: page.flatMap(({ quotation }) => planner.cite(quotation.source)),
      origin: page.map(({ path }) => path),
    })),
  )
}

function listed(planner: Planner, quotation: Quotation): QuoteListProps['quotes'][number] {
  return {
    ...(quotation.topic === undefined ? {} : { topic: planner.text(quotation.topic) }),
    ...planner.quotation(quotation),
    sources: planner.cite(quotation.source),
  }
}

function heading(planner: Planner, { topic }: Quotation): string {
  return topic === undefined ? planner.labels.quotation : planner.text(topic)
}

function areKin(one: Quotation, other: Quotation): boolean {
  return isPhrase(other) && other.speaker === one.speaker
}
