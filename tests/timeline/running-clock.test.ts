import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAxis } from '../../scripts/plan/axis/plan-axis.ts'
import type { When } from '../../scripts/timeline/schema/when.ts'
import { createTimeFormatter } from '../../scripts/timeline/time/format.ts'
import { compareSpans, isOrderKnown } from '../../scripts/timeline/time/order.ts'
import { createWhenParser, whenParserOf } from '../../scripts/timeline/time/parse.ts'
import type { Span } from '../../scripts/timeline/time/span.ts'
import { anyRunning, SEEDED } from './time-arbitrary.ts'

const START: When = { date: '1999-12-31', time: '23:50' }
const alone = createWhenParser()
const started = whenParserOf({ zone: 'UTC', clock: { start: START } })
const english = createTimeFormatter('en')
const read = (parse: typeof alone, when: When): Span => parse(when) as Span

describe('a time of a running clock', () => {
  it.each([
    ['en', 'T+102:45:40', 'T-00:10:00', 'T+3d 04:00', 'T+3d'],
    ['de', 'T+102:45:40', 'T-00:10:00', 'T+3 T 04:00', 'T+3 T'],
    ['ja', 'T+102:45:40', 'T-00:10:00', 'T+3d 04:00', 'T+3d'],
    ['he', 'T+102:45:40', 'T-00:10:00', 'T+3d 04:00', 'T+3d'],
    ['ar', 'T+102:45:40', 'T-00:10:00', 'T+3d 04:00', 'T+3d'],
  ])('is written as the clock shows it: %s', (language, ...texts) => {
    const { full } = createTimeFormatter(language)
    const shown = ['T+102:45:40', 'T-00:10:00', 'T+3d 04:00', 'T+3d'].map((when) => full(read(alone, when)).replaceAll('\u00A0', ' ').replace('−', '-'))
    expect(shown).toEqual(texts)
  })

  it('has its day beside it where that is known', () => {
    expect(english.full(read(started, 'T+00:09:59'))).toBe('T+00:09:59, 31 December 1999')
    expect(english.full(read(started, 'T+00:10:00'))).toBe('T+00:10:00, 1 January 2000')
    expect(english.short(read(started, 'T+00:10:00'))).toBe('T+00:10:00')
    const byDay = whenParserOf({ zone: 'UTC', clock: { start: '1999-12-31' } })
    expect(english.full(read(byDay, 'T+00:10:00'))).toBe('T+00:10:00')
  })

  it('sorts as the clock runs, with and without a start', () => {
    fc.assert(fc.property(anyRunning, anyRunning, (a, b) => {
      const [one, other] = [read(alone, a), read(alone, b)]
      const [real, later] = [read(started, a), read(started, b)]
      expect(Math.sign(compareSpans(real, later))).toBe(Math.sign(compareSpans(one, other)))
      expect(isOrderKnown(real, later)).toBe(isOrderKnown(one, other))
      expect(one.earliest).toBeLessThan(one.latest)
    }), SEEDED)
  })

  it('comes back from what is written', () => {
    fc.assert(fc.property(anyRunning, (when) => {
      const text = english.full(read(alone, when)).replace('−', '-').replaceAll('\u00A0', ' ')
      expect(read(alone, text)).toEqual(read(alone, when))
    }), SEEDED)
  })

  it('is on an axis of elapsed time alone where nobody says when the clock started', () => {
    const events = ['T-00:01:30', 'T+00:04:05', 'T+00:06:00'].map((when, index) => ({ id: `e${index}`, label: `e${index}`, span: read(alone, when) }))
    const { ticks, dayAndZone } = planAxis(events, { language: 'en', width: 1000, labelWidth: (text) => text.length * 9, clock: 'T = the valve opens' })
    expect(ticks.length).toBeGreaterThan(2)
    for (const { label } of ticks) expect(label).toMatch(/^T[+−]\d\d:\d\d:\d\d$/)
    expect(dayAndZone).toBe('T = the valve opens')
  })
})

describe('parts of a year', () => {
  const read2019 = (part: string): Span => read(alone, `2019-${part}`)

  it.each([
    ['H1', '40', 0, 6], ['H2', '41', 6, 12], ['Q1', '33', 0, 3], ['Q2', '34', 3, 6], ['Q3', '35', 6, 9], ['Q4', '36', 9, 12],
  ])('%s and %s have their months', (name, number, from, to) => {
    expect(read2019(name)).toMatchObject({ earliest: Date.UTC(2019, from), latest: Date.UTC(2019, to) })
    expect(read2019(number)).toEqual(read2019(name))
  })

  it('are sorted through the year, and seasons are as wide as they can be meant', () => {
    const names = ['spring', 'summer', 'autumn', 'winter'].map(read2019)
    expect(names.toSorted(compareSpans)).toEqual(names)
    const [north, south] = ['26', '30'].map(read2019)
    expect([north!.earliest, north!.latest]).toEqual([Date.UTC(2019, 5, 1), Date.UTC(2019, 8, 24)])
    expect([south!.earliest, south!.latest]).toEqual([Date.UTC(2019, 0, 1), Date.UTC(2020, 2, 22)])
    expect(isOrderKnown(names[1]!, read2019('11'))).toBe(false)
    expect(isOrderKnown(north!, read2019('11'))).toBe(true)
  })

  it.each([
    ['de', '1. Halbjahr 2019', 'vor dem 3. Quartal 2019', 'seit Winter 2019'], ['fr', '1er semestre 2019', 'avant le 3e trimestre 2019', 'depuis\u00A0: hiver 2019'],
    ['es', 'primer semestre de 2019', 'antes del tercer trimestre de 2019', 'desde invierno de 2019'], ['pt', 'primeiro semestre de 2019', 'antes do terceiro trimestre de 2019', 'desde inverno de 2019'],
    ['vi', 'nửa đầu năm 2019', 'trước quý III năm 2019', 'từ mùa đông năm 2019'], ['ar', 'النصف الأول من 2019', 'قبل الربع الثالث من 2019', 'منذ شتاء 2019'],
    ['he', 'המחצית הראשונה של 2019', 'לפני הרבעון השלישי של 2019', 'מאז חורף 2019'], ['ru', 'первая половина 2019 г.', 'раньше, чем III квартал 2019 г.', 'начало: зима 2019 г.'],
    ['ja', '2019年前半', '2019年第3四半期より前', '2019年冬から'], ['zh', '2019年上半年', '2019年第三季度之前', '2019年冬季起'],
  ])('are written in %s', (language, half, quarter, season) => {
    const { full } = createTimeFormatter(language)
    expect([full(read2019('H1')), full(read(alone, { date: '2019-Q3', qualifier: 'before' })), full(read(alone, '2019-winter/..'))]).toEqual([half, quarter, season])
  })

  it('name the axis where they are the most exact dates on it', () => {
    const events = ['2019-Q1', '2019-Q3'].map((when, index) => ({ id: `e${index}`, label: `e${index}`, span: read(alone, when) }))
    const { ticks } = planAxis(events, { language: 'en', width: 1000, labelWidth: (text) => text.length * 9 })
    expect(ticks.map(({ label }) => label)).toEqual(['first quarter of 2019', 'second quarter of 2019', 'third quarter of 2019'])
  })
})

describe('ranges from right to left', () => {
  const when: When = { date: '2025-10-25', time: '19:00', until: '21:00' }

  it('keep their direction whatever stands beside them', () => {
    expect(createTimeFormatter('he').full(read(alone, when))).toContain('\u206619:00–21:00\u2069')
    expect(createTimeFormatter('ar').full(read(alone, when))).toContain('\u206719:00–21:00\u2069')
    expect(createTimeFormatter('en').full(read(alone, when))).toBe('19:00–21:00, 25 October 2025')
  })
})
