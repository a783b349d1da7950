/// <reference types="@slidev/types/client" />
import configs from '#slidev/configs'

/** Set where a deck is bundled by us: also for one that was written by hand. */
declare const __TIMELINE_DECK__: boolean | undefined

/** Whether the views and keys of this project take the place of Slidev's: in decks that we wrote, and in those that we present. */
export function isOwnDeck(): boolean {
  if (typeof __TIMELINE_DECK__ !== 'undefined' && __TIMELINE_DECK__) return true
  return (configs as { timeline?: unknown }).timeline !== undefined
}
