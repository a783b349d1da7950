import type { Page } from 'playwright-core'
import type { PaintFact } from './facts.ts'

/** Ornaments say nothing, and the land of a map is the ground that its marks stand on. */
const ORNAMENTS = '.td-ornament, .td-event-number, .td-map-land'

/** Reads the colours of all texts, lines and shapes of the slides, and of what is behind them. */
export async function gatherPaints(page: Page): Promise<PaintFact[]> {
  return page.evaluate(readPaints, ORNAMENTS)
}

/** Runs in the page, so nothing from outside can be used. */
function readPaints(ornaments: string): PaintFact[] {
  const facts: PaintFact[] = []
  const seen = new Set<string>()
  const grounds = new Map<Element, string[]>()
  const groundOf = (element: Element | null): string[] => {
    if (!element) return []
    const ground = grounds.get(element) ?? [getComputedStyle(element).backgroundColor, ...groundOf(element.parentElement)]
    grounds.set(element, ground)
    return ground
  }
  for (const [index, slide] of [...document.querySelectorAll('.page')].entries()) {
    const add = (kind: PaintFact['kind'], name: string, colours: string[], ground: string[]): void => {
      const key = [index, kind, name, ...colours, ...ground].join('|')
      if (!seen.has(key) && seen.add(key)) facts.push({ slide: index + 1, kind, name, colours, ground })
    }
    for (const element of slide.querySelectorAll('*')) {
      if (element.closest(ornaments)) continue
      const style = getComputedStyle(element)
      if (style.display === 'none' || style.clipPath === 'inset(50%)') continue
      const name = element.getAttribute('class') || element.tagName.toLowerCase()
      const parent = groundOf(element.parentElement)
      if (element instanceof SVGGeometryElement) {
        const colours = [style.fill, style.stroke].filter((colour) => colour.startsWith('rgb') || colour.startsWith('color'))
        add('mark', name, colours, parent)
        continue
      }
      const words = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (words) add('text', words.textContent?.trim() ?? '', [element instanceof SVGElement ? style.fill : style.color], groundOf(element))
      // Nothing within a drawing has borders or content of a style.
      if (element instanceof SVGElement && element.ownerSVGElement) continue
      for (const pseudo of ['::before', '::after']) {
        const its = getComputedStyle(element, pseudo)
        if (/quote|counter|"[^"]+"/.test(its.content)) add('mark', `${name}${pseudo}`, [its.color], groundOf(element))
        if (its.content !== 'none' && Number.parseFloat(its.borderBlockStartWidth) > 0) add('mark', `${name}${pseudo}`, [its.borderBlockStartColor], groundOf(element))
      }
      for (const side of ['BlockStart', 'BlockEnd', 'InlineStart', 'InlineEnd'] as const) {
        if (Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none') {
          add('mark', name, [style[`border${side}Color`]], parent)
        }
      }
    }
  }
  return facts
}
