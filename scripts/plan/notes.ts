import type { Notes } from '../timeline/schema/audience.ts'
import type { Text } from '../timeline/schema/text.ts'
import type { Slide } from './deck.ts'
import type { Planner } from './planner.ts'

/**
 * A speaker's text in the form in which every reader takes it: an empty line between two paragraphs and none elsewhere, line breaks
 * and what lines are indented by as they are in the file, nothing invisible at the ends of lines, and spaces instead of tabs.
 */
export function noteText(text: string): string {
  return paragraphsOf(text).join('\n\n')
}

/** The paragraphs of a speaker's text, each of one or more lines. */
export function paragraphsOf(text: string): string[] {
  // Nearly all are one line, and a deck may have ten thousand of them.
  if (!/[\n\t]/.test(text)) return text.trimEnd() === '' ? [] : [text.trimEnd()]
  const lines = text.split('\n').map((line) => line.trimEnd().replaceAll('\t', '    '))
  return lines.join('\n').split(/\n{2,}/).map((paragraph) => paragraph.replace(/^\n/, '').trimEnd()).filter((paragraph) => paragraph !== '')
}

/** Notes of several items as one text, one below the other; the same notes once. */
export function joinNotes(planner: Planner, notes: (Notes | undefined)[]): string {
  const paragraphs = notes.flatMap((note) => note ?? []).flatMap((note) => (isPlain(note) ? noteText(planner.text(note)) : []))
  return [...new Set(paragraphs)].join('\n\n')
}

/** Notes for some audiences only have become plain texts when it was selected who gets what; what has not is for nobody. */
function isPlain(note: Text | { text: Text }): note is Text {
  return typeof note === 'string' || !('text' in note)
}

/** The notes of a slide; where nothing has any, what its sources are. */
export function notesOrSources(planner: Planner, notes: (Notes | undefined)[], sources: number[]): Pick<Slide, 'notes' | 'namesSources'> {
  const joined = joinNotes(planner, notes)
  return joined === '' ? { notes: sourceNotes(planner, sources), namesSources: true } : { notes: joined }
}

/** What the speaker reads on a slide that has no notes of its own: where its content comes from. */
function sourceNotes(planner: Planner, numbers: number[]): string {
  const ids = [...new Set(numbers)].flatMap((number) => planner.sourceOrder[number - 1] ?? [])
  const named = ids.flatMap((id) => planner.timeline.sources[id]?.publisher ?? [])
  return named.length === 0 ? '' : `${planner.labels.source}: ${named.join('; ')}`
}
