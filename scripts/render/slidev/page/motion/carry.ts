/**
 * In the browser: carries what two slides have in common from its place on one to its place on the other, by a view transition. Only
 * marks take part in it. The slides themselves change below, so that no copy of a slide can be left behind.
 */

/** A mark on the slide that goes, and where it is on the slide that comes. */
interface Pair {
  from: Mark
  to: Mark
}

interface Mark {
  /** What is carried: it, or in its place an element as large and of its colours where it is a part of a drawing, which has no box. */
  shape: Element
  /** What is not seen for as long. */
  part: HTMLElement | SVGElement
}

/** How long in ms the browser may take to get ready; then the slide changes without. */
const PATIENCE = 120

/** Each event that is marked in a drawing; one of them may be the slide's own. */
const BAR = ':is(.td-content-body, .td-event-axis) [data-event]'
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

/**
 * What is carried: to an opener all stations, or on an axis its own bar; from it its own bar to the rail; else the rail's mark along it.
 */
function pairsOf(old: Element, next: Element): Pair[] {
  const own = next.querySelector<HTMLElement>(OWN_BAR)
  if (!old.querySelector(OWN_BAR)) {
    const bars = own?.matches('.td-station') ? next.querySelectorAll<HTMLElement>(BAR) : own ? [own] : []
    const pairs = [...bars].flatMap((bar) => pair(old.querySelector(`${BAR}[data-event="${CSS.escape(bar.dataset['event'] ?? '')}"]`), bar))
    if (pairs.length > 0) return pairs
  }
  const [before, now] = [railOf(old), railOf(next)]
  if (!before || !now) return []
  if (before.value !== now.value) return [...pair(before, now), ...pair(old.querySelector('.td-rail-here'), next.querySelector('.td-rail-here'))]
  return own ? [] : pair(old.querySelector(OWN_BAR), now)
}

function railOf(slide: Element): HTMLLIElement | null {
  return slide.querySelector<HTMLLIElement>('.td-rail-current')
}

function pair(from: Element | null, to: Element | null): Pair[] {
  return from && to ? [{ from: markIn(from), to: markIn(to) }] : []
}

/** The mark of an event in a drawing or in the rail. */
function markIn(part: Element): Mark {
  const shape = part.querySelector('.td-station-mark, .td-rail-mark, .td-mark-shape, .td-mark-ground, .td-events-mark, .td-events-unstated') ?? part
  return { shape, part: (isInDrawing(shape) ? part : shape) as Mark['part'] }
}

function isInDrawing(shape: Element): shape is SVGElement {
  return shape instanceof SVGElement && shape.ownerSVGElement !== null
}

/** Gives a mark its name in the view transition. @returns takes it away */
function named(mark: Mark, index: number): () => void {
  const name = `td-mark-${index}`
  if (!isInDrawing(mark.shape)) {
    mark.part.style.viewTransitionName = name
    return () => (mark.part.style.viewTransitionName = '')
  }
  const box = boxLike(mark.shape)
  box.style.viewTransitionName = name
  const show = hidden(mark)
  return () => {
    box.remove()
    show()
  }
}

/** Takes a mark out of sight while another one is carried in its place. @returns shows it again */
function hidden({ part: { style } }: Mark): () => void {
  style.visibility = 'hidden'
  return () => (style.visibility = '')
}

/** Puts an element into the page that is as large as a shape in a drawing, and of its colours. */
function boxLike(shape: SVGElement): HTMLElement {
  const { left, top, width, height } = shape.getBoundingClientRect()
  const { fill } = getComputedStyle(shape)
  const { stroke } = getComputedStyle(shape.parentElement?.querySelector('.td-mark-outline') ?? shape)
  const box = document.createElement('i')
  box.className = 'td-carried'
  Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, background: fill })
  if (stroke !== 'none') box.style.border = `3px solid ${stroke}`
  if (shape.matches('path')) box.style.borderRadius = '50%'
  document.body.append(box)
  return box
}
