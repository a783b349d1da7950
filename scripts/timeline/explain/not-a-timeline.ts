import { basename, extname } from 'node:path'
import { knownKeys } from '../schema/model.ts'
import type { Problem } from '../problems/problem.ts'
import { quote } from '../problems/quote.ts'
import { foreignFormat, hasOwnPart } from './foreign-formats.ts'
import { Timeline } from '../schema/timeline.ts'
import { nearest } from '../problems/suggest.ts'

/** Fields at the top of every timeline. */
const NEEDED = ['title', 'languages', 'sources', 'events']

const KINDS: Record<string, string> = {
  '.md': 'Markdown',
  '.html': 'a page of HTML',
  '.txt': 'plain text',
  '.ts': 'a program',
  '.js': 'a program',
  '.vue': 'a component',
}

/**
 * Reports a file of another kind with one problem: it is not a timeline. Further problems would say nothing.
 * @param source - the text of the file
 * @param value - what YAML made of it; undefined where it is not YAML
 * @returns that one problem; undefined for a file that may be a timeline with mistakes
 */
export function notATimeline(file: string, source: string, value: unknown): Problem | undefined {
  const kind = KINDS[extname(file).toLowerCase()]
  const foreign = kind === undefined || kind === KINDS['.txt'] ? foreignFormat(file, source, value) : undefined
  if (foreign !== undefined) {
    const hint = foreign.kind === 'xml' ? `Save it as a table (CSV), for timeline-deck import; or write it as YAML: ${foreign.parts}.` : `Make a timeline of it: timeline-deck import ${basename(file)}. By hand, ${foreign.parts}.`
    return { file, line: 1, column: 1, severity: 'error', code: 'not-a-timeline', message: `this is ${foreign.name}, not a timeline`, hint }
  }
  // Documentation of timelines quotes them.
  if (kind !== KINDS['.md'] && hasOwnPart(source)) return undefined
  const message = kind === undefined ? foreignKeys(value) : `this is ${kind}, not a timeline`
  if (message === undefined) return undefined
  const own = 'Name a YAML file with title, languages, sources and events; the README shows a small one.'
  const hint = kind === KINDS['.md'] ? `Decks in Markdown are for check, gallery, build, pdf and handout. ${own}` : own
  return { file, line: 1, column: 1, severity: 'error', code: 'not-a-timeline', message, hint }
}

/** The message for a map in which no key is a timeline's own; undefined for other values. */
function foreignKeys(value: unknown): string | undefined {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
  const own = knownKeys(Timeline) ?? []
  if (keys.length < 2 || keys.some((key) => NEEDED.includes(key) || (!own.includes(key) && nearest(key, NEEDED) !== undefined))) return undefined
  const shown = keys.slice(0, 4).map((key) => quote(key, 20)).join(', ')
  return `this is no timeline: it has ${shown}${keys.length > 4 ? ' and more' : ''}, and none of ${NEEDED.join(', ')}`
}
