import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { inspectDeck } from '../../scripts/inspect/inspect.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadMetrics, OWN_METRICS } from '../../scripts/plan/measure/metrics.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'
import { ROOT, SHIPPED } from '../support/project.ts'
import { sampleEvent, sampleQuotation, sampleTimeline } from '../support/sample-timeline.ts'

/** The blocks of figures and quotations. */
const STAGED = new Set(['FigureGrid', 'UnitChart', 'TwoCounts', 'ShareChart', 'QuoteCard'])
const FILES = [SHIPPED, join(ROOT, 'tests/fixtures/valid/staged.yaml')]

const stage = useStage()
const files = await Promise.all(FILES.map(async (file) => {
  const { timeline } = await loadTimeline(file)
  if (!timeline) throw new Error(`${file} has problems`)
  const metrics = await loadMetrics(timeline)
  const decks = (aspect: '16:9' | '4:3'): DeckPlan[] => planDecks(timeline, { name: (language) => language, metrics, deck: { aspect } })
  return { wide: decks('16:9'), narrow: decks('4:3') }
}))
const decks = files.flatMap(({ wide, narrow }, file) => [...wide, ...narrow].map((plan) => [`${file === 0 ? 'shipped' : 'staged'}, ${plan.language}, ${plan.aspect > 1.5 ? '16:9' : '4:3'}`, plan] as const))

const isStaged = ({ block }: Slide): boolean => block !== undefined && STAGED.has(block.component)

/** The composition of each slide of figures and quotations, by its id. */
function compositions({ slides }: DeckPlan): string[] {
  return slides.filter(isStaged).map(({ id, block }) => {
    const card = block?.component === 'QuoteCard' ? block.props : undefined
    return [id, block?.component, card?.composition, card?.phrase && 'phrase', block?.component === 'FigureGrid' && block.props.figures.length].filter(Boolean).join(' ')
  })
}

describe('the compositions of figures and quotations', () => {
  it.each(files.map(({ wide, narrow }, index) => [FILES[index]?.split('/').at(-1), wide, narrow] as const))('are the same in both aspects and in every language: %s', (_, wide, narrow) => {
    const [first, ...others] = [...wide, ...narrow].map(compositions)
    expect(first?.length).toBeGreaterThan(8)
    for (const other of others) expect(other).toEqual(first)
  })

  it('are all there: a hero, rows, a part, two counts, a part of a hundred, statements, long words with a phrase and without', () => {
    const [, { wide: [plan] }] = files as [unknown, { wide: [DeckPlan] }]
    const kinds = new Set(compositions(plan).map((name) => name.split(' ').slice(1).join(' ')))
    expect([...kinds].toSorted()).toEqual(['FigureGrid 1', 'FigureGrid 2', 'FigureGrid 3', 'QuoteCard long', 'QuoteCard long phrase', 'QuoteCard statement', 'ShareChart', 'TwoCounts', 'UnitChart'])
  })

  it('never draw one count within another that counts something else', () => {
    const charts = decks.flatMap(([, { slides }]) => slides.flatMap(({ block }) => (block?.component === 'UnitChart' ? [block.props] : [])))
    expect(charts.length).toBeGreaterThan(8)
    for (const { part, whole } of charts) expect(part.unit).toBe(whole.unit)
  })
})

describe('the headlines of figures and quotations', () => {
  it.each(decks)('are never the same twice, but for those that say which of how many they are: %s', (_, { slides }) => {
    const titles = slides.filter((slide) => isStaged(slide) && slide.frontmatter.continued === undefined).map(({ frontmatter }) => frontmatter.title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('say the claim of the file, else what the figure says; the kind of slide stands in the line above', () => {
    const [, { wide: [plan] }] = files as [unknown, { wide: [DeckPlan] }]
    const heads = plan.slides.filter(isStaged).map(({ frontmatter: { kicker, title, continued } }) => [kicker, title, continued])
    expect(heads).toContainEqual(['In figures', 'Three in five want the library', undefined])
    expect(heads).toContainEqual(['In figures', '€4.2\u00A0million was spent on the building', undefined])
    expect(heads).toContainEqual(['In figures', 'More than 12.5\u00A0thousand books stand on the shelves', undefined])
    expect(heads).toContainEqual(['Quotation', 'The library is everybody’s', undefined])
    expect(heads.filter(([, title]) => title === 'Head of the library').map(([, , continued]) => continued)).toEqual(['1 of 2', '2 of 2'])
  })
})

/** What is on a page, measured in its body: how far down there is ink, and the smallest letters that are no furniture. */
interface Drawn {
  lowest: number
  smallest: number
  lonely: string[]
}

function drawn(page: Page): Promise<Drawn[]> {
  return page.evaluate(() => [...document.querySelectorAll('.page')].map((slide) => {
    const body = slide.querySelector('.td-content-body')
    if (!body) return { lowest: 1, smallest: 99, lonely: [] }
    const box = body.getBoundingClientRect()
    const lows: number[] = [...body.querySelectorAll('svg path')].map((path) => path.getBoundingClientRect().bottom)
    const sizes: number[] = []
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || node.textContent?.trim() === '' || element.closest('.td-hidden')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      lows.push(range.getBoundingClientRect().bottom)
      if (!element.closest('.td-refs')) sizes.push(Number.parseFloat(getComputedStyle(element).fontSize))
    }
    // A mark is alone where nothing of its paragraph ends on its line.
    const lonely = [...body.querySelectorAll('.td-refs')].filter((refs) => {
      const own = refs.getBoundingClientRect()
      const paragraph = refs.parentElement
      if (!paragraph) return false
      const range = document.createRange()
      range.setStart(paragraph, 0)
      range.setEndBefore(refs)
      return ![...range.getClientRects()].some(({ top, bottom, width }) => width > 1 && Math.min(bottom, own.bottom) - Math.max(top, own.top) > 4)
    }).map((refs) => refs.parentElement?.textContent ?? '')
    return { lowest: (Math.max(0, ...lows) - box.top) / box.height, smallest: Math.min(99, ...sizes), lonely }
  }))
}

describe('a slide of figures or of a quotation', () => {
  it.each(decks)('fills its body, in letters that the last row reads, with no lone mark of a source: %s', async (_, plan) => {
    const pages = await withSlides(stage.browser, plan, stage.bundle, drawn)
    const shown = plan.slides.flatMap((slide, index) => (isStaged(slide) ? [{ id: slide.id, ...(pages[index] as Drawn) }] : []))
    expect(shown.length).toBeGreaterThan(8)
    expect(shown.filter(({ lowest }) => lowest < 0.7).map(({ id, lowest }) => `${id}: ${lowest.toFixed(2)}`)).toEqual([])
    expect(shown.filter(({ smallest }) => smallest < 20).map(({ id, smallest }) => `${id}: ${smallest}`)).toEqual([])
    expect(shown.flatMap(({ id, lonely }) => lonely.map((text) => `${id}: ${text}`))).toEqual([])
  })

  it('stands on the deep ground where it is a statement, in the language of the audience first', async () => {
    const [, plan] = decks[0]!
    const found = await withSlides(stage.browser, plan, stage.bundle, (page) => page.evaluate(() => [...document.querySelectorAll('.td-staged-statement')].map((card) => {
      const [lead, original] = [...card.querySelectorAll('.td-quoted')].map((words) => ({ lang: words.getAttribute('lang'), size: Number.parseFloat(getComputedStyle(words).fontSize), top: words.getBoundingClientRect().top }))
      return { lead, original, isField: card.closest('.td-slide')?.classList.contains('td-field') }
    })))
    expect(found.length).toBeGreaterThan(2)
    for (const { lead, original, isField } of found) {
      expect(isField).toBe(true)
      expect([lead?.lang, original?.lang]).toEqual(['en', 'id'])
      expect(lead?.size).toBeGreaterThanOrEqual(56)
      expect(original?.size).toBe(24)
      expect(lead?.top).toBeLessThan(original?.top ?? 0)
    }
  })
})

it.each(['16:9', '4:3'] as const)('long words of any length have room below their small title, in %s', async (aspect) => {
  const words = 'the harbour was closed for nine days and nobody of us had bread so we asked the captain again'.split(' ')
  const quotations = Array.from({ length: 40 }, (_, index) => sampleQuotation({ verbatim: { id: Array.from({ length: 20 + index * 3 }, (_, at) => words[(at * 5 + index) % words.length]).join(' ') }, topic: `Letter ${index + 1}` }))
  const [plan] = planDecks(sampleTimeline({ languages: ['id'], events: [sampleEvent({ quotations })] }), { name: (language) => language, metrics: OWN_METRICS, deck: { aspect } })
  if (!plan) throw new Error('no deck')
  expect(plan.slides.filter(({ block }) => block?.component === 'QuoteCard' && block.props.composition === 'long').length).toBeGreaterThan(30)
  expect((await inspectDeck(stage.browser, plan, stage.bundle)).filter(({ code }) => code === 'slide-spill' || code === 'slide-overlap')).toEqual([])
})

it('the schema says what a claim and a highlighted phrase are', async () => {
  const schema = await readFile(join(ROOT, 'data/timeline.schema.json'), 'utf8')
  for (const words of ['What the audience is to take home', 'a part of the words in that language', 'a part of a hundred']) expect(schema).toContain(words)
})
