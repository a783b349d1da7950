import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../scripts/inspect/judge-legibility.ts'
import type { PaintFact } from '../../scripts/inspect/facts.ts'
import { gatherPaints } from '../../scripts/inspect/gather-paints.ts'
import { loadAllDecks } from '../support/all-decks.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'

/** Chromium's two palettes of forced colours: black on white, and white on black. */
const PALETTES = ['light', 'dark'] as const
/** Words need 4.5 to 1, lines and marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST = { text: 4.5, mark: 3 }
/** One language of each is enough for colours. */
const DECKS = ['25-october.full.en', '25-october.class.en', 'decade.full.en', 'millennium.full.en', 'rtl.class.ar']

const stage = useStage()
const decks = (await loadAllDecks()).filter(({ name }) => DECKS.includes(name))

const strength = ({ colours, ground }: PaintFact): number => Math.max(0, ...colours.map((colour) => contrast(colour, ground)))
const keyOf = ({ slide, kind, name }: PaintFact): string => [slide, kind, name].join('|')

/** What can be seen in the deck's own colours. */
function seen(paints: PaintFact[]): Set<string> {
  return new Set(paints.filter((paint) => paint.colours.length > 0 && strength(paint) >= LEAST[paint.kind]).map(keyOf))
}

describe('where the system chooses the colours', () => {
  it('knows the decks', () => expect(decks).toHaveLength(DECKS.length))

  it.each(decks)('every word, line and mark of $name still stands out from its ground', async ({ plan }) => {
    await withSlides(stage.browser, plan, stage.bundle, async (page) => {
      const meant = seen(await gatherPaints(page))
      for (const colorScheme of PALETTES) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme })
        const best = new Map<string, number>()
        for (const paint of await gatherPaints(page)) best.set(keyOf(paint), Math.max(strength(paint), best.get(keyOf(paint)) ?? 0))
        const weak = [...best].filter(([key, value]) => meant.has(key) && value < LEAST[key.split('|')[1] as PaintFact['kind']])
        expect(weak, colorScheme).toEqual([])
        expect([...meant].filter((key) => !best.has(key)), colorScheme).toEqual([])
      }
    })
  })

  it('nothing covers the word that says how exact a number is', async () => {
    const deck = decks.find(({ name }) => name === '25-october.full.en')
    if (!deck) throw new Error('The shipped timeline has an English deck')
    await withSlides(stage.browser, deck.plan, stage.bundle, async (page) => {
      const words = await page.locator('.td-figure-exactness').count()
      expect(words).toBeGreaterThan(1)
      for (let at = 0; at < words; at += 1) {
        await page.emulateMedia({ forcedColors: 'none' })
        const meant = await inkOf(page, at)
        expect(meant).toBeGreaterThan(0.01)
        for (const colorScheme of PALETTES) {
          await page.emulateMedia({ forcedColors: 'active', colorScheme })
          const word = await page.locator('.td-figure-exactness').nth(at).textContent()
          expect(await inkOf(page, at), `${word}, ${colorScheme}`).toBeGreaterThan(0.6 * meant)
        }
      }
    })
  })
})

/** The share of pixels in the box of a word that are not the ground's: the ones that change when the word is taken away. */
async function inkOf(page: Page, at: number): Promise<number> {
  const word = page.locator('.td-figure-exactness').nth(at)
  const shown = await word.screenshot()
  await word.evaluate((element) => element.style.setProperty('opacity', '0'))
  const hidden = await word.screenshot()
  await word.evaluate((element) => element.style.removeProperty('opacity'))
  return page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (picture) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('No canvas')
      context.drawImage(image, 0, 0)
      return context.getImageData(0, 0, canvas.width, canvas.height).data
    }))
    if (!one || !other) throw new Error('Two pictures are compared')
    let different = 0
    for (let pixel = 0; pixel < one.length; pixel += 4) if (Math.abs((one[pixel] ?? 0) - (other[pixel] ?? 0)) + Math.abs((one[pixel + 1] ?? 0) - (other[pixel + 1] ?? 0)) > 60) different += 1
    return different / (one.length / 4)
  }, [shown.toString('base64'), hidden.toString('base64')])
}
