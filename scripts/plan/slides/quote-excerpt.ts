import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Passage } from '../blocks/passage.ts'
import type { Block } from '../blocks/block.ts'
import { BRIEF_WORDS, TALK_WORDS } from '../audience/speaking-rate.ts'
import type { Planner } from '../planner.ts'
import { sentencesOf } from '../text/sentences.ts'
import { holdsEverywhere, isBrief } from './section.ts'
import { monogramOf, printedPassages, statementOf, type Card, type Passages } from './staged-quote.ts'

/** Stands where words of a quotation are left out. */
const OMISSION = '[…]'

/** Whether words are a part of a quotation. */
export function isExcerpt({ text }: Passage): boolean {
  return text.startsWith(OMISSION) || text.endsWith(OMISSION)
}

/** A way to show a part of a quotation. */
interface ExcerptWay {
  /** So many sentences around the highlighted phrase or, without one, from the beginning on; 0 stands for the phrase alone. */
  sentences: number
  /** Whether the original stands below our translation. */
  hasOriginal: boolean
}

const WAYS: ExcerptWay[] = [2, 1, 0].flatMap((sentences) => [true, false].map((hasOriginal) => ({ sentences, hasOriginal })))

/**
 * Composes the card that a speaker shows of words too many to be read meanwhile: the sentences with the highlighted phrase, else the
 * phrase or the first sentences, as they are printed, with a mark where words are left out. All of them stand behind the talk.
 * @param whole - the cards with all words, in a language
 * @param title - of the slide, in a language
 * @returns undefined where the whole has few enough words, or no part has in every language and aspect
 */
export function excerptCard(planner: Planner, quotation: Quotation, whole: (planner: Planner) => readonly Card[], title: (planner: Planner) => string): Card | undefined {
  const way = planner.once('excerpt', quotation, () => findWay(planner, quotation, whole, title))
  return way && statementOf(planner, quotation, { passages: excerpts(planner, quotation, way), typesetter: planner.typesetter, title: title(planner) })
}

function findWay(planner: Planner, quotation: Quotation, whole: (planner: Planner) => readonly Card[], title: (planner: Planner) => string): ExcerptWay | undefined {
  const most = planner.isBrisk ? BRIEF_WORDS : TALK_WORDS
  const isRead = (cardOf: (language: Planner) => Card | undefined): boolean => isBrief(planner, (language) => ({ title: title(language), block: blockOf(language, quotation, cardOf(language)) }), most)
  if (whole(planner).length === 1 && isRead((language) => whole(language)[0])) return undefined
  return WAYS.find((way) => {
    const cardIn = (language: Planner, typesetter = language.typesetter): Card | undefined => statementOf(language, quotation, { passages: excerpts(language, quotation, way), typesetter, title: title(language) })
    return holdsEverywhere(planner, (language, typesetter) => cardIn(language, typesetter) !== undefined) && isRead((language) => cardIn(language))
  })
}

/** What is counted of a card: all of its words. */
function blockOf(planner: Planner, quotation: Quotation, card: Card | undefined): Block {
  const { quote, ...rest } = card ?? { ...printedPassages(planner, quotation), composition: 'long' as const }
  return { component: 'QuoteCard', props: { ...rest, quote, speaker: planner.attribution(quotation.speaker), ...monogramOf(planner, quotation.speaker), sources: [] } }
}

function excerpts(planner: Planner, quotation: Quotation, { sentences, hasOriginal }: ExcerptWay): Passages {
  const { quote, translation } = printedPassages(planner, quotation)
  if (!translation) return { quote: excerpt(quote, sentences) }
  return hasOriginal ? { quote: excerpt(quote, sentences), translation: excerpt(translation, sentences) } : { quote: excerpt(translation, sentences) }
}

/** A part of words, with a mark at each end where something is left out. The words between are those of the whole, letter by letter. */
function excerpt<P extends Passage>(passage: P, sentences: number): P {
  const { text, lang, highlight } = passage
  const [from, to] = sentences === 0 && highlight ? [highlight.from, highlight.to] : sentenceBounds(text, lang, { at: highlight ?? { from: 0, to: 1 }, count: Math.max(1, sentences) })
  const words = text.slice(from, to).trim()
  const start = text.indexOf(words, from)
  const before = text.slice(0, start).trim() === '' ? '' : `${OMISSION} `
  const after = text.slice(start + words.length).trim() === '' ? '' : ` ${OMISSION}`
  const shift = before.length - start
  return { ...passage, text: `${before}${words}${after}`, ...(highlight ? { highlight: { from: highlight.from + shift, to: highlight.to + shift } } : {}) }
}

/** Where the sentences with a phrase begin and end, with those after it, or before it where it stands at the end, up to so many. */
function sentenceBounds(text: string, language: string, { at, count }: { at: { from: number; to: number }; count: number }): [number, number] {
  let end = 0
  const bounds = sentencesOf(text, language).map((sentence): [number, number] => {
    const start = end
    end += sentence.length
    return [start, end]
  })
  let [first, last] = [bounds.findIndex(([, to]) => to > at.from), bounds.findIndex(([, to]) => to >= at.to)]
  if (first < 0 || last < 0) return [0, text.length]
  if (last - first + 1 < count && last < bounds.length - 1) last += 1
  else if (last - first + 1 < count && first > 0) first -= 1
  return [bounds[first]?.[0] ?? 0, bounds[last]?.[1] ?? text.length]
}
