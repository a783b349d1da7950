import { ref } from 'vue'

const KEY = 'timeline-deck-notes-size'
const [SMALLEST, LARGEST] = [20, 40]

/** The size of the notes in px, as chosen on this machine or by the width of the window. */
export const notesSize = ref(chosenSize() ?? sizeByWindow())
addEventListener('resize', () => (notesSize.value = chosenSize() ?? sizeByWindow()))

/** Makes the notes larger or smaller, and keeps the size for the next talk. */
export function changeNotesSize(direction: 1 | -1): void {
  notesSize.value = bounded(notesSize.value + 2 * direction)
  try {
    localStorage.setItem(KEY, String(notesSize.value))
  } catch {
    // Storage may be full or forbidden; the size then lasts until the window is resized.
  }
}

function chosenSize(): number | undefined {
  try {
    const kept = Number(localStorage.getItem(KEY))
    return kept > 0 ? bounded(kept) : undefined
  } catch {
    return undefined
  }
}

/** 22 px in a window of 1280, 26 in one of 1920. */
function sizeByWindow(): number {
  return bounded(14 + innerWidth / 160)
}

function bounded(size: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, Math.round(size)))
}
