/** In the browser: goes one step on or back where a presentation says so, for a clicker that does not know how many steps a slide has. */
import { useNav } from '@slidev/client/composables/useNav.ts'
import { channel } from './channel.ts'

/**
 * Follows the steps that this window is told; to be called where Vue's `setup` runs.
 *
 * @param showAgain - ends a black screen: as with the keys, whoever goes on wants to be seen
 */
export function followSteps(showAgain: () => void): void {
  const { next, prev } = useNav()
  // Each begins when the one before is done, so that none is lost where two come at once.
  let last: Promise<void> = Promise.resolve()
  const then = (go: () => Promise<void>): void => {
    showAgain()
    last = last.then(go).catch(() => undefined)
  }
  channel.hear('step', ({ to }) => {
    if (to === 'next') then(next)
    else if (to === 'back') then(prev)
  })
}
