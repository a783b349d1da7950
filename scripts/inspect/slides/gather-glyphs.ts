import type { Page } from 'playwright'
import type { GlyphFact } from './facts.ts'

/** Finds texts in which another font than the deck's own had to stand in for a character. */
export async function gatherGlyphs(page: Page): Promise<GlyphFact[]> {
  const texts = await page.evaluate(markTexts)
  const devtools = await page.context().newCDPSession(page)
  try {
    await devtools.send('DOM.enable')
    await devtools.send('CSS.enable')
    const { root } = await devtools.send('DOM.getDocument')
    const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-text]' })
    const found = await Promise.all(nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })))
    return found.flatMap(({ fonts }, index) => {
      const stranger = fonts.find(({ isCustomFont }) => !isCustomFont)
      const text = texts[index]
      return stranger && text ? [{ ...text, font: stranger.familyName }] : []
    })
  } finally {
    await devtools.detach()
  }
}

/** Marks every element with words of its own, in the order of the document. Runs in the page. */
function markTexts(): { slide: number; text: string }[] {
  return [...document.querySelectorAll('.page')].flatMap((slide, index) =>
    [...slide.querySelectorAll('*')].flatMap((element) => {
      const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent).join('').trim()
      if (text === '') return []
      element.setAttribute('data-text', '')
      return [{ slide: index + 1, text }]
    }),
  )
}
