import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { FACE_NAMES, FACES, FAMILIES as OWN_FAMILIES, type FaceName } from '../../scripts/look/faces.ts'
import { nearestParts } from '../../scripts/look/fonts/theme-cuts.ts'
import { loadMetrics, OWN_METRICS } from '../../scripts/plan/measure/metrics.ts'
import { textWidth } from '../../scripts/plan/text/widths.ts'
import type { ReadTheme } from '../../scripts/timeline/schema/theme.ts'
import { themeRules } from '../../scripts/look/theme/theme-rules.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import { withThemeFaces } from '../../scripts/render/fonts/theme-faces.ts'
import { COLOURS } from '../../scripts/look/colours.ts'
import { useStage } from '../support/browser.ts'

const stage = useStage()

const at = { file: 't.yaml', line: 1, column: 1 }
/** The widest of the installed fonts, and one with letters of its own for Vietnamese. */
const FONTS: ReadTheme['fonts'] = { serif: { family: 'DejaVu Sans', package: '@fontsource/dejavu-sans', at }, sans: { family: 'Readex Pro', package: '@fontsource/readex-pro', at } }
const FAMILIES = { serif: 'DejaVu Sans serif', sans: 'Readex Pro sans' }

/** Opens a page with the fonts of the theme, as a deck carries them. @param body - its HTML; @param look - style rules */
async function withTheme<T>(body: string, look: string, use: (page: Page) => Promise<T>): Promise<T> {
  const { context } = await withThemeFaces({ context: { theme: { families: FAMILIES } }, slides: body } as unknown as DeckPlan, { colours: COLOURS, ornament: 'arcs', fonts: FONTS })
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Widths</title><link rel="stylesheet" href="/assets/style.css"><style>${themeRules(context.theme).join('\n')} ${look}</style></head><body>${body}</body></html>`
  return withPage(stage.browser, { html, folder: stage.bundle.folder, width: 1280, height: 720 }, use)
}

/** Width in px of texts as the browser sets them at 100 px. */
async function drawn(texts: readonly string[], name: FaceName): Promise<number[]> {
  const { family, weight, style } = FACES[name]
  const look = `span { position: absolute; white-space: pre; font: ${style} ${weight} 100px/1 var(--td-${family}) }`
  return withTheme(texts.map((text) => `<span>${text}</span>`).join(''), look, (page) => page.evaluate(async () => {
    await document.fonts.ready
    return [...document.querySelectorAll('span')].map((span) => span.getBoundingClientRect().width)
  }))
}

describe('the fonts of a theme', () => {
  it('have numbers no wider than the deck’s own', async () => {
    const { fonts } = await loadMetrics([], FONTS)
    for (const digit of '0123456789') expect(fonts.serif.widths[digit]).toBeLessThanOrEqual(OWN_METRICS.fonts.serif.widths[digit] ?? 0)
  })

  it.each(FACE_NAMES)('are measured as the browser sets them: %s', async (face: FaceName) => {
    const texts = ['The quick brown fox jumps over the lazy dog', '0123456789 $83.5 %', 'Đại biểu Nhân dân, Phạm Minh Chính']
    const { fonts } = await loadMetrics(texts, FONTS)
    const real = await drawn(texts, face)
    for (const [index, text] of texts.entries()) {
      const share = textWidth(text, { face, size: 100, line: 100 }, fonts) / (real[index] ?? 0)
      expect(share, text).toBeGreaterThan(0.995)
      expect(share, text).toBeLessThan(1.05)
    }
  })

  it.each(['serif', 'sans'] as const)('stand in their lines as the deck’s own do: %s', async (role) => {
    const body = [FAMILIES[role], OWN_FAMILIES[role].family].map((family) => `<span style="font-family: '${family}'">Hx</span>`).join('')
    const heights = await withTheme(body, 'span { display: inline-block; font-size: 1000px; line-height: normal }', (page) => page.evaluate(() =>
      [...document.querySelectorAll('span')].map((span) => {
        const measured = document.createElement('canvas').getContext('2d')!
        measured.font = `1000px ${getComputedStyle(span).fontFamily}`
        const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measured.measureText('Hx')
        return [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)]
      })))
    const { above, below } = OWN_FAMILIES[role].reach
    expect(heights[1]).toEqual([above * 1000, below * 1000])
    expect(Math.abs(heights[0]![0]! - above * 1000)).toBeLessThan(2)
    expect(Math.abs(heights[0]![1]! - below * 1000)).toBeLessThan(2)
  })

  it('stand in for weights and italics that a family lacks', async () => {
    const [strong, italic] = [await nearestParts('@fontsource/dejavu-sans', FACES['sans-bold']), await nearestParts('@fontsource/readex-pro', FACES['serif-italic'])]
    expect(strong[0]?.woff2).toContain('-700-normal')
    expect(italic[0]?.woff2).toContain('-400-normal')
    expect(await nearestParts('@fontsource/not-there', FACES.sans)).toEqual([])
  })
})
