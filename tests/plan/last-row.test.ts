import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { loadAllDecks } from '../support/all-decks.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'

const stage = useStage()
const decks = (await Promise.all((['16:9', '4:3'] as const).map(async (aspect) => (await loadAllDecks(aspect)).filter(({ name }) => !name.startsWith('rehearsal')).map(({ name, plan }) => ({ name: `${name}, ${aspect}`, plan }))))).flat()

/** What stands on a slide as the last row sees it. */
interface Seen {
  /** How far down in its body there is ink, as a part of the body's height; undefined on slides without a body. */
  lowest: number | undefined
  /** Texts below 20 px, or 18 px where they are furniture: the rail, the foot, the line above the title, the numbers of sources, the times and ticks of an axis. */
  small: string[]
  /** Texts whose reference mark stands alone on a line. */
  lonely: string[]
  /** Titles, summaries and introductions whose last line is one word. */
  widows: string[]
}

/** Looks at every slide. Runs in the page, so that nothing from outside can be used. */
function seenSlides(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const FURNITURE = '.td-kicker, .td-cover-kicker, .td-foot, .td-rail, .td-refs, .td-event-foot, [class*="td-axis-"]'
    const LEADING = '.td-content-title, .td-event-title, .td-event-summary, .td-cover-title, .td-field-title, .td-points-intro'
    const linesOf = (range: Range): DOMRect[] => [...range.getClientRects()].filter(({ width }) => width > 1)
    return [...document.querySelectorAll('.page')].map((slide) => {
      const body = slide.querySelector('.td-content-body')
      const box = body?.getBoundingClientRect()
      const lows: number[] = []
      const small: string[] = []
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (!element || text === '' || element.closest('.td-hidden')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        if (linesOf(range).length === 0) continue
        if (body?.contains(element)) lows.push(Math.max(...linesOf(range).map(({ bottom }) => bottom)))
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
        if (size < (element.closest(FURNITURE) ? 18 : 20) - 0.1) small.push(`${Math.round(size * 10) / 10} px: ${text.slice(0, 40)} (${element.getAttribute('class') ?? element.parentElement?.className})`)
      }
      for (const drawn of body?.querySelectorAll('svg path, svg circle, svg rect, svg line, img, canvas') ?? []) lows.push(drawn.getBoundingClientRect().bottom)
      for (const element of body?.querySelectorAll('*') ?? []) {
        const { borderBlockEndWidth, backgroundColor, borderRadius } = getComputedStyle(element)
        if (Number.parseFloat(borderBlockEndWidth) > 0 || (backgroundColor !== 'rgba(0, 0, 0, 0)' && borderRadius !== '')) lows.push(element.getBoundingClientRect().bottom)
      }
      const lonely = [...slide.querySelectorAll('.td-refs')].filter((refs) => {
        const own = refs.getBoundingClientRect()
        const paragraph = refs.parentElement
        if (!paragraph || refs.previousSibling === null) return false
        const range = document.createRange()
        range.setStart(paragraph, 0)
        range.setEndBefore(refs)
        const before = linesOf(range)
        return before.length > 0 && !before.some(({ top, bottom }) => Math.min(bottom, own.bottom) - Math.max(top, own.top) > 4)
      }).map((refs) => refs.parentElement?.textContent?.trim().slice(0, 60) ?? '')
      const widows = [...slide.querySelectorAll(LEADING)].filter((element) => {
        const words: DOMRect[] = []
        const inner = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let node = inner.nextNode(); node; node = inner.nextNode()) {
          if (node.parentElement?.closest('.td-refs')) continue
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s\u00a0]+/g)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            words.push(range.getBoundingClientRect())
          }
        }
        const last = words.at(-1)
        if (!last || words.length < 3) return false
        const isOn = ({ top, bottom }: DOMRect): boolean => Math.min(bottom, last.bottom) - Math.max(top, last.top) > 4
        return !words.every(isOn) && words.filter(isOn).length === 1
      }).map((element) => element.textContent?.trim().slice(0, 80) ?? '')
      return { lowest: box && lows.length > 0 ? (Math.max(...lows) - box.top) / box.height : undefined, small, lonely, widows }
    })
  })
}

/** Slides that cannot fill their room, and why. */
const SPARSE: readonly (readonly [name: RegExp, reason: string])[] = [
  [/^glossary/, 'words that a class meets before its tasks: as many as are asked about'],
  [/^discussion/, 'one or two questions, which stay there while a class talks'],
  [/^task-truth/, 'two claims on the last page of a task'],
  [/^next$/, 'one request of a few words stands in the middle'],
  [/^debate-points-1$/, 'three short points in columns that are too narrow for larger letters, in Arabic and 4:3'],
  [/^opening-people$/, 'one row of cards with long names stands in the middle'],
]

/** Words that fill their narrow column in 4:3 so that no mark has room beside them: an answer, and a long name with two sources. */
const LONE = /^(GeschehenQuelle\[1\]|María José Pinto González Artigas(Source|Sumber)\[1\](Source|Sumber)\[2\])$/

describe.each(decks)('before the appendix, as the last row sees it: $name', ({ plan }) => {
  it('pages are filled, in letters of 20 px, with no lone mark of a source and no lone last word of a title', async () => {
    const pages = await withSlides(stage.browser, plan, stage.bundle, seenSlides)
    const told = plan.slides.map((slide, index) => ({ id: slide.id, ...(pages[index] as Seen), isTold: !slide.reference })).filter(({ isTold }) => isTold)
    expect(told.length).toBeGreaterThan(5)
    const sparse = told.filter(({ id, lowest = 1 }) => lowest < 0.7 && !SPARSE.some(([name]) => name.test(id)))
    expect(sparse.map(({ id, lowest }) => `${id}: ${lowest?.toFixed(2)}`)).toEqual([])
    expect(told.flatMap(({ id, small }) => small.map((text) => `${id}: ${text}`))).toEqual([])
    expect(told.flatMap(({ id, lonely }) => lonely.filter((text) => !LONE.test(text)).map((text) => `${id}: ${text}`))).toEqual([])
    expect(told.flatMap(({ id, widows }) => widows.map((text) => `${id}: ${text}`))).toEqual([])
  })
})
