import { sharedDate } from '../../timeline/time/format.ts'
import { compareSpans } from '../../timeline/time/order.ts'
import { hasClockTime, type Precision, type Span } from '../../timeline/time/span.ts'
import { type AxisMark, BREAK_CUT, MOST_LANES, type TimelineAxisProps } from '../blocks/timeline-axis.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { type Domain, domainOf, stretchOf } from './domain.ts'
import { areOrdered, type StemBox, stemRows } from './flags.ts'
import { assignLanes, boxOf, type LabelledBox } from './lanes.ts'
import { type BareMark, markOf, type MarkTools } from './marks.ts'
import { dayAndZoneOf } from './day-and-zone.ts'
import { createEvenScale, evenPlaces } from './even-scale.ts'
import { evenRow, isOrderAlone } from './order-row.ts'
import { createScale } from './scale.ts'
import { roughPrecision } from './shared-kinds.ts'
import type { Tick, TickTools } from './tick.ts'
import { grainFor, ticksFor } from './ticks.ts'
import { type AxisEvent, type AxisOptions, createAxisTools } from './tools.ts'

/** Pixels between the labels of two marks in one lane; with less, they read as one label. */
const LABEL_GAP = 28
/** A band longer than this share of the drawing is long. */
const LONG = 0.5
/** What a break needs beside its label, in pixels: the strokes at its ends, and some room. */
const BREAK_SIGNS = 2 * (BREAK_CUT.width + BREAK_CUT.gap) + 16
const MARK_WIDTH = 14

/**
 * Plans the drawing of events on an axis, as geometry only. Places are fractions 0–1 in reading direction. There is one scale
 * throughout, and long stretches without events are left out where the others lie close together. Marks come in the order of
 * time.
 * The label and the time of a mark stand below each other. They start where the mark does, or end there where they would leave
 * the drawing, and lanes keep them apart. Names of ticks stand in the middle of their place, those of breaks on the break. All
 * events are drawn, in as many lanes as it takes; see `spreadEvents`.
 */
export function planAxis(events: readonly AxisEvent[], options: AxisOptions): TimelineAxisProps {
  const frame = axisFrame(events, options)
  const { ticks, grain } = ticksFor(frame.domain, frame.spans, frame.tools)
  const boxed = boxedMarks(frame, grain, options)
  const turned = options.stems ? turnedBack(boxed) : boxed
  const rows = options.stems ? stemLanes(turned, options) : undefined
  const placed = rows ? turned : boxed
  const bare = placed.map(({ mark, box }, index) => toldOnce(box.back ? { ...mark, labelledBack: true } : mark, { ticks, isRough: isShared(frame.spans[index], options) }))
  const marks = rows ? bare.map((mark, index): AxisMark => ({ ...mark, lane: rows[index] ?? 0 })) : inOrder(bare, lanesOf(placed, options) ?? [])
  const unstated = marks.some((mark) => mark.kind === 'unstated')
  const { time, words, breaks } = frame.tools
  const clock = frame.spans.some(({ running }) => running) ? options.clock : undefined
  const ownDayAndZone = dayAndZoneOf(frame.spans, frame.domain, frame.tools.time, options)
  // The start of a clock has said the zone already.
  const dayAndZone = [clock, ownDayAndZone].filter((part, index) => part !== undefined && !(index > 0 && clock?.includes(part))).join(separatorsOf(options.language).strong)
  return {
    description: describe(frame.ordered, marks, { time, words, language: options.language }),
    ticks,
    breaks: [...breaks],
    lanes: marks.reduce((most, mark) => Math.max(most, mark.lane + 1), 0),
    ...(rows ? { stems: true as const } : {}),
    marks,
    ...(dayAndZone === '' ? {} : { dayAndZone }),
    ...(unstated && { legend: frame.domain.kind === 'order' ? words.orderLegend : words.legend }),
  }
}

/** Whether `planAxis` would draw these events in at most `most` lanes. It makes nothing else of the drawing. */
export function fitsLanes(events: readonly AxisEvent[], options: AxisOptions, most: number): boolean {
  if (events.length <= most) return true
  // More marks than this cannot stand beside each other even without names, so thousands need not be placed.
  if (events.length > most * ((options.width + LABEL_GAP) / (MARK_WIDTH + LABEL_GAP))) return false
  const frame = axisFrame(events, options)
  return lanesOf(boxedMarks(frame, grainFor(frame.domain, frame.spans, frame.tools), options), options, most) !== undefined
}

/** An axis itself, before any mark is put on it. */
export interface AxisFrame {
  ordered: AxisEvent[]
  spans: AxisEvent['span'][]
  domain: Domain
  tools: TickTools
}

/** The scale of an axis that holds all events, with its breaks and what writes on it. */
export function axisFrame(events: readonly AxisEvent[], { tools, language, labels, width, labelWidth, zone }: AxisOptions): AxisFrame {
  const { words, time, zones, duration } = tools ?? createAxisTools(language, labels)
  const row = isOrderAlone(events) ? evenRow(events) : undefined
  const ordered = row?.ordered ?? events.toSorted((a, b) => compareSpans(a.span, b.span))
  const spans = ordered.map((event) => event.span)
  const stated = spans.filter(({ isUnstated }) => !isUnstated)
  const domain = row?.domain ?? domainOf(spans, zones, zone)
  const leftOut = (length: number): string => words.leftOut.replace('{duration}', duration(length))
  const breakShare = (length: number): number => (labelWidth(leftOut(length)) + BREAK_SIGNS) / width
  // A day is drawn whole, because its empty hours are part of the picture.
  const places = row ? undefined : evenPlaces(domain, stated)
  const scale = places ? createEvenScale(domain, places) : createScale(domain, domain.kind === 'calendar' || domain.kind === 'elapsed' ? stated.map(stretchOf) : [], breakShare)
  const breaks = scale.breaks.map(({ from, to, length }) => ({ at: (from + to) / 2, label: places || to - from < breakShare(length) - 1e-9 ? '' : leftOut(length) }))
  return { ordered, spans, domain, tools: { scale, breaks, leftOut, time, words, width, labelWidth } }
}

/** Whether a date is of a kind that all axes of the deck draw alike. */
function isShared(span: Span | undefined, { kinds }: AxisOptions): boolean {
  const precision = span && roughPrecision(span)
  return precision !== undefined && kinds?.has(precision) === true
}

/** How events of only a year, decade or century are drawn on an axis of their own deciding. */
export function roughKinds(events: readonly AxisEvent[], options: AxisOptions): [precision: Precision, kind: AxisMark['kind']][] {
  if (events.every(({ span }) => roughPrecision(span) === undefined)) return []
  const frame = axisFrame(events, options)
  const tools = axisMarkTools(frame, grainFor(frame.domain, frame.spans, frame.tools), options)
  return frame.ordered.flatMap((event) => {
    const precision = roughPrecision(event.span)
    return precision === undefined ? [] : [[precision, markOf(event, tools).kind]]
  })
}

/** The means of placing marks on a frame. @param grain - the precision that counts as exact there */
export function axisMarkTools({ spans, tools: { scale, time } }: AxisFrame, grain: Precision, { width, current, kinds }: AxisOptions): MarkTools {
  const clock = spans.some(hasClockTime)
  return { scale, time, shared: sharedDate(spans), grain, clock, width, current, kinds }
}

/** A mark, and the room of the mark and its label. */
interface BoxedMark {
  mark: BareMark
  box: LabelledBox
  /** The width of the label, as a fraction of the drawing. */
  label: number
}

function boxedMarks(frame: AxisFrame, grain: Precision, options: AxisOptions): BoxedMark[] {
  const { width, labelWidth, nameWidth = labelWidth, essentialWidth = nameWidth } = options
  const tools = axisMarkTools(frame, grain, options)
  return frame.ordered.map((event) => {
    const own = markOf(event, tools)
    // In a row without dates, the words below say once that there are none.
    const mark = frame.domain.kind === 'order' ? { ...own, when: '' } : own
    const label = Math.max(MARK_WIDTH, (event.essential ? essentialWidth : nameWidth)(mark.label), nameWidth(mark.when)) / width
    return { mark, box: boxOf(mark.from, mark.to, label), label }
  })
}

/**
 * Removes the time of a mark where the name of the stretch below it says the same. A rough date keeps its own: on the next axis
 * the names below are others, and dates of one kind look alike on all.
 */
function toldOnce(mark: BareMark, { ticks, isRough }: { ticks: readonly Tick[]; isRough: boolean }): BareMark {
  if (isRough) return mark
  const below = ticks.find(({ at, to }) => to !== undefined && at < mark.from + 1e-6 && to > mark.to - 1e-6)
  return below && below.label.replace('\n', ' ') === mark.when ? { ...mark, when: '' } : mark
}

/**
 * The lane of each mark. Events with an unstated time have lanes of their own, where their long bands hide nothing.
 * @returns undefined where that takes more than `most` lanes
 */
function lanesOf(marks: BoxedMark[], options: AxisOptions, most = Infinity): number[] | undefined {
  const hasOwnLane = ({ mark: { kind, from, to } }: BoxedMark): boolean => kind === 'unstated' && to - from > LONG
  const laneOf = marks.map(() => 0)
  let base = 0
  for (const unstated of [false, true]) {
    const own = [...marks.entries()].filter(([, mark]) => hasOwnLane(mark) === unstated)
    const lanes = assignLanes(own.map(([, { box }]) => box), LABEL_GAP / options.width, most - base)
    if (!lanes) return undefined
    for (const [place, [index]] of own.entries()) laneOf[index] = base + (lanes[place] ?? 0)
    base = lanes.reduce((next, lane) => Math.max(next, base + lane + 1), base)
  }
  return laneOf
}

/**
 * Lets a label end with its mark where that of a later mark does so and its stem would run through this label: each of the two would
 * have to stand above the other. Marks come in the order of time.
 */
function turnedBack(marks: readonly BoxedMark[]): BoxedMark[] {
  const turned: BoxedMark[] = []
  for (const own of marks.toReversed()) {
    const { mark: { from, to }, box, label } = own
    const isCrossed = !box.back && to >= label && turned.some(({ mark, box: other }) => other.back && mark.to > box.from && mark.to <= box.to)
    turned.unshift(isCrossed ? { ...own, box: { from: Math.min(from, to - label), to, back: true } } : own)
  }
  return turned
}

/** So many events stand in a lane each, if there are no more, so that the drawing fills its slide. */
const STAIRS = 4

/**
 * The lane of each mark of a drawing with stems, from 0 at the top: no stem runs through a label, and few marks go down like stairs.
 * @returns undefined where that takes more lanes than a slide has
 */
function stemLanes(marks: BoxedMark[], { width }: AxisOptions): number[] | undefined {
  const gap = LABEL_GAP / 2 / width
  const boxes = marks.map(({ mark, box }): StemBox => ({ from: box.from, to: box.to, at: box.back ? mark.to : mark.from, isBare: mark.kind === 'unstated' }))
  const lowest = stemRows(boxes, gap)
  if (!lowest) return undefined
  const stairs = boxes.map((_, index) => boxes.length - 1 - index)
  const rows = boxes.length <= STAIRS && areOrdered(boxes, stairs, gap) ? stairs : lowest
  const most = Math.max(0, ...rows)
  return most < MOST_LANES.overview ? rows.map((row) => most - row) : undefined
}

/** Orders the lanes from top to bottom by their first event. */
function inOrder(marks: BareMark[], lanes: readonly number[]): AxisMark[] {
  const places = new Map([...new Set(lanes)].map((lane, place) => [lane, place]))
  return marks.map((mark, index) => ({ ...mark, lane: places.get(lanes[index] ?? 0) ?? 0 }))
}

/** Describes the whole drawing in words: the events, their times, and which times are not stated. */
function describe(events: AxisEvent[], marks: AxisMark[], { time, words, language }: Pick<TickTools, 'time' | 'words'> & { language: string }): string {
  const items = events.map(({ label, span }, index) => {
    const bare = time.full(span)
    const missing = span.precision === 'day' ? words.timeNotStated : words.dateNotStated
    const when = marks[index]?.kind === 'unstated' && span.limit === undefined && !span.isUnstated ? `${bare}${separatorsOf(language).weak}${missing}` : bare
    return words.item.replaceAll(/\{(label|when)\}/g, (_, slot: 'label' | 'when') => ({ label, when })[slot])
  })
  const list = items.join(separatorsOf(language).strong)
  return words.timeline.replace('{items}', () => list)
}
