import type { Quotation } from '../../timeline/schema/quotation.ts'
import { placeOfPhrase } from '../../timeline/schema/phrase-place.ts'
import type { Passage, Printed, Translation } from '../blocks/passage.ts'
import { leadOf, PASSAGE_SIZES, STATEMENT_SIZES, type QuoteCardProps } from '../blocks/quote-card.ts'
import { stagedRoom } from '../measure/heads.ts'
import type { Typesetter } from '../measure/typesetter.ts'
import type { Planner } from '../planner.ts'
import { holdsEverywhere } from './section.ts'

/** A card as it is composed, before it is known whose words are on it. */
export type Card = Pick<QuoteCardProps, 'quote' | 'translation' | 'composition' | 'large' | 'size' | 'phrase'>

/** Up to this many letters a quotation is a statement; signs of Han and their like count twice. */
const SHORT = 110

/**
 * Composes the card on which the words of a quotation are the message of its slide.
 * @param title - of the slide, in a language
 * @param pulled - whether the highlighted phrase may stand large beside longer words
 * @returns undefined where they are too long for that in one of the languages or aspects
 */
export function stagedCard(planner: Planner, quotation: Quotation, title: (planner: Planner) => string, pulled = true): Card | undefined {
  return planner.once(`kind of card${pulled ? '' : ' without its phrase'}`, quotation, () => findKind(planner, quotation, title, pulled))?.(planner, quotation, planner.typesetter, title(planner))
}

function findKind(planner: Planner, quotation: Quotation, title: (planner: Planner) => string, pulled: boolean): Kind | undefined {
  if (Object.values({ ...quotation.verbatim, ...quotation.translations }).some((text) => text.length > LONGEST)) return undefined
  const holds = (kind: Kind): boolean => holdsEverywhere(planner, (other, typesetter) => kind(other, quotation, typesetter, title(other)) !== undefined)
  return [...(isShort(quotation) ? [statement] : []), longWords(pulled)].find(holds)
}

/** No card holds more letters than this, at the smallest size and the narrowest type. */
const LONGEST = 2500

/** A way to compose a card; undefined where the words do not fit so. */
type Kind = (planner: Planner, quotation: Quotation, typesetter: Typesetter, title: string) => Card | undefined

const statement: Kind = (planner, quotation, typesetter, title) => statementOf(planner, quotation, { passages: printedPassages(planner, quotation), typesetter, title })

/** Words as a statement, as large as they fit; undefined where they do not. */
export function statementOf(planner: Planner, quotation: Quotation, { passages, typesetter, title }: { passages: Passages; typesetter: Typesetter; title: string }): Card | undefined {
  const sizes = STATEMENT_SIZES.filter((size) => typesetter.narrow || size > 48)
  return firstFitting(planner, quotation, { typesetter, title }, sizes.map((size): Card => ({ ...passages, composition: 'statement', size })))
}

const longWords = (pulled: boolean): Kind => (planner, quotation, typesetter, title) => {
  const passages = printedPassages(planner, quotation)
  const phrase = pulled ? phraseOf(leadOf(passages).lead) : undefined
  const aside = phrase ? ([48, 40] as const).map((size) => ({ phrase: { ...phrase, size } })) : []
  const cards = [...aside, {}].flatMap((beside) => PASSAGE_SIZES.map((size): Card => ({ ...passages, ...beside, composition: 'long', size })))
  return firstFitting(planner, quotation, { typesetter, title }, cards)
}

function firstFitting(planner: Planner, { speaker }: Quotation, { typesetter, title }: { typesetter: Typesetter; title: string }, cards: Card[]): Card | undefined {
  const room = stagedRoom(typesetter, title)
  if (room === undefined) return undefined
  const whose = { speaker: planner.attribution(speaker), sources: [1], ...monogramOf(planner, speaker) }
  return cards.find((card) => typesetter.height({ component: 'QuoteCard', props: { ...card, ...whose } }) <= room)
}

/** Whether a quotation is to be a statement. An essential one is whatever its length, unless the file names the phrase to pull out of it. */
function isShort({ verbatim, translations, importance, highlight }: Quotation): boolean {
  if (importance === 'essential' && highlight === undefined) return true
  return Object.values({ ...verbatim, ...translations }).every((text) => text.length + (text.match(/[\p{scx=Han}\p{scx=Kana}\p{scx=Hang}]/gu)?.length ?? 0) <= SHORT)
}

/** Words as they are printed, and our translation of them. */
export interface Passages {
  quote: Printed
  translation?: Translation
}

/** The words of a quotation in the planner's language, each with its highlighted phrase. */
export function printedPassages(planner: Planner, quotation: Quotation): Passages {
  const { quote, translation } = planner.quotation(quotation)
  const marked = <P extends Passage>(passage: P): P => {
    const phrase = quotation.highlight?.[passage.lang]
    const from = phrase === undefined ? undefined : placeOfPhrase(phrase, passage.text)
    return phrase === undefined || from === undefined ? passage : { ...passage, highlight: { from, to: from + phrase.length } }
  }
  return { quote: marked(quote), ...(translation ? { translation: marked(translation) } : {}) }
}

function phraseOf({ text, lang, dir, highlight }: Passage): Passage | undefined {
  return highlight && { text: text.slice(highlight.from, highlight.to), lang, ...(dir === undefined ? {} : { dir }) }
}

/** Letters of scripts in which a name is abbreviated by two of them. */
const INITIALS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/** A word around a name that is none: Ms., Dr., Jr., QC. An initial such as J. is one, and so is a family name in capitals. */
const HONOUR = /^(?:\p{L}{2,}\.|QC|KC|MP|MEP|MBE|OBE|CBE|PhD|MD)$/u

/** What stands in the ring of a person: the portrait and, where there is none, the initials of the first name and the last, or the first letter in other scripts. */
export function monogramOf({ timeline, text }: Pick<Planner, 'timeline' | 'text'>, person: string): Pick<QuoteCardProps, 'monogram' | 'portrait'> {
  const picture = timeline.people[person]?.picture
  if (picture) return { portrait: { src: picture.file, alt: text(picture.alt) } }
  const words = timeline.people[person]?.name?.split(/\s+/u).filter((word) => /^\p{L}/u.test(word)) ?? []
  const own = words.filter((word) => !HONOUR.test(word))
  const names = own.length > 0 ? own : words
  const [first] = names
  if (first === undefined) return {}
  const letters = INITIALS.test(first) && names.length > 1 ? [first, names.at(-1) ?? ''] : [first]
  return { monogram: letters.map((name) => name.normalize('NFC').match(/^\p{L}\p{M}*/u)?.[0].toUpperCase() ?? '').join('') }
}
