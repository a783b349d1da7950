import type { Browser, Page } from 'playwright'
import { afterAll } from 'vitest'
import { SLIDE_HEIGHT, slideWidth } from '../../scripts/look/sizes.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import type { PrintBundle } from '../../scripts/render/print/bundle.ts'
import { renderSlidesDocument } from '../../scripts/render/print/document.ts'
import { withPage } from '../../scripts/render/print/page.ts'
import type { Stage } from './browser.ts'

/** How a slide came out in the browser; px. */
export interface MeasuredSlide {
  /** By how much the content is higher or wider than the box for it; 0 where it fits. */
  over: number
  /** Height of the block when nothing stretches it; 0 where there is none. */
  natural: number
  /** Texts that leave the slide or the box they are in. */
  outside: string[]
  /** Pairs of texts that lie on each other. */
  overlapping: string[]
}

/** Renders a deck in the browser as for printing, and measures every slide. */
export async function measureSlides(browser: Browser, plan: DeckPlan, bundle: PrintBundle): Promise<MeasuredSlide[]> {
  return withSlides(browser, plan, bundle, (page) => page.evaluate(measureInPage))
}

/** Opens the slides of a deck as for printing. */
export async function withSlides<T>(browser: Browser, plan: DeckPlan, bundle: PrintBundle, use: (page: Page) => Promise<T>): Promise<T> {
  const html = await renderSlidesDocument(plan, bundle)
  return withPage(browser, { html, folder: bundle.folder, width: slideWidth(plan), height: SLIDE_HEIGHT }, use)
}

/**
 * Lends the opened slides of decks to the tests of a file that only read them: each deck is opened once, and closed after the last
 * test. A test that changes something in the page opens it for itself, by {@link withSlides}.
 */
export function useOpenSlides(stage: Stage): <T>(plan: DeckPlan, use: (page: Page) => Promise<T>) => Promise<T> {
  const closing = Promise.withResolvers<void>()
  const opened = new Map<DeckPlan, { page: Promise<Page>; closed: Promise<void> }>()
  afterAll(async () => {
    closing.resolve()
    await Promise.all([...opened.values()].map(({ closed }) => closed))
  })
  const open = (plan: DeckPlan): { page: Promise<Page>; closed: Promise<void> } => {
    const { promise: page, resolve, reject } = Promise.withResolvers<Page>()
    const closed = withSlides(stage.browser, plan, stage.bundle, async (shown) => {
      resolve(shown)
      await closing.promise
    }).catch(reject)
    return { page, closed }
  }
  return async (plan, use) => {
    const deck = opened.get(plan) ?? open(plan)
    opened.set(plan, deck)
    return use(await deck.page)
  }
}

/** Runs in the browser, so it can use nothing from outside. */
function measureInPage(): MeasuredSlide[] {
  /** Edges fall between pixels. */
  const SLACK = 2
  /** About the height of what is drawn of a line of text, from the top of capitals to the feet of letters, in em. */
  const INK = 0.8
  interface Piece { element: Element; text: string; rect: DOMRect }

  function piecesOf(slide: Element): Piece[] {
    const pieces: Piece[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || element.closest('.td-hidden, [aria-hidden="true"], .td-source-refs')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const ink = INK * Number.parseFloat(getComputedStyle(element).fontSize)
      for (const { x, y, width, height } of range.getClientRects()) {
        if (width > 1) pieces.push({ element, text: text.slice(0, 60), rect: new DOMRect(x, y + (height - ink) / 2, width, ink) })
      }
    }
    return pieces
  }

  function onEachOther(pieces: Piece[]): string[] {
    const found = new Set<string>()
    for (const [index, a] of pieces.entries()) {
      for (const b of pieces.slice(index + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element)) continue
        const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left)
        const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top)
        if (across > 1 && down > SLACK) found.add(`${a.text} / ${b.text}`)
      }
    }
    return [...found]
  }

  function beyond(slide: Element, pieces: Piece[]): string[] {
    const frame = slide.getBoundingClientRect()
    const body = slide.querySelector('.td-content-body')
    return pieces.filter(({ rect, element }) => {
      const box = body?.contains(element) ? body.getBoundingClientRect() : frame
      return rect.left < frame.left - 1 || rect.right > frame.right + 1 || rect.top < box.top - SLACK || rect.bottom > box.bottom + SLACK
    }).map(({ text }) => text)
  }

  return [...document.querySelectorAll('.page')].map((slide) => {
    const pieces = piecesOf(slide)
    const body = slide.querySelector('.td-content-body')
    const block = body?.firstElementChild as HTMLElement | null | undefined
    const over = body ? Math.max(body.scrollHeight - body.clientHeight, body.scrollWidth - body.clientWidth) : 0
    const measured = { over, outside: beyond(slide, pieces), overlapping: onEachOther(pieces) }
    if (!block) return { ...measured, natural: 0 }
    block.style.blockSize = 'max-content'
    // What is above a quotation is room to spare.
    block.style.setProperty('--td-quote-top', '0px')
    // Points share what is over among their rows.
    if (block.classList.contains('td-points')) block.style.gridTemplateRows = 'auto'
    return { ...measured, natural: block.offsetHeight }
  })
}
