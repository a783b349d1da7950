const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2}))?)?)?$/

/**
 * A date as PDF writes it (ISO 32000-1, 7.9.4), as exact as it was given: `2025-10` becomes `D:202510`.
 *
 * @param date ISO 8601: a year, a month, a day, or a time with its zone
 * @throws RangeError where it is none of these
 */
export function pdfDate(date: string): string {
  const match = iso.exec(date)
  if (!match) throw new RangeError(`"${date}" is not an ISO 8601 date; a document's date is written like 2025-10-25.`)
  const [, year, month = '', day = '', hour = '', minute = '', second, zone = ''] = match
  const time = hour === '' ? '' : hour + minute + (second ?? '00')
  return `D:${year}${month}${day}${time}${zone === 'Z' || zone === '' ? zone : `${zone.replace(':', "'")}'`}`
}

/** A date that {@link pdfDate} wrote, as ISO 8601 again; anything else as it stands. */
export function isoDate(date: string): string {
  const match = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}'\d{2})?/.exec(date)
  if (!match) return date
  const [, year, month, day, hour, minute, second, zone = ''] = match
  const days = [year, month, day].filter((part) => part !== undefined).join('-')
  return hour === undefined ? days : `${days}T${hour}:${minute}:${second ?? '00'}${zone.replace("'", ':')}`
}
