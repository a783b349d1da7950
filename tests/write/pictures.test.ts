import { describe, expect, it } from 'vitest'
import { extractPictures } from '../../scripts/write/pictures.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { PNG, PNG_ADDRESS } from '../support/picture.ts'
import { planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

const picture = { file: PNG_ADDRESS, alt: { en: 'A hall', id: 'Balai' }, credit: 'Photograph: A. Person' }
const [plan] = planSample(sampleTimeline({ events: [sampleEvent({ picture })] }))
if (!plan) throw new Error('no plan')

describe('a deck with a picture', () => {
  it('has it on a slide of its own, after the opener', () => {
    const index = plan.slides.findIndex(({ block }) => block?.component === 'PictureCard')
    expect(plan.slides[index - 1]?.frontmatter.layout).toBe('deck-event')
    expect(plan.slides[index]).toMatchObject({ id: 'session-picture', block: { props: { src: PNG_ADDRESS, alt: 'A hall', credit: 'Photograph: A. Person' } }, origin: [['events', 0, 'picture']] })
  })

  it('becomes Markdown that names a file, and the file', () => {
    const { plan: light, files } = extractPictures(plan)
    expect(files.map(({ bytes }) => Buffer.from(bytes))).toEqual([PNG])
    const markdown = renderSlidev(light, { addon: '@/..' })
    expect(markdown).not.toContain('base64')
    expect(markdown).toContain(`./${files[0]?.name}`)
    expect(files[0]?.name).toMatch(/^pictures\/[\da-f]{16}\.png$/)
  })
})
