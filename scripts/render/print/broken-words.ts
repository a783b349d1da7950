import type { Page } from 'playwright-core'

/** A word that had to be broken without a hyphen because its column is too narrow. */
export interface BrokenWord {
  /** The number of its slide, from 1. */
  slide: number
  /** The text that it stands in. */
  text: string
  word: string
}

/** In letters: shorter words fit into every column, also the narrow ones of a table. */
const LONG = 22

/**
 * Broken words; runs in the page. An address may break anywhere, a word at its hyphens and dashes, and scripts without spaces between
 * words break by rules of their own.
 *
 * @param shortest - letters of the shortest word that is looked at
 */
export function readBrokenWords(shortest: number): BrokenWord[] {
  const found: BrokenWord[] = []
  // Beside an emoji a line may end as beside an ideograph.
  const free = /[-\u00ad\u200b\u2010\u2013/]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Regional_Indicator}]/u
  const words = new RegExp(`\\S{${shortest},}`, 'g')
  const mayBreak = (text: string | null): boolean => (text?.match(words) ?? []).some((word) => !free.test(word))
  for (const [index, slide] of [...document.querySelectorAll<HTMLElement>('.page')].entries()) {
    if (!mayBreak(slide.textContent)) continue
    // A document that is only printed is not laid out for the screen.
    slide.style.setProperty('content-visibility', 'visible')
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const content = node.textContent ?? ''
      if (!mayBreak(content) || node.parentElement?.closest('.td-source-address')) continue
      for (const { 0: word, index: start } of content.matchAll(words)) {
        if (free.test(word)) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + word.length)
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => Math.round(top))
        if (new Set(tops).size > 1) found.push({ slide: Number(slide.dataset['slide'] ?? index + 1), text: content.replaceAll(/\s+/g, ' ').trim(), word })
      }
    }
    slide.style.removeProperty('content-visibility')
    if (slide.getAttribute('style') === '') slide.removeAttribute('style')
  }
  return found
}

/** Broken words of a document that is to be printed. */
export async function brokenWordsOf(page: Page): Promise<BrokenWord[]> {
  return page.evaluate(readBrokenWords, LONG)
}
