/** A slide as the page for printing shows it, or one step of a slide. */
export interface ShownSlide {
  /** The slide's number, from 1. */
  no: number
  /** The number of its clicks, from 0. */
  clicks: number
  /** The visible headings, in order. */
  headings: { text: string; level: number }[]
  /** The visible pieces of text, in the order of the document. */
  texts: string[]
}

/** Reads what each slide shows. Runs in the page. */
export function gatherShown(): ShownSlide[] {
  /** Whether an element is visible; texts for screen readers alone are clipped to a pixel. */
  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    for (let at: Element | null = element; at && !at.classList.contains('print-slide-container'); at = at.parentElement) {
      const { clip, clipPath, overflow } = getComputedStyle(at)
      const { width, height } = at.getBoundingClientRect()
      if ((clip !== 'auto' || clipPath !== 'none' || overflow === 'hidden') && (width <= 1 || height <= 1)) return false
    }
    return true
  }
  const texts = (root: Node, frame: DOMRect): string[] => {
    const found: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot) found.push(...texts(node.shadowRoot, frame))
        continue
      }
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (text === '' || !parent || !isSeen(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      // Text outside the slide is not printed.
      const inside = [...range.getClientRects()].some((box) => box.width > 0.5 && box.height > 0.5 && box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1)
      if (inside) found.push(text)
    }
    return found
  }
  return [...document.querySelectorAll('.print-slide-container')].map((slide) => {
    const [no = 0, step = 1] = slide.id.split('-').map(Number)
    const headings = [...slide.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => isSeen(heading) && !heading.closest('[aria-hidden="true"]'))
    return {
      no,
      clicks: step - 1,
      headings: headings.map((heading) => ({ text: heading.textContent.trim(), level: Number(heading.localName.slice(1)) })).filter(({ text }) => text !== ''),
      texts: texts(slide, slide.getBoundingClientRect()),
    }
  })
}

/**
 * Makes links to slides lead to the slides' pages, and removes links to slides that do not exist. Runs in the page.
 *
 * @param aliases - slide numbers by the slides' aliases
 */
export function leadLinks(aliases: Record<string, number>): void {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  for (const link of document.querySelectorAll('.print-slide-container a[href^="#"]')) {
    const name = decodeURIComponent((link.getAttribute('href') ?? '').replace(/^#\/?/, ''))
    const no = aliases[name] ?? Number(name)
    const target = slides.find(({ id }) => Number(id.split('-')[0]) === no)
    if (target) link.setAttribute('href', `#${target.id}`)
    else if (!document.querySelector(`.print-slide-container [id="${CSS.escape(name)}"]`)) link.removeAttribute('href')
  }
}

/**
 * Makes screen readers read formulas as their source. KaTeX clips its own text for them away, so no PDF has it. Runs in the page.
 */
export function nameFormulas(): void {
  for (const formula of document.querySelectorAll('.print-slide-container .katex')) {
    const source = formula.querySelector('annotation')?.textContent.trim()
    if (!source) continue
    formula.setAttribute('role', 'img')
    formula.setAttribute('aria-label', source)
    formula.querySelector('.katex-html')?.removeAttribute('aria-hidden')
  }
}
