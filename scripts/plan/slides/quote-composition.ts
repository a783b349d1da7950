import { placeOfPhrase } from '../../timeline/schema/phrase-place.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Passage, Printed } from '../blocks/passage.ts'
import { continuation, type Planner } from '../planner.ts'
import { broken, sentencesOf } from '../text/sentences.ts'
import { printedPassages, stagedCard, type Card } from './staged-quote.ts'

/**
 * Chooses the composition of a quotation. A short or essential one is a statement, large on the deep ground. A longer one stands
 * beside its highlighted phrase, or beside its speaker. Either must fit in every language and aspect. One too long for that stands
 * beside its translation or is a paragraph; where one card cannot hold it in every language of the timeline, it is broken over
 * several cards at sentences. A sentence too long for a card is broken at commas or between words, and a word too long for a card
 * inside it.
 * @param title - of its slide, in a language
 * @param pulled - whether the highlighted phrase may stand large beside longer words, where no other slide has it
 * @returns the cards in the planner's language; the same number in every language
 */
export function composeQuotation(planner: Planner, quotation: Quotation, title: (planner: Planner) => string, { pulled } = { pulled: true }): Card[] {
  const staged = stagedCard(planner, quotation, title, pulled)
  if (staged) return [staged]
  const longest = Math.max(...Object.values({ ...quotation.verbatim, ...quotation.translations }).map((text) => text.length))
  for (let parts = leastParts(planner, quotation); parts <= longest; parts += 1) {
    if (planner.everyLanguage().every((other) => cardsInParts(other, quotation, parts))) {
      return cardsInParts(planner, quotation, parts) ?? []
    }
  }
  return cardsOf(planner, quotation, 1, 'paragraph')
}

/** Share of the slide, 0–1, that a pair in the larger size may take, so that it begins where others do. */
const LARGE_SHARE = 0.9

/** The least number of cards that can hold the quotation: a careful estimate from its height in one piece, which saves a long search. */
function leastParts(planner: Planner, quotation: Quotation): number {
  const heights = planner.everyLanguage().map((other) => Math.min(...(['pair', 'paragraph'] as const).map((composition) => {
    const [card] = cardsOf(other, quotation, 1, composition)
    return card ? height(other, quotation, card) : 0
  })))
  return Math.max(1, Math.floor((0.8 * Math.max(...heights)) / planner.typesetter.room))
}

function cardsInParts(planner: Planner, quotation: Quotation, parts: number): Card[] | undefined {
  // A speaker with too long a name for the margin stands below the words, as under a pair.
  const hasOwnLine = planner.quotation(quotation).translation !== undefined || isSpeakerTooHigh(planner, quotation)
  for (const composition of ['pair', 'paragraph'] as const) {
    if (composition === 'pair' && !hasOwnLine) continue
    const cards = cardsOf(planner, quotation, parts, composition)
    const fit = (tried: Card[], share = 1): boolean => tried.every((card) => height(planner, quotation, card) <= share * planner.typesetter.room)
    const larger = composition === 'pair' && parts === 1 ? cards.map((card): Card => ({ ...card, large: true })) : []
    if (larger.length > 0 && fit(larger, LARGE_SHARE)) return larger
    if (fit(cards)) return cards
  }
  return undefined
}

function cardsOf(planner: Planner, quotation: Quotation, parts: number, composition: Card['composition']): Card[] {
  const { quote, translation } = printedPassages(planner, quotation)
  const sentences = sharedSentences(quotation, parts)
  const words = broken(quote.text, quote.lang, parts, sentences)
  const ours = translation && broken(translation.text, translation.lang, parts, sentences)
  // A translation too short for this many parts stands on the first cards; the original goes on to the last.
  return Array.from({ length: parts }, (_, index) => {
    const text = ours?.[index]
    return {
      quote: noted(planner, piece(quote, words, Math.min(index, words.length - 1)), index, parts),
      ...(translation && text !== undefined ? { translation: noted(planner, piece(translation, ours ?? [], index), index, parts) } : {}),
      composition,
    }
  })
}

/** Adds 'n of m' to a part of a passage, because a passage that goes on has no closing quotation mark. */
function noted<P extends Printed>(planner: Planner, passage: P, index: number, parts: number): P {
  const { continued } = continuation(planner, index, parts)
  return continued === undefined ? passage : { ...passage, note: [passage.note, continued].filter(Boolean).join(' · ') }
}

/** One part of a passage, which says whether it continues another and goes on to another. */
function piece<P extends Passage>(passage: P, parts: string[], index: number): P {
  const { highlight, ...plain } = passage
  const text = parts[index] ?? ''
  const at = highlight && placeOfPhrase(passage.text.slice(highlight.from, highlight.to), text)
  const own = highlight && at !== undefined ? { highlight: { from: at, to: at + highlight.to - highlight.from } } : {}
  return { ...(plain as P), text, ...own, ...(index > 0 ? { from: true } : {}), ...(index < parts.length - 1 ? { on: true } : {}) }
}

/**
 * The lengths of a quotation's sentences, with those of its translations added, so that all of them break at the same place.
 * @returns undefined where they do not have the same number of sentences, or too few
 */
function sharedSentences({ verbatim, translations }: Quotation, parts: number): number[] | undefined {
  const [first = [], ...others] = [...Object.entries(verbatim), ...Object.entries(translations ?? {})].map(([language, text]) => sentencesOf(text, language))
  if (first.length < parts || others.some(({ length }) => length !== first.length)) return undefined
  return first.map((sentence, index) => others.reduce((sum, other) => sum + (other[index]?.length ?? 0), sentence.length))
}

function isSpeakerTooHigh(planner: Planner, quotation: Quotation): boolean {
  return height(planner, quotation, { quote: { text: '', lang: planner.language }, composition: 'paragraph' }) > planner.typesetter.room
}

function height({ typesetter, attribution }: Planner, { speaker }: Quotation, card: Card): number {
  return typesetter.height({ component: 'QuoteCard', props: { ...card, speaker: attribution(speaker), sources: [1] } })
}
