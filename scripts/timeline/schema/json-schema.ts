import { z } from 'zod'
import { Timeline } from './timeline.ts'

/**
 * The schema of the file for editors, made from the one in the code. Draft 7 is what the YAML language server knows best.
 *
 * It says what can be said of a value by itself; references, dates of the calendar and gaps between languages it can't.
 */
export function timelineJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(Timeline, { target: 'draft-7', io: 'input' })
  return { ...schema, title: 'Timeline', description: 'A timeline for timeline-deck.' }
}

/** The bytes of data/timeline.schema.json. */
export function renderSchemaFile(): string {
  return `${JSON.stringify(timelineJsonSchema(), undefined, 1)}\n`
}
