import { useDrawings, useNav } from '@slidev/client'
import { onBeforeUnmount } from 'vue'
import { shortcutOf, type Shortcut, type ShortcutId } from './shortcuts.ts'
import { useStageActions } from './stage-actions.ts'
import { overviewMove, windowState } from './window-state.ts'

/** Milliseconds between two steps while a key is held down. */
const REPEAT = 150
/** Milliseconds after which digits that were typed are forgotten. */
const FORGET = 3000

/**
 * Listens to the keys of a view, before Slidev does: it gives them up while a button or a link has the focus, so that somebody who
 * has clicked one could not go on. Called in the set-up of a view.
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
    // What has the focus is pressed, and nothing else happens.
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

/** Keeps a key from Slidev and from the browser, which would scroll or search. */
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

/** Whether the arrow keys scroll what has the focus. */
function scrolls(target: EventTarget | null, key: string): boolean {
  return (key === 'ArrowUp' || key === 'ArrowDown') && target instanceof Element && target.closest('[data-scrolls]') !== null
}
