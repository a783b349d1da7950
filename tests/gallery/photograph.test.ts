import { expect, it } from 'vitest'
import { photographSlides, type SlidePicture } from '../../scripts/render/photograph.ts'
import { useStage } from '../support/browser.ts'
import { planSample } from '../support/plans.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

const stage = useStage()

it('takes a picture of every slide, as large as the slide, in its colours', async () => {
  const [plan] = planSample(sampleTimeline({ deck: { aspect: '4:3', scheme: 'dark' } }))
  if (!plan) throw new Error('no plan')
  const pictures: SlidePicture[] = []
  await photographSlides(stage.browser, plan, stage.bundle, async (picture) => void pictures.push(picture))
  expect(pictures.map(({ name }) => name)).toEqual(plan.slides.map(({ id }, index) => `${index + 1}-${id}.dark.4x3.png`))
  for (const { bytes } of pictures) {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    // PNG: width and height stand in the first chunk.
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([960, 720])
  }
  // Dark pictures are none of the light ones, and no two slides look the same.
  expect(new Set(pictures.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(pictures.length)
})
