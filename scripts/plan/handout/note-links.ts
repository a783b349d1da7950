import { fill, type Labels } from '../labels/index.ts'
import type { HandoutPage } from './handout.ts'

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
