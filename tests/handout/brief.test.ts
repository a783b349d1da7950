import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { handoutMaker } from '../../scripts/commands/handout.ts'
import { UsageError } from '../../scripts/failure.ts'
import type { PlannedDeck } from '../../scripts/pipeline/load-decks.ts'
import { loadMetrics } from '../../scripts/plan/measure/metrics.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { checkFonts } from '../../scripts/render/fonts/check-fonts.ts'
import { loadTimeline, parseTimeline } from '../../scripts/timeline/read/load.ts'
import { useStage } from '../support/browser.ts'
import { handoutOptions, printed } from '../support/handouts.ts'
import { ROOT, SHIPPED } from '../support/project.ts'

const stage = useStage()
const brief = handoutMaker(handoutOptions({ brief: true }))

async function decksOf(from: Awaited<ReturnType<typeof loadTimeline>>): Promise<PlannedDeck[]> {
  const { timeline } = from
  if (!timeline) throw new Error(`${from.file} has problems`)
  const metrics = await loadMetrics(timeline)
  const plans = planDecks(timeline, { name: (language) => `${basename(from.file, '.yaml')}.${language}`, metrics, brief: true })
  return plans.map((plan) => ({ plan, from: { ...from, timeline }, metrics }))
}

const files = (await Promise.all(['timelines', 'valid'].map(async (folder) => (await readdir(join(ROOT, 'tests/fixtures', folder))).filter((name) => name.endsWith('.yaml')).map((name) => join(ROOT, 'tests/fixtures', folder, name))))).flat()

describe('a brief handout', () => {
  it.each([SHIPPED, ...files].map((file) => [basename(file), file]))('of %s is one or two pages that say what was planned', async (_, file) => {
    for (const deck of await decksOf(await loadTimeline(file))) {
      // What no font has is told before anything is printed.
      if ((await checkFonts(deck.plan, deck.from)).length > 0) continue
      const printable = brief(deck)
      const { report } = await printed(stage, printable)
      expect(report.pages.length).toBeLessThanOrEqual(2)
      expect(printable.name).toBe(`${deck.plan.name}.brief`)
    }
  })

  it('tells the flow, who it was, the words in the deck’s language first, what is asked, and the sources that it cites', async () => {
    const [english] = await decksOf(await loadTimeline(SHIPPED))
    if (!english) throw new Error('no deck')
    const texts = brief(english).expected.pages.flatMap((page) => page.texts ?? [])
    const at = (text: string): number => texts.findIndex((each) => each.startsWith(text))
    const order = ['Signing of the Hanoi Convention', 'nearly 70', 'no country is strong', 'tidak ada negara', 'Ratify the Convention', 'António Guterres', 'Báo Chính phủ', 'Đại biểu Nhân dân'].map(at)
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('has nobody among those who took part who only sent a message', async () => {
    for (const deck of await decksOf(await loadTimeline(SHIPPED))) {
      const titles = deck.plan.brief?.sections.at(-1)?.entries.map(({ title }) => title) ?? []
      expect(titles).toContain('António Guterres')
      expect(titles.filter((title) => /Russia|Rusia/.test(title ?? ''))).toEqual([])
    }
  })

  it('of a thousand events tells those that matter most, and cites nothing else', async () => {
    const events = Array.from({ length: 1000 }, (_, index) => ({ id: `e${index}`, title: `Event ${index}`, when: `${1000 + index}`, summary: 'Something happened, and it took some time until it was over.', source: `s${index % 300}`, ...(index === 777 ? { importance: 'essential' } : {}) }))
    const sources = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`s${index}`, { publisher: `Archive ${index}`, url: `https://example.org/${index}` }]))
    const [deck] = await decksOf(parseTimeline(JSON.stringify({ title: 'Long', languages: ['en'], events, sources }), 'long.yaml'))
    if (!deck) throw new Error('no deck')
    const texts = brief(deck).expected.pages.flatMap((page) => page.texts ?? [])
    expect(texts).toContain('Event 777')
    expect(texts).toContain('Archive 177')
    expect(texts.filter((text) => text.startsWith('Archive')).length).toBeLessThan(40)
  })

  it('goes with no option of slides on paper', () => {
    for (const other of [{ notes: true }, { landscape: true }, { look: { inkSaving: false, greyscale: false, cutMarks: true } }]) {
      expect(() => handoutMaker(handoutOptions({ brief: true, ...other }))).toThrow(UsageError)
    }
  })
})
