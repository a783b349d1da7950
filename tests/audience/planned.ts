import { planBriefing, type Briefing } from '../../scripts/plan/audience/briefing.ts'
import { selectFor, type Selection } from '../../scripts/plan/audience/select.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import type { ASPECTS, Audience } from '../../scripts/timeline/schema/choices.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { metrics } from '../support/plans.ts'

/** The decks of a timeline for an audience. */
export function planSelected(timeline: Timeline, audience: Audience, seed?: number): DeckPlan[] {
  return planDecks(timeline, { name: (language) => `sample.${language}`, metrics, selection: selectFor(timeline, audience), seed })
}

/** The decks of a timeline for an audience that has time for the slides that open events. */
export function planUnhurried(timeline: Timeline, audience: Audience): DeckPlan[] {
  return planDecks(timeline, { name: (language) => `sample.${language}`, metrics, selection: { ...selectFor(timeline, audience), isBrisk: false } })
}

/** The briefing of so many minutes, and its decks where it is not too short. */
export function brief(timeline: Timeline, minutes: number, aspect: (typeof ASPECTS)[number] = '16:9'): { briefing: Briefing; decks: DeckPlan[] } {
  const options = { name: (language: string) => `sample.${language}`, metrics, deck: { aspect } }
  const plan = (selection: Selection): DeckPlan[] => planDecks(timeline, { ...options, selection })
  const briefing = planBriefing(timeline, minutes, plan)
  if (!briefing.fits) return { briefing, decks: [] }
  return { briefing, decks: planDecks(timeline, { ...options, selection: briefing.selection, limit: { minutes, leftOut: briefing.leftOut } }) }
}

/** How long a deck says that it takes, in tenths of a minute. */
export function tenthsOf({ slides }: DeckPlan): number {
  return slides.reduce((sum, { frontmatter }) => sum + Math.round((frontmatter.minutes ?? 0) * 10), 0)
}
