import type { Span } from '../../timeline/time/span.ts'
import type { NamedMark } from '../blocks/group-mark.ts'
import { OVERVIEW_SIZES, type OverviewBand, type OverviewColumn, type OverviewFlag, type OverviewMark, type TimelineOverviewProps } from '../blocks/timeline-overview.ts'
import { abbreviate } from '../text/abbreviate.ts'
import { dayAndZoneOf } from './day-and-zone.ts'
import { placeFlags } from './flags.ts'
import { assignLanes } from './lanes.ts'
import { type BareMark, markOf } from './marks.ts'
import { type AxisFrame, axisFrame, axisMarkTools } from './plan-axis.ts'
import { ticksFor } from './ticks.ts'
import type { AxisEvent, AxisOptions } from './tools.ts'

/** Events of a lane. */
export interface OverviewLane {
  /** Undefined where events are in no groups, so that there is one lane without a name. */
  mark: NamedMark | undefined
  events: AxisEvent[]
}

/** What a drawing of many events shows. */
export interface OverviewWish {
  lanes: OverviewLane[]
  bands: { title: string; number?: string; span: Span; slide?: number }[]
  /** The events' ids, those that matter most first. */
  ranked: readonly string[]
  /** The mark of an event by its id, where no lane of its own says it. */
  markOf: (event: string) => NamedMark | undefined
  /** In px. */
  height: number
  /** Most names on it. */
  most: number
  /** Writes the alternative text. @param flags - the ids of the events with names */
  describe: (flags: string[]) => string
}

/** For each name that has a place, so many events are tried, those that matter most first. Of thousands, those left would find none either. */
const TRIES = 25
/** Most rows of bands; what lies below is left to the names of chapters. */
const MOST_BANDS = 3
/** Longest name of an event, in px, and what stands between its date and it. */
const FLAG = { longest: 330, between: 8, gap: 10 }
/** The share of a lane's height, 0–1, that marks may take. */
const MARKS_SHARE = 0.5
/** Width in px of a column that counts events. */
const COLUMN = 13
/** More breaks than this are the scale itself, which its names tell. */
const MOST_BREAKS = 8

/**
 * Plans one drawing of many events: bands with names above, a lane for each group, each event as a mark, and the names of those that
 * matter most on stems, as far as there is room. Where marks would lie too high above each other, columns count them instead.
 */
export function planOverview(wish: OverviewWish, options: AxisOptions): TimelineOverviewProps {
  const { lanes, height } = wish
  const aside = asideOf(lanes, wish.bands.length > 0, options)
  const own = { ...options, width: options.width - aside }
  const frame = axisFrame(lanes.flatMap(({ events }) => events), own)
  const { ticks, grain } = ticksFor(frame.domain, frame.spans, frame.tools)
  const bands = placeBands(wish.bands, frame)
  const bandsHeight = bands.reduce((most, { row }) => Math.max(most, row + 1), 0) * (OVERVIEW_SIZES.band + OVERVIEW_SIZES.bandGap)
  const tools = axisMarkTools(frame, grain, own)
  const bares = new Map(lanes.flatMap(({ events }) => events.map((event) => [event.id, asSeen(markOf(event, tools), own.width)])))
  const dayAndZone = dayAndZoneOf(frame.spans, frame.domain, frame.tools.time, own)
  const isHatched = [...bares.values()].some(({ kind }) => kind === 'unstated')
  const deep = ticks.some(({ label }) => label.includes('\n')) ? OVERVIEW_SIZES.ticks - 12 : 0
  const axisY = height - OVERVIEW_SIZES.ticks - deep - captionHeight(dayAndZone ?? '', isHatched ? frame.tools.words.legend : '', own)
  const laneHeight = (axisY - bandsHeight) / Math.max(1, lanes.length)
  const drawn = lanes.map(({ mark, events }, index) => {
    const lane = { events: events.flatMap((event) => ({ event, bare: bares.get(event.id) ?? markOf(event, tools) })), bottom: bandsHeight + (index + 1) * laneHeight, height: laneHeight, mark }
    return { ...lane, rows: rowsOf(lane.events.map(({ bare }) => bare), own.width, mostRows(laneHeight)) }
  })
  const isCounted = drawn.some(({ rows }) => rows === undefined)
  const counted = isCounted ? countColumns(drawn, own.width, wish.markOf) : []
  const marks = isCounted ? [] : drawn.flatMap(({ events, rows, bottom, mark }) => events.map(({ bare }, index): OverviewMark => ({ ...lookOf(mark ?? wish.markOf(bare.event)), event: bare.event, from: bare.from, to: bare.to, kind: bare.kind, ...(bare.approximate ? { approximate: true as const } : {}), ...(bare.essential ? { essential: true as const } : {}), y: bottom - GROUND - (rows?.[index] ?? 0) * OVERVIEW_SIZES.markRow })))
  const footOf = new Map(marks.map(({ event, y }) => [event, y - OVERVIEW_SIZES.mark]))
  const flags = drawn.flatMap((lane) => flagsOf(lane, { wish, options: own, footOf, top: marksTop(lane, counted) }))
  return {
    description: wish.describe(flags.map(({ event }) => event)),
    height,
    bandsHeight,
    axisY,
    aside,
    bands: bands.map(({ number, ...band }) => ({ ...band, title: nameOfBand({ title: band.title, number }, (text) => SEMI_BOLD * own.labelWidth(text) + 20 <= (band.to - band.from) * own.width) })),
    lanes: drawn.flatMap(({ mark, bottom }) => (mark === undefined ? [] : [{ ...mark, name: laneName(mark.name, { aside, laneHeight, options }), y: bottom - laneHeight / 2, height: laneHeight }])),
    marks,
    columns: counted,
    flags,
    ticks,
    breaks: frame.tools.breaks.length > MOST_BREAKS ? [] : [...frame.tools.breaks],
    ...(dayAndZone === undefined ? {} : { dayAndZone }),
    ...(isHatched && !isCounted ? { legend: frame.tools.words.legend } : {}),
  }
}

/** Height in px of the line below the axis: the zone, and what a hatched mark means, which may go on on a second line. */
function captionHeight(dayAndZone: string, legend: string, { width, labelWidth }: AxisOptions): number {
  const { caption, captionLine, swatch } = OVERVIEW_SIZES
  if (dayAndZone === '' && legend === '') return 0
  const before = (dayAndZone === '' ? 0 : SEMI_BOLD * labelWidth(dayAndZone) + swatch.gap) + swatch.width
  return caption + (legend !== '' && before + labelWidth(legend) > width ? captionLine : 0)
}

/** Semi-bold words are by so much wider than those of a tick. */
const SEMI_BOLD = 1.06

/** Names of lanes are semi-bold too, and set larger than ticks. */
const LANE_NAME = 1.16

/** With more lanes than this, alone or below bands, each has height for one line of its name only. */
const TALL_LANES = { alone: 5, belowBands: 3 }

/** The width of the column of the lanes' names, in which their longest word has room, or all of them where lanes are low. */
function asideOf(lanes: readonly OverviewLane[], hasBands: boolean, { labelWidth }: AxisOptions): number {
  const isLow = lanes.length > (hasBands ? TALL_LANES.belowBands : TALL_LANES.alone)
  const words = lanes.flatMap(({ mark }) => (isLow ? mark?.name : mark?.name.split(/\s+/)) ?? [])
  if (words.length === 0) return 0
  const { least, most, beside } = OVERVIEW_SIZES.aside
  return Math.ceil(Math.min(most, Math.max(least, Math.max(...words.map((word) => LANE_NAME * labelWidth(word))) + beside)))
}

/** The name of a lane, as much of it as its lines hold. */
function laneName(name: string, { aside, laneHeight, options }: { aside: number; laneHeight: number; options: AxisOptions }): string {
  const room = aside - OVERVIEW_SIZES.aside.beside
  const lines = Math.max(1, Math.floor(laneHeight / OVERVIEW_SIZES.laneLine))
  return abbreviate(name, (text) => linesOf(text, room, options) <= lines)
}

/** The lines of a text in a column, broken between words; many where a word is wider than the column. */
function linesOf(text: string, room: number, { labelWidth }: AxisOptions): number {
  const width = (words: string): number => LANE_NAME * labelWidth(words)
  let [lines, line] = [1, '']
  for (const word of text.split(/\s+/)) {
    if (width(word) > room) return Number.POSITIVE_INFINITY
    const longer = line === '' ? word : `${line} ${word}`
    if (width(longer) > room) lines += 1
    line = width(longer) > room ? word : longer
  }
  return lines
}

/** Between the axis or the lane below and the lowest marks, in px. */
const GROUND = 5

const lookOf = (mark: NamedMark | undefined): Pick<OverviewMark, 'colour' | 'shape'> => ({ colour: mark?.colour ?? 0, shape: mark?.shape ?? 'round' })

function mostRows(laneHeight: number): number {
  const most = Math.floor((laneHeight - GROUND - 4) / OVERVIEW_SIZES.markRow)
  return Math.max(1, Math.min(most, Math.floor((laneHeight * MARKS_SHARE) / OVERVIEW_SIZES.markRow)))
}

/** A mark that is narrower than a point is one. */
function asSeen(bare: BareMark, width: number): BareMark {
  const middle = (bare.from + bare.to) / 2
  return bare.kind !== 'point' && (bare.to - bare.from) * width < OVERVIEW_SIZES.mark ? { ...bare, kind: 'point', from: middle, to: middle } : bare
}

/** The row of each mark, from 0 at the bottom; undefined where that takes too many. */
function rowsOf(marks: readonly BareMark[], width: number, most: number): number[] | undefined {
  const half = OVERVIEW_SIZES.mark / 2 / width
  return assignLanes(marks.map(({ from, to, kind }) => (kind === 'point' ? { from: from - half, to: from + half } : { from, to: Math.max(to, from + 2 * half) })), 2 / width, most)
}

/** A lane with its events, on its way to be drawn. */
interface DrawnLane {
  events: { event: AxisEvent; bare: BareMark }[]
  mark: NamedMark | undefined
  bottom: number
  height: number
}

/** Columns that count the events of each lane, all at one scale. */
function countColumns(lanes: readonly DrawnLane[], width: number, groupOf: OverviewWish['markOf']): OverviewColumn[] {
  const columns = Math.floor(width / COLUMN)
  const counts = lanes.map(({ events }) => {
    const found = new Map<number, number>()
    for (const { bare: { from } } of events) {
      const at = Math.min(columns - 1, Math.floor(from * columns))
      found.set(at, (found.get(at) ?? 0) + 1)
    }
    return found
  })
  const highest = Math.max(1, ...counts.flatMap((found) => [...found.values()]))
  let isTold = false
  return lanes.flatMap(({ events, bottom, height, mark }, index) => {
    const groups = new Set(events.map(({ event }) => groupOf(event.id)?.name))
    // A column has one colour: that of a group where all events are in it.
    const look = lookOf(mark ?? (groups.size === 1 ? groupOf(events[0]?.event.id ?? '') : undefined))
    const room = height * MARKS_SHARE
    return [...(counts[index] ?? [])].toSorted(([a], [b]) => a - b).map(([at, count]): OverviewColumn => {
      const own = Math.max(3, (room * count) / highest)
      const isHighest = count === highest && !isTold && lanes.length === 1
      if (isHighest) isTold = true
      return { ...look, from: at / columns, to: (at + 1) / columns, y: bottom - own, height: own, ...(isHighest ? { count } : {}) }
    })
  })
}

/** The highest that a mark or a column of a lane reaches, in px from the top. */
function marksTop({ bottom, height, rows }: DrawnLane & { rows: number[] | undefined }, counted: readonly OverviewColumn[]): number {
  if (rows) return bottom - GROUND - (1 + Math.max(0, ...rows)) * OVERVIEW_SIZES.markRow
  return Math.min(bottom, ...counted.filter(({ y }) => y > bottom - height && y < bottom).map(({ y, count }) => y - (count === undefined ? 0 : 20)))
}

/** The names of a lane's events, as many as have room above its marks. */
function flagsOf({ events, bottom, height }: DrawnLane, { wish, options, footOf, top }: { wish: OverviewWish; options: AxisOptions; footOf: ReadonlyMap<string, number>; top: number }): OverviewFlag[] {
  const { width, nameWidth = options.labelWidth, essentialWidth = nameWidth, labelWidth } = options
  const widthOf = ({ essential }: AxisEvent) => (essential ? essentialWidth : nameWidth)
  const rows = Math.floor((top - (bottom - height) - 2) / OVERVIEW_SIZES.flag)
  const byId = new Map(events.map((each) => [each.event.id, each]))
  const most = Math.max(2, Math.round(wish.most / wish.lanes.length))
  const wanted = wish.ranked.flatMap((id) => byId.get(id) ?? []).slice(0, most * TRIES).map(({ event, bare }) => {
    const label = abbreviate(bare.label, (text) => widthOf(event)(text) <= Math.min(FLAG.longest, width / 2))
    return { event, bare, label, at: bare.kind === 'point' ? bare.from : Math.min(1, bare.from + OVERVIEW_SIZES.mark / 2 / width) }
  })
  const placed = placeFlags(wanted.map(({ event, at, label, bare }) => ({ at, width: (widthOf(event)(label) + labelWidth(bare.when) + FLAG.between + FLAG.gap) / width })), { rows, most, gap: FLAG.gap / width })
  // Few rows stand apart, so that the drawing fills its slide.
  const pitch = Math.min(OVERVIEW_SIZES.flagMost, Math.floor((top - (bottom - height) - 2) / Math.max(1, ...placed.map(({ row }) => row + 1))))
  return placed.flatMap(({ index, row, back }): OverviewFlag[] => {
    const found = wanted[index]
    if (!found) return []
    const { event, bare, label, at } = found
    const { slide } = event
    return [{ event: event.id, label, when: bare.when, at, ...(event.essential ? { essential: true as const } : {}), ...(back ? { back } : {}), y: top - row * pitch, foot: footOf.get(event.id) ?? bottom, ...(slide === undefined ? {} : { slide }) }]
  })
}

/** Fewer letters of a name than this say less than the number of the chapter. */
const LEAST_LETTERS = 8

/** The name of a band, as much of it as has room, or the number of its chapter. */
function nameOfBand({ title, number }: { title: string; number: string }, fits: (text: string) => boolean): string {
  const name = abbreviate(title, fits)
  if (name === title || name.length > LEAST_LETTERS) return name
  return number !== '' && fits(number) ? number : ''
}

/** Bands in the rows in which they do not overlap, those that have none of the first rows left out. */
function placeBands(bands: OverviewWish['bands'], { domain, tools: { scale } }: AxisFrame): (OverviewBand & { number: string })[] {
  const boxes = bands.map(({ span, title, number = '', slide }) => ({ title, number, from: scale.at(Math.max(domain.from, span.earliest)), to: scale.at(Math.min(domain.to, span.latest)), ...(slide === undefined ? {} : { slide }) })).filter(({ from, to }) => to > from)
  const rows = assignLanes(boxes.map(({ from, to }) => ({ from, to: to - 1e-6 })), 0) ?? []
  return boxes.map((box, index) => ({ ...box, row: rows[index] ?? 0 })).filter(({ row }) => row < MOST_BANDS)
}
