/**
 * The year before the common era as historians count it.
 * @param year - astronomical, at most 0: 0 is 1 BCE, -43 is 44 BCE
 */
export function bceYear(year: number): string {
  return `${1 - year} BCE`
}

/** A year in four digits at least, as EDTF writes it: 0079, -0043. */
export function expandedYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}
