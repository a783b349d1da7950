import { sharedState, useDrawings } from '@slidev/client'
import { onBeforeUnmount, watch } from 'vue'
import { useStageActions } from './stage-actions.ts'
import { windowState } from './window-state.ts'

/** Time between two positions that are sent, in ms. */
const PACE = 40

/** While the pointer is on, sends the position of mouse or finger on this window's slide to the others. Called in the setup of a view. */
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

/** How far a finger moves for a step, in px. */
const FAR = 60

/** Listeners for an element on which a finger swipes to go on and back. Called in the setup of a view. */
export function useSwipes(): Record<'pointerdown' | 'pointerup', (event: PointerEvent) => void> {
  const { forward, back } = useStageActions()
  const { drawingEnabled } = useDrawings()
  let from: PointerEvent | undefined
  return {
    pointerdown: (event) => (from = event.pointerType === 'touch' && !drawingEnabled.value && !windowState.pointing ? event : undefined),
    pointerup(event) {
      if (!from) return
      const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY]
      from = undefined
      if (Math.abs(across) < FAR || Math.abs(across) < Math.abs(down)) return
      if (across < 0) forward()
      else back()
    },
  }
}
