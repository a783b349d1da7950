import type { Figure } from '../../timeline/schema/figure.ts'
import type { GlossaryTerm, Timeline } from '../../timeline/schema/timeline.ts'
import type { Text } from '../../timeline/schema/text.ts'
import { areApart, placedFigures } from './numbers.ts'
import { askableQuotations, hasSaid, speakersOf } from './quoted-words.ts'
import type { Random } from './random.ts'
import type { Claim, Placed, TruthTask } from './task.ts'

const MOST_OF_A_FORM = 3

/**
 * Claims that are true, and claims that are made false with something from elsewhere in the timeline: another number, meaning or
 * speaker.
 *
 * @param asked - what other tasks ask about already
 */
export function truthTasks(timeline: Timeline, asked: ReadonlySet<unknown>, random: Random): TruthTask[] {
  const fresh = <T extends Placed<unknown>>(items: T[]): T[] => random.some(items.filter(({ item }) => !asked.has(item)), MOST_OF_A_FORM)
  const figures = random.some(placedFigures(timeline), MOST_OF_A_FORM)
  const claims = random.shuffled([
    ...alternating(figures, random).flatMap(([figure, isTrue]) => figureClaim(timeline, figure, isTrue, random)),
    ...alternating(fresh(placedTerms(timeline)), random).flatMap(([term, isTrue]) => termClaim(timeline, term, isTrue, random)),
    ...alternating(fresh(askableQuotations(timeline)), random).flatMap(([quotation, isTrue]): Claim[] => {
      const others = speakersOf(timeline).filter((person) => person !== quotation.item.speaker && !hasSaid(timeline, person, quotation.item))
      const shown = isTrue ? quotation.item.speaker : random.shuffled(others)[0]
      return shown === undefined ? [] : [{ form: 'quotation', about: quotation, shown, isTrue }]
    }),
  ])
  const isMixed = new Set(claims.map(({ isTrue }) => isTrue)).size === 2
  return isMixed ? [{ kind: 'truth', claims }] : []
}

/** Every other thing true, beginning with either, so that there are always some of both. */
function alternating<T>(items: T[], random: Random): [T, boolean][] {
  const first = random.below(2)
  return items.map((item, index) => [item, (index + first) % 2 === 0])
}

function figureClaim(timeline: Timeline, figure: ReturnType<typeof placedFigures>[number], isTrue: boolean, random: Random): Claim[] {
  const others = placedFigures(timeline).filter(({ item }) => areApart(item, figure.item) && areAlike(item, figure.item))
  const shown = isTrue ? figure.item : random.shuffled(others)[0]?.item
  return shown === undefined ? [] : [{ form: 'figure', about: figure, shown, isTrue }]
}

/** Whether the number of one figure could be taken for that of the other: both bare numbers, or sums of the same money and size. */
function areAlike(one: Figure, other: Figure): boolean {
  return (one.words === undefined) === (other.words === undefined) && one.prefix === other.prefix && one.scale === other.scale
}

/** All terms of the glossary. */
export function placedTerms(timeline: Timeline): Placed<GlossaryTerm>[] {
  return timeline.glossary.map((item, index) => ({ item, path: ['glossary', index] }))
}

function termClaim(timeline: Timeline, term: Placed<GlossaryTerm>, isTrue: boolean, random: Random): Claim[] {
  const others = timeline.glossary.filter((other) => other !== term.item && !saysItself(other))
  const close = others.toSorted((a, b) => sharedWords(b, term.item) - sharedWords(a, term.item)).slice(0, CLOSEST)
  const shown = isTrue ? term.item : random.shuffled(close)[0]
  return shown === undefined ? [] : [{ form: 'term', about: term, shown, isTrue }]
}

/** Out of so many definitions that are closest to the right one a wrong one is taken. */
const CLOSEST = 3

/** How many longer words two definitions share: the more, the better can one pass for the other. */
function sharedWords(one: GlossaryTerm, other: GlossaryTerm): number {
  const words = ({ definition }: GlossaryTerm): string[] => texts(definition).flatMap((text) => text.split(/[^\p{L}]+/u)).filter((word) => word.length > 4)
  const own = new Set(words(one))
  return new Set(words(other).filter((word) => own.has(word))).size
}

/** Whether a definition has its own term in it, so that it would not pass for that of another. */
function saysItself({ term, definition }: GlossaryTerm): boolean {
  return texts(term).some((word) => texts(definition).some((meaning) => meaning.includes(word)))
}

function texts(text: Text): string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).map((own) => own.toLowerCase())
}
