import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { DeckPlan } from '../deck.ts'
import { slidesOfTalk } from '../slide-count.ts'
import { candidatesOf, type Candidate } from './candidates.ts'
import { gatherLeftOut, type LeftOut } from './left-out.ts'
import { selectFor, type Selection } from './select.ts'
import { slidesIn } from './speaking-rate.ts'
import { tellingOrder } from './telling-order.ts'
import { type Path, pathKey } from '../../timeline/schema/path.ts'

/** A briefing that fits its minutes, or the time that the essential things need. */
export type Briefing =
  | { fits: true; selection: Selection; leftOut: LeftOut }
  | { fits: false; needed: Duration }

/**
 * Chooses the things of a timeline that fit into the minutes of a briefing, in every language.
 * @param plan - plans the decks of a selection, one for each language, with the minutes of each slide
 */
export function planBriefing(timeline: Timeline, minutes: number, plan: (selection: Selection) => DeckPlan[]): Briefing {
  const everything = selectFor(timeline, 'briefing')
  const tenths = Math.floor(minutes * 10)
  const most = slidesIn(minutes)
  const durationOf = (part: 'talk' | 'all') => (cut: Set<string>): Duration => longestOf(plan(selectFor(timeline, 'briefing', cut, part)))
  const duration = durationOf('talk')
  const candidates = candidatesOf(everything)
  const order = withAnEvent(tellingOrder(candidates, everything, minutes))
  const unhurried = { ...everything, isBrisk: false }
  const whole = order.length < candidates.length ? undefined : longestOf(plan(unhurried))
  // Slides that open events are for those who have time for everything.
  if (whole && whole.tenths <= tenths && whole.slides <= most) return { fits: true, selection: unhurried, leftOut: { things: [], gathered: [] } }
  // Many events share slides as chapters, so more of them may take fewer slides. Only where time alone takes in too many, slides are counted.
  const inTime = fitInto({ candidates, order }, { tenths, slides: Infinity }, duration)
  const fast = inTime.fits && duration(inTime.cut).slides > most ? fitInto({ candidates, order }, { tenths, slides: most }, duration) : inTime
  // What stands behind a talk changes nothing of it; were it otherwise, nobody should be late.
  const isSame = !fast.fits || durationOf('all')(fast.cut).tenths === duration(fast.cut).tenths
  const fit = isSame ? fast : fitInto({ candidates, order }, { tenths, slides: most }, durationOf('all'))
  return fit.fits ? { fits: true, selection: selectFor(timeline, 'briefing', fit.cut), leftOut: gatherLeftOut(candidates, fit.leftOut) } : fit
}

/** Makes the most important event essential where no essential thing belongs to an event, because a deck is about at least one event. */
function withAnEvent(candidates: Candidate[]): Candidate[] {
  if (candidates.some(({ path, importance }) => path[0] === 'events' && importance === 'essential')) return candidates
  const event = candidates.find(({ path }) => path[0] === 'events' && path.length === 2)
  return event ? [{ ...event, importance: 'essential' }, ...candidates.filter((candidate) => candidate !== event)] : candidates
}

/** The path of an event has so many keys. */
const WITHIN_EVENT = 2

/** The duration of the language that takes longest. */
function longestOf(plans: readonly DeckPlan[]): Duration {
  const durations = plans.map(({ slides }): Duration => {
    const tenths = slides.map(({ frontmatter }) => Math.round((frontmatter.minutes ?? 0) * 10))
    const most = Math.max(...tenths)
    const { origin = [] } = slides[tenths.indexOf(most)] ?? {}
    // What is within an event says more than the event that its slide opens.
    const path = origin.find(({ length }) => length > WITHIN_EVENT) ?? origin[0] ?? []
    const whole = path.at(-2) === 'items' ? path.slice(0, -2) : path
    return { tenths: tenths.reduce((sum, own) => sum + own, 0), slides: slidesOfTalk(slides), longest: { path: whole, tenths: most } }
  })
  return durations.reduce((most, own) => (own.tenths > most.tenths ? own : most))
}

/** The duration of a briefing, and the thing that takes longest. */
interface Duration {
  /** In tenths of a minute. */
  tenths: number
  /** The slides before the appendix. */
  slides: number
  longest: { path: Path; tenths: number }
}

/** The things that a briefing leaves out, or the duration that it needs at least. */
type Fit =
  | { fits: true; cut: Set<string>; leftOut: Candidate[] }
  | { fits: false; needed: Duration }

/** Most plans of a deck to find what fits: enough for the last seconds of a short briefing. */
const TRIES = 40

/**
 * Finds the things that fit into a duration and a number of slides: first all essential ones, whatever slides they take, then the
 * normal ones and the details in order. It passes over a thing that is too long, so that a shorter one may still fit.
 * @param candidates - all of them, and those that may be taken in, in the order in which they are
 * @param room - the time there is, in tenths of a minute, and the slides that may fill it
 * @param duration - the time a deck takes without the things with these path keys
 */
function fitInto({ candidates: all, order }: { candidates: readonly Candidate[]; order: readonly Candidate[] }, room: Pick<Duration, 'tenths' | 'slides'>, duration: (cut: Set<string>) => Duration): Fit {
  const candidates = [...order, ...without(all, order)]
  const included = new Set(order.filter(({ importance }) => importance === 'essential'))
  const needed = duration(cutOf(candidates, included))
  if (needed.tenths > room.tenths) return { fits: false, needed }
  const rest = order.filter((candidate) => !included.has(candidate))
  let tries = TRIES
  const fits = (more: readonly Candidate[]): boolean => {
    tries -= 1
    const { tenths, slides } = duration(cutOf(candidates, new Set([...included, ...more])))
    return tenths <= room.tenths && slides <= Math.max(room.slides, needed.slides)
  }
  for (let from = 0; from < rest.length && tries > 0; ) {
    const run = longestRun(rest.slice(from), fits, () => tries > 0)
    for (const candidate of rest.slice(from, from + run)) included.add(candidate)
    from += run + 1
  }
  return { fits: true, cut: cutOf(candidates, included), leftOut: candidates.filter((candidate) => !included.has(candidate)) }
}

/** The candidates that are not in an order of some of them. */
function without(all: readonly Candidate[], order: readonly Candidate[]): Candidate[] {
  const known = new Set(order.map(({ path }) => pathKey(path)))
  return all.filter(({ path }) => !known.has(pathKey(path)))
}

/** The number of first candidates that fit together. It is found by doubling, then by bisection. */
function longestRun(rest: readonly Candidate[], fits: (run: readonly Candidate[]) => boolean, mayGoOn: () => boolean): number {
  let good = 0
  let bad = rest.length + 1
  for (let size = 1; good < rest.length && mayGoOn(); size = Math.min(rest.length, size * 2)) {
    if (!fits(rest.slice(0, size))) {
      bad = size
      break
    }
    good = size
  }
  while (bad - good > 1 && mayGoOn()) {
    const middle = Math.floor((good + bad) / 2)
    if (middle <= rest.length && fits(rest.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

/** The path keys of the things that are left out. An event stays where something of it is taken in. */
function cutOf(candidates: readonly Candidate[], included: ReadonlySet<Candidate>): Set<string> {
  const taken = [...included].flatMap(({ parts }) => parts.map(pathKey))
  const left = candidates.filter((candidate) => !included.has(candidate)).flatMap(({ parts }) => parts.map(pathKey))
  const events = new Set(taken.map((key) => key.split('/').slice(0, 2).join('/')))
  return new Set(left.filter((key) => !events.has(key)))
}
