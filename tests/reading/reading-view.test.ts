import { createRequire } from 'node:module'
import type * as Axe from 'axe-core'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { blockTexts, type Block } from '../../scripts/plan/blocks/block.ts'
import type { DeckContext, DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { axisOf } from '../support/plans.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import { readingAssets, renderReadingView } from '../../scripts/render/reading/document.ts'
import { loadAllDecks } from '../support/all-decks.ts'
import { useStage } from '../support/browser.ts'
import { wrongNesting } from '../support/wrong-nesting.ts'
import { misplacedWords, skeleton } from './page-facts.ts'

const stage = useStage()
const decks = await loadAllDecks()
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Opens a deck's reading view, in the window of a small screen or of a large one that is enlarged four times: both have 320 px. */
async function withReading<T>(plan: DeckPlan, use: (page: Page, html: string) => Promise<T>): Promise<T> {
  const html = await renderReadingView(plan, stage.bundle, { deckHref: './' })
  return withPage(stage.browser, { html, folder: stage.bundle.folder, width: 320, height: 640 }, (page) => use(page, html))
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Every text of a slide, in the order of the reading view. */
function textsOf({ frontmatter, block }: Slide, context: DeckContext): string[] {
  const { kicker, continued, heading, title, subtitle, when, place, summary, tagged } = frontmatter
  const own = [kicker, continued, heading ?? title, subtitle, when, place, summary, tagged].filter((text) => text !== undefined)
  return [...own, ...(block ? wordsOf(block, context) : [])].map(plain).filter(Boolean)
}

function wordsOf(block: Block, context: DeckContext): string[] {
  if (block.component !== 'TimelineAxis') return blockTexts(block)
  return axisOf(block, context)?.marks.flatMap(({ when, label }) => [when, label]) ?? []
}

/** The first of the texts that does not follow those before it. */
function firstMissing(texts: string[], shown: string): string | undefined {
  let at = 0
  for (const text of texts) {
    const place = shown.indexOf(text, at)
    if (place < 0) return text
    at = place + text.length
  }
  return undefined
}

/** @param only - the rules that are applied; all, those of good practice too, where there are none */
async function violations(page: Page, only?: string[]): Promise<string[]> {
  await page.addScriptTag({ path: AXE })
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, ...(runOnly ? { runOnly } : {}) })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, only)
}

/** Each timeline's and audience's deck in one language: what stands on the slides is of the same kinds in all. */
const kinds = new Set(decks.filter(({ name }, index) => name.split('.').slice(0, 2).join() !== decks[index - 1]?.name.split('.').slice(0, 2).join()))

// One page for all that is looked at, since most of the time goes into drawing it.
describe.each(decks)('the reading view of $name', (deck) => {
  const { plan } = deck
  const axe = kinds.has(deck) ? ', and axe finds no barrier in it, light or dark' : ''
  it(`has every text, is a document in order, and reflows${axe}`, async () => {
    await withReading(plan, async (page, html) => {
      await expectEveryText(plan, page, html)
      await expectOrder(plan, page)
      await page.evaluate(() => { for (const answer of document.querySelectorAll('details')) answer.open = true })
      if (axe) {
        expect(await violations(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violations(page, ['color-contrast'])).toEqual([])
      }
      await expectReflow(page)
    })
  })
})

/** Every text of every slide is there in its order, and no note. */
async function expectEveryText(plan: DeckPlan, page: Page, html: string): Promise<void> {
  const shown = await page.locator('.td-reading-slide').allTextContents()
  expect(shown).toHaveLength(plan.slides.length)
  const missing = plan.slides.flatMap((slide, index) => firstMissing(textsOf(slide, plan.context), plain(shown[index] ?? '')) ?? [])
  expect(missing).toEqual([])
  expect(html).not.toMatch(/<script/i)
  const body = plain(shown.join(' '))
  const notes = plan.slides.flatMap((slide) => slide.notes.split('\n\n')).map(plain).filter((note) => note.length > 60)
  const texts = plan.slides.flatMap((slide) => textsOf(slide, plan.context)).join(' ')
  expect(notes.filter((note) => body.includes(note) && !texts.includes(note))).toEqual([])
}

/** Language, headings, ids, links and nesting are as a document has them. */
async function expectOrder(plan: DeckPlan, page: Page): Promise<void> {
  const { headings, twice, dead } = await page.evaluate(skeleton)
  const root = page.locator('html')
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([plan.language, plan.direction])
  expect(headings[0]).toMatchObject({ level: 1, text: plan.slides[0]?.frontmatter.heading ?? plan.slides[0]?.frontmatter.title })
  expect(headings.filter(({ level, id }, index) => level > (headings[index - 1]?.level ?? 0) + 1 || id === '')).toEqual([])
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(1)
  expect({ twice, dead }).toEqual({ twice: [], dead: [] })
  const back = await page.locator('.td-reading-number a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(back).toEqual(plan.slides.map((_, index) => `./#/${index + 1}`))
  expect(await page.evaluate(wrongNesting, 'body')).toEqual([])
}

/** Nothing is beyond the edge, cut off or on something else, however narrow or enlarged. */
async function expectReflow(page: Page): Promise<void> {
  for (const { width, text } of [{ width: 320, text: 100 }, { width: 640, text: 200 }, { width: 1280, text: 100 }, { width: 1280, text: 400 }]) {
    await page.setViewportSize({ width, height: 640 })
    await page.evaluate((percent) => { document.documentElement.style.fontSize = `${percent}%` }, text)
    expect(await page.evaluate(misplacedWords), `${width} px, text at ${text} %`).toEqual([])
  }
}

describe('what is checked', () => {
  it('is not taken for granted: words that are cut off, beyond the edge or on each other are found', async () => {
    const [first] = decks
    if (!first) throw new Error('There is a deck')
    await withReading(first.plan, async (page) => {
      const spoilt = async (rule: string): Promise<string> => {
        const style = await page.addStyleTag({ content: rule })
        const found = await page.evaluate(misplacedWords)
        await style.evaluate((element) => (element as Element).remove())
        return found.join()
      }
      expect(await spoilt('#reading .td-reading-title { white-space: nowrap }')).toContain('beyond the edge')
      expect(await spoilt('#reading .td-reading-title { block-size: 1rem; overflow: hidden }')).toContain('cut')
      expect(await spoilt('#reading .td-reading-title { margin-block-end: -2rem }')).toContain('on each other')
      expect(await spoilt('#reading .td-map { inline-size: 400px }')).toContain('wide')
    })
  })
})

describe('answers', () => {
  it('are closed until somebody opens them, each after its task', async () => {
    const deck = decks.find(({ name }) => name === '25-october.class.en')
    if (!deck) throw new Error('The shipped timeline has a class deck')
    await withReading(deck.plan, async (page) => {
      const answers = deck.plan.slides.flatMap(({ block }) => {
        if (block?.component === 'TaskList') return block.props.rows.flatMap(({ answer }) => answer ?? [])
        if (block?.component === 'QuizCard') return block.props.answer ?? []
        return block?.component === 'FlashCards' ? block.props.cards.flatMap(({ definition }) => definition ?? []) : []
      })
      expect(answers.length).toBeGreaterThan(10)
      expect(await page.locator('details').count()).toBe(answers.length)
      const [first] = await page.locator('details').all()
      if (!first) throw new Error('There is an answer')
      expect(await first.locator('p').first().isVisible()).toBe(false)
      await first.locator('summary').focus()
      await page.keyboard.press('Enter')
      expect(await first.locator('p').first().isVisible()).toBe(true)
    })
  })
})

describe('the files of a reading view', () => {
  it('are its stylesheet and fonts, which it names relative to itself', async () => {
    const names = await readingAssets(stage.bundle)
    expect(names).toContain('style.css')
    expect(names.filter((name) => !/^(style\.css|[\w-]+\.woff2)$/.test(name))).toEqual([])
    const html = await renderReadingView((decks[0] as { plan: DeckPlan }).plan, stage.bundle, { deckHref: './' })
    expect([...html.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['favicon.svg', 'assets/style.css'])
  })
})
