/** In the browser: what the page was opened with. */
import type { OpeningData } from './slide-data.ts'

/** The id of the element that holds it, as JSON. */
export const OPENING_ID = 'timeline-deck-opening'

/** The data; a deck written by hand has none, since its slides are compiled. */
export const opening = read()

function read(): OpeningData {
  const text = document.getElementById(OPENING_ID)?.textContent
  return text ? (JSON.parse(text) as OpeningData) : { revision: 0, settings: {}, slides: [], later: '' }
}
