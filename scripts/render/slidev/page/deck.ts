/// <reference types="@slidev/types/client" />
/**
 * In the browser, in the place of Slidev's module of slides: the deck that the page was opened with, and in a running presentation
 * each state of it that follows.
 */
import configs from '#slidev/configs'
import { channel } from './channel.ts'
import { layouts } from './layouts.ts'
import { notes } from './notes.ts'
import { opening } from './opening.ts'
import type { DeckChange, LaterData, SlideNote } from './slide-data.ts'
import { createSlides } from './slides.ts'

const deck = createSlides(opening.slides, layouts, async () => {
  const [{ components }, properties] = await Promise.all([import('./components.ts'), load<LaterData>(opening.later)])
  return { components, properties }
})

/** The slides, as Slidev's pages take them. */
export const { slides } = deck

channel.hear('deck', (message) => {
  const change = message as unknown as DeckChange
  if (change.settings && !changeSettings(change.settings)) return location.reload()
  void deck.change(change.total, change.slides).then(() => (notesAreShown ? showNotes() : undefined))
})

notes.show = showNotes
let notesAreShown = false

/** Gets the speaker's notes, and gets them anew with each further state of the deck. @throws where they cannot be had */
async function showNotes(): Promise<void> {
  notesAreShown = true
  if (opening.notes !== undefined) deck.note(await load<SlideNote[]>(opening.notes))
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

/** Changes the settings in place, so that whoever holds a part of them (the deck's context) sees the change. */
function changeSettings(fresh: Record<string, unknown>): boolean {
  const held = configs as unknown as Record<string, unknown>
  // The language and direction of the page are fixed when a page is loaded.
  if (['htmlAttrs', 'lang'].some((key) => JSON.stringify(held[key]) !== JSON.stringify(fresh[key]))) return false
  document.title = document.title.replace(String(held['slidesTitle']), () => String(fresh['slidesTitle']))
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
