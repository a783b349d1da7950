import { useDrawings, useNav } from '@slidev/client'
import { onBeforeUnmount } from 'vue'
import { shortcutOf, type Shortcut, type ShortcutId } from './shortcuts.ts'
import { useStageActions } from './stage-actions.ts'
import { overviewMove, windowState } from './window-state.ts'

/** Time between two steps while a key is held down, in ms. */
const REPEAT = 150
/** How long typed digits are kept, in ms. */
const FORGET = 3000

/**
 * Listens to the keys of a view before Slidev does. Slidev ignores them while a button or a link has the focus, so that nobody could
 * go on after clicking one. Called in the setup of a view.
 */
export function listenToKeys(): void {
  const actions = useStageActions()
  const { isPresenter, go, total } = useNav()
  const { drawingEnabled } = useDrawings()
  let lastRepeat = 0
  let forgetting: ReturnType<typeof setTimeout> | undefined

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    const isEscape = event.key === 'Escape'
    if (isTyping(target) && !isEscape) return
    const isDrawing = isPresenter.value && drawingEnabled.value
    if (typed(event, isDrawing)) return take(event)
    // The key presses the focused element and does nothing else.
    if (event.key === 'Enter' || (event.key === ' ' && isPressable(target))) return
    const shortcut = shortcutOf(event, isDrawing)
    if (!shortcut || (shortcut.presenter && !isPresenter.value) || scrolls(target, event.key)) return
    take(event)
    if (event.repeat && !repeats(shortcut)) return
    if (windowState.dialog !== 'overview' || !overviewMove(shortcut.id, total.value)) run(shortcut.id)
  }

  function run(id: ShortcutId): void {
    windowState.typed = ''
    actions[id]()
  }

  function repeats({ repeats }: Shortcut): boolean {
    const now = Date.now()
    if (!repeats || now - lastRepeat < REPEAT) return false
    lastRepeat = now
    return true
  }

  /** Digits and then Enter lead to the slide of that number. */
  function typed({ key }: KeyboardEvent, isDrawing: boolean): boolean {
    if (/^\d$/.test(key) && !isDrawing && windowState.dialog === undefined) {
      windowState.typed = `${windowState.typed}${key}`.slice(-4)
      clearTimeout(forgetting)
      forgetting = setTimeout(() => (windowState.typed = ''), FORGET)
      return true
    }
    if (key !== 'Enter' || windowState.typed === '') return false
    const no = Number(windowState.typed)
    windowState.typed = ''
    if (no >= 1 && no <= total.value) void go(no)
    return true
  }

  addEventListener('keydown', onKey, { capture: true })
  onBeforeUnmount(() => removeEventListener('keydown', onKey, { capture: true }))
}

/** Hides a key from Slidev, and from the browser, which would scroll or search. */
function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, [role=button]') !== null
}

/** Whether an arrow key scrolls the focused element. */
function scrolls(target: EventTarget | null, key: string): boolean {
  return (key === 'ArrowUp' || key === 'ArrowDown') && target instanceof Element && target.closest('[data-scrolls]') !== null
}
