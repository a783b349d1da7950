import { isOneDay, type PlacedEvent, wholeSpan } from '../chronology.ts'
import type { Slide } from '../deck.ts'
import { counted } from '../labels/scaled-number.ts'
import { contentStep, usualTitleStep } from '../measure/heads.ts'
import { capitalised, type Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { isUsualTitle } from './headlines.ts'

/** The headline of the drawing of all events: when they were and how many they are, '25 October 2025: 3 events', or the latter alone. */
export function overviewHeadline(planner: Planner, events: PlacedEvent[]): string {
  const { labels, language } = planner
  const whole = wholeSpan(events)
  const count = counted(labels, 'events', events.length, language)
  // A running clock has colons of its own, and says little from the last row.
  if (whole === undefined || whole.running !== undefined) return count
  const dated = `${capitalised(planner.time.full(whole), language)}${separatorsOf(language).colon}${count}`
  return isUsualTitle(planner, dated) ? dated : count
}

/** The headline of that slide, and above it what kind of slide it is. */
export function overviewHead(planner: Planner, events: PlacedEvent[]): Pick<Slide['frontmatter'], 'title' | 'titleSize' | 'kicker'> {
  const { labels, typesetter } = planner
  const title = overviewHeadline(planner, events)
  const step = contentStep(typesetter, { title, hasKicker: true }) ?? 'title-small'
  return { title, ...(step === usualTitleStep(title) ? {} : { titleSize: step }), kicker: isOneDay(wholeSpan(events)) ? labels.dayOverview : labels.overview }
}
