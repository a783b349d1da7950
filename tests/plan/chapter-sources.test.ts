import { expect, it } from 'vitest'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'
import { planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

const stage = useStage()

const era = { title: { en: 'Before', id: 'Sebelum' }, when: '1900/1949', source: ['paper'] }

it.each([['with a summary', { summary: { en: 'Much happened.', id: 'Banyak terjadi.' } }], ['without one', {}]])('an era %s shows its source on the slide that opens it', async (_, more) => {
  const events = Array.from({ length: 14 }, (_each, index) => sampleEvent({ id: `y${index}`, when: String(1900 + index * 6), title: { en: `Thing ${index}`, id: `Hal ${index}` } }))
  const [plan] = planSample(sampleTimeline({ events, eras: [{ ...era, ...more }, { title: { en: 'After', id: 'Sesudah' }, when: '1950/2000' }] }))
  const chapters = plan!.slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-chapter')
  expect(chapters.map(({ frontmatter }) => frontmatter.sources)).toEqual([[1], []])
  const shown = await withSlides(stage.browser, plan!, stage.bundle, (page) => page.evaluate(() => [...document.querySelectorAll('.td-chapter')].map((slide) => [...slide.querySelectorAll('.td-event-head a')].map(({ textContent }) => textContent.replace(/^.*(?=\[)/, '').trim()))))
  expect(shown).toEqual([['[1]'], []])
})
