import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afterClicks, type Block, blockTexts, clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { Slide } from '../../scripts/plan/deck.ts'
import type { DeckPresentation } from '../../scripts/render/slidev/server/present-deck.ts'
import { planSelected } from '../audience/planned.ts'
import { useStage } from '../support/browser.ts'
import { loadShipped } from '../support/plans.ts'
import { startTalk } from '../support/talk.ts'

const stage = useStage()
const { timeline } = await loadShipped()
const deck = planSelected(timeline, 'class')[0]!
// No quotation of the shipped timeline is so long that it goes on; one that does shows its translation with a click.
const PAIR: Slide = {
  ...deck.slides.at(-1)!,
  id: 'pair',
  block: {
    component: 'QuoteCard',
    props: { composition: 'pair', quote: { text: 'Kata pertama.', lang: 'id' }, translation: { text: 'The first words.', lang: 'en', note: 'our translation' }, speaker: { name: 'A. Sample' }, sources: [1] },
  },
}
deck.slides.push(PAIR)
/** The first slide of each component, a class having those with tasks too. */
const kinds = [...Map.groupBy(deck.slides.flatMap(({ block }, index) => (block ? [{ kind: block.component, block, no: index + 1 }] : [])), ({ kind }) => kind).values()].flatMap((same) => same.toSorted((a, b) => clicksOf(b.block) - clicksOf(a.block)).slice(0, 1))

let show: DeckPresentation
let screen: Page

beforeAll(async () => {
  show = await startTalk(deck)
  screen = await stage.browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
  screen.setDefaultTimeout(300_000)
})

afterAll(async () => {
  await screen?.close()
  await show?.close()
})

const loose = (text: string): string => text.replaceAll(/\s+/g, '')

/** What Slidev hides on the slide that is shown, element by element. */
function hiddenNow(no: number): Promise<string[]> {
  return screen.locator(`#slideshow [data-slidev-no="${no}"] .slidev-vclick-hidden`).allTextContents()
}

/** What the plan has a slide show later. */
function shownLater(block: Block, clicks: number): string[] {
  const shown = blockTexts(afterClicks(block, clicks))
  return blockTexts(block).filter((text) => (text === shown[0] ? shown.shift() === undefined : true))
}

describe('Slidev', () => {
  it('is shown every component that has steps', () => {
    const withSteps = kinds.filter(({ block }) => clicksOf(block) > 0).map(({ kind }) => kind)
    expect(withSteps.toSorted()).toEqual(['CompareCard', 'FlashCards', 'LeadLines', 'PointList', 'QuizCard', 'QuoteCard', 'StatementList', 'TaskList'])
  })

  it.each(kinds)('reveals of $kind, slide $no, with each click what the plan says', async ({ block, no }) => {
    const total = clicksOf(block)
    for (let clicks = 0; clicks <= total; clicks += 1) {
      await screen.goto(`${show.url}#/${no}?clicks=${clicks}`)
      const slide = screen.locator(`#slideshow [data-slidev-no="${no}"]`)
      await slide.locator('.td-slide').waitFor()
      await expect.poll(() => slide.locator('.slidev-vclick-target').count(), { timeout: 120_000 }).toBe(total)
      await expect.poll(async () => (await hiddenNow(no)).length, { timeout: 120_000 }).toBe(total - clicks)
      const hidden = await hiddenNow(no)
      const later = shownLater(block, clicks).map(loose)
      expect(later.filter((text) => !hidden.some((one) => loose(one).includes(text)))).toEqual([])
    }
  }, 300_000)
})
