/// <reference types="@slidev/types/client" />
/** In the browser, while presenting: puts each new state of the deck in the place of the last one. */
import configs from '#slidev/configs'
import type { DeckChange } from './slide-data.ts'
import type { Slides } from './slides.ts'

/**
 * Follows the deck.
 *
 * @param revision - the state that the page was loaded with; where the server has another one, it sends the difference
 */
export function followDeck(slides: Slides, revision: number): void {
  import.meta.hot?.on('timeline-deck:change', (change: DeckChange) => {
    if (change.configs && !changeConfigs(change.configs)) return location.reload()
    slides.change(change.total, change.slides)
  })
  import.meta.hot?.send('timeline-deck:loaded', revision)
}

/** Changes the settings in place, so that whoever holds a part of them (the deck's context) sees the change. */
function changeConfigs(fresh: Record<string, unknown>): boolean {
  const held = configs as unknown as Record<string, unknown> & { slidesTitle: string }
  // The language and direction of the page, and whether there is a context at all, are fixed when a page is loaded.
  const fixed = ['htmlAttrs', 'lang'].every((key) => JSON.stringify(held[key]) === JSON.stringify(fresh[key]))
  if (!fixed || !held['timeline'] !== !fresh['timeline']) return false
  document.title = document.title.replace(held.slidesTitle, () => String(fresh['slidesTitle']))
  renew(held, fresh)
  return true
}

function renew(held: Record<string, unknown>, fresh: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(fresh)) {
    const old = held[key]
    if (Array.isArray(value) && Array.isArray(old)) old.splice(0, Infinity, ...value)
    else if (isObject(value) && isObject(old)) renew(old, value)
    else held[key] = value
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
