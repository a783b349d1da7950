import type { FontWidths } from '../text/widths.ts'
import type { HandoutCell, NoteParagraph, NotesPage, HandoutPage } from './handout.ts'
import { heightOf, takePortion } from './note-flow.ts'
import type { HandoutLayout } from './layout.ts'
import { contentSize } from './paper.ts'
import { fill, type Labels } from '../labels/index.ts'

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

/** Height in mm of the heading of a section of notes. */
const TITLE = 15

/** What is left of a slide's notes. */
export interface PendingNote {
  cell: Omit<HandoutCell, 'notes'>
  paragraphs: NoteParagraph[]
}

/**
 * Puts what is left of notes on as many further pages as it needs; none where nothing is left.
 *
 * @param event - what their running head says
 * @param title - their heading, where they are a section of their own
 */
export function notesPages(
  pending: PendingNote[],
  event: string,
  layout: HandoutLayout,
  { fonts }: { fonts: FontWidths },
  language: string,
  title?: string,
): NotesPage[] {
  const content = contentSize(layout.page)
  const width = Math.min(MEASURE, content.width - NOTES_MARGIN)
  const pages: NotesPage[] = []
  const waiting = [...pending]
  let room = 0
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (room < LEAST_ROOM) {
      const heading = pages.length === 0 && title !== undefined
      pages.push({ kind: 'notes', event, number: '', ...(heading ? { title } : {}), entries: [] })
      room = content.height - (heading ? TITLE : 0)
    }
    const { cell, paragraphs } = next
    const box = { width, height: room - ENTRY_HEAD, type: NOTES_TYPE }
    const { taken, left } = takePortion(paragraphs, box, fonts, language)
    if (taken.length > 0) pages.at(-1)?.entries.push({ ...cell, notes: { paragraphs: taken } })
    if (left.length > 0) waiting.unshift({ cell, paragraphs: left })
    room = left.length > 0 ? 0 : room - ENTRY_HEAD - heightOf(taken, box, fonts) - ENTRY_GAP
  }
  return pages
}

/** Says under each piece of notes that goes on where it does, and above each that goes on from where. */
export function linkNotes(pages: HandoutPage[], { handout: words }: Labels): HandoutPage[] {
  const places = placesOfNotes(pages)
  return pages.map((page, index): HandoutPage => {
    const after = (slide: number): number | undefined => places.get(slide)?.find((place) => place > index)
    const before = (slide: number): number | undefined => places.get(slide)?.findLast((place) => place < index)
    const sequel = (slide: number): { continuedOn?: { text: string; page: number } } => linkTo(after(slide), 'continuedOn', words.continuedOn)
    if (page.kind === 'slides') {
      return { ...page, cells: page.cells.map((cell) => (cell.notes ? { ...cell, notes: { ...cell.notes, ...sequel(cell.slide) } } : cell)) }
    }
    if (page.kind !== 'notes') return page
    return {
      ...page,
      entries: page.entries.map((entry) => ({
        ...entry,
        notes: { ...entry.notes, ...sequel(entry.slide) },
        ...linkTo(before(entry.slide), 'continuedFrom', words.continuedFrom),
      })),
    }
  })
}

/** On which pages the notes of each slide stand, from 0. */
function placesOfNotes(pages: HandoutPage[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const [index, page] of pages.entries()) {
    const noted = page.kind === 'slides' ? page.cells.filter(({ notes }) => notes) : page.kind === 'notes' ? page.entries : []
    for (const { slide } of noted) places.set(slide, [...(places.get(slide) ?? []), index])
  }
  return places
}

function linkTo<Key extends string>(place: number | undefined, key: Key, words: string): Partial<Record<Key, { text: string; page: number }>> {
  if (place === undefined) return {}
  return { [key]: { text: fill(words, { no: place + 1 }), page: place + 1 } } as Record<Key, { text: string; page: number }>
}
