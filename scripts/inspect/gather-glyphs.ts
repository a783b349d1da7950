import type { CDPSession, Page } from 'playwright-core'
import type { GlyphFact } from './facts.ts'

/** Finds texts with characters that the deck's own fonts lack: another font stands in for them, or an empty box. */
export async function gatherGlyphs(page: Page): Promise<GlyphFact[]> {
  const boxes = await page.evaluate(readEmptyBoxes)
  return [...boxes, ...(await gatherStrangers(page))]
}

async function gatherStrangers(page: Page): Promise<GlyphFact[]> {
  const devtools = await page.context().newCDPSession(page)
  try {
    await devtools.send('DOM.enable')
    await devtools.send('CSS.enable')
    // Asking takes a message for each text, and hardly a deck has a stranger.
    const some = await strangersAmong(devtools, await page.evaluate(markTexts, { each: false }))
    return some.length === 0 ? [] : await strangersAmong(devtools, await page.evaluate(markTexts, { each: true }))
  } finally {
    await devtools.detach()
  }
}

/** Those of the marked texts that have a font which is not the deck's. @param texts - in the order of the document */
async function strangersAmong(devtools: CDPSession, texts: { slide: number; text: string }[]): Promise<GlyphFact[]> {
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-text]' })
  const found = await Promise.all(nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })))
  return found.flatMap(({ fonts }, index) => {
    const stranger = fonts.find(({ isCustomFont }) => !isCustomFont)
    const text = texts[index]
    return stranger && text ? [{ ...text, font: stranger.familyName }] : []
  })
}

/**
 * Marks elements with words of their own, in the order of the document: each, or so many that every sign comes up once in every
 * font in which it stands. Runs in the page.
 */
function markTexts({ each }: { each: boolean }): { slide: number; text: string }[] {
  for (const marked of document.querySelectorAll('[data-text]')) marked.removeAttribute('data-text')
  const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const seen = new Set<string>()
  return [...document.querySelectorAll('.page')].flatMap((slide, index) =>
    [...slide.querySelectorAll('*')].flatMap((element) => {
      const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent).join('').trim()
      if (text === '') return []
      const { fontStyle, fontWeight, fontFamily, textTransform, fontVariant } = getComputedStyle(element)
      const font = [fontStyle, fontWeight, fontFamily, textTransform, fontVariant, element.closest('[lang]')?.getAttribute('lang')].join('|')
      const size = seen.size
      for (const { segment } of signs.segment(text)) seen.add(`${font}|${segment}`)
      if (!each && seen.size === size) return []
      element.setAttribute('data-text', '')
      return [{ slide: index + 1, text }]
    }),
  )
}

/**
 * Texts with characters for which no font is found at all, so that the box stands there that a font has for such cases: it
 * measures the same as the one for a character that Unicode has not assigned. Runs in the page.
 */
function readEmptyBoxes(): GlyphFact[] {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return []
  const known = new Map<string, string>()
  const measure = (font: string, character: string): string => {
    const key = `${font}|${character}`
    const found = known.get(key)
    if (found !== undefined) return found
    pen.font = font
    const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down, actualBoundingBoxRight: right } = pen.measureText(character)
    const size = [width, up, down, right].map((part) => part.toFixed(2)).join(' ')
    known.set(key, size)
    return size
  }
  const facts: GlyphFact[] = []
  for (const [index, slide] of [...document.querySelectorAll('.page')].entries()) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (text === '' || !node.parentElement) continue
      const { fontStyle, fontWeight, fontFamily } = getComputedStyle(node.parentElement)
      const font = `${fontStyle} ${fontWeight} 100px ${fontFamily}`
      const box = measure(font, '\u0378')
      const shown = [...new Set(text)].filter((character) => !/[\p{C}\p{Z}\p{M}]/u.test(character))
      if (shown.some((character) => measure(font, character) === box)) facts.push({ slide: index + 1, text, font: 'an empty box' })
    }
  }
  return facts
}
