import type { Quotation } from '../../timeline/schema/quotation.ts'
import { wordings } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { statedBy, statementGroups } from '../phrases.ts'
import { shareOf, wordsIn } from './words.ts'

/** What everybody in a timeline says. */
export interface Sayings {
  /** Asks of a quotation whether a person says something, in a quotation or a statement, with so much in common that the words could be theirs. */
  couldBeBy: (quotation: Quotation) => (person: string) => boolean
}

/** So much of the shorter of two texts is in the other where nobody can be expected to tell whose words these are. */
const ALIKE = 0.6
/** Fewer words than this have something in common by chance. */
const FEWEST = 2

/** Looks through a timeline once. */
export function sayingsIn(timeline: Timeline): Sayings {
  const said = new Map<string, string[][]>()
  const add = (person: string | undefined, texts: string[]): void => {
    if (person === undefined) return
    const own = said.get(person) ?? []
    own.push(...texts.map(wordsIn))
    said.set(person, own)
  }
  for (const { quotations } of timeline.events) for (const quotation of quotations) add(quotation.speaker, quotedTexts(quotation))
  for (const group of statementGroups(timeline)) for (const statement of group.items) add(statedBy(statement, group), wordings(statement.text))
  return {
    couldBeBy(quotation) {
      const words = quotedTexts(quotation).map(wordsIn)
      return (person) => (said.get(person) ?? []).some((theirs) => words.some((own) => areAlike(own, theirs)))
    },
  }
}

/** A quotation as printed and in all translations. */
export function quotedTexts({ verbatim, translations }: Quotation): string[] {
  return [...Object.values(verbatim), ...Object.values(translations ?? {})]
}

function areAlike(one: string[], other: string[]): boolean {
  if (one.join(' ') === other.join(' ')) return true
  const [shorter, longer] = new Set(one).size <= new Set(other).size ? [one, other] : [other, one]
  return new Set(shorter).size >= FEWEST && shareOf(shorter, longer) >= ALIKE
}
