/**
 * Measures the advance widths of the slides' fonts and writes the table that the planner reckons with.
 * Run it after a font package or a face was changed: `npm run fonts`; a test says when it is due.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright'
import type { FontWidths } from '../plan/text/widths.ts'
import { browserSearch, findBrowser } from '../render/browser/find.ts'
import { withBrowser } from '../render/browser/launch.ts'
import { unsureCharacters } from '../render/fonts/coverage.ts'
import { withPage } from '../render/print/page.ts'

/** The faces in use: package, weight and style. */
const FACES: Record<string, { fontPackage: string; family: string; weight: number; style: 'normal' | 'italic' }> = {
  sans: { fontPackage: '@fontsource/source-sans-3', family: 'Source Sans 3', weight: 400, style: 'normal' },
  'sans-bold': { fontPackage: '@fontsource/source-sans-3', family: 'Source Sans 3', weight: 600, style: 'normal' },
  serif: { fontPackage: '@fontsource/source-serif-4', family: 'Source Serif 4', weight: 400, style: 'normal' },
  'serif-italic': { fontPackage: '@fontsource/source-serif-4', family: 'Source Serif 4', weight: 400, style: 'italic' },
  'serif-bold': { fontPackage: '@fontsource/source-serif-4', family: 'Source Serif 4', weight: 600, style: 'normal' },
}

/** Latin with all its extensions that the packages cover, and the punctuation of running text; what a face lacks would be measured in a font of the machine. The two hyphens of Unicode are drawn as the one of the keyboard. */
const RANGES = [[0x20, 0x7e], [0xa0, 0x17f], [0x1a0, 0x1b0], [0x2c6, 0x2dd], [0x1ea0, 0x1ef9], [0x2010, 0x2026], [0x2030, 0x203a], [0x20ab, 0x20ac], [0x2190, 0x2193]] as const

/** Where the table stands. */
export const WIDTHS_FILE = join(import.meta.dirname, '../plan/text/font-widths.json')

/** Measures every character of `RANGES` in every face. */
export async function measureFonts(browser: Browser): Promise<FontWidths> {
  const require = createRequire(import.meta.url)
  const rules: string[] = []
  for (const { fontPackage, weight, style } of Object.values(FACES)) {
    const css = join(dirname(require.resolve(`${fontPackage}/package.json`)), `${weight}${style === 'italic' ? '-italic' : ''}.css`)
    rules.push(await inlineFonts(css))
  }
  const characters = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).filter((character) => unsureCharacters([character]).size === 0)
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Fonts</title><style>${rules.join('\n')}</style></head><body></body></html>`
  return withPage(browser, { html, folder: '', width: 800, height: 600 }, (page) =>
    page.evaluate(async ({ faces, characters }) => {
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) throw new Error('no canvas')
      const table: FontWidths = {}
      for (const [name, face] of Object.entries(faces)) {
        const font = `${face.style} ${face.weight} 1000px "${face.family}"`
        await document.fonts.load(font, characters.join(''))
        pen.font = font
        const widths = Object.fromEntries(characters.map((c) => [c, Math.round(pen.measureText(/[\u2010\u2011]/.test(c) ? '-' : c).width)]))
        const letters = [...'abcdefghijklmnopqrstuvwxyz '].map((c) => widths[c] ?? 0)
        table[name] = { average: Math.round(letters.reduce((a, b) => a + b, 0) / letters.length), widths }
      }
      return table
    }, { faces: FACES, characters }),
  )
}

async function inlineFonts(cssFile: string): Promise<string> {
  const css = await readFile(cssFile, 'utf8')
  const files = [...new Set([...css.matchAll(/url\((\.\/files\/[^)]+\.woff2)\)/g)].map((match) => match[1] ?? ''))]
  let inlined = css
  for (const file of files) {
    const data = await readFile(join(dirname(cssFile), file), 'base64')
    inlined = inlined.replaceAll(`url(${file})`, `url(data:font/woff2;base64,${data})`)
  }
  return inlined.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '')
}

/** The table as it is written: one face after another, small and with stable order. */
export function renderWidths(table: FontWidths): string {
  return `${JSON.stringify(table, null, 1)}\n`
}

if (import.meta.main) {
  const found = await findBrowser(browserSearch(join(import.meta.dirname, '../../.cache')))
  await writeFile(WIDTHS_FILE, renderWidths(await withBrowser(found, measureFonts)))
}
