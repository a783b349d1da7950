import { describe, expect, it } from 'vitest'
import { planAxis } from '../../scripts/plan/axis/plan-axis.ts'
import { durationText } from '../../scripts/plan/axis/tools.ts'
import type { TimelineAxisProps } from '../../scripts/plan/blocks/timeline-axis.ts'
import type { When } from '../../scripts/timeline/schema/when.ts'
import { eventsAt, expectSound, extent, OPTIONS, planAxisPages } from './axis-drawing.ts'

const day = '2025-10-25'
const evening: When = { date: day, part: 'evening' }

function draw(whens: When[], language = 'en') {
  const axis = planAxis(eventsAt(whens), { ...OPTIONS, language, current: 'e1' })
  expectSound(axis, OPTIONS)
  return axis
}
const labels = (axis: { ticks: { label: string }[] }) => axis.ticks.map(({ label }) => label)
const decade = Array.from({ length: 40 }, (_, index) => `${2015 + Math.floor(index / 4)}-${String(1 + ((index * 5) % 12)).padStart(2, '0')}`)

describe('one day', () => {
  it('draws the whole day, a part of it as a band and a bare date as not stated', () => {
    const axis = draw([day, evening, day])
    expect(labels(axis)).toEqual(['night', 'early morning', 'morning', 'midday', 'afternoon', 'evening', 'late\nevening'])
    expect(axis.marks.map(({ event, kind, from, to, when }) => [event, kind, from, to, when])).toEqual([
      ['e0', 'unstated', 0, 1, 'time not stated'],
      ['e2', 'unstated', 0, 1, 'time not stated'],
      ['e1', 'band', 18 / 24, 22 / 24, ''],
    ])
    expect(axis.marks.filter(({ current }) => current).map(({ event }) => event)).toEqual(['e1'])
    expect(axis.lanes).toBe(3)
    expect(axis.description).toBe('Timeline: Event 0 (25 October 2025, time not stated); Event 2 (25 October 2025, time not stated); Event 1 (evening of 25 October 2025).')
  })

  it('speaks the language of the deck', () => {
    const axis = draw([day, evening], 'id')
    expect(labels(axis)).toContain('malam')
    expect(axis.description).toBe('Lini masa: Event 0 (25 Oktober 2025, waktu tidak disebutkan); Event 1 (malam 25 Oktober 2025).')
    expect(axis.legend).toMatch(/^Arsiran/)
  })

  it('has ticks at hours where every event has a clock time', () => {
    const axis = draw([{ date: day, time: '09:30', until: '11:00' }, { date: day, time: '17:15' }])
    expect(labels(axis).slice(0, 3)).toEqual(['09:00', '10:00', '11:00'])
    expect(axis.marks.map(({ kind }) => kind)).toEqual(['band', 'point'])
    expect(axis.legend).toBeUndefined()
  })

  it('has ticks at minutes within an hour', () => {
    const axis = draw([{ date: day, time: '09:30' }, { date: day, time: '09:31' }, { date: day, time: '09:50' }])
    expect(labels(axis)).toEqual(Array.from({ length: 12 }, (_, index) => `09:${String(5 * index).padStart(2, '0')}`).concat('10:00'))
    expect(axis.marks.map(({ from }) => from)).toEqual([30 / 60, 31 / 60, 50 / 60])
  })

  it('never writes hours where no event has one, neither on one day nor on two', () => {
    for (const whens of [[day, evening], [day, evening, { date: day, part: 'morning' }, '2025-10-26']] as When[][]) {
      expect(JSON.stringify(draw(whens))).not.toMatch(/\d\d:\d\d/)
    }
  })

  it('writes the name of a part of the day between its ends, never at its beginning as if that were an hour', () => {
    const { ticks } = draw([day, evening])
    expect(ticks.map(({ at, to }) => [at * 24, (to ?? NaN) * 24])).toEqual([[0, 4], [4, 7], [7, 11], [11, 13], [13, 18], [18, 22], [22, 24]])
  })

  it('names a part in which an event is, however short it is', () => {
    expect(labels(draw([day, { date: day, part: 'late-evening' }]))).toContain('late\nevening')
  })

  it('says the time of a mark once: not at the mark where the name below it is the same', () => {
    const marks = (whens: When[]) => draw(whens).marks.map(({ when }) => when)
    expect(marks([evening, { date: day, part: 'late-evening' }])).toEqual(['', ''])
    expect(marks([evening, { date: day, time: '10:00' }])).toContain('evening')
    expect(marks(['2018', '2019', '2020'])).toEqual(['', '', ''])
  })

  it('leaves no part of the day without a name, however narrow the drawing: one without room goes with its neighbour', () => {
    for (const language of ['en', 'fr', 'es', 'id', 'vi', 'ar', 'ru', 'zh']) {
      for (const width of [1136, 816, 600]) {
        const { ticks } = planAxis(eventsAt([day, evening]), { ...OPTIONS, language, width })
        expect(ticks.map(({ label }) => label)).not.toContain('')
        expect([ticks[0]?.at, ticks.at(-1)?.to]).toEqual([0, 1])
        for (const [index, tick] of ticks.entries()) if (index > 0) expect(tick.at).toBe(ticks[index - 1]?.to)
      }
    }
    expect(labels(planAxis(eventsAt([day]), { ...OPTIONS, width: 480 }))).toEqual(['night', 'morning', 'afternoon', 'evening'])
  })

  it('has hours as soon as one event has a clock time, and then draws a part of the day as roughly there', () => {
    const axis = draw([{ date: day, time: '10:00', until: '11:30' }, evening, day])
    expect(labels(axis).slice(0, 3)).toEqual(['00:00', '02:00', '04:00'])
    expect(axis.ticks.every(({ to }) => to === undefined)).toBe(true)
    expect(axis.marks.map(({ event, kind, approximate }) => [event, kind, approximate])).toEqual([
      ['e2', 'unstated', undefined], ['e0', 'band', undefined], ['e1', 'band', true],
    ])
  })

  it('has the hours with events alone, where each has a time finer than the day', () => {
    const axis = draw([{ date: day, time: '10:00', until: '11:30' }, evening])
    expect([labels(axis)[0], labels(axis).at(-1)]).toEqual(['10:00', '22:00'])
    expect(axis.marks.map(({ from, to }) => [from, to])).toEqual([[0, 1.5 / 12], [8 / 12, 1]])
  })

  it('names days between their midnights', () => {
    const axis = draw(['2025-10-24', evening, '2025-10-26'])
    expect(axis.ticks).toEqual([{ at: 0, to: 1 / 3, label: '24 Oct 2025' }, { at: 1 / 3, to: 2 / 3, label: '25 Oct' }, { at: 2 / 3, to: 1, label: '26 Oct' }])
    expect(axis.marks.map(({ kind }) => kind)).toEqual(['unstated', 'band', 'unstated'])
  })
})

describe('years', () => {
  it('draws ten years with forty events true to scale', () => {
    const axis = draw(decade)
    expect(labels(axis)).toEqual(['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'])
    expect(axis.ticks[3]).toMatchObject({ at: expect.closeTo(0.3, 3), to: expect.closeTo(0.4, 3) })
    expect(axis.breaks).toEqual([])
    const january = axis.marks.filter(({ when }) => when.startsWith('Jan'))
    for (const { when, from } of january) expect(from).toBeCloseTo((Number(when.slice(4)) - 2015) / 10, 3)
  })

  it('leaves long empty stretches of a thousand years out, and keeps one scale', () => {
    const whens = ['1010', '1020', '1054', 1070, '1428', '1427-05', '1802', '1945-09-02', '1954', '10XX', '2010']
    const axis = planAxis(eventsAt(whens), { ...OPTIONS, labelWidth: (text) => text.length * 7 })
    expect(axis.breaks.map(({ label }) => label)).toEqual(['about 300 years', 'about 350 years'])
    const at = (event: string) => axis.marks.find((mark) => mark.event === event)?.from ?? NaN
    const scales = [['e0', 'e1', 10], ['e0', 'e2', 44], ['e6', 'e10', 208]] as const
    const perYear = scales.map(([from, to, years]) => (at(to) - at(from)) / years)
    for (const each of perYear) expect(each / (perYear[0] ?? NaN)).toBeCloseTo(1, 2)
    expect(axis.marks.find(({ event }) => event === 'e9')).toMatchObject({ kind: 'unstated', when: '11th century' })
  })

  it('writes on a break what it leaves out, and no tick is near', () => {
    const { breaks, ticks } = draw(['1010', '1020', '1054', '1070', '1428', '1802', '1945-09-02', '1954', '2010'])
    const most = Math.max(...breaks.map(({ label }) => OPTIONS.labelWidth(label))) / OPTIONS.width
    for (const { at, label } of breaks) {
      expect(label).toMatch(/^about \d/)
      for (const tick of ticks) expect(Math.abs(tick.at - at)).toBeGreaterThan(most / 2)
    }
    expect(breaks.length).toBeGreaterThan(1)
  })

  it('breaks nothing where events are few and far apart', () => {
    expect(draw(['1010', '2010']).breaks).toEqual([])
    expect(draw(['1010', '1510', '2010']).breaks).toEqual([])
  })

  it('writes rounds years before the common era as people do', () => {
    expect(labels(draw([-499, -43, 476, 1000]))).toEqual(['400 BCE', '200 BCE', '1 CE', '200', '400', '600', '800', '1000'])
  })

  it('shows what is open as a band to the end', () => {
    const axis = draw([{ date: '2015', qualifier: 'before' }, '2018', '2020/..', '2016~'])
    expect(axis.marks.map(({ event, openStart, openEnd, approximate }) => [event, openStart, openEnd, approximate])).toEqual([
      ['e0', true, undefined, undefined], ['e3', undefined, undefined, true], ['e1', undefined, undefined, undefined], ['e2', undefined, true, undefined],
    ])
    expect([axis.marks[0]?.from, axis.marks[3]?.to]).toEqual([0, 1])
    // What lasts on is a band; what was at some time before, nobody knows when, is none.
    expect(axis.marks.map(({ kind }) => kind)).toEqual(['unstated', 'band', 'band', 'band'])
    expect(axis.marks[0]?.to).toBeGreaterThan(0.05)
  })
})

describe('marks', () => {
  it('of what is far too short for the axis are points, intervals too', () => {
    const { marks } = draw(['2010', { date: '2017-06-17', time: '10:30', until: '12:00' }, '2017-06-17/2017-06-18', '2020'])
    expect(marks.map(({ kind, from, to }) => [kind, from === to])).toEqual([['band', false], ['point', true], ['point', true], ['band', false]])
  })

  it('of a century or a decade, of which the source says no more, are not drawn as lasting', () => {
    expect(draw(['1024-09-29', '11XX', '124X', '1803/1871', '2024-09-29']).marks.map(({ kind }) => kind)).toEqual(['point', 'unstated', 'unstated', 'band', 'point'])
  })

  it('have their label before their end where it would leave the drawing', () => {
    const { marks } = draw(['2010-01-01', '2015-06', '2019-12-30'])
    expect(marks.map(({ labelledBack }) => labelledBack)).toEqual([undefined, undefined, true])
  })

  it('have a label that is longer than their band begin with it all the same, as long as it stays on the drawing', () => {
    const reception = planAxis(eventsAt([day, evening]).map((event) => ({ ...event, label: 'A reception of the evening' })), OPTIONS).marks[1]
    expect(OPTIONS.labelWidth(reception?.label ?? '') / OPTIONS.width).toBeGreaterThan((reception?.to ?? 1) - (reception?.from ?? 0))
    expect(reception?.labelledBack).toBeUndefined()
  })

  it('are told with the separators of the language', () => {
    expect(draw([day, evening], 'ar').description).toMatch(/، .*؛ /)
    expect(draw([day, evening], 'ar').description).not.toMatch(/[,;]/)
  })
})

describe('odd sets', () => {
  it.each<[string, When[]]>([
    ['no event', []], ['one bare date', [day]], ['one year', ['2025']], ['one clock time', [{ date: day, time: '09:30' }]], ['one century', ['10XX']],
    ['all at the same clock time', Array.from({ length: 7 }, () => ({ date: day, time: '09:30' }))],
    ['all on the same date', [day, day, day]], ['only something before', [{ date: '2025', qualifier: 'before' }]],
    ['across midnight', [{ date: day, time: '22:30' }, { date: '2025-10-25/2025-10-26', time: '23:30', until: '02:00' }]],
    ['the ends of the calendar', [-260_000, 260_000]],
  ])('%s', (_, whens) => {
    const axis = draw(whens)
    expect(axis.marks).toHaveLength(whens.length)
    expect(axis.ticks).not.toHaveLength(0)
  })

  it('puts one instant of two zones at one place, with both zones', () => {
    const axis = draw([{ date: '2025-10-26', time: '00:30' }, { date: '2025-10-25', time: '17:30', zone: 'UTC' }])
    expect(axis.marks.map(({ from, when }) => [from, when])).toEqual([[0.5, '00:30, 26 Oct (UTC+7)'], [0.5, '17:30, 25 Oct (UTC)']])
  })

  it('draws a language without words with the English ones', () => {
    const axis = planAxis(eventsAt([day, evening]), { ...OPTIONS, language: 'sw' })
    expect(axis.description).toBe('Timeline: Event 0 (25 Oktoba 2025, time not stated); Event 1 (evening of 25 Oktoba 2025).')
  })
})

describe('pages', () => {
  it('hold every event once, in order, within the lanes given, and about as many each', () => {
    const pages = planAxisPages(eventsAt(decade), { ...OPTIONS, maxLanes: 3 })
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expectSound(page, OPTIONS)
      expect(page.lanes).toBeLessThanOrEqual(3)
    }
    expect(pages.flatMap((page) => page.marks.map(({ event }) => event))).toEqual(planAxis(eventsAt(decade), OPTIONS).marks.map(({ event }) => event))
    const sizes = pages.map((page) => page.marks.length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  })

  it('are one where everything fits', () => expect(planAxisPages(eventsAt(decade), { ...OPTIONS, maxLanes: 40 })).toHaveLength(1))
})

it.each<[days: number, text: string]>([
  [300 * 365.2425, '300 years'], [343 * 365.2425, '350 years'], [1012 * 365.2425, '1,000 years'], [13 * 365.2425, '13 years'],
  [400, '13 months'], [45, '45 days'], [1, '24 hours'], [1 / 48, '30 minutes'], [0, '1 minute'],
])('%d days are about %s', (days, text) => expect(durationText(days * 86_400_000, ['en-GB'])).toBe(text))

describe('a drawing that fills its slide', () => {
  const stemmed = (whens: When[], essential: number[] = []): TimelineAxisProps => {
    const options = { ...OPTIONS, stems: true, essentialWidth: (text: string) => text.length * 14 }
    const axis = planAxis(eventsAt(whens).map((event, index) => (essential.includes(index) ? { ...event, essential: true as const } : event)), options)
    expectSound(axis, { ...options, labelWidth: OPTIONS.labelWidth })
    return axis
  }
  /** What a label takes up beside its stem. */
  const crossings = ({ marks }: TimelineAxisProps): string[] => marks.filter(({ kind }) => kind !== 'unstated').flatMap((mark) => {
    const stem = (mark.labelledBack ? mark.to : mark.from) * OPTIONS.width
    return marks.flatMap((other) => {
      const [from, to] = extent(other, OPTIONS)
      return other.lane > mark.lane && stem > from + 0.5 && stem < to - 0.5 ? [`${mark.event} through ${other.event}`] : []
    })
  })

  it('lets few events go down like stairs, each on a stem', () => {
    const axis = stemmed([{ date: day, time: '10:00', until: '11:30' }, { date: day, time: '14:00' }, evening])
    expect([axis.stems, axis.lanes]).toEqual([true, 3])
    expect(axis.marks.map(({ lane }) => lane)).toEqual([0, 1, 2])
  })

  it('lets no stem run through a label, also where labels end with their marks', () => {
    for (const whens of [['2018-01', '2018-02', '2018-03', '2018-11', '2018-12-20', '2018-12-28'], ['1024', '1031', '1100', '1569', '1791', '2019-06-14', '2024-09-29'], ['2020', '2021-02-01', '2021-02-02', '2021-02-03', '2022']]) {
      const axis = stemmed(whens)
      expect(axis.stems, whens.join()).toBe(true)
      expect(crossings(axis)).toEqual([])
    }
  })

  it('has no stems where no order of lanes keeps them off the labels', () => {
    const axis = stemmed(Array.from({ length: 12 }, (_, index) => ({ date: day, time: `10:${String(10 + index)}` })))
    expect(axis.stems).toBeUndefined()
  })

  it('keeps room for the larger name of what stands out', () => {
    const whens = ['2018-01-01', '2018-02-08', '2018-12-31']
    expect(stemmed(whens, [0]).marks.map(({ essential }) => essential)).toEqual([true, undefined, undefined])
  })
})
