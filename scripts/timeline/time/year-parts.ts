/** What EDTF numbers like months, from 21 on: seasons, quarters and halves of a year. Its thirds of a year, 37 to 39, are not read. */
export type YearPartKind = 'season' | 'quarter' | 'half'

/** How people write parts of a year, and EDTF's numbers of them. */
export const WRITTEN_PARTS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24, Q1: 33, Q2: 34, Q3: 35, Q4: 36, H1: 40, H2: 41 }

/** A part of a year: its kind, its place among those of its kind, from 1, and the days that bound it. */
interface YearPart {
  kind: YearPartKind
  place: number
  /** Month and day of its first day; months above 12 are those of the next year. */
  from: readonly [month: number, day: number]
  /** Month and day of the first day that no longer belongs to it. */
  to: readonly [month: number, day: number]
  /** The month at whose start it is sorted. */
  sorted: number
}

/**
 * The widest that each season of a hemisphere is meant: by whole months and by the sun. What begins in December may be named after
 * the year of either end, so it can be at the start of its year too.
 */
const SEASONS: readonly Pick<YearPart, 'from' | 'to' | 'sorted'>[] = [
  { from: [3, 1], to: [6, 22], sorted: 3 },
  { from: [6, 1], to: [9, 24], sorted: 6 },
  { from: [9, 1], to: [12, 23], sorted: 9 },
  { from: [1, 1], to: [15, 22], sorted: 12 },
]

/** @param number - EDTF's number, which stands where a month does. @returns undefined where it is none of them */
export function yearPart(number: number): YearPart | undefined {
  if (number >= 21 && number <= 32) return season((number - 21) % 4, Math.floor((number - 21) / 4))
  if (number >= 33 && number <= 36) return months('quarter', number - 32, 3)
  return number === 40 || number === 41 ? months('half', number - 39, 6) : undefined
}

/** @param hemisphere - 0 not said, 1 north, 2 south */
function season(index: number, hemisphere: number): YearPart {
  const [north, south] = [SEASONS[index], SEASONS[(index + 2) % 4]]
  const own = (hemisphere === 2 ? south : north) ?? { from: [1, 1], to: [13, 1], sorted: 1 }
  const other = (hemisphere === 0 ? south : own) ?? own
  const first = own.from[0] <= other.from[0] ? own : other
  const last = own.to[0] >= other.to[0] ? own : other
  return { kind: 'season', place: index + 1, from: first.from, to: last.to, sorted: own.sorted }
}

function months(kind: YearPartKind, place: number, length: number): YearPart {
  const from = (place - 1) * length + 1
  return { kind, place, from: [from, 1], to: [from + length, 1], sorted: from }
}
