/**
 * Words that had to be broken because their column is too narrow; runs in the page. An address may break anywhere, a word
 * at its hyphens and dashes, and scripts without spaces between words break by rules of their own.
 */
export function readBrokenWords(): { slide: number; text: string; word: string }[] {
  const found: { slide: number; text: string; word: string }[] = []
  // Beside an emoji a line may end as beside an ideograph.
  const free = /[-\u00ad\u200b\u2010\u2013/]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Regional_Indicator}]/u
  for (const [index, slide] of [...document.querySelectorAll('.page')].entries()) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const content = node.textContent ?? ''
      if (node.parentElement?.closest('.td-source-address')) continue
      for (const { 0: word, index: start } of content.matchAll(/\S{6,}/g)) {
        if (free.test(word)) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + word.length)
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => Math.round(top))
        if (new Set(tops).size > 1) found.push({ slide: index + 1, text: content.replaceAll(/\s+/g, ' ').trim(), word })
      }
    }
  }
  return found
}
