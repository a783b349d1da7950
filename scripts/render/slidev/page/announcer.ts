/**
 * In the browser: says which slide is shown to those who cannot see it, and gives the page the marks by which one finds one's way
 * in it. Slidev itself changes slides without a word.
 */
import { computed, nextTick, watch } from 'vue'
import type { DeckContext } from '../../../plan/deck.ts'
import { controlWords } from '../../../plan/labels/controls.ts'

/** What is known of where the page is: Slidev's `$slidev.nav`. */
export interface ShownSlides {
  readonly currentSlideNo: number
  readonly currentSlideRoute: { readonly meta: { readonly slide?: { readonly title?: string; readonly frontmatter: { readonly heading?: string } } } }
  readonly total: number
  /** Whether the slides are shown to an audience, or to the presenter; on Slidev's other pages neither. */
  readonly isPlaying: boolean
  readonly isPresenter: boolean
  readonly isPrintMode: boolean
  readonly isEmbedded: boolean
}

/** What may have the focus and is not given up for a slide: somebody is at work there. */
const DIALOG = 'dialog[open], [role="dialog"], [aria-modal="true"]'

/**
 * Announces every change of slide, sets the window's title, and puts the focus on the new slide's heading. Called in the set-up of
 * Slidev's app, once.
 *
 * @param deck - the deck's title and labels; may change while the page is open
 */
export function announceSlides(nav: ShownSlides, deck: Pick<DeckContext, 'title' | 'labels'>): void {
  const isShown = computed(() => (nav.isPlaying || nav.isPresenter) && !nav.isPrintMode && !nav.isEmbedded)
  const heading = computed(() => {
    const { slide } = nav.currentSlideRoute.meta
    return slide?.frontmatter.heading ?? slide?.title ?? ''
  })
  const page = followPage()
  const status = document.createElement('div')
  status.className = 'td-hidden'
  status.setAttribute('role', 'status')
  document.body.append(status)

  keepTitle(() => {
    if (!isShown.value) return undefined
    const title = heading.value === '' || heading.value === deck.title ? deck.title : `${heading.value} – ${deck.title}`
    // As Slidev begins the title of that window.
    return nav.isPresenter ? `Presenter - ${title}` : title
  })
  page.always(() => isShown.value && markLandmarks(deck.title))
  watch([() => nav.currentSlideNo, isShown], ([no, shown], [, wasShown]) => {
    if (!shown || !wasShown) return
    status.textContent = `${deck.labels.slideOf.replace('{no}', String(no)).replace('{of}', String(nav.total))}: ${heading.value}`
    page.once(() => moveFocus(no))
  }, { flush: 'post' })
}

/** What is done when something is put into the page or taken out of it. */
interface PageFollower {
  always: (act: () => void) => void
  /** Until it is done; what was asked for before is given up. */
  once: (act: () => boolean) => void
}

function followPage(): PageFollower {
  const acts: (() => void)[] = []
  let pending: (() => boolean) | undefined
  const settle = (): void => {
    for (const act of acts) act()
    if (pending?.()) pending = undefined
  }
  new MutationObserver(settle).observe(document.body, { childList: true, subtree: true })
  return {
    always: (act) => void acts.push(act),
    once(act) {
      pending = act
      void nextTick(settle)
    },
  }
}

/** Keeps the window's title; Slidev sets its own whenever it opens one of its pages. */
function keepTitle(wanted: () => string | undefined): void {
  const keep = (): void => {
    const title = wanted()
    if (title !== undefined && document.title !== title) document.title = title
  }
  watch(wanted, keep, { flush: 'post', immediate: true })
  new MutationObserver(keep).observe(document.head, { childList: true, subtree: true, characterData: true })
}

/** Names the parts of Slidev's page, where nobody has done so: the slides are the main one; there are a bar, and a field to look for slides. */
function markLandmarks(title: string): void {
  const words = controlWords(document.documentElement.lang)
  const slides = document.getElementById('slideshow')
  if (slides && (slides.role === 'main' || !document.querySelector('main, [role="main"]'))) mark(slides, 'main', title)
  for (const bar of document.querySelectorAll('#slide-container nav.flex:not([aria-label])')) mark(bar, 'navigation', words.controls)
  const search = document.getElementById('slidev-goto-dialog')
  if (search) mark(search, 'search', words.goTo)
}

function mark(part: Element, role: string, label: string): void {
  part.setAttribute('role', role)
  part.setAttribute('aria-label', label)
}

/**
 * Puts the focus on the heading of a slide, so that a reader begins there and the keys of the slides go on to work after a link.
 *
 * @returns whether that is done, or not to be done because somebody is at work elsewhere
 */
function moveFocus(no: number): boolean {
  const held = document.activeElement
  const isFree = held === null || held === document.body || held.closest('#slideshow') !== null
  if (!isFree || document.querySelector(DIALOG)) return true
  // The same slide may be there a second time, on its way out.
  const headings = [...document.querySelectorAll<HTMLElement>(`#slideshow [data-slidev-no="${no}"]:not([class*="-leave-"]) :is(h1, h2)`)]
  const heading = headings.find((each) => each.checkVisibility())
  if (!heading) return false
  heading.tabIndex = -1
  // The slides are scaled to the window; scrolling to one would move it out of there.
  heading.focus({ preventScroll: true })
  return true
}
