import { sharedState } from '@slidev/client'
import { onBeforeUnmount, watch } from 'vue'
import { windowState } from './window-state.ts'

/** Milliseconds between two places that are sent. */
const PACE = 40

/** While the pointer is on, sends where the mouse or the finger is on the slide of this window to all others. Called in the set-up of a view. */
export function pointForAudience(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let last: { x: number; y: number } | undefined

  function onMove({ clientX, clientY }: PointerEvent): void {
    if (!windowState.pointing) return
    const slide = document.querySelector('#slide-content')?.getBoundingClientRect()
    if (!slide || slide.width === 0) return
    const [x, y] = [((clientX - slide.left) / slide.width) * 100, ((clientY - slide.top) / slide.height) * 100]
    last = x >= 0 && x <= 100 && y >= 0 && y <= 100 ? { x, y } : undefined
    waiting ??= setTimeout(send, PACE)
  }

  function send(): void {
    waiting = undefined
    if (windowState.pointing) sharedState.cursor = last && { ...last, style: 'laser' }
  }

  function hide(): void {
    last = undefined
    sharedState.cursor = undefined
  }

  watch(() => windowState.pointing, (isOn) => {
    document.documentElement.classList.toggle('td-pointing', isOn)
    if (!isOn) hide()
  })
  addEventListener('pointermove', onMove, { passive: true })
  onBeforeUnmount(() => {
    removeEventListener('pointermove', onMove)
    clearTimeout(waiting)
    if (windowState.pointing) hide()
    windowState.pointing = false
  })
}
