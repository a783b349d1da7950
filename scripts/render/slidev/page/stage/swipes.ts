import { useDrawings } from '@slidev/client'
import { useStageActions } from './stage-actions.ts'
import { windowState } from './window-state.ts'

/** How far a finger goes, in px, until it means the next step. */
const FAR = 60

/** Listeners for an element that is wiped over with a finger, to go on and back. Called in the set-up of a view. */
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
