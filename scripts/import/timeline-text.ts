import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml'
import type { Composed } from './compose.ts'

/** Keys whose lists, and whose times, are written on one line. */
const ON_ONE_LINE = new Set(['when', 'tags', 'people', 'source', 'languages'])

/**
 * Writes an imported timeline as YAML: the head, then the events, then those without a date as comments.
 * @param about - lines for the top, as comments
 */
export function timelineText({ timeline, undated, undatedEntries }: Composed, about: readonly string[]): string {
  const document = new Document(timeline)
  document.commentBefore = about.map((line) => ` ${line}`).join('\n')
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !ON_ONE_LINE.has(String(pair.key.value))) return
      const { value } = pair
      if (isSeq(value) || (isMap(value) && pair.key.value === 'when')) value.flow = true
    },
    Map(key, map, path) {
      // The events of a long file are told apart by an empty line.
      const list = path.at(-2)
      if (typeof key === 'number' && key > 0 && isPair(list) && isScalar(list.key) && list.key.value === 'events' && isMap(map)) map.spaceBefore = true
    },
  })
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  return undated.length === 0 ? text : `${text}\n${commented(undated, undatedEntries)}`
}

/** Whoever gives one of these a date moves it to the others, and what it names to its like. */
function commented(undated: Composed['undated'], entries: Composed['undatedEntries']): string {
  const lines = (value: unknown): string => new Document(value).toString({ lineWidth: 0 }).trimEnd().split('\n').map((line) => `#   ${line}`).join('\n')
  const parts = undated.map(({ event, why }) => `# ${why}\n${lines([event])}`)
  const named = Object.keys(entries).length === 0 ? '' : `# What only these name: move it up as well, below ${Object.keys(entries).map((key) => `${key}:`).join(', ')}.\n${lines(entries)}\n`
  return `# Events without a date that can be read. Give each a when: and move it to the events above.\n${parts.join('\n')}\n${named}`
}
