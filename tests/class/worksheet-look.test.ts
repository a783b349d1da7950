import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../scripts/plan/labels/index.ts'
import { planWorksheet } from '../../scripts/plan/worksheet/plan-worksheet.ts'
import { paperDocument } from '../../scripts/render/print/paper-html.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import { sheetPages } from '../../scripts/render/worksheet/pages-html.ts'
import { PX_PER_MM } from '../../scripts/plan/handout/paper.ts'
import { planSelected } from '../audience/planned.ts'
import { useStage } from '../support/browser.ts'
import { loadShipped, metrics } from '../support/plans.ts'

const stage = useStage()
const { timeline } = await loadShipped()
const decks = planSelected(timeline, 'class')

describe.each(decks.map((deck) => [deck.language, deck] as const))('a worksheet: %s', (language, deck) => {
  const { sheet } = planWorksheet(deck, { labels: labelsFor(language), paper: 'a4', fonts: metrics.fonts })

  it('has a drawn axis without names, and pages that are filled to 80 per cent but the last', async () => {
    const html = await paperDocument(sheet, sheetPages(sheet), 'worksheet.css', {})
    const size = { width: Math.ceil(sheet.page.width * PX_PER_MM), height: Math.ceil(sheet.page.height * PX_PER_MM) }
    const { fills, axes, circles } = await withPage(stage.browser, { html, folder: stage.bundle.folder, ...size }, (page) =>
      page.evaluate(() => ({
        fills: [...document.querySelectorAll('.td-sheet-content')].map((content) => {
          const { top, height } = content.getBoundingClientRect()
          return (Math.max(...[...content.querySelectorAll('li, i')].map((element) => element.getBoundingClientRect().bottom)) - top) / height
        }),
        axes: [...document.querySelectorAll('.td-ws-axis')].map((axis) => axis.textContent),
        circles: document.querySelectorAll('.td-ws-axis circle').length,
      })),
    )
    expect(axes).toEqual([''])
    expect(circles).toBe(timeline.events.length)
    expect(fills.length).toBeLessThanOrEqual(5)
    for (const fill of fills) expect(fill).toBeLessThanOrEqual(1)
    for (const fill of fills.slice(0, -1)) expect(fill).toBeGreaterThanOrEqual(0.8)
  })
})
