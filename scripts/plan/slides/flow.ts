import { earlierEvents, reached } from '../../timeline/time/undated.ts'
import { sharedDate } from '../../timeline/time/format.ts'
import type { Figure } from '../../timeline/schema/figure.ts'
import type { Block } from '../blocks/block.ts'
import type { EventFlowProps, FlowStation } from '../blocks/event-flow.ts'
import { isOneDay, type PlacedEvent, wholeSpan } from '../chronology.ts'
import { capitalised, type Planner } from '../planner.ts'
import { figureItem } from './figures.ts'
import { overviewHeadline } from './overview-headline.ts'
import { fitsEverywhere, isBrief } from './section.ts'
import { tellingFigures } from './telling-figures.ts'
import { joinedWords } from '../text/joined-words.ts'

/** A flow has so many events: fewer are no flow, more are not read at a glance. */
const STATIONS = { least: 2, most: 7 }

/**
 * Whether events are drawn as a flow of stations: they are few, under half of them have a time finer than the time of all, and the
 * flow fits in every language and aspect. A scale would then be mostly what nobody knows.
 */
export function isFlow(planner: Planner, events: PlacedEvent[]): boolean {
  if (events.length < STATIONS.least || events.length > STATIONS.most) return false
  if (2 * events.filter(({ span }) => isFiner(span, wholeSpan(events))).length >= events.length) return false
  return fits(planner, events, { counted: false })
}

/** How the flow is set. */
interface FlowWay extends Pick<EventFlowProps, 'large' | 'columns'> {
  /** Whether each event has its number, and with it what that is about: '18 countries' alone leaves open what they did. */
  counted: 'labelled' | 'alone' | false
}

/** The ways from the best on: numbers go last. */
const FLOW_WAYS: FlowWay[] = (['labelled', 'alone', false] as const).flatMap((counted) => [{ counted, large: true, columns: true }, { counted, columns: true }, { counted, large: true }, { counted }] satisfies FlowWay[])

/**
 * Plans the flow, with the number of each event where those have room in every language.
 * @param places - the number, from 1, of the slide that opens each event
 */
export function flowBlock(planner: Planner, events: PlacedEvent[], places: ReadonlyMap<string, number> = new Map()): Block<'EventFlow'> {
  return drawn(planner, events, { places, way: FLOW_WAYS.find((way) => fits(planner, events, way)) ?? { counted: false } })
}

/** Whether the stations have room below the words of the slides that open events, in every language and aspect. */
export function isStrip(planner: Planner, events: PlacedEvent[]): boolean {
  const [first] = events
  if (!first) return false
  return fitsEverywhere(planner, (other) => stripBlock(other, events, first.event.id), (typesetter) => typesetter.size('event-axis-height'))
}

/** Plans the stations as the strip of the slide that opens one of the events. */
export function stripBlock(planner: Planner, events: PlacedEvent[], current: string, places: ReadonlyMap<string, number> = new Map()): Block<'EventFlow'> {
  const { component, props } = drawn(planner, events, { places, way: { counted: false } })
  return { component, props: { ...props, current } }
}

function fits(planner: Planner, events: PlacedEvent[], way: FlowWay): boolean {
  const block = (other: Planner): Block => drawn(other, events, { places: new Map(), way })
  const isRead = way.counted !== 'labelled' || !planner.isBrisk || isBrief(planner, (other) => ({ title: overviewHeadline(other, events), block: block(other) }))
  return isRead && fitsEverywhere(planner, block)
}

function drawn(planner: Planner, events: PlacedEvent[], { places, way: { counted, ...set } }: { places: ReadonlyMap<string, number>; way: FlowWay }): Block<'EventFlow'> {
  const number = new Intl.NumberFormat(planner.language)
  const stations = events.map((placed, index): FlowStation => {
    const { event } = placed
    const next = events[index + 1]
    const [figure] = counted ? tellingFigures(event.figures) : []
    const slide = places.get(event.id)
    return {
      event: event.id,
      number: number.format(index + 1),
      title: planner.certain(planner.text(event.short ?? event.title), event),
      ...timeOf(planner, placed, events),
      ...(figure === undefined ? {} : { figure: shownFigure(planner, figure, counted === 'labelled') }),
      ...(next === undefined ? {} : { joined: isStated(placed, next, events) ? 'stated' as const : 'ours' as const }),
      ...(slide === undefined ? {} : { slide }),
    }
  })
  const legend = stations.some(({ joined }) => joined === 'ours') ? { legend: planner.labels.orderIsOurs } : {}
  const props: EventFlowProps = { stations, ...legend, ...set }
  return { component: 'EventFlow', props }
}

function shownFigure(planner: Planner, figure: Figure, isLabelled: boolean): NonNullable<FlowStation['figure']> {
  const { exactness, value, unit, label, sources } = figureItem(planner, figure)
  return { ...(exactness === undefined ? {} : { exactness }), value, unit: isLabelled ? joinedWords([unit, label]) : planner.certain(unit, figure), sources }
}

/** The time of a station. What says no more than the day of all of them is no time. */
function timeOf({ time, axisTools: { words }, language }: Planner, { span }: PlacedEvent, events: PlacedEvent[]): Pick<FlowStation, 'when' | 'unstated'> {
  const whole = wholeSpan(events)
  if (span.isUnstated) return { when: words.dateNotStated, unstated: true }
  if (isOneDay(whole) && !isFiner(span, whole) && span.limit === undefined) return { when: words.timeNotStated, unstated: true }
  const short = time.short(span, sharedDate(events.map((each) => each.span)))
  return { when: span.shown === undefined ? capitalised(short, language) : short }
}

/** Whether a time lies within that of all events, and says more than that does. */
function isFiner(span: PlacedEvent['span'], whole: PlacedEvent['span'] | undefined): boolean {
  if (span.isUnstated || whole === undefined) return false
  return span.running !== undefined || span.latest - span.earliest < whole.latest - whole.earliest
}

/** Whether one event is stated to come before another: by its time, or by what the file says of their order. */
function isStated(before: PlacedEvent, after: PlacedEvent, events: PlacedEvent[]): boolean {
  const earlier = earlierEvents(events.map(({ event }) => event))
  if (reached(after.event.id, (id) => earlier.get(id) ?? []).has(before.event.id)) return true
  return !before.span.isUnstated && !after.span.isUnstated && before.span.latest <= after.span.earliest
}
