import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { areApart, askableFigures, placedFigures } from './figures.ts'
import { evenly } from './known-order.ts'
import type { Overlap } from './overlap.ts'
import { askableQuotations, speakersOf } from './who.ts'
import type { Random } from './random.ts'
import type { Sayings } from './similarity.ts'
import type { Claim, Located, TruthTask } from './task.ts'

const MOST_OF_A_FORM = 3
/** Most quotations that are compared with all that others say; the time for it grows with their square. */
const MOST_COMPARED = 60

/** The means of claims beside the timeline. */
interface ClaimMeans {
  /** Things that other tasks ask about. */
  asked: ReadonlySet<unknown>
  /** Claims about terms. */
  terms: Claim[]
  sayings: Sayings
  overlap: Overlap
}

/** Makes a task of true and false claims. A false one has something from elsewhere in the timeline: another number, meaning or speaker. */
export function truthTasks(timeline: Timeline, { asked, terms, sayings, overlap }: ClaimMeans, random: Random): TruthTask[] {
  const fresh = <T extends Located<unknown>>(items: T[]): T[] => random.some(items.filter(({ item }) => !asked.has(item)), MOST_OF_A_FORM)
  const named = quotedByName(timeline)
  const speakers = speakersOf(timeline)
  /** Whether only the speaker could have said the words. Nobody could tell whose they are where another person says nearly the same. */
  const isTelling = ({ item }: Located<Quotation>): boolean => {
    const couldBeBy = sayings.couldBeBy(item)
    return named.includes(item.speaker) && !speakers.some((person) => person !== item.speaker && couldBeBy(person))
  }
  const figures = fresh(askableFigures(timeline, overlap))
  const claims = random.shuffled([
    ...alternating(figures, random).flatMap(([figure, isTrue]) => figureClaim(timeline, figure, isTrue, { figures, random })),
    ...terms,
    ...alternating(fresh(evenly(askableQuotations(timeline, overlap), MOST_COMPARED).filter(isTelling)), random).flatMap(([quotation, isTrue]): Claim[] => {
      const others = named.filter((person) => person !== quotation.item.speaker)
      const shown = isTrue ? quotation.item.speaker : random.shuffled(others)[0]
      return shown === undefined ? [] : [{ form: 'quotation', about: quotation, shown, isTrue }]
    }),
  ])
  const isMixed = new Set(claims.map(({ isTrue }) => isTrue)).size === 2
  return isMixed ? [{ kind: 'truth', claims }] : []
}

/** The people who are quoted and have a name. Words are put into nobody else's mouth, not even in a false claim. */
function quotedByName({ events, people }: Timeline): string[] {
  const quoted = events.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker))
  return [...new Set(quoted)].filter((id) => people[id]?.name !== undefined)
}

/** Makes every other item true, starting at random, so that there are always some of both. */
function alternating<T>(items: T[], random: Random): [T, boolean][] {
  const first = random.below(2)
  return items.map((item, index) => [item, (index + first) % 2 === 0])
}

function figureClaim(timeline: Timeline, figure: Located<Figure>, isTrue: boolean, { figures, random }: { figures: Located<Figure>[]; random: Random }): Claim[] {
  // The number of another claim would say something about that one.
  const claimed = new Set(figures.map(({ item }) => item))
  const others = placedFigures(timeline).filter(({ item }) => !claimed.has(item) && areApart(item, figure.item) && areAlike(item, figure.item))
  const shown = isTrue ? figure.item : random.shuffled(others)[0]?.item
  return shown === undefined ? [] : [{ form: 'figure', about: figure, shown, isTrue }]
}

/** Whether the number of one figure could be taken for that of the other: both are bare numbers, or sums of the same currency and scale. */
function areAlike(one: Figure, other: Figure): boolean {
  return (one.words === undefined) === (other.words === undefined) && one.prefix === other.prefix && one.scale === other.scale
}
