import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SLIDE_HEIGHT, slideWidth } from '../../scripts/look/sizes.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { renderSlidesDocument } from '../../scripts/render/print/document.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import type { DeckPresentation } from '../../scripts/render/slidev/server/present-deck.ts'
import { useStage } from '../support/browser.ts'
import { loadShipped } from '../support/plans.ts'
import { startTalk } from '../support/talk.ts'
import { differenceOf } from './pictures.ts'

/** The share of a slide that may differ: the edges of some letters and lines. */
const MOST = 0.002

const stage = useStage()
const { plans: [deck] } = await loadShipped()
if (!deck) throw new Error('The shipped timeline has a deck')
const kinds = oneOfEachKind(deck)

let show: DeckPresentation
let screen: Page
/** Pictures of the printed slides, by number. */
let printed: Map<number, Buffer>

beforeAll(async () => {
  show = await startTalk(deck)
  screen = await stage.browser.newPage({ viewport: { width: slideWidth(deck), height: SLIDE_HEIGHT }, reducedMotion: 'reduce' })
  printed = await photographPrint(deck, kinds.map(({ no }) => no))
})

afterAll(async () => {
  await screen?.close()
  await show?.close()
})

/** The first slide of each layout and component. */
function oneOfEachKind({ slides }: DeckPlan): { kind: string; no: number }[] {
  const kindOf = ({ frontmatter, block }: Slide): string => [frontmatter.layout, block?.component].filter(Boolean).join(' with ')
  const first = new Map<string, number>()
  for (const [index, slide] of slides.entries()) if (!first.has(kindOf(slide))) first.set(kindOf(slide), index + 1)
  return [...first].map(([kind, no]) => ({ kind, no }))
}

/** The slides as the PDF is printed from them. */
async function photographPrint(plan: DeckPlan, numbers: number[]): Promise<Map<number, Buffer>> {
  const { browser, bundle } = stage
  const document = { html: await renderSlidesDocument(plan, bundle), folder: bundle.folder, width: slideWidth(plan), height: SLIDE_HEIGHT }
  return withPage(browser, document, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const pictures = new Map<number, Buffer>()
    for (const no of numbers) pictures.set(no, await page.locator(`#slide-${no}`).screenshot())
    return pictures
  })
}

/** A slide as it is presented, after its last click. */
async function photographScreen(no: number): Promise<Buffer> {
  await screen.goto(`${show.url}#/${no}?clicks=99`)
  const slide = screen.locator(`#slideshow [data-slidev-no="${no}"] .td-slide`)
  await slide.waitFor()
  await screen.evaluate(() => document.fonts.ready)
  await screen.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'))
  return screen.screenshot()
}

describe('the PDF looks as the presented slides do', () => {
  it.each(kinds)('$kind, slide $no', async ({ no }) => {
    const paper = printed.get(no)
    if (!paper) throw new Error(`Slide ${no} was not printed`)
    const difference = await differenceOf(screen, [await photographScreen(no), paper])
    expect(difference).toBeLessThan(MOST)
  })

  it('is not taken for granted: another slide looks different', async () => {
    const [first, second] = kinds
    const paper = printed.get(second?.no ?? 0)
    if (!first || !paper) throw new Error('The deck has two kinds of slides')
    expect(await differenceOf(screen, [await photographScreen(first.no), paper])).toBeGreaterThan(10 * MOST)
  })
})
