import { describe, expect, it } from 'vitest'
import { FACE_NAMES, FACES, SCRIPT_FONTS, type FaceName } from '../../scripts/look/faces.ts'
import { loadMetrics, OWN_METRICS } from '../../scripts/plan/measure/metrics.ts'
import { scriptFontsOf } from '../../scripts/plan/text/script-fonts.ts'
import { textWidth } from '../../scripts/plan/text/widths.ts'
import { scriptFontRules } from '../../scripts/render/fonts/font-rules.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import { useStage } from '../support/browser.ts'

const stage = useStage()
const SIZE = 100
const LATIN = ['The Hanoi Convention opens a long road', 'Được Việt Nam tổ chức tại Hà Nội', 'Größe, œuvre, ıšğ', '“AVATAR” – $83.5 million, 110']
const SIGNS = ['It opened 🎉 and ✅', '10 ≤ x ≤ 20, CO₂, 10⁻⁷ → √∞', 'family 👨‍👩‍👧‍👦, 👍🏽 and 👩‍💻', 'flags 🇻🇳 🇩🇪 🏳️‍🌈', '1️⃣ ❤️ ☎︎ ✈️ ↔️ ©️', '★ ● ■ ─┼│ ♪ ♠ ⚀ ⅔ ℃ №', '𝄞 and x̂, q̃, Ḥusayn', 'Ελλάδα → Москва']
const OTHERS = ['الاتفاقية، الأولى', 'في ٢٥ أكتوبر 2025', 'לא «יום» אחד', 'אמנת האו״ם', 'می‌خواهیم']

/** Width in px of texts as the browser sets them, in the slides' own style sheet. */
async function drawn(texts: readonly string[], name: FaceName): Promise<number[]> {
  const { family, weight, style } = FACES[name]
  const signs = scriptFontsOf(SIGNS.map((text) => ({ text, lang: 'en' })))
  const rules = await scriptFontRules([SCRIPT_FONTS['Arabic']!, SCRIPT_FONTS['Hebrew']!, ...signs], texts.join(''))
  const look = `span { position: absolute; white-space: pre; font: ${style} ${weight} ${SIZE}px/1 var(--td-${family}) }`
  const spans = texts.map((text) => `<span>${text}</span>`).join('')
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Widths</title><link rel="stylesheet" href="/assets/style.css"><style>${rules.join('\n')} ${look}</style></head><body>${spans}</body></html>`
  return withPage(stage.browser, { html, folder: stage.bundle.folder, width: 1280, height: 720 }, (page) => page.evaluate(async () => {
    await document.fonts.ready
    return [...document.querySelectorAll('span')].map((span) => span.getBoundingClientRect().width)
  }))
}

describe.each(FACE_NAMES)('widths in the face %s', (face) => {
  const style = { face, size: SIZE, line: SIZE }

  it('are those of the browser but for kerning in Latin, which narrows', async () => {
    const real = await drawn(LATIN, face)
    for (const [index, text] of LATIN.entries()) {
      const share = textWidth(text, style, OWN_METRICS.fonts) / (real[index] ?? 0)
      expect(share, text).toBeGreaterThan(0.99)
      expect(share, text).toBeLessThan(1.06)
    }
  })

  it('are those of the browser for emoji, sequences of them, and signs', async () => {
    const [real, { fonts }] = [await drawn(SIGNS, face), await loadMetrics(SIGNS)]
    for (const [index, text] of SIGNS.entries()) {
      const share = textWidth(text, style, fonts) / (real[index] ?? 0)
      expect(share, text).toBeGreaterThan(0.98)
      expect(share, text).toBeLessThan(1.06)
    }
  })

  it('are those of the browser in letters that the deck’s own faces have and their tables do not', async () => {
    const texts = ['Распад СССР', 'Конференция неприсоединившихся', 'Ἡ ἐκκλησία τοῦ δήμου', 'Η εκκλησία του δήμου']
    const [real, { fonts }] = [await drawn(texts, face), await loadMetrics(texts)]
    for (const [index, text] of texts.entries()) {
      const share = textWidth(text, style, fonts) / (real[index] ?? 0)
      expect(share, text).toBeGreaterThan(0.98)
      expect(share, text).toBeLessThan(1.06)
    }
  })

  it('are those of the browser in other scripts', async () => {
    const [real, { fonts }] = [await drawn(OTHERS, face), await loadMetrics(OTHERS)]
    for (const [index, text] of OTHERS.entries()) {
      const share = textWidth(text, style, fonts) / (real[index] ?? 0)
      expect(share, text).toBeGreaterThan(0.99)
      expect(share, text).toBeLessThan(1.02)
    }
  })
})

it('are guessed where a font is not installed, or has no such letter', async () => {
  const style = { face: 'sans', size: SIZE, line: SIZE } as const
  const { fonts } = await loadMetrics(['ไทย', 'يوم'])
  for (const text of ['ไทย', '漢字', 'يوم🎉']) expect(textWidth(text, style, fonts)).toBeGreaterThan(SIZE / 2)
  expect(await loadMetrics(['Hà Nội'])).toBe(OWN_METRICS)
})
