import { createTimeFormatter, sharedDate, type TimeFormatter } from '../timeline/time/format.ts'
import { localesOf } from '../timeline/time/locale.ts'
import { compareSpans } from '../timeline/time/order.ts'
import { timeWords, type TimeWords } from '../timeline/time/words.ts'
import { createZones } from '../timeline/time/zones.ts'
import { domainOf, placed } from './axis/domain.ts'
import { durationText } from './axis/duration.ts'
import type { AxisEvent, AxisOptions } from './axis/event.ts'
import { assignLanes, boxOf } from './axis/lanes.ts'
import { markOf } from './axis/marks.ts'
import { createScale } from './axis/scale.ts'
import { ticksFor, type Tick } from './axis/ticks.ts'
import type { AxisMark, TimelineAxisProps } from './blocks.ts'

export type { AxisEvent, AxisOptions } from './axis/event.ts'

/** Pixels between the labels of two marks in one lane, and the least width that a mark is drawn with. */
const LABEL_GAP = 12
const MARK_WIDTH = 14

/**
 * Draws events on an axis, as geometry only: places are fractions 0–1 in reading direction, one scale throughout, and
 * long stretches without events left out where the others lie close together. Marks come in the order of time.
 *
 * The label and the time of a mark stand below each other and start where the mark does, moved back where they would
 * leave the drawing; lanes are made for that. Labels of ticks and breaks share one line and start at their place, too.
 * All events are drawn, in as many lanes as it takes; see `planAxisPages`.
 */
export function planAxis(events: readonly AxisEvent[], options: AxisOptions): TimelineAxisProps {
  const { language, labels, current, width, labelWidth } = options
  const words = timeWords(language, labels)
  const time = options.time ?? createTimeFormatter(language, words)
  const ordered = events.toSorted((a, b) => compareSpans(a.span, b.span))
  const spans = ordered.map((event) => event.span)
  const domain = domainOf(spans, createZones())
  // A day is drawn whole: its empty hours are part of what the drawing says.
  const scale = createScale(domain, domain.kind === 'calendar' ? spans.map(placed) : [], width)
  const labelled = scale.breaks.map(({ at, length }) => ({ at, label: breakLabel(length, language, words) }))
  const breaks = spacedBreaks(labelled, width, labelWidth)
  const { ticks, grain } = ticksFor(domain, spans, { scale, breaks, time, words, width, labelWidth })
  const tools = { scale, time, shared: sharedDate(spans), grain, width, current }
  const marks = inLanes(ordered.map((event) => markOf(event, tools)), width, options.nameWidth ?? labelWidth)
  const unstated = marks.some((mark) => mark.kind === 'unstated')
  return {
    description: describe(ordered, marks, time, words),
    ticks,
    breaks,
    lanes: marks.reduce((most, mark) => Math.max(most, mark.lane + 1), 0),
    marks,
    ...(unstated && words && { legend: words.legend }),
  }
}

/**
 * Events whose time is not stated lie in lanes of their own: their long bands hide nothing there. The lanes follow each other
 * from top to bottom by their first event.
 */
function inLanes(marks: Omit<AxisMark, 'lane'>[], width: number, labelWidth: AxisOptions['labelWidth']): AxisMark[] {
  const laneOf = new Map<number, number>()
  let base = 0
  for (const stated of [true, false]) {
    const own = [...marks.entries()].filter(([, mark]) => (mark.kind !== 'unstated') === stated)
    const lanes = assignLanes(own.map(([, mark]) => {
      const label = Math.max(MARK_WIDTH, labelWidth(mark.label), labelWidth(mark.when))
      return boxOf(mark.from, mark.to, label / width)
    }), LABEL_GAP / width)
    for (const [place, [index]] of own.entries()) laneOf.set(index, base + (lanes[place] ?? 0))
    base += Math.max(-1, ...lanes) + 1
  }
  const inOrder = [...new Set(marks.map((_, index) => laneOf.get(index)))]
  return marks.map((mark, index) => ({ ...mark, lane: inOrder.indexOf(laneOf.get(index)) }))
}

/** The whole drawing in words: what, when, and what is not stated. */
function describe(events: AxisEvent[], marks: AxisMark[], time: TimeFormatter, words: TimeWords | undefined): string {
  const items = events.map(({ label, span }, index) => {
    const bare = time.full(span)
    if (!words) return `${label} (${bare})`
    const missing = span.precision === 'day' ? words.timeNotStated : words.dateNotStated
    const when = marks[index]?.kind === 'unstated' ? `${bare}, ${missing}` : bare
    return words.item.replaceAll(/\{(label|when)\}/g, (_, slot: 'label' | 'when') => ({ label, when })[slot])
  })
  const list = items.join('; ')
  return words ? words.timeline.replace('{items}', () => list) : list
}

/** A break so near the one before that their labels would touch goes without: its sign on the axis still shows it. */
function spacedBreaks(breaks: Tick[], width: number, labelWidth: AxisOptions['labelWidth']): Tick[] {
  let end = -Infinity
  return breaks.map(({ at, label }) => {
    const box = boxOf(at, at, labelWidth(label) / width)
    if (box.from < end + LABEL_GAP / width) return { at, label: '' }
    end = box.to
    return { at, label }
  })
}

const breakLabel = (length: number, language: string, words: TimeWords | undefined) =>
  (words?.leftOut ?? '~ {duration}').replace('{duration}', durationText(length, localesOf(language)))
