// Thorough: not in the quick loop.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { spreadOverTime } from '../../scripts/plan/audience/spread.ts'
import { selectionFor } from '../../scripts/pipeline/audiences.ts'
import { chronology } from '../../scripts/plan/chronology.ts'
import { loadTimeline, type LoadedTimeline } from '../../scripts/timeline/read/load.ts'
import { type BigSize, writeBigTimeline } from '../support/big-timelines.ts'
import { metrics, toldEvents } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'
import { brief, tenthsOf } from './planned.ts'

const folder = await mkdtemp(join(tmpdir(), 'big-'))
afterAll(() => rm(folder, { recursive: true }))

async function big(size: BigSize): Promise<LoadedTimeline> {
  const { timeline, ...rest } = await loadTimeline(await writeBigTimeline(folder, size))
  if (!timeline) throw new Error('The big timelines are right')
  return { ...rest, timeline } as LoadedTimeline
}

const plain = (count: number, more: (index: number) => Partial<EventInput> = () => ({})): EventInput[] =>
  Array.from({ length: count }, (_, index) => sampleEvent({ id: `e${index}`, title: `Event ${index}`, when: 1900 + index, ...more(index) }))
const idsOf = ({ decks }: ReturnType<typeof brief>): string[] => toldEvents(decks[0])

describe('a briefing of many events of which none says that it matters', () => {
  it.each([5, 8, 10])('has the first and the last, and none of the large gaps, in %i minutes', (minutes) => {
    const ids = idsOf(brief(sampleTimeline({ events: plain(100) }), minutes))
    expect([ids[0], ids.at(-1)]).toEqual(['e0', 'e99'])
    const places = ids.map((id) => Number(id.slice(1)))
    for (const [index, place] of places.slice(1).entries()) expect(place - (places[index] ?? 0)).toBeLessThan(minutes < 8 ? 51 : 40)
  })

  it('has the richer of neighbours, and what is within them', () => {
    const rich = plain(60, (index) => (index % 10 === 3 ? { summary: 'It was so.', figures: [{ value: index, unit: 'things', label: 'were there', source: 'paper' }] } : {}))
    const result = brief(sampleTimeline({ events: rich }), 6)
    expect(idsOf(result).filter((id) => id.endsWith('3')).length).toBeGreaterThan(2)
    expect(result.decks[0]?.slides.some(({ block }) => block?.component === 'FigureGrid')).toBe(true)
  })

  it('has the higher numbers, and of equal ones not only the first', () => {
    const ids = idsOf(brief(sampleTimeline({ events: plain(60, (index) => ({ importance: index % 5 })) }), 3))
    expect(new Set(ids.map((id) => Number(id.slice(1)) % 5))).toEqual(new Set([4]))
    expect([ids[0], ids.at(-1)]).toEqual(['e4', 'e59'])
  })
})

it('spreads events over the time and over their number', () => {
  const timeline = sampleTimeline({ events: [...plain(3), ...Array.from({ length: 20 }, (_, index) => sampleEvent({ id: `late${index}`, when: 2000 + index }))] })
  const order = spreadOverTime(chronology(timeline)).map(({ event }) => event.id)
  expect(order.slice(0, 2)).toEqual(['e0', 'late19'])
  expect(order.slice(2, 5)).toContain('e2')
  expect(new Set(order).size).toBe(23)
})

describe.each([100, 300, 1000] as const)('the big timeline of %i events', async (size) => {
  const from = await big(size)

  it.each([5, 10])('has a briefing of %i minutes, from early to late, with a short list of what it leaves out', (minutes) => {
    const { briefing, decks } = brief(from.timeline, minutes)
    expect(briefing.fits).toBe(true)
    for (const deck of decks) {
      expect(tenthsOf(deck)).toBeLessThanOrEqual(minutes * 10)
      // Events with only a title share slides.
      expect(deck.slides.length).toBeGreaterThan(5)
      expect(deck.slides.length).toBeLessThan(30)
      const close = deck.slides.findLast(({ reference }) => !reference)
      expect(close?.leftOut?.length).toBeLessThan(700)
      expect(close?.leftOut).toMatch(/\(\d+\)/)
    }
  })

  it('is no whole deck where nobody says how long it may take', () => {
    const chosen = selectionFor(from, 'briefing', undefined, { name: (language) => language, metrics })
    expect(chosen).toMatchObject({ limit: { minutes: 10 } })
    expect('remarks' in chosen && chosen.remarks.length).toBeLessThan(40)
  })
})

it('takes as long as what is essential where nobody says how long it may take', () => {
  const timeline = sampleTimeline({ events: plain(20, () => ({ minutes: 2, importance: 'essential' })) })
  const chosen = selectionFor({ timeline, file: 'x.yaml', locate: () => ({ line: 1, column: 1 }) } as unknown as LoadedTimeline, 'briefing', undefined, { name: (language) => language, metrics })
  expect(chosen).toMatchObject({ limit: { minutes: 41 } })
})
