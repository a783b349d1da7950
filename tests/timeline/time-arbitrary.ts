import fc from 'fast-check'
import { PARTS_OF_DAY, type When } from '../../scripts/timeline/schema/when.ts'
import { runs } from '../support/runs.ts'

/** The same cases on every run and every machine. */
export const SEEDED = { seed: 20251025, numRuns: runs(500) }

const pad = (value: number, size = 2) => String(value).padStart(size, '0')
const year = fc.oneof(fc.integer({ min: -3000, max: 12_000 }), fc.integer({ min: 1900, max: 2030 }))
  .map((value) => (value < 0 ? `-${pad(-value, 4)}` : pad(value, 4)))
const month = fc.integer({ min: 1, max: 12 }).map((value) => pad(value))
const day = fc.integer({ min: 1, max: 31 }).map((value) => pad(value))
const fullDate = fc.tuple(year, month, day).map((parts) => parts.join('-'))
const unspecified = fc.oneof(fc.integer({ min: 0, max: 99 }).map((value) => `${pad(value)}XX`), fc.integer({ min: -99, max: 299 })
  .map((value) => (value < 0 ? `-${pad(-value, 3)}X` : `${pad(value, 3)}X`)))
/** Years of deep time, in each of their forms. */
const deep = fc.oneof(
  fc.integer({ min: 10_000, max: 2_000_000_000 }).map((value) => `-${value}`),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 5, max: 8 })).map(([value, noughts]) => `Y-${value}E${noughts}`),
  fc.tuple(fc.integer({ min: 10, max: 999 }), fc.constantFrom('thousand', 'million')).map(([value, scale]) => `${value} ${scale} years ago`),
)
/** Seasons, quarters and halves of years. */
const partOfYear = fc.tuple(year, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', 'spring', 'winter', '21', '24', '25', '28', '29', '30', '32', '33', '36', '40', '41')).map((parts) => parts.join('-'))
const date = fc.tuple(fc.oneof(deep, year, year, partOfYear, fc.tuple(year, month).map((parts) => parts.join('-')), fullDate, unspecified), fc.constantFrom('', '~', '?', '%'))
  .map((parts) => parts.join(''))
const interval = fc.tuple(fc.oneof(date, fc.constant('..')), fc.oneof(date, fc.constantFrom('..', ''))).map((ends) => ends.join('/'))
const zone = fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia')
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('', '', ':00', ':15', ':59')).map(([hours, minutes, seconds]) => `${pad(hours)}:${pad(minutes)}${seconds}`)
const qualifier = fc.constantFrom('about' as const, 'before' as const, 'after' as const, 'uncertain' as const)

/** Times without a clock time, valid or not. */
export const dateOnly: fc.Arbitrary<When> = fc.oneof(date, interval, fc.integer({ min: -4000, max: 12_000 }), fc.record(
  { date: fc.oneof(date, fullDate, interval), part: fc.constantFrom(...PARTS_OF_DAY), zone, qualifier },
  { requiredKeys: ['date'] },
))

/** Any time that the schema lets through, valid or not. */
export const anyWhen: fc.Arbitrary<When> = fc.oneof(dateOnly, fc.record(
  { date: fullDate, time: clock, until: clock, part: fc.constantFrom(...PARTS_OF_DAY), zone, qualifier },
  { requiredKeys: ['date', 'time'] },
))

/** Times of a running clock, all valid. */
export const anyRunning: fc.Arbitrary<string> = fc.tuple(fc.constantFrom('+', '-'), fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => pad(part)).join(':')),
  fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([days, hours, minutes]) => `${days}d ${pad(hours)}:${pad(minutes)}`),
  fc.integer({ min: 0, max: 900 }).map((days) => `${days}d`),
)).map(([sign, time]) => `T${sign}${time}`)
