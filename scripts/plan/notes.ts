import type { Notes } from '../timeline/schema/audience.ts'
import type { Text } from '../timeline/schema/text.ts'
import type { Slide } from './deck.ts'
import type { Planner } from './planner.ts'
import { sourceNames } from './source-names.ts'
import { separatorsOf } from './text/punctuation.ts'

/**
 * Normalises a speaker's text for every reader. Between two paragraphs stands one empty line and nowhere else. Line breaks and
 * indents stay as in the file, spaces at the ends of lines go, and tabs become spaces.
 */
export function noteText(text: string): string {
  return paragraphsOf(text).join('\n\n')
}

/** Splits a speaker's text into paragraphs of one or more lines. */
export function paragraphsOf(text: string): string[] {
  // Nearly all texts are one line, and a deck may have ten thousand of them.
  if (!/[\n\t]/.test(text)) return text.trimEnd() === '' ? [] : [text.trimEnd()]
  const lines = text.split('\n').map((line) => line.trimEnd().replaceAll('\t', '    '))
  return lines.join('\n').split(/\n{2,}/).map((paragraph) => paragraph.replace(/^\n/, '').trimEnd()).filter((paragraph) => paragraph !== '')
}

/** Joins the notes of several items into one text, one below the other. Equal notes stand there once. */
export function joinNotes(planner: Planner, notes: (Notes | undefined)[]): string {
  const paragraphs = notes.flatMap((note) => note ?? []).flatMap((note) => (isPlain(note) ? noteText(planner.text(note)) : []))
  return [...new Set(paragraphs)].join('\n\n')
}

/** Whether a note is a plain text. The selection for an audience has turned its notes into plain texts; the others are for nobody here. */
function isPlain(note: Text | { text: Text }): note is Text {
  return typeof note === 'string' || !('text' in note)
}

/** What belongs to a title, behind it: 'The vote: Three in five voters agree.' */
export function titled(title: string, text: string, language: string): string {
  return `${title}${/\p{P}$/u.test(title) ? ' ' : separatorsOf(language).colon}${text}`
}

/**
 * The notes of a slide. Where no item has any, they name its sources.
 * @param sources - numbers of sources, from 1
 */
export function notesOrSources(planner: Planner, notes: (Notes | undefined)[], sources: number[]): Pick<Slide, 'notes' | 'namesSources'> {
  const joined = joinNotes(planner, notes)
  if (joined !== '') return { notes: joined }
  const named = sourceNotes(planner, sources)
  return named === '' ? { notes: '' } : { notes: named, namesSources: true }
}

/** Most sources that notes name; the list of sources has all. */
const MOST_NAMED = 20

/**
 * The notes of a slide without notes of its own: the names of its sources.
 * @param numbers - of sources, from 1
 */
function sourceNotes(planner: Planner, numbers: number[]): string {
  const { colon, strong } = separatorsOf(planner.language)
  const named = sourceNames(planner, [...new Set(numbers)])
  const more = named.length - MOST_NAMED
  const shown = more > 0 ? [...named.slice(0, MOST_NAMED), `… (+${more})`] : named
  return named.length === 0 ? '' : `${planner.labels.source}${colon}${shown.join(strong)}`
}
