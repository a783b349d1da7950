import type { Figure } from '../../timeline/schema/figure.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Passage } from '../blocks/passage.ts'
import { fill } from '../labels/index.ts'
import type { Planner } from '../planner.ts'
import type { Claim } from './task.ts'

/** What stands for something to be filled in. */
export const GAP = '_____'

/** Letters for choices: A, B, C. */
export function mark(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

/** A figure's number as its source states it: nearly 70. */
export function numberOf(planner: Planner, figure: Figure): string {
  const exactness = figure.exactness === 'exactly' ? [] : [planner.labels.exactness[figure.exactness]]
  return [...exactness, planner.figureValue(figure)].join(' ')
}

/** A figure as a sentence with any number, or with a gap for it. */
export function figureSentence(planner: Planner, figure: Figure, number: string): string {
  return [number, planner.text(figure.unit), planner.text(figure.label)].join(' ')
}

/** Quoted words in the deck's language: as printed, or our translation with what marks it as ours. */
export function wordsOf(planner: Planner, quotation: Quotation): Passage & { note?: string } {
  const { quote, translation } = planner.quotation(quotation)
  return translation ?? quote
}

/** A claim in words. */
export function claimText(planner: Planner, claim: Claim): string {
  const { task } = planner.labels
  if (claim.form === 'figure') return figureSentence(planner, claim.about.item, numberOf(planner, claim.shown))
  if (claim.form === 'quotation') return fill(task.said, { name: planner.attribution(claim.shown).name })
  return fill(task.means, { term: planner.text(claim.about.item.term), definition: planner.text(claim.shown.definition) })
}

/** What is right instead of a false claim. */
export function claimCorrection(planner: Planner, claim: Claim): string {
  if (claim.form === 'figure') return numberOf(planner, claim.about.item)
  if (claim.form === 'quotation') return planner.attribution(claim.about.item.speaker).name
  return planner.text(claim.about.item.definition)
}

/** The numbers of the sources of a claim. */
export function claimSources(planner: Planner, { about }: Claim): number[] {
  return about.item.source === undefined ? [] : planner.cite(about.item.source)
}
