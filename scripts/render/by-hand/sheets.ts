import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { SLIDE_HEIGHT } from '../print/html.ts'

/** Below which path of the site the files of the sheets are. */
export const SHEETS = 'timeline-deck-sheets'

/** The pages of a handout as HTML, with a place in them for each slide. */
export interface HandSheets {
  pages: string[]
  /** The folder in which `assets/` has `style.css` and the font files. */
  folder: string
  /** Size of the paper in mm. */
  width: number
  height: number
}

/**
 * Lays the slides that a page shows on sheets. What belongs to the sheets is in a shadow tree of each, so that neither the deck's
 * styles reach them nor theirs the slides; the slides, in their places, keep what they have inherited.
 */
export async function layOnSheets(page: Page, { pages, folder, width, height }: HandSheets): Promise<void> {
  const styles = (await readFile(join(folder, 'assets', 'style.css'), 'utf8')).replaceAll(/url\((["']?)(?:\.?\/)?(?:assets\/)?(?=[\w.-]+\1\))/g, `url($1/${SHEETS}/assets/`)
  const faces = styles.match(/@font-face\s*\{[^}]*\}/g) ?? []
  await page.evaluate(lay, {
    pages,
    // Faces count for the document only; what the root has, the host of each tree has.
    faces: faces.join('\n'),
    styles: styles.replaceAll(/@font-face\s*\{[^}]*\}/g, '').replaceAll(/:root\b/g, ':host'),
    paper: `@page { size: ${width}mm ${height}mm; margin: 0 } html, body { margin: 0 !important; padding: 0 !important; background: #fff !important; overflow: visible !important; height: auto !important } #app { display: none !important }`,
    slideHeight: SLIDE_HEIGHT,
    inherited: INHERITED,
  })
}

/** Properties that elements inherit and that change how text looks. */
const INHERITED = [
  'color', 'color-scheme', 'direction', 'font-family', 'font-feature-settings', 'font-kerning', 'font-optical-sizing', 'font-size', 'font-stretch', 'font-style', 'font-variant',
  'font-variation-settings', 'font-weight', 'hyphens', 'letter-spacing', 'line-height', 'list-style', 'overflow-wrap', 'print-color-adjust', 'quotes', 'tab-size', 'text-align',
  'text-indent', 'text-rendering', 'text-shadow', 'text-transform', 'text-wrap', 'visibility', 'white-space-collapse', 'word-break', 'word-spacing',
]

/** Runs in the page. */
function lay({ pages, faces, styles, paper, slideHeight, inherited }: { pages: string[]; faces: string; styles: string; paper: string; slideHeight: number; inherited: string[] }): void {
  // Measured before the rules of the paper hide the app.
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
    // Between pages only: after the last it would print an empty one.
    if (html !== pages.at(-1)) host.style.breakAfter = 'page'
    // Links are looked up in the document, not in its trees.
    const sheet = tree.querySelector('.td-sheet')
    host.id = sheet?.id ?? ''
    sheet?.removeAttribute('id')
    document.body.append(host)
  }
}
