import { expect, it } from 'vitest'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { OWN_METRICS } from '../../scripts/plan/measure/metrics.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

it('plans only the languages that are wanted, with the same slides as when all are', async () => {
  const long = 'Sebuah kalimat yang jauh lebih panjang daripada aslinya, supaya butir-butir ini tidak muat pada satu salindia. '.repeat(4)
  const items = Array.from({ length: 6 }, (_, index) => ({ title: { en: `Point ${index}`, id: `Butir ${index}` }, text: { en: 'A short sentence.', id: long } }))
  const timeline = sampleTimeline({ events: [sampleEvent({ points: [{ title: 'Points', source: 'paper', items }] })] })
  const options = { name: (language: string) => language, metrics: OWN_METRICS }
  const [english] = planDecks(timeline, options)
  expect(planDecks(timeline, { ...options, languages: ['en'] })).toEqual([english])
  // Pages break where the longer language needs it.
  expect(english?.slides.filter(({ block }) => block?.component === 'PointList').length).toBeGreaterThan(1)
})
