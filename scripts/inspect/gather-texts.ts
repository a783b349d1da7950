import type { Page } from 'playwright-core'
import { BLOCKS } from '../plan/blocks/block.ts'
import type { TextFact } from './facts.ts'
import { readBrokenWords } from '../render/print/broken-words.ts'

/** Boxes of the layouts that their content must not leave. */
const BOXES = '.td-content-head, .td-content-body, .td-event-head, .td-event-axis, .td-cover-words, .td-cover-field'

/**
 * What may be set smaller than running text: captions, notes on translations, sources, the rail and the foot, and what each kind of
 * block says of itself. Everything else is running text, also what a component of one's own brings.
 */
const CAPTIONS = [
  '.td-caption', '.td-note', '.td-kicker', '.td-cover-kicker', '.td-cover-credit', '.td-refs', '.td-foot', '.td-rail', 'figcaption', '.td-event-when', '.td-event-foot',
  ...Object.values(BLOCKS).flatMap(({ captions }) => captions.map((name) => `.${name}`)),
].join(', ')

/** Letters of the shortest word that is told where it is broken. */
const SHORTEST = 6

/** Reads every piece of text of the slides as it is laid out. */
export async function gatherTexts(page: Page): Promise<TextFact[]> {
  const texts = await page.evaluate(readTexts, { boxes: BOXES, captions: CAPTIONS })
  const broken = await page.evaluate(readBrokenWords, SHORTEST)
  for (const { slide, text, word } of broken) texts.find((fact) => fact.slide === slide && fact.text === text)?.broken.push(word)
  return texts
}

/** Runs in the page, so nothing from outside can be used. */
function readTexts({ boxes, captions }: { boxes: string; captions: string }): TextFact[] {
  const paragraphs = new Map<Element, number>()
  const facts: TextFact[] = []
  // Plain values of the few properties in use: asking a live style again takes longer than all the rest.
  const known = new Map<Element, { hidden: boolean; inline: boolean; ellipsis: boolean }>()
  const plain = ({ visibility, opacity, clipPath, display, overflowX, textOverflow }: CSSStyleDeclaration) => ({
    hidden: visibility === 'hidden' || opacity === '0' || clipPath === 'inset(50%)',
    inline: /^(inline|contents)/.test(display),
    ellipsis: overflowX === 'hidden' && textOverflow === 'ellipsis',
  })
  const styleOf = (element: Element) => {
    const style = known.get(element) ?? plain(getComputedStyle(element))
    known.set(element, style)
    return style
  }
  const parentsOf = (element: Element, slide: Element): Element[] =>
    element === slide || !element.parentElement ? [element] : [element, ...parentsOf(element.parentElement, slide)]
  // Word by word: the space at which a line breaks hangs invisibly beyond the line's end.
  const linesOf = (node: Node): DOMRect[] => {
    const range = document.createRange()
    const found: DOMRect[] = []
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      for (const { left, top, right, bottom } of range.getClientRects()) {
        const last = found.at(-1)
        if (!last || Math.abs(last.top - top) > 1) found.push(new DOMRect(left, top, right - left, bottom - top))
        else {
          const start = Math.min(last.left, left)
          found[found.length - 1] = new DOMRect(start, last.y, Math.max(last.right, right) - start, last.height)
        }
      }
    }
    return found
  }
  for (const [index, slide] of [...document.querySelectorAll('.page')].entries()) {
    const origin = slide.getBoundingClientRect()
    const place = ({ left, top, right, bottom }: DOMRect) =>
      ({ left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top })
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      if (!element || text === '') continue
      const parents = parentsOf(element, slide)
      if (parents.some((parent) => styleOf(parent).hidden)) continue
      const { fontSize, lineHeight } = getComputedStyle(element)
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
      const size = Number.parseFloat(fontSize) * scale
      const lines = linesOf(node).filter((rect) => rect.width > 0.5).map((rect) => {
        // The box of a line of type is higher than its letters: about seven tenths of what is over stand above them.
        const over = Math.max(0, rect.height - size)
        return place(new DOMRect(rect.x, rect.y + over * 0.7, rect.width, rect.height - over))
      })
      if (lines.length === 0) continue
      const paragraph = parents.find((parent) => !styleOf(parent).inline) ?? element
      if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, paragraphs.size)
      const clipping = parents.filter((parent) => styleOf(parent).ellipsis)
      // The mark that opens a quotation hangs in the margin.
      const hangs = element.matches('.td-quote-open')
      const limits = parents.filter((parent) => parent === slide || (!hangs && parent.matches(boxes))).toReversed()
      facts.push({
        slide: index + 1,
        text,
        lines,
        size,
        line: Number.parseFloat(lineHeight) || size * 1.2,
        caption: element.closest(captions) !== null,
        paragraph: paragraphs.get(paragraph) ?? 0,
        within: limits.map((limit) => ({ ...place(limit.getBoundingClientRect()), name: limit === slide ? 'page' : limit.className })),
        broken: [],
        cut: Math.max(0, ...clipping.map((parent) => parent.scrollWidth - parent.clientWidth)),
      })
    }
  }
  return facts
}
