import type { FontWidths } from '../measure/text.ts'
import type { HandoutCell } from './handout.ts'
import { heightOf, takePortion } from './note-flow.ts'
import type { HandoutLayout } from './layout.ts'
import { contentSize } from './paper.ts'

/** The column of numbers and titles on a page of notes, in mm, and the room between two slides' notes. */
export const NOTES_MARGIN = 40
const ENTRY_GAP = 7
/** Height of the line above an entry that says from where it is continued, and of the rule above it. */
const ENTRY_HEAD = 7
/** Notes are not set wider than this, in mm. */
const MEASURE = 138
/** Below this height nothing is begun. */
const LEAST_ROOM = 20

/** Type of notes on pages of their own, in points. */
export const NOTES_TYPE = { size: 10, line: 14.5 }

/** What is left of a slide's notes. */
export interface PendingNote {
  cell: HandoutCell
  paragraphs: string[]
}

/** Puts what is left of the notes of a page's slides on as many further pages as it needs. */
export function flowNotes(pending: PendingNote[], layout: HandoutLayout, fonts: FontWidths, language: string): PendingNote[][] {
  const content = contentSize(layout.page)
  const width = Math.min(MEASURE, content.width - NOTES_MARGIN)
  const pages: PendingNote[][] = []
  const waiting = [...pending]
  let room = 0
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (room < LEAST_ROOM) {
      pages.push([])
      room = content.height
    }
    const box = { width, height: room - ENTRY_HEAD, type: NOTES_TYPE }
    const { taken, left } = takePortion(next.paragraphs, box, fonts, language)
    pages.at(-1)?.push({ cell: next.cell, paragraphs: taken })
    if (left.length > 0) waiting.unshift({ cell: next.cell, paragraphs: left })
    room = left.length > 0 ? 0 : room - ENTRY_HEAD - heightOf(taken, box, fonts) - ENTRY_GAP
  }
  return pages
}
