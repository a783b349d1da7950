import type { FontWidths } from '../text/widths.ts'
import type { HandoutCell, NoteParagraph, NotesPage, HandoutPage } from './handout.ts'
import { heightOf, takePortion } from './note-flow.ts'
import type { HandoutLayout } from './layout.ts'
import { contentSize } from './paper.ts'
import { fill, type Labels } from '../labels/index.ts'

/** The column of numbers and titles on a page of notes, in mm, and the room between two slides' notes. */
export const NOTES_MARGIN = 40
const ENTRY_GAP = 7
/** Height in mm of the line that says where an entry continues from, and of the rule above it. */
const ENTRY_HEAD = 7
/** Largest width of notes, in mm. */
const MEASURE = 138
/** Least room in mm in which an entry begins. */
const LEAST_ROOM = 20

/** Type of notes on pages of their own, in points. */
export const NOTES_TYPE = { size: 10, line: 14.5 }

/** Height in mm of the heading of a section of notes. */
const TITLE = 15

/** The rest of a slide's notes. */
export interface PendingNote {
  cell: Omit<HandoutCell, 'notes'>
  paragraphs: NoteParagraph[]
}

/**
 * Puts the rest of notes on as many further pages as it needs; none where nothing is left.
 * @param event - the running head of the pages
 * @param title - the heading, where the notes are a section of their own
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

/** Adds to each piece of notes the page on which it continues, and the page that it continues from. */
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

/** The pages with notes of each slide, from 0. */
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
