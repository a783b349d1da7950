import { edtfYear } from './dates.ts'
import { emptyEvent, filledIn, ImportError, type ForeignTimeline, type FoundEvent, type FoundMedium, type FoundTime, type Unkept } from './foreign-timeline.ts'
import { monthNumber } from '../timeline/explain/date-numbers.ts'

type Fields = Record<string, unknown>

/**
 * Reads a JSON file of TimelineJS: version 3 (`events`, `start_date`), its predecessors (`timeline.date`, `startDate`), and the feed of a
 * sheet (`gsx$headline`).
 * @throws ImportError where it has no event
 */
export function readTimelineJs(value: unknown): ForeignTimeline {
  const whole = fields(value)
  const found: ForeignTimeline = { format: 'TimelineJS', events: [], eras: [], left: [], remarks: [] }
  const old = fields(whole['timeline'])
  if (list(fields(whole['feed'])['entry']).length > 0) readFeed(list(fields(whole['feed'])['entry']), found)
  else if (Object.keys(old).length > 0) readOld(old, found)
  else readCurrent(whole, found)
  if (found.events.length === 0) throw new ImportError('this TimelineJS file has no events')
  return found
}

function readCurrent(whole: Fields, found: ForeignTimeline): void {
  const title = fields(whole['title'])
  if (Object.keys(title).length > 0) readTitle(title, found)
  list(whole['events']).map(fields).forEach((slide, index) => found.events.push(eventOf(slide, `event ${index + 1}`, found.left)))
  list(whole['eras']).map(fields).forEach((era, index) => found.eras.push(eventOf(era, `era ${index + 1}`, found.left)))
  if (whole['scale'] === 'cosmological') found.remarks.push('The scale is cosmological: years before the present are written as they stand.')
}

/** The slide of the title: its headline is that of the timeline. What else it has goes into the description. */
function readTitle(slide: Fields, found: ForeignTimeline): void {
  const { headline, text } = fields(slide['text'])
  if (isText(headline)) found.title = String(headline)
  if (isText(text)) found.description = String(text)
  leaveOut(slide, 'title', found.left)
  const medium = mediumOf(fields(slide['media']))
  if (medium !== undefined) found.media = [medium]
}

function eventOf(slide: Fields, at: string, left: Unkept[]): FoundEvent {
  const { headline, text } = fields(slide['text'])
  const medium = mediumOf(fields(slide['media']))
  leaveOut(slide, at, left)
  return {
    ...emptyEvent(at),
    ...(isText(headline) && { title: String(headline) }),
    ...(isText(text) && { text: String(text) }),
    time: timeOf(slide, at, left),
    ...(isText(slide['group']) && { group: String(slide['group']) }),
    media: medium === undefined ? [] : [medium],
  }
}

function leaveOut(slide: Fields, at: string, left: Unkept[]): void {
  const { url, color } = fields(slide['background'])
  if (isText(url)) left.push({ kind: 'background pictures', at, value: String(url) })
  if (isText(color)) left.push({ kind: 'background colours', at, value: String(color) })
}

function timeOf(slide: Fields, at: string, left: Unkept[]): FoundTime {
  const [start, end] = [fields(slide['start_date']), fields(slide['end_date'])]
  const shown = [slide['display_date'], start['display_date']].find(isText)
  for (const date of [start, end]) {
    if (Number(date['millisecond'] ?? 0) > 0) left.push({ kind: 'milliseconds', at, value: String(date['millisecond']) })
  }
  return filledIn({ start: dateOf(start), end: dateOf(end), time: hourOf(start), until: hourOf(end), shown: shown === undefined ? undefined : String(shown) })
}

/**
 * A date in numbers. Months may be words; the year 0 is what sheets have where nobody gave one.
 * @returns undefined where there is no year
 */
export function dateOf({ year, month, day }: Fields): string | undefined {
  const text = String(year ?? '').trim()
  if (text === '' || text === '0') return undefined
  if (!/^-?\d+$/.test(text.replaceAll(/[,\s]/g, ''))) return [day, month, text].filter(isText).join(' ')
  const number = Number(text.replaceAll(/[,\s]/g, ''))
  if (Math.abs(number) > 99_999) return number < 0 ? `Y${number + 1}` : `Y${number}`
  const parts = [month, day].map((part) => String(part ?? '').trim())
  const [monthPart = '', dayPart = ''] = parts
  if (monthPart === '' || monthPart === '0') return edtfYear(number)
  const index = /^\d+$/.test(monthPart) ? Number(monthPart) : monthNumber(monthPart.toLowerCase().replace(/\.$/, ''))
  if (index === undefined) return [dayPart, monthPart, text].filter(Boolean).join(' ')
  const dashed = [edtfYear(number), String(index).padStart(2, '0')]
  return (dayPart === '' || dayPart === '0' ? dashed : [...dashed, dayPart.padStart(2, '0')]).join('-')
}

function hourOf({ hour, minute, second }: Fields): string | undefined {
  if (!isText(hour)) return undefined
  const [h = '', m = '', s = ''] = [hour, minute, second].map((part) => String(part ?? '').trim().padStart(2, '0'))
  return s === '00' ? `${h}:${m}` : `${h}:${m}:${s}`
}

function mediumOf(media: Fields): FoundMedium | undefined {
  const at = [media['url'], media['media']].find(isText)
  if (at === undefined) return undefined
  const given = { caption: media['caption'], credit: media['credit'], alt: media['alt'] ?? media['title'], from: media['link'] }
  return { at: String(at).trim(), ...Object.fromEntries(Object.entries(given).filter(([, value]) => isText(value)).map(([key, value]) => [key, String(value)])) }
}

/** Version 1: `2011,12,10`, or `1/26/2012` in the order of its authors in the United States. */
function readOld(old: Fields, found: ForeignTimeline): void {
  if (isText(old['headline'])) found.title = String(old['headline'])
  if (isText(old['text'])) found.description = String(old['text'])
  found.order = 'month-first'
  const event = (item: Fields, at: string): FoundEvent => {
    const medium = mediumOf(fields(item['asset']))
    return {
      ...emptyEvent(at),
      ...(isText(item['headline']) && { title: String(item['headline']) }),
      ...(isText(item['text']) && { text: String(item['text']) }),
      ...(isText(item['tag']) && { group: String(item['tag']) }),
      time: filledIn({ start: withCommas(item['startDate']), end: withCommas(item['endDate']) }),
      media: medium === undefined ? [] : [medium],
    }
  }
  list(old['date']).map(fields).forEach((item, index) => found.events.push(event(item, `event ${index + 1}`)))
  list(old['era']).map(fields).forEach((item, index) => found.eras.push(event(item, `era ${index + 1}`)))
}

function withCommas(value: unknown): string | undefined {
  if (!isText(value)) return undefined
  const [, year, month, day] = /^(-?\d+)(?:,\s*(\d+))?(?:,\s*(\d+))?/.exec(String(value)) ?? []
  return String(value).includes(',') || /^-?\d+$/.test(String(value)) ? dateOf({ year, month, day }) : String(value)
}

/** A sheet as Google gave it out: each cell is `gsx$startdate: { $t: … }`. */
function readFeed(entries: unknown[], found: ForeignTimeline): void {
  found.order = 'month-first'
  entries.map(fields).forEach((entry, index) => {
    const cell = (...names: string[]): string | undefined => names.map((name) => fields(entry[`gsx$${name}`])['$t']).filter(isText).map(String)[0]
    const at = `row ${index + 2}`
    const medium = mediumOf({ url: cell('media'), caption: cell('mediacaption'), credit: cell('mediacredit'), alt: cell('alttext') })
    const start = cell('startdate') ?? dateOf({ year: cell('year'), month: cell('month'), day: cell('day') })
    const end = cell('enddate') ?? dateOf({ year: cell('endyear'), month: cell('endmonth'), day: cell('endday') })
    const event: FoundEvent = {
      ...emptyEvent(at),
      ...filledIn({ title: cell('headline'), text: cell('text'), group: cell('group', 'tag') }),
      time: filledIn({ start, end, time: cell('time'), until: cell('endtime'), shown: cell('displaydate') }),
      media: medium === undefined ? [] : [medium],
    }
    addRow(found, event, cell('type'))
  })
}

/** Puts a row of a sheet where its type says: it may be the title, or an era. */
export function addRow(found: ForeignTimeline, event: FoundEvent, type: string | undefined): void {
  const kind = type?.trim().toLowerCase()
  if (kind === 'era') found.eras.push(event)
  else if (kind === 'title') {
    if (event.title !== undefined) found.title = event.title
    if (event.text !== undefined) found.description = event.text
    if (event.media.length > 0) found.media = event.media
  } else found.events.push(event)
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : typeof value === 'object' && value !== null ? [value] : []
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
}
