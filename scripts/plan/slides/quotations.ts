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
import { excerptCard } from './quote-excerpt.ts'
import { fitPages, titleInFull, within, type SectionPage } from './section.ts'
import { monogramOf, type Card } from './staged-quote.ts'

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
    if (kin.length < 2) runs.push(...cardRuns(planner, event, placed))
    else {
      kin.forEach((phrase) => listed.add(phrase))
      runs.push(listRun(planner, event, kin))
    }
  }
  return headlinedSlides(planner, event, runs)
}

/** The slides of a quotation: where it has too many words for a talk, a part of it is shown there, and all of it stands behind. */
function cardRuns(planner: Planner, event: Event, placed: LocatedQuotation): HeadlinedRun[] {
  const { quotation, path } = placed
  const titleOf = (language: Planner): string => quotationHeadline(language, quotation)
  const wholeOf = (language: Planner): Card[] => composeQuotation(language, quotation, titleOf)
  const whole = wholeOf(planner)
  const id = within(event, `quote-${quotation.id ?? Number(path.at(-1)) + 1}`)
  const shown = quotation.importance === 'detail' ? undefined : excerptCard(planner, quotation, wholeOf, titleOf)
  if (!shown) return [{ ...cardRun(planner, placed, whole), id, title: titleOf(planner) }]
  // The phrase stands large in the talk. Below a longer title, the words have less room.
  const titleBehind = (language: Planner): string => titleInFull(language, titleOf(language))
  const plain = composeQuotation(planner, quotation, titleBehind, { pulled: false })
  return [
    { ...cardRun(planner, placed, [shown]), id, title: titleOf(planner) },
    { ...cardRun(planner, placed, plain, { isSaid: false }), id: `${id}-in-full`, title: titleBehind(planner), isBehind: true },
  ]
}

/** @param isSaid - whether its notes are said there */
function cardRun(planner: Planner, { quotation, path }: LocatedQuotation, cards: readonly Card[], { isSaid } = { isSaid: true }): Omit<HeadlinedRun, 'id' | 'title'> {
  const { speaker } = quotation
  const sources = planner.cite(quotation.source)
  const [card] = cards
  return {
    // What it is about stands above the claim.
    category: quotation.claim !== undefined && quotation.topic !== undefined ? planner.text(quotation.topic) : planner.labels.quotation,
    ...(card && isStaged(card) ? { staged: card.composition === 'statement' ? 'field' : 'paper' } : {}),
    pages: cards.map((each): SectionPage => ({
      block: {
        component: 'QuoteCard',
        props: { ...each, speaker: planner.attribution(speaker), ...(isStaged(each) ? monogramOf(planner, speaker) : {}), sources },
      },
      notes: isSaid ? [quotation.notes] : [],
      sources,
      origin: [path],
    })),
  }
}

function listRun(planner: Planner, event: Event, phrases: LocatedQuotation[]): HeadlinedRun {
  const speaker = phrases[0]?.quotation.speaker ?? ''
  const isDetail = phrases[0]?.quotation.importance === 'detail'
  const block = (language: Planner, page: LocatedQuotation[]): Block => ({
    component: 'QuoteList',
    props: { speaker: language.attribution(speaker), quotes: page.map(({ quotation }) => listed(language, quotation)) },
  })
  return {
    id: within(event, `words-${speaker}${isDetail ? '-else' : ''}`),
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

/** Whether two phrases stand on one slide: they are of one speaker, and both in the talk or behind it. */
function areKin(one: Quotation, other: Quotation): boolean {
  return isPhrase(other) && other.speaker === one.speaker && (other.importance === 'detail') === (one.importance === 'detail')
}
