import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../scripts/inspect/judge-legibility.ts'
import { COLOURS, type ColourName } from '../../scripts/look/colours.ts'
import type { AxisMark, TimelineAxisProps } from '../../scripts/plan/blocks/timeline-axis.ts'
import type { Block } from '../../scripts/plan/blocks/block.ts'
import type { FigureItem } from '../../scripts/plan/blocks/figure-grid.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'
import { planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

const stage = useStage()

/** One slide with a drawing of ours, as it is printed. */
async function withBlock<T>(block: Block, use: (page: Page) => Promise<T>, { layout = 'deck-content', lang = 'en' } = {}): Promise<T> {
  const [plan] = planSample(sampleTimeline()) as [DeckPlan]
  const slide = { id: 'one', frontmatter: { layout, title: 'The title', level: 2 }, block, notes: '', origin: [] } as unknown as Slide
  return withSlides(stage.browser, { ...plan, slides: [slide] }, stage.bundle, async (page) => {
    await page.evaluate((tag) => Object.assign(document.documentElement, { lang: tag, dir: ['ar', 'he', 'fa'].includes(tag) ? 'rtl' : 'ltr' }), lang)
    return use(page)
  })
}

const rects = (page: Page, selector: string) => page.locator(selector).evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect))

it('shows the whole of the drawing on a cover, beside its title', async () => {
  await withBlock(axis({}), async (page) => {
    const [drawn, [slide]] = await Promise.all([rects(page, '.td-ornament path'), rects(page, '.td-slide')])
    expect(drawn.length).toBeGreaterThan(2)
    expect(Math.max(...drawn.map(({ right }) => right))).toBeLessThanOrEqual((slide?.right ?? 0) + 0.5)
    expect(Math.min(...drawn.map(({ left }) => left))).toBeGreaterThan((slide?.width ?? 0) * 0.6)
  }, { layout: 'deck-cover' })
})

describe('figures', () => {
  const figures = (items: Partial<FigureItem>[]): Block =>
    ({ component: 'FigureGrid', props: { figures: items.map((item) => ({ value: '', unit: 'u', label: 'l', sources: [], ...item })) } })

  it.each([
    [[{ value: '11' }, { value: '110' }]],
    [[{ value: '110', exactness: 'more than' }, { value: '5' }, { value: '$83.5 million' }]],
    [[{ value: '70' }, { value: '5', exactness: 'about' }, { value: '110' }]],
    [[{ value: '€12,5 mil millones' }, { value: '80' }, { value: 'Dutzende' }]],
  ])('are equally large, and none leaves its column: %j', async (items) => {
    await withBlock(figures(items), async (page) => {
      // Of the words themselves: their box is as wide as the column.
      const values = await page.locator('.td-figure-value').evaluateAll((elements) => elements.map((element) => {
        const range = document.createRange()
        range.selectNodeContents(element.firstChild ?? element)
        return range.getBoundingClientRect().toJSON() as DOMRect
      }))
      for (const { height } of values) {
        expect(height).toBeCloseTo(values[0]?.height ?? 0, 0)
      }
      const columns = await rects(page, '.td-figure-frame')
      const ends = await page.locator('.td-figure-value').evaluateAll((elements) => elements.map((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getBoundingClientRect().right
      }))
      for (const [index, right] of ends.entries()) expect(right).toBeLessThanOrEqual((columns[index]?.right ?? 0) + 1)
      for (const size of await page.locator('.td-figure-scale').evaluateAll((elements) => elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)))) {
        expect(size).toBeGreaterThanOrEqual(24)
      }
      expect((await page.locator('.td-figure-value').allTextContents())).toEqual(items.map(({ value }) => value))
    })
  })
})

const mark = (more: Partial<AxisMark>): AxisMark => ({ event: 'e', label: 'An event', when: '2020', from: 0.2, to: 0.4, kind: 'band', lane: 0, ...more })
const axis = (more: Partial<TimelineAxisProps>): Block =>
  ({ component: 'TimelineAxis', props: { description: 'A timeline', ticks: [], breaks: [], lanes: 1, marks: [mark({})], ...more } })

describe('an axis', () => {
  it('has the name of a stretch in its middle, and that of an instant below it but never beyond the drawing', async () => {
    const ticks = [{ at: 0, label: '1 January' }, { at: 0.25, label: '2 January' }, { at: 0.4, to: 0.7, label: 'morning' }, { at: 1, label: '9 January' }]
    for (const lang of ['en', 'ar']) {
      await withBlock(axis({ ticks }), async (page) => {
        const [plot] = await rects(page, '.td-axis-plot')
        const { left = 0, right = 0, width = 0 } = plot ?? {}
        const place = (at: number) => (lang === 'ar' ? right - at * width : left + at * width)
        const names = await rects(page, '.td-axis-tick > span')
        const middles = names.map((rect) => rect.left + rect.width / 2)
        expect(middles[1]).toBeCloseTo(place(0.25), 0)
        expect(middles[2]).toBeCloseTo(place(0.55), 0)
        for (const rect of names) expect(rect.left >= left - 0.5 && rect.right <= right + 0.5).toBe(true)
      }, { lang })
    }
  })

  it('writes a break on the line that it breaks, not in the row of the ticks', async () => {
    await withBlock(axis({ breaks: [{ at: 0.5, label: 'about 300 years' }], ticks: [{ at: 0.1, label: '1100' }, { at: 0.9, label: '1800' }] }), async (page) => {
      const [label] = await rects(page, '.td-axis-break-label > span')
      const [plot] = await rects(page, '.td-axis-plot')
      const ticks = await rects(page, '.td-axis-tick > span')
      expect(Math.abs(((label?.top ?? 0) + (label?.bottom ?? 0)) / 2 - (plot?.bottom ?? 0))).toBeLessThan(3)
      expect((label?.left ?? 0) + (label?.width ?? 0) / 2).toBeCloseTo((plot?.left ?? 0) + (plot?.width ?? 0) / 2, 0)
      for (const tick of ticks) expect(tick.top + tick.height / 2 - (label?.bottom ?? 0)).toBeGreaterThan(6)
      expect(await page.locator('.td-axis-cut').count()).toBe(2)
    })
  })

  it('ends a label where its mark ends, if it says so', async () => {
    await withBlock(axis({ marks: [mark({ from: 0.96, to: 0.99, labelledBack: true, when: '14 June 2019', label: 'Return' })] }), async (page) => {
      const [band] = await rects(page, '.td-mark-ground')
      for (const { right } of await rects(page, '.td-axis-name, .td-axis-when')) expect(right).toBeCloseTo(band?.right ?? 0, 0)
      const texts = await page.locator('.td-axis-name').evaluate((element) => getComputedStyle(element).textAlign)
      expect(texts).toBe('end')
    })
  })

  it('keeps each label nearer to its own mark than to the one above, below an opener with a legend too', async () => {
    const marks = [0, 1, 2].map((lane) => mark({ event: `e${lane}`, lane, kind: 'unstated', from: 0, to: 1, when: 'time not stated' }))
    await withBlock(axis({ marks, lanes: 3, legend: 'Hatched: somewhere here', ticks: [{ at: 0, to: 0.9, label: 'day' }, { at: 0.9, to: 1, label: 'late\nevening' }] }), async (page) => {
      const bands = await rects(page, '.td-axis-drawing .td-mark-outline')
      const labels = await rects(page, '.td-axis-label')
      for (const [lane, label] of labels.entries()) {
        const own = (bands[lane]?.top ?? 0) - label.bottom
        expect(own).toBeGreaterThan(-0.5)
        if (lane > 0) expect(label.top - (bands[lane - 1]?.bottom ?? 0)).toBeGreaterThan(own + 18)
      }
      // On one line, the name first, as the bands are long enough.
      const [names, times] = [await rects(page, '.td-axis-name'), await rects(page, '.td-axis-when')]
      for (const [lane, time] of times.entries()) {
        expect(time.left).toBeGreaterThan(names[lane]?.right ?? Infinity)
        expect(names[lane]?.left).toBeCloseTo(bands[lane]?.left ?? 0, 0)
      }
      const [box] = await rects(page, '.td-event-axis')
      const [legend] = await rects(page, '.td-axis-legend')
      const ticks = await rects(page, '.td-axis-tick > span')
      for (const { bottom } of ticks) expect(legend?.top).toBeGreaterThanOrEqual(bottom + 7)
      // The lowest band floats, as the others do.
      const [line] = await rects(page, '.td-axis-line')
      expect((line?.top ?? 0) - (bands[2]?.bottom ?? 0)).toBeGreaterThan(8)
      expect(legend?.bottom).toBeLessThanOrEqual((box?.bottom ?? 0) + 0.5)
    }, { layout: 'deck-event' })
  })

  it('has guides that are seen, and none within the words of a mark or between them and their band', async () => {
    const marks = [mark({ kind: 'unstated', from: 0, to: 1, label: 'A long name across the guides' }), mark({ event: 'f', lane: 1, from: 0.5, to: 0.6, label: 'At a guide' })]
    const ticks = [{ at: 0, to: 0.1, label: 'a' }, { at: 0.1, to: 0.5, label: 'b' }, { at: 0.5, to: 1, label: 'c' }]
    await withBlock(axis({ lanes: 2, marks, ticks }), async (page) => {
      const labels = await page.locator('.td-axis-label').evaluateAll((elements) => elements.map((element) => {
        const { backgroundColor, boxShadow } = getComputedStyle(element)
        return { ground: backgroundColor, shadows: [...boxShadow.matchAll(/-?\d+px(?= 0px 0px 0px)/g)].map(([offset]) => Number.parseInt(offset, 10)), bottom: element.getBoundingClientRect().bottom }
      }))
      const bands = await rects(page, '.td-axis-drawing .td-mark-outline')
      const guides = await rects(page, '.td-axis-grid')
      const [line] = await rects(page, '.td-axis-line')
      expect(guides).toHaveLength(3)
      for (const guide of guides) {
        expect(guide.top).toBeCloseTo((bands[0]?.bottom ?? 0) + 2, 0)
        expect(guide.bottom).toBeCloseTo(line?.top ?? 0, 0)
      }
      for (const [index, { ground, shadows, bottom }] of labels.entries()) {
        expect(ground).not.toBe('rgba(0, 0, 0, 0)')
        expect(shadows).toEqual([-7, 7])
        // A pixel above the band: none of its edge is hidden.
        expect((bands[index]?.top ?? 0) - bottom).toBeCloseTo(1, 0)
      }
    })
  })

  it.each([['six', 6, true], ['two', 2, false]])('leaves no short piece of a guide above a label, of %s lanes', async (_, lanes, isCovered) => {
    const marks = Array.from({ length: lanes }, (_, lane) => mark({ event: `e${lane}`, lane, kind: 'unstated', from: 0, to: 1 }))
    await withBlock(axis({ lanes, marks }), async (page) => {
      const bands = await rects(page, '.td-axis-drawing .td-mark-outline')
      const labels = await rects(page, '.td-axis-label')
      const paper = await page.locator('.td-axis-label').evaluateAll((all) => all.map((label) => Number.parseFloat(getComputedStyle(label, '::before').blockSize)))
      for (const lane of bands.keys()) {
        if (lane === 0) continue
        const gap = (labels[lane]?.top ?? 0) - (bands[lane - 1]?.bottom ?? 0)
        expect(gap < 21).toBe(isCovered)
        if (isCovered) expect(gap - (paper[lane] ?? 0)).toBeCloseTo(2, 0)
        else expect(paper[lane]).toBe(0)
      }
    })
  })

  it('fills its slide, with a stem from each mark down to the axis, beside which the words stand on nothing', async () => {
    const marks = [mark({ from: 0.1, to: 0.1, kind: 'point', essential: true, label: 'What matters' }), mark({ event: 'f', lane: 1, from: 0.3, to: 0.6 }), mark({ event: 'g', lane: 2, from: 0.8, to: 1, labelledBack: true }), mark({ event: 'h', lane: 2, from: 0, to: 0.05, kind: 'unstated' })]
    await withBlock(axis({ lanes: 3, marks, stems: true }), async (page) => {
      const [[box], [line], stems, shapes, names] = await Promise.all([rects(page, '.td-axis'), rects(page, '.td-axis-line'), rects(page, '.td-axis-stem'), rects(page, '.td-axis-drawing :is(.td-mark-point .td-mark-shape, .td-mark-outline)'), rects(page, '.td-axis-name')])
      const width = box?.width ?? 0
      expect((line?.top ?? 0) - (shapes[0]?.bottom ?? 0)).toBeGreaterThan((box?.height ?? 0) / 2)
      expect(stems.map(({ left }) => Math.round(((left - (box?.left ?? 0)) / width) * 100))).toEqual([10, 30, 100])
      for (const [index, stem] of stems.entries()) {
        expect(stem.top).toBeLessThanOrEqual((shapes[index]?.bottom ?? 0) + 1)
        expect(stem.bottom).toBeCloseTo(line?.top ?? 0, 0)
      }
      expect(names[0]?.height).toBeGreaterThan(names[1]?.height ?? 0)
      expect(await page.locator('.td-axis-label').evaluateAll((all) => all.every((label) => getComputedStyle(label).backgroundColor === 'rgba(0, 0, 0, 0)'))).toBe(true)
    })
  })

  it('keeps the place of every event in the rail, whichever is the current one', async () => {
    const timeline = sampleTimeline({ events: ['One ceremony', 'Some session', 'Last reception'].map((short, index) => sampleEvent({ id: `e${index}`, short, title: short, summary: 'It was so.' })) })
    const [plan] = planSample(timeline) as [DeckPlan]
    const openers = plan.slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-event')
    const lefts = await withSlides(stage.browser, { ...plan, slides: openers }, stage.bundle, (page) =>
      page.locator('.td-slide').evaluateAll((slides) => slides.map((slide) => [...slide.querySelectorAll('.td-rail-mark, .td-rail-label')].map((element) => Math.round(element.getBoundingClientRect().left * 10)))))
    expect(lefts).toHaveLength(3)
    for (const each of lefts) expect(each).toEqual(lefts[0])
  })

  it.each([
    ['axis that they share', (index: number) => `2025-10-2${index}`, '.td-axis-name', '.td-axis-current .td-axis-name'],
    ['strip of stations, where times are not stated', () => '2025-10-25', '.td-station-title', '.td-station-current .td-station-title'],
  ])('marks on each opener its own event, on the %s', async (_, when, name, current) => {
    const shorts = ['One ceremony', 'Some session', 'Last reception']
    const [plan] = planSample(sampleTimeline({ events: shorts.map((short, index) => sampleEvent({ id: `e${index}`, short, title: short, summary: 'It was so.', when: when(index) })) })) as [DeckPlan]
    const openers = plan.slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-event')
    const marked = await withSlides(stage.browser, { ...plan, slides: openers }, stage.bundle, (page) =>
      page.locator('.td-slide').evaluateAll((slides, selectors) => slides.map((slide) => selectors.map((selector) => [...slide.querySelectorAll(selector)].map(({ textContent }) => textContent.trim()))), [name, current]))
    expect(marked).toEqual(shorts.map((short) => [shorts, [short]]))
  })

  it('lets a band fade out towards an open end only', async () => {
    await withBlock(axis({ marks: [mark({ openStart: true }), mark({ event: 'f', lane: 1, from: 0.5, to: 0.8, openEnd: true, kind: 'unstated' }), mark({ event: 'g', lane: 2 })], lanes: 3 }), async (page) => {
      const fades = await rects(page, '.td-mark-fade')
      const bands = await rects(page, '.td-axis-drawing .td-mark-ground')
      expect(fades).toHaveLength(2)
      expect(fades[0]?.left).toBeCloseTo((bands[0]?.left ?? 0) - 2, 0)
      expect(fades[1]?.right).toBeCloseTo((bands[1]?.right ?? 0) + 2, 0)
    })
  })

  it.each([['ar', 'rtl'], ['he', 'ltr'], ['fa', 'ltr']])('sets a range of numbers apart from what is beside it, in %s %s', async (lang, direction) => {
    await withBlock(axis({ marks: [mark({ when: '10:00–11:30, 23/4' })] }), async (page) => {
      const range = page.locator('.td-axis-when bdi')
      expect(await range.textContent()).toBe('10:00–11:30')
      expect(await range.evaluate((element) => [getComputedStyle(element).unicodeBidi, getComputedStyle(element).direction])).toEqual(['isolate', direction])
      expect((await page.locator('.td-axis-when').textContent())?.trim()).toBe('10:00–11:30, 23/4')
    }, { lang })
  })
})

describe('a map', () => {
  const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

  it.each(['light', 'dark'] as const)('has land that is seen, and countries and lines that stand out from it and from the sea: %s', (scheme) => {
    const { paper, land, accent, ink, mark: band, guide } = Object.fromEntries(Object.entries(COLOURS[scheme]).map(([name, hex]) => [name, rgb(hex)])) as Record<ColourName, string>
    expect(contrast(land, [paper])).toBeGreaterThan(2)
    expect(contrast(band, [paper])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(guide, [paper])).toBeGreaterThanOrEqual(4.5)
    for (const colour of [accent, ink]) {
      for (const ground of [paper, land]) expect(contrast(colour, [ground])).toBeGreaterThanOrEqual(3)
    }
  })

  it('has figures at the top of the body, where other slides begin', async () => {
    await withBlock({ component: 'FigureGrid', props: { figures: [{ value: '12', unit: 'u', label: 'l', sources: [] }] } }, async (page) => {
      const [[figure], [body]] = await Promise.all([rects(page, '.td-figure'), rects(page, '.td-content-body')])
      expect(figure?.top).toBeCloseTo(body?.top ?? 0, 0)
    })
  })

  it('shows a small country beside its mark, as a dot at least, with a line between', async () => {
    const places = [{ country: 'MT', number: 1, name: 'Malta', sources: [], at: { x: 560, y: 190 } }]
    await withBlock({ component: 'WorldMap', props: { description: 'A map', places } }, async (page) => {
      const [country, badge] = await Promise.all(['.td-map-country', '.td-map-mark'].map(async (selector) => (await rects(page, selector))[0]))
      expect(country?.width).toBeGreaterThan(6)
      expect(badge && country && badge.left > country.right).toBe(true)
      expect(await page.locator('.td-map-leader').count()).toBe(1)
    })
  })

  it('shows the part that it is asked for, marks and all', async () => {
    const view = { x: 400, y: 40, width: 400, height: 178 }
    const places = [{ country: 'EG', number: 1, name: 'Egypt', sources: [], at: { x: 500, y: 129 } }]
    await withBlock({ component: 'WorldMap', props: { description: 'A map', places, view } }, async (page) => {
      const [map] = await rects(page, '.td-map-world')
      const [badge] = await rects(page, '.td-map-mark')
      expect((badge?.left ?? 0) + (badge?.width ?? 0) / 2 - (map?.left ?? 0)).toBeCloseTo((map?.width ?? 0) / 4, 0)
      expect((badge?.top ?? 0) + (badge?.height ?? 0) / 2 - (map?.top ?? 0)).toBeCloseTo((map?.height ?? 0) / 2, 0)
    })
  })
})
