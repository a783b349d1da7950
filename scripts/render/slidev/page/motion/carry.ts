/**
 * In the browser: carries what two slides have in common from its place on one to its place on the other, by a view transition. Only
 * marks take part in it. The slides themselves change below, so that no copy of a slide can be left behind.
 */

/** A mark on the slide that goes, and where it is on the slide that comes. */
interface Pair {
  from: Element
  to: Element
}

/** How long in ms the browser may take to get ready; then the slide changes without. */
const PATIENCE = 120

/** More bars than this are too many to be followed by eye. */
const MOST_BARS = 12

/** Each event that is marked in a drawing; one of them may be the slide's own. */
const BARS = ':is(.td-content-body, .td-event-axis) [data-event]'
const OWN_BAR = ':is(.td-station-current, .td-mark-current, .td-events-current)[data-event]'

/**
 * Changes the slide and carries the marks there.
 *
 * @param show - shows the slide that comes, and gives its element once it is in the page
 * @returns ends it at once; a slide that is not shown yet is then never shown. Undefined where nothing is to be carried: the slide is not shown
 */
export function carry(old: Element, next: Element, show: () => Promise<void>): (() => void) | undefined {
  const pairs = pairsOf(old, next)
  if (pairs.length === 0 || !('startViewTransition' in document)) return undefined
  const undo: (() => void)[] = []
  const end = (): void => {
    clearTimeout(late)
    for (const act of undo.splice(0)) act()
  }
  let isDue = true
  const showOnce = async (): Promise<boolean> => {
    if (!isDue) return false
    isDue = false
    clearTimeout(late)
    end()
    await show()
    return true
  }
  for (const [index, { from }] of pairs.entries()) undo.push(named(from, index))
  const transition = document.startViewTransition(async () => {
    if (!(await showOnce())) return
    for (const [index, { from, to }] of pairs.entries()) undo.push(hidden(from), named(to, index))
  })
  const late = setTimeout(() => {
    void showOnce()
    transition.skipTransition()
  }, PATIENCE)
  // It is refused where the page is hidden or a later one begins; the slide is shown all the same.
  transition.ready.catch(() => undefined)
  transition.finished.then(end, end)
  return () => {
    isDue = false
    end()
    transition.skipTransition()
  }
}

/** What is carried: bars from a drawing of all events to an opener's, its own bar from there to the rail, else the rail's mark along it. */
function pairsOf(old: Element, next: Element): Pair[] {
  if (!old.querySelector(OWN_BAR)) {
    const pairs = [...old.querySelectorAll<HTMLElement>(BARS)].flatMap((bar) => pair(bar, next.querySelector(`${BARS.replace('[data-event]', '')}[data-event="${CSS.escape(bar.dataset['event'] ?? '')}"]`)))
    if (pairs.length > 0) return pairs.length > MOST_BARS ? [] : pairs
  }
  const [before, now] = [railOf(old), railOf(next)]
  if (!before || !now) return []
  if (before.value !== now.value) return [...pair(before, now), ...pair(old.querySelector('.td-rail-here'), next.querySelector('.td-rail-here'))]
  return next.querySelector(OWN_BAR) ? [] : pair(old.querySelector(OWN_BAR), now)
}

function railOf(slide: Element): HTMLLIElement | null {
  return slide.querySelector<HTMLLIElement>('.td-rail-current')
}

function pair(from: Element | null, to: Element | null): Pair[] {
  return from && to ? [{ from: markIn(from), to: markIn(to) }] : []
}

/** The mark itself of an event in a drawing or in the rail. */
function markIn(part: Element): Element {
  return part.querySelector('.td-station-mark, .td-rail-mark, .td-mark-shape, .td-mark-ground, .td-events-mark, .td-events-unstated') ?? part
}

/** Gives an element its name in the view transition. @returns takes it away */
function named(element: Element, index: number): () => void {
  const box = boxOf(element)
  box.style.viewTransitionName = `td-mark-${index}`
  return () => {
    box.style.viewTransitionName = ''
    if (box === element) return
    box.remove()
    ;(element as SVGElement).style.visibility = ''
  }
}

/** Takes an element out of sight, in whose place another one is carried. @returns shows it again */
function hidden(element: Element): () => void {
  const { style } = element as HTMLElement
  style.visibility = 'hidden'
  return () => (style.visibility = '')
}

/** The element, or one as large and of its colours where it is a part of a drawing, which cannot be carried. */
function boxOf(element: Element): HTMLElement | SVGElement {
  if (!(element instanceof SVGElement) || !element.ownerSVGElement) return element as HTMLElement | SVGElement
  const { left, top, width, height } = element.getBoundingClientRect()
  const { fill } = getComputedStyle(element)
  const outline = element.parentElement?.querySelector('.td-mark-outline, .td-events-unstated') ?? element
  const { stroke } = getComputedStyle(outline)
  const box = document.createElement('i')
  box.className = 'td-carried'
  Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, background: fill, ...(stroke === 'none' ? {} : { border: `3px solid ${stroke}` }) })
  if (element.matches('path')) box.style.borderRadius = '50%'
  element.style.visibility = 'hidden'
  document.body.append(box)
  return box
}
