/// <reference types="@slidev/types/client" />
import configs from '#slidev/configs'

/** True when this project bundles the deck, also one that was written by hand. */
declare const __TIMELINE_DECK__: boolean | undefined

/** Whether our views and keys replace Slidev's: in decks that this project wrote, and in those that it presents. */
export function isOwnDeck(): boolean {
  if (typeof __TIMELINE_DECK__ !== 'undefined' && __TIMELINE_DECK__) return true
  return (configs as { timeline?: unknown }).timeline !== undefined
}
