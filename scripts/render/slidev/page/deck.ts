/// <reference types="@slidev/types/client" />
/**
 * In the browser: replaces Slidev's module of slides. It holds the deck that the page was opened with, and in a running presentation
 * each later state of the deck.
 */
import configs from '#slidev/configs'
import type { Component } from 'vue'
import { channel } from './channel.ts'
import { notes, opening } from './opening.ts'
import type { DeckChange, LaterData, SlideNote } from './slide-data.ts'
import { byName, createSlides } from './slides.ts'

// The page has every layout when it opens; the components follow after the first slide.
const layouts = byName(import.meta.glob<Component>('../../../../layouts/*.vue', { eager: true, import: 'default' }))

const deck = createSlides(opening.slides, layouts, async () => {
  const [{ components }, properties] = await Promise.all([import('./components.ts'), load<LaterData>(opening.later)])
  return { components, properties }
})

/** The slides, in the shape that Slidev's pages expect. */
export const { slides } = deck

channel.hear('deck', (message) => {
  const change = message as unknown as DeckChange
  if (change.settings && !changeSettings(change.settings)) return location.reload()
  void deck.change(change.total, change.slides).then(() => (notesAreShown ? showNotes() : undefined))
})

notes.show = showNotes
let notesAreShown = false

/** Loads the speaker's notes, now and with each later state of the deck. @throws Error when they cannot be loaded */
async function showNotes(): Promise<void> {
  notesAreShown = true
  if (opening.notes !== undefined) deck.note(await load<SlideNote[]>(opening.notes))
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T
}

/** Changes the settings in place, so that every holder of a part (the deck's context) sees the change. @returns false when only a reload can */
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
