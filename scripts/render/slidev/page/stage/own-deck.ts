/// <reference types="@slidev/types/client" />
import configs from '#slidev/configs'

/** True when this project bundles the deck, also one that was written by hand. */
declare const __TIMELINE_DECK__: boolean | undefined

/** Whether this project has compiled the page, and not Slidev's own command. */
export function isCompiledByUs(): boolean {
  return typeof __TIMELINE_DECK__ !== 'undefined' && __TIMELINE_DECK__ === true
}

/** Whether our views and keys replace Slidev's: in decks that this project wrote, and in those that it presents. */
export function isOwnDeck(): boolean {
  return isCompiledByUs() || (configs as { timeline?: unknown }).timeline !== undefined
}
