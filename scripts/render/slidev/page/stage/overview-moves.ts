import type { ShortcutId } from './shortcuts.ts'
import { windowState } from './window-state.ts'

/** How many slides stand side by side in the overview; its component says so. */
export const overviewColumns = { count: 1 }

/**
 * Moves the choice in the overview.
 *
 * @param total - how many slides there are
 * @returns whether that is what the key does there
 */
export function overviewMove(id: ShortcutId, total: number): boolean {
  const to = target(id, total)
  if (to === undefined) return false
  windowState.chosen = Math.min(total, Math.max(1, to))
  return true
}

function target(id: ShortcutId, total: number): number | undefined {
  const { chosen } = windowState
  const moves: Partial<Record<ShortcutId, number>> = {
    forward: chosen + 1,
    back: chosen - 1,
    nextSlide: chosen + overviewColumns.count,
    previousSlide: chosen - overviewColumns.count,
    first: 1,
    last: total,
  }
  return moves[id]
}
