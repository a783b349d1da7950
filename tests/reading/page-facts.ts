/**
 * What is wrong with where the words of a page stand, at the width that it has now. Runs in the browser, so it can use nothing
 * from outside.
 *
 * @returns words beyond the page's edges, cut off by a box, or on each other
 */
export function misplacedWords(): string[] {
  /** Edges fall between pixels. */
  const SLACK = 1.5
  /** About the height of what is drawn of a line of text, in em. */
  const INK = 0.75
  interface Piece { element: Element; text: string; rect: DOMRect }
  const found: string[] = []
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`)

  function piecesIn(part: Element): Piece[] {
    const pieces: Piece[] = []
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.closest('.td-hidden') || !element.checkVisibility()) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const ink = INK * Number.parseFloat(getComputedStyle(element).fontSize)
      for (const { x, y, width, height } of range.getClientRects()) {
        const rect = new DOMRect(x, y + (height - ink) / 2, width, ink)
        if (width > 1 && !isLeftOut(rect, element)) pieces.push({ element, text: node.textContent.trim().slice(0, 40), rect })
      }
    }
    return pieces
  }

  /** The names below an axis are there as a whole or not at all. */
  function isLeftOut(rect: DOMRect, element: Element): boolean {
    const box = element.closest('.td-reading-tick')?.getBoundingClientRect()
    return box !== undefined && rect.top >= box.bottom - SLACK
  }

  function isCut({ rect, element }: Piece): boolean {
    for (let box: Element | null = element; box; box = box.parentElement) {
      const style = getComputedStyle(box)
      const edge = box.getBoundingClientRect()
      const cutsAcross = style.overflowX !== 'visible' && (rect.left < edge.left - SLACK || rect.right > edge.right + SLACK)
      const cutsDown = style.overflowY !== 'visible' && (rect.top < edge.top - SLACK || rect.bottom > edge.bottom + SLACK)
      if (box !== document.documentElement && box !== document.body && (cutsAcross || cutsDown)) return true
    }
    return false
  }

  for (const part of document.querySelectorAll('.td-reading-slide, .td-reading-contents, .td-reading-bar')) {
    const pieces = piecesIn(part)
    for (const piece of pieces) {
      if (piece.rect.left < -SLACK || piece.rect.right > width + SLACK) found.push(`${part.id}: beyond the edge: ${piece.text}`)
      if (isCut(piece)) found.push(`${part.id}: cut: ${piece.text}`)
    }
    for (const [index, a] of pieces.entries()) {
      for (const b of pieces.slice(index + 1)) {
        const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left)
        const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top)
        if (across > SLACK && down > SLACK) found.push(`${part.id}: on each other: ${a.text} / ${b.text}`)
      }
    }
  }
  return found
}

/** The page's headings in their order, its ids that are there twice, and its links that lead nowhere. Runs in the browser. */
export function skeleton(): { headings: { level: number; id: string; text: string }[]; twice: string[]; dead: string[] } {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '')
  return {
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({ level: Number(heading.localName.slice(1)), id: heading.id, text: heading.textContent ?? '' })),
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    dead: links.filter((href) => !document.getElementById(href.slice(1))),
  }
}
