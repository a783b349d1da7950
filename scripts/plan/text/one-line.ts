import type { Timeline } from '../../timeline/schema/timeline.ts'

/** Fields that stand on one line: names, offices, titles and labels. A line break in one of them is a space. */
const ONE_LINE = new Set([
  'title', 'message', 'claim', 'subtitle', 'short', 'shown', 'name', 'rank', 'role', 'printed', 'publisher', 'author', 'group', 'topic', 'term', 'whom', 'unit', 'label', 'words', 'prefix', 'alt', 'caption', 'credit', 'tags', 'labels',
])

const ANY_BREAK = /[\n\r\u2028\u2029]/
const BREAK = /\s*[\n\r\u2028\u2029]\s*/g

/**
 * The timeline with a space for each line break in a field of one line. Texts of several lines, such as summaries and notes, stay
 * as they are.
 * @returns the very same timeline, and the very same parts of it, where there is no such line break
 */
export function withOneLineFields(timeline: Timeline): Timeline {
  return flattened(timeline, false) as Timeline
}

function flattened(value: unknown, oneLine: boolean): unknown {
  if (typeof value === 'string') return oneLine && ANY_BREAK.test(value) ? value.trim().replaceAll(BREAK, ' ') : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => flattened(item, oneLine))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  // The wordings of such a field in each language stand one level deeper.
  const entries = Object.entries(value)
  const changed = entries.map(([key, inner]): [string, unknown] => [key, flattened(inner, oneLine || ONE_LINE.has(key))])
  return changed.every(([, inner], index) => inner === entries[index]?.[1]) ? value : Object.fromEntries(changed)
}
