import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import type { DeckTheme } from '../../look/theme/deck-theme.ts'
import { themeRules } from '../../look/theme/theme-rules.ts'

/** The path of the site at which the files of the sheets appear. */
export const SHEETS = 'timeline-deck-sheets'

/** The pages of a handout as HTML, with a slot for each slide. */
export interface HandSheets {
  pages: string[]
  /** The folder whose `assets/` has `style.css` and the font files. */
  folder: string
  /** Size of the paper in mm. */
  width: number
  height: number
  /** The theme of the deck, for sheets and for the slides on them. */
  theme?: DeckTheme | undefined
}

/**
 * Lays the slides of a page on sheets. Each sheet has a shadow tree, so that the deck's styles do not reach the sheet, nor its styles
 * the slides. The slides keep the properties that they had inherited.
 */
export async function layOnSheets(page: Page, { pages, folder, width, height, theme }: HandSheets): Promise<void> {
  const own = (await readFile(join(folder, 'assets', 'style.css'), 'utf8')).replaceAll(/url\((["']?)(?:\.?\/)?(?:assets\/)?(?=[\w.-]+\1\))/g, `url($1/${SHEETS}/assets/`)
  const styles = [own, ...themeRules(theme)].join('\n')
  const faces = own.match(/@font-face\s*\{[^}]*\}/g) ?? []
  await page.evaluate(lay, {
    pages,
    // Font faces only count in the document; the properties of the root go to the host of each tree.
    faces: faces.join('\n'),
    styles: styles.replaceAll(/@font-face\s*\{[^}]*\}/g, '').replaceAll(/:root\b/g, ':host'),
    paper: `@page { size: ${width}mm ${height}mm; margin: 0 } html, body { margin: 0 !important; padding: 0 !important; background: #fff !important; overflow: visible !important; height: auto !important } #app { display: none !important }`,
    slideHeight: SLIDE_HEIGHT,
    inherited: INHERITED,
  })
}

/** Inherited properties that change how text looks. */
const INHERITED = [
  'color', 'color-scheme', 'direction', 'font-family', 'font-feature-settings', 'font-kerning', 'font-optical-sizing', 'font-size', 'font-stretch', 'font-style', 'font-variant',
  'font-variation-settings', 'font-weight', 'hyphens', 'letter-spacing', 'line-height', 'list-style', 'overflow-wrap', 'print-color-adjust', 'quotes', 'tab-size', 'text-align',
  'text-indent', 'text-rendering', 'text-shadow', 'text-transform', 'text-wrap', 'visibility', 'white-space-collapse', 'word-break', 'word-spacing',
]

/** Lays the slides on the sheets. Runs in the page. */
function lay({ pages, faces, styles, paper, slideHeight, inherited }: { pages: string[]; faces: string; styles: string; paper: string; slideHeight: number; inherited: string[] }): void {
  // The rules of the paper hide the app, so its slides are measured before.
  const slides = new Map([...document.querySelectorAll<HTMLElement>('.print-slide-container')].map((slide) => [Number(slide.id.split('-')[0]), { slide, scale: slideHeight / slide.offsetHeight }]))
  const content = document.querySelector('#print-content') ?? document.body
  const before = getComputedStyle(content)
  const kept = inherited.map((name) => `${name}: ${before.getPropertyValue(name)}`).join('; ')
  const rules = document.createElement('style')
  rules.textContent = `${faces}\n${paper}`
  document.head.append(rules)
  for (const html of pages) {
    const host = document.createElement('div')
    host.style.cssText = 'display: block; position: static; visibility: visible'
    const tree = host.attachShadow({ mode: 'open' })
    tree.innerHTML = `<style>${styles}</style>${html}`
    for (const place of tree.querySelectorAll('slot')) {
      const { slide, scale } = slides.get(Number(place.name.replace('slide-', ''))) ?? {}
      if (!slide) continue
      place.style.cssText = `all: initial; display: contents; ${kept}`
      slide.slot = place.name
      slide.style.setProperty('break-after', 'auto', 'important')
      slide.style.setProperty('transform', `scale(${scale})`)
      slide.style.setProperty('transform-origin', '0 0')
      slide.style.setProperty('translate', 'none')
      host.append(slide)
    }
    // A break after the last page would print an empty one.
    if (html !== pages.at(-1)) host.style.breakAfter = 'page'
    // The browser looks for the targets of links in the document, not in shadow trees.
    const sheet = tree.querySelector('.td-sheet')
    host.id = sheet?.id ?? ''
    sheet?.removeAttribute('id')
    document.body.append(host)
  }
}
