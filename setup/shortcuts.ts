import type { ShortcutsSetup } from '@slidev/types'
import { ref } from 'vue'
import { listenToKeys } from '../scripts/render/slidev/page/stage/key-strokes.ts'
import { isOwnDeck } from '../scripts/render/slidev/page/stage/own-deck.ts'

/**
 * Replaces Slidev's keys by ours in a deck of ours. Slidev wants its own to stay in the list, so they get a key that nobody presses.
 * The keys of addons and of the deck's own folder stay as they are.
 */
const setup: ShortcutsSetup = (_, shortcuts) => {
  if (!isOwnDeck()) return shortcuts
  listenToKeys()
  return shortcuts.map((shortcut) => (SLIDEV.has(shortcut.name ?? '') ? { ...shortcut, key: ref(false) } : shortcut))
}

/** The names of Slidev's own shortcuts. */
const SLIDEV = new Set([
  'next_space', 'prev_space', 'next_right', 'prev_left', 'next_page_key', 'prev_page_key', 'next_down', 'prev_up', 'next_shift', 'prev_shift',
  'toggle_dark', 'toggle_overview', 'hide_overview', 'goto', 'next_overview', 'prev_overview', 'up_overview', 'down_overview', 'goto_from_overview',
])

export default setup
