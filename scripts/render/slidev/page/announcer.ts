/**
 * In the browser: announces each slide to screen readers, and marks the parts of the page for them. Slidev itself changes slides
 * silently.
 */
import type { SlidevNav } from '@slidev/client'
import { computed, nextTick, watch } from 'vue'
import type { DeckContext } from '../../../plan/deck.ts'
import { controlWords } from '../../../plan/labels/controls.ts'

/** What the announcer watches: where this window is. */
type ShownSlides = Pick<SlidevNav, 'currentSlideNo' | 'currentSlideRoute' | 'total' | 'isPlaying' | 'isPresenter' | 'isPrintMode' | 'isEmbedded'>

/** What keeps the focus when the slide changes, since somebody works there. */
const DIALOG = 'dialog[open], [role="dialog"], [aria-modal="true"]'

/**
 * Announces every change of slide, sets the window's title, and moves the focus to the new slide's heading. Called once, in the setup
 * of Slidev's app.
 *
 * @param deck - the deck's title and labels, which may change while the page is open
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
    // Slidev begins the title of that window so.
    return nav.isPresenter ? `Presenter - ${title}` : title
  })
  page.always(() => isShown.value && markLandmarks(deck.title))
  watch([() => nav.currentSlideNo, isShown], ([no, shown], [, wasShown]) => {
    if (!shown || !wasShown) return
    status.textContent = `${deck.labels.slideOf.replace('{no}', String(no)).replace('{of}', String(nav.total))}: ${heading.value}`
    page.once(() => moveFocus(no))
  }, { flush: 'post' })
}

/** Acts when an element comes into the page or leaves it, and when a slide is shown. */
interface PageFollower {
  always: (act: () => void) => void
  /** Acts until it returns true; it replaces an earlier act that is not done. */
  once: (act: () => boolean) => void
}

function followPage(): PageFollower {
  const acts: (() => void)[] = []
  let pending: (() => boolean) | undefined
  const settle = (): void => {
    for (const act of acts) act()
    if (pending?.()) pending = undefined
  }
  // A slide that is shown is no longer inert.
  new MutationObserver(settle).observe(document.body, { childList: true, subtree: true, attributeFilter: ['inert'] })
  return {
    always: (act) => void acts.push(act),
    once(act) {
      pending = act
      void nextTick(settle)
    },
  }
}

/** Keeps our window title: Slidev sets its own whenever it opens one of its pages. */
function keepTitle(wanted: () => string | undefined): void {
  const keep = (): void => {
    const title = wanted()
    if (title !== undefined && document.title !== title) document.title = title
  }
  watch(wanted, keep, { flush: 'post', immediate: true })
  new MutationObserver(keep).observe(document.head, { childList: true, subtree: true, characterData: true })
}

/** Gives roles and names to the slides, the bar and the field that finds slides, unless somebody has done so. */
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
 * Moves the focus to the heading of a slide. A screen reader then begins there, and the keys of the slides work after a link.
 *
 * @returns true when it is done, or when nothing is to do because somebody works elsewhere
 */
function moveFocus(no: number): boolean {
  const held = document.activeElement
  const isFree = held === null || held === document.body || held.closest('#slideshow') !== null
  if (!isFree || document.querySelector(DIALOG)) return true
  // The page may still have the same slide a second time, while it fades out.
  const headings = [...document.querySelectorAll<HTMLElement>(`#slideshow [data-slidev-no="${no}"]:not([class*="-leave-"]) :is(h1, h2)`)]
  const heading = headings.find((each) => each.checkVisibility())
  if (!heading) return false
  heading.tabIndex = -1
  // The slides are scaled to the window, and scrolling would move them out of it.
  heading.focus({ preventScroll: true })
  return true
}
