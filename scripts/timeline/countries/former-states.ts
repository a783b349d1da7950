import { fieldsOf } from '../time/calendar.ts'
import type { Span } from '../time/span.ts'

/** A state or territory that ISO 3166-3 lists because it no longer exists under that code. */
interface FormerState {
  /** The code of two letters that ISO 3166-1 had for it. */
  alpha2: string
  /** The years in which it began and ended to exist under this name, both included; no beginning where ISO 3166-1 began with it. */
  from?: number
  until: number
}

/**
 * The states of ISO 3166-3, by their codes of four letters there. Its islands and stretches of Antarctica without people of their own
 * are left out. The years are those of the state, not those in which the standard had its code.
 */
export const FORMER_STATES = {
  AIDJ: { alpha2: 'AI', from: 1967, until: 1977 },
  ANHH: { alpha2: 'AN', from: 1954, until: 2010 },
  BUMM: { alpha2: 'BU', from: 1948, until: 1989 },
  BYAA: { alpha2: 'BY', from: 1919, until: 1991 },
  CSHH: { alpha2: 'CS', from: 1918, until: 1992 },
  CSXX: { alpha2: 'CS', from: 2003, until: 2006 },
  DDDE: { alpha2: 'DD', from: 1949, until: 1990 },
  DYBJ: { alpha2: 'DY', from: 1958, until: 1975 },
  FXFR: { alpha2: 'FX', until: 1997 },
  GEHH: { alpha2: 'GE', until: 1979 },
  HVBF: { alpha2: 'HV', from: 1958, until: 1984 },
  NHVU: { alpha2: 'NH', from: 1906, until: 1980 },
  NTHH: { alpha2: 'NT', from: 1922, until: 1993 },
  PCHH: { alpha2: 'PC', from: 1947, until: 1994 },
  PZPA: { alpha2: 'PZ', from: 1903, until: 1979 },
  RHZW: { alpha2: 'RH', from: 1923, until: 1980 },
  SKIN: { alpha2: 'SK', until: 1975 },
  SUHH: { alpha2: 'SU', from: 1922, until: 1991 },
  TPTL: { alpha2: 'TP', until: 2002 },
  VDVN: { alpha2: 'VD', from: 1945, until: 1976 },
  YDYE: { alpha2: 'YD', from: 1967, until: 1990 },
  YUCS: { alpha2: 'YU', from: 1918, until: 2003 },
  ZRCD: { alpha2: 'ZR', from: 1971, until: 1997 },
} satisfies Record<string, FormerState>

export type FormerCode = keyof typeof FORMER_STATES

/** Codes of two letters that belong to a country of today as well: Anguilla, Belarus, Georgia, Slovakia. They mean that one. */
const GIVEN_AGAIN = new Set(['AI', 'BY', 'GE', 'SK'])

/** Whether a code is one of ISO 3166-3 in four letters. */
export function isFormerCode(code: string): code is FormerCode {
  return Object.hasOwn(FORMER_STATES, code)
}

/** The years of a state that no longer exists. */
export function yearsOf(code: FormerCode): { from?: number; until: number } {
  return FORMER_STATES[code]
}

/** The states that a code means, in two letters or four; an empty list for a country of today. CS is two states. */
export function formerStates(code: string): FormerCode[] {
  if (isFormerCode(code)) return [code]
  if (GIVEN_AGAIN.has(code)) return []
  return (Object.keys(FORMER_STATES) as FormerCode[]).filter((key) => FORMER_STATES[key].alpha2 === code)
}

/** The first and the last year of a time. */
export type Years = readonly [first: number, last: number]

/** The years of a time; infinite where it is open. */
export function yearsOfSpan({ earliest, latest }: Pick<Span, 'earliest' | 'latest'>): Years {
  const year = (instant: number): number => (Number.isFinite(instant) ? fieldsOf(instant).year : instant)
  return [year(earliest), year(Math.max(earliest, latest - 1))]
}

/**
 * The state that a code means at some times. The only one of its code is meant at any time, and the first of two where none of the
 * times decides.
 * @returns undefined for a country of today
 */
export function formerStateAt(code: string, times: readonly Years[]): FormerCode | undefined {
  const states = formerStates(code)
  return states.find((state) => times.some((years) => existedIn(state, years))) ?? states[0]
}

/** Whether a state existed in at least one of the years, from the first to the last. */
export function existedIn(code: FormerCode, [first, last]: Years): boolean {
  const { from = -Infinity, until } = yearsOf(code)
  return first <= until && last >= from
}
