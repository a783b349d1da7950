/** In the browser: what the page was opened with. */
import { OPENING_ID, type OpeningData } from './slide-data.ts'

/** The data; a deck written by hand has none, since its slides are compiled. */
export const opening = read()

function read(): OpeningData {
  const text = document.getElementById(OPENING_ID)?.textContent
  return text ? (JSON.parse(text) as OpeningData) : { revision: 0, settings: {}, slides: [], later: '' }
}
