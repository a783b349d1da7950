import type { CalendarDate, Span } from './span.ts'

/**
 * The time as an EDTF string, no more exact than the data; with clock times, ISO 8601 with the offset from UTC, or without
 * one where it is not known. Parts of the day have no notation, so their date stands alone. `before 2025` is `../2025`
 * and `after 2025` is `2025/..`: EDTF's nearest below level 2.
 */
export function toIsoDate(span: Span): string {
  const { start, end, limit, time, until } = span
  const from = start ? dateAndTime(start, time, span) : '..'
  if (limit) return limit === 'before' ? `../${from}` : `${from}/..`
  if (span.form === 'single') return from
  const last = end ?? (until === undefined ? undefined : start)
  return `${from}/${last ? dateAndTime(last, until, span) : span.endUnknown ? '' : '..'}`
}

function dateAndTime(date: CalendarDate, minutes: number | undefined, { offsets }: Span): string {
  if (minutes === undefined) return edtf(date)
  const clock = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  const [offset, other] = offsets
  return `${digits(date)}T${clock}${offset === undefined || other !== undefined ? '' : isoOffset(offset)}`
}

const edtf = (date: CalendarDate) => digits(date) + (date.about && date.uncertain ? '%' : date.about ? '~' : date.uncertain ? '?' : '')

function digits({ precision, year, month, day }: CalendarDate): string {
  const sign = year < 0 ? '-' : ''
  const size = Math.abs(year)
  if (precision === 'century') return `${sign}${pad(Math.floor(size / 100))}XX`
  if (precision === 'decade') return `${sign}${pad(Math.floor(size / 10), 3)}X`
  if (size > 9999 && month === undefined) return `Y${year}`
  // With a month EDTF has no notation for long years; ECMAScript's six digits are ISO 8601's expanded form.
  const years = size > 9999 ? `${sign || '+'}${pad(size, 6)}` : `${sign}${pad(size, 4)}`
  return [years, ...[month, day].filter((part) => part !== undefined).map((part) => pad(part))].join('-')
}

/** Seconds to +07:00; ISO 8601 has no seconds in offsets, so the odd ones of local mean time are cut off. */
function isoOffset(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  return seconds === 0 ? 'Z' : `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
