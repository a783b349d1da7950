/** In the browser: the data that the page was opened with, and the way to the notes, which are not in it. */
import { OPENING_ID, type OpeningData } from './slide-data.ts'

/** The data that the page was opened with; a deck written by hand has no slides in it, since Slidev has compiled them. */
export const opening = readOpening()

/** How this window gets the speaker's notes; undefined for a deck written by hand, whose slides hold them. */
export const notes: { show?: () => Promise<void> } = {}

function readOpening(): OpeningData {
  const text = document.getElementById(OPENING_ID)?.textContent
  return text ? (JSON.parse(text) as OpeningData) : { revision: 0, settings: {}, slides: [], later: '' }
}
