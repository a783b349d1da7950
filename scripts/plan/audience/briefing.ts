import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { DeckPlan } from '../deck.ts'
import { candidatesOf, type Candidate } from './candidates.ts'
import { fitInto, type Duration } from './fit.ts'
import { gatherLeftOut, type LeftOut } from './left-out.ts'
import { selectFor, type Selection } from './select.ts'

/** A briefing of so many minutes, or that it is too short for what is essential. */
export type Briefing =
  | { fits: true; selection: Selection; leftOut: LeftOut }
  | { fits: false; needed: Duration }

/**
 * Chooses what of a timeline fits into the minutes of a briefing, in every language.
 *
 * @param plan - plans the decks of a selection, one for each language, with the minutes of each slide
 */
export function planBriefing(timeline: Timeline, minutes: number, plan: (selection: Selection) => DeckPlan[]): Briefing {
  const everything = selectFor(timeline, 'briefing')
  const duration = (cut: Set<string>): Duration => longestOf(plan(selectFor(timeline, 'briefing', cut)))
  const candidates = withAnEvent(candidatesOf(everything))
  const fit = fitInto(candidates, Math.floor(minutes * 10), duration)
  return fit.fits ? { fits: true, selection: selectFor(timeline, 'briefing', fit.cut), leftOut: gatherLeftOut(candidates, fit.leftOut) } : fit
}

/** A deck is about at least one event: where nothing essential belongs to one, the most important event is essential. */
function withAnEvent(candidates: Candidate[]): Candidate[] {
  if (candidates.some(({ path, importance }) => path[0] === 'events' && importance === 'essential')) return candidates
  const event = candidates.find(({ path }) => path[0] === 'events' && path.length === 2)
  return event ? [{ ...event, importance: 'essential' }, ...candidates.filter((candidate) => candidate !== event)] : candidates
}

/** The time of the language that takes longest. */
function longestOf(plans: readonly DeckPlan[]): Duration {
  const durations = plans.map(({ slides }): Duration => {
    const tenths = slides.map(({ frontmatter }) => Math.round((frontmatter.minutes ?? 0) * 10))
    const most = Math.max(...tenths)
    const [path = []] = slides[tenths.indexOf(most)]?.origin ?? []
    const whole = path.at(-2) === 'items' ? path.slice(0, -2) : path
    return { tenths: tenths.reduce((sum, own) => sum + own, 0), longest: { path: whole, tenths: most } }
  })
  return durations.reduce((most, own) => (own.tenths > most.tenths ? own : most))
}
