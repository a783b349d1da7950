import { expect, it } from 'vitest'
import { ARABIC_FONT } from '../../scripts/look/faces.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { broughtFiles, withFontSheets } from '../../scripts/render/slidev/brought-fonts.ts'
import { planSample } from '../support/plans.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

/** A deck that needs a font beyond its own. */
function arabicDeck(): DeckPlan {
  const [plan] = planSample(sampleTimeline())
  if (!plan) throw new Error('There is no deck')
  return { ...plan, context: { ...plan.context, fonts: [ARABIC_FONT] } }
}

it('leaves a deck as it is whose client was compiled with its fonts', async () => {
  const plan = arabicDeck()
  expect(withFontSheets(plan, ['assets/readex-pro-arabic-400-normal-abcdefgh.woff2'])).toBe(plan)
  expect(await broughtFiles(plan)).toEqual([])
})

it('brings a font that was installed after the client was compiled, with its files', async () => {
  const shown = withFontSheets(arabicDeck(), ['assets/noto-sans-hebrew-hebrew-400-normal-abcdefgh.woff2'])
  expect(shown.context.fonts).toEqual([{ ...ARABIC_FONT, sheet: './fonts/readex-pro.css' }])
  const [sheet, ...files] = await broughtFiles(shown)
  expect(sheet?.name).toBe('fonts/readex-pro.css')
  const css = String(await sheet?.read())
  const named = [...css.matchAll(/url\(\.\/([\w.-]+)\)/g)].map(([, name]) => `fonts/${name}`)
  expect(named.length).toBeGreaterThan(3)
  expect(files.map(({ name }) => name)).toEqual(named)
  expect(Buffer.from((await files[0]?.read()) as Uint8Array).subarray(0, 4).toString()).toBe('wOF2')
})

it('takes the parts that are needed', async () => {
  const shown = withFontSheets(arabicDeck(), [])
  const [sheet, ...files] = await broughtFiles(shown, ({ woff2 }) => woff2.includes('-arabic-400-'))
  expect(files.map(({ name }) => name)).toEqual(['fonts/readex-pro-arabic-400-normal.woff2'])
  expect(String(await sheet?.read()).match(/@font-face/g)).toHaveLength(1)
})
