import { isBareName } from '../timeline/schema/text.ts'
import type { Exported, ExportInput } from './exported.ts'

/** Writes the timeline as JSON, which is a timeline as well: every command takes it. What is empty is left out, and what is private is not there. */
export function timelineJson({ timeline }: ExportInput): Exported {
  // Whoever is only named has no entry of their own in a file.
  const people = Object.fromEntries(Object.entries(timeline.people).filter(([key]) => !isBareName(key)))
  return { text: `${JSON.stringify(withoutEmpty({ ...timeline, people }), undefined, 2)}\n`, left: new Map() }
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)] as const).filter(([, each]) => each !== undefined && !isEmpty(each))
  return Object.fromEntries(kept)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
