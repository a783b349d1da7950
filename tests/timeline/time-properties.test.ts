// Thorough: not in the quick loop.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { When } from '../../scripts/timeline/schema/when.ts'
import { isDeepTime } from '../../scripts/timeline/time/format-deep-time.ts'
import { createTimeFormatter, sharedDate } from '../../scripts/timeline/time/format.ts'
import { toIsoDate } from '../../scripts/timeline/time/edtf.ts'
import { compareSpans, isOrderKnown } from '../../scripts/timeline/time/order.ts'
import { createWhenParser } from '../../scripts/timeline/time/parse.ts'
import { isTimeProblem, type Span } from '../../scripts/timeline/time/span.ts'
import { createZones } from '../../scripts/timeline/time/zones.ts'
import { anyWhen, dateOnly, SEEDED } from './time-arbitrary.ts'
import { runs } from '../support/runs.ts'

const LANGUAGES = ['en', 'id', 'vi', 'fr', 'es', 'ru', 'ar', 'zh', 'de', 'no-such-language-tag-x']
const formatters = LANGUAGES.map((language) => createTimeFormatter(language))
const zones = createZones()
const parse = createWhenParser('Asia/Ho_Chi_Minh', zones)
const valid = (source: fc.Arbitrary<When>) => source.map((when) => parse(when)).filter((span): span is Span => !isTimeProblem(span))
const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }))
const CLOCK = /\d[:.]\d\d|UTC|T\d/

describe('times of any kind', () => {
  it('are a span or a problem, never an exception', () => {
    fc.assert(fc.property(anyWhen, (when) => {
      const result = parse(when)
      expect(isTimeProblem(result) ? result.hint : result.precision).not.toBe('')
    }), SEEDED)
  })

  it('have bounds in order', () => {
    fc.assert(fc.property(valid(anyWhen), ({ earliest, latest }) => {
      expect(earliest).toBeLessThan(latest)
    }), SEEDED)
  })

  it('can be written in every language', () => {
    fc.assert(fc.property(valid(anyWhen), (span) => {
      for (const { full, short } of formatters) {
        for (const text of [full(span), short(span), short(span, sharedDate([span, span]))]) {
          expect(text).not.toMatch(/^\s*$|undefined|NaN|Infinity|[{}]|\u2009/)
        }
      }
    }), SEEDED)
  })

  it('show a clock time only where the data have one', () => {
    fc.assert(fc.property(valid(dateOnly), (span) => {
      // '10.001 SM' and '4.54 billion' have a point between digits, too.
      fc.pre(![span.start, span.end].some((date) => date && isDeepTime(date)))
      const texts = formatters.flatMap(({ full, short }) => [full(span), short(span, sharedDate([span, span]))])
      for (const text of [...texts, toIsoDate(span)]) expect(text).not.toMatch(CLOCK)
    }), SEEDED)
  })

  it('show no day or month that the data do not have', () => {
    const [english] = formatters
    fc.assert(fc.property(valid(dateOnly), (span) => {
      const text = english?.full(span) ?? ''
      const ends = [span.start, span.end].filter((end) => end !== undefined)
      const has = { month: ends.some((end) => end.month !== undefined), day: ends.some((end) => end.day !== undefined) }
      const shows = { month: MONTHS.some((month) => text.includes(month)), day: MONTHS.some((month) => new RegExp(`\\d ${month}`).test(text)) }
      expect({ text, month: shows.month && !has.month, day: shows.day && !has.day }).toEqual({ text, month: false, day: false })
    }), SEEDED)
  })

  it('survive their own ISO form, for dates that EDTF can say', () => {
    fc.assert(fc.property(valid(dateOnly), (span) => {
      const isPlain = !span.part && !span.limit && ![span.start, span.end].some((end) => end && (end.ago !== undefined || (Math.abs(end.year) > 9999 && end.month)))
      fc.pre(isPlain)
      expect(toIsoDate(parse({ date: toIsoDate(span), ...(span.zone && { zone: span.zone }) }) as Span)).toBe(toIsoDate(span))
    }), SEEDED)
  })
})

describe('their order', () => {
  const span = valid(anyWhen)

  it('is a total preorder', () => {
    fc.assert(fc.property(span, span, span, (a, b, c) => {
      expect(compareSpans(a, a)).toBe(0)
      expect(Math.sign(compareSpans(a, b)) + Math.sign(compareSpans(b, a))).toBe(0)
      const [first, second, third] = [a, b, c].toSorted(compareSpans) as [Span, Span, Span]
      expect([compareSpans(first, second), compareSpans(second, third), compareSpans(first, third)].every((order) => order <= 0)).toBe(true)
    }), { ...SEEDED, numRuns: runs(2500) })
  })

  it('is called known only where the sort agrees, whichever way round it is asked', () => {
    fc.assert(fc.property(span, span, (a, b) => {
      expect(isOrderKnown(a, b)).toBe(isOrderKnown(b, a))
      fc.pre(isOrderKnown(a, b))
      const [first, second] = compareSpans(a, b) < 0 ? [a, b] : [b, a]
      expect(first.latest).toBeLessThanOrEqual(second.earliest)
    }), SEEDED)
  })

  it.each<[When, When, boolean]>([
    ['2024', '2025', true],
    ['2025', '2025-10', false],
    ['2025-10-25', { date: '2025-10-25', part: 'evening' }, false],
    [{ date: '2025-10-25', part: 'morning' }, { date: '2025-10-25', part: 'evening' }, true],
    [{ date: '2025-10-25', part: 'morning' }, { date: '2025-10-25', part: 'early-morning' }, false],
    [{ date: '2025-10-25', part: 'evening' }, { date: '2025-10-25', part: 'late-evening' }, false],
    [{ date: '2025-10-25', part: 'night' }, { date: '2025-10-25', part: 'evening' }, false],
    [{ date: '2025-10-25', part: 'evening' }, { date: '2025-10-25', time: '17:30' }, false],
    [{ date: '2025-10-25', part: 'evening' }, { date: '2025-10-25', time: '09:30' }, true],
    [{ date: '2025-10-25', part: 'evening' }, '2025-10-26', true],
    [{ date: '2025-10-25', time: '09:30' }, { date: '2025-10-25', time: '09:31' }, true],
    [{ date: '2025-10-25', time: '09:30', until: '11:00' }, { date: '2025-10-25', time: '10:00' }, false],
    ['2015/2018', '2017/2020', false],
    ['2015/2018', '2019/..', true],
    [{ date: '2020', qualifier: 'before' }, '2021', true],
    [{ date: '2020', qualifier: 'before' }, '2019', false],
    [{ date: '2020', qualifier: 'after' }, '2020-05', true],
    ['1900~', '2025', false],
    ['1900?', '2025', false],
  ])('%j and %j: %s', (a, b, known) => expect(isOrderKnown(parse(a) as Span, parse(b) as Span)).toBe(known))

  it('leaves room for any zone where one time has none', () => {
    const floating = createWhenParser()('2025-10-26') as Span
    expect(isOrderKnown(parse('2025-10-25') as Span, floating)).toBe(false)
    expect(isOrderKnown(parse('2025-10-24') as Span, floating)).toBe(true)
  })
})

describe('many times', () => {
  it('parses, sorts and writes 10,000', () => {
    const whens = fc.sample(anyWhen, { seed: 1, numRuns: 30_000 }).filter((when) => !isTimeProblem(parse(when))).slice(0, 10_000)
    const read = createWhenParser('Asia/Ho_Chi_Minh')
    const time = createTimeFormatter('en')
    const spans = whens.map((when) => read(when)).filter((span): span is Span => !isTimeProblem(span)).toSorted(compareSpans)
    const texts = spans.map((span) => time.full(span))
    expect(texts).toHaveLength(10_000)
  })
})
