import { z } from 'zod'
import { PROBLEM_CODES } from '../problems/problem-codes.ts'

const count = z.int().min(1)

/** One problem, as `--json` prints it. */
export const JsonProblem = z.strictObject({
  file: z.string().meta({ description: 'The file as it was named on the command line.' }),
  line: count.meta({ description: 'From 1.' }),
  column: count.meta({ description: 'From 1, in UTF-16 units, as editors count.' }),
  endColumn: count.optional().meta({ description: 'The column after the last one, where the place ends on the same line.' }),
  severity: z.enum(['error', 'warning']).meta({ description: 'An error keeps a deck from being made and makes the exit status 1.' }),
  code: z.enum(Object.keys(PROBLEM_CODES)).meta({ description: 'One of the codes below.' }),
  message: z.string().meta({ description: 'What was found.' }),
  hint: z.string().meta({ description: 'What to do.' }),
})

/** The report that `--json` prints on standard output. A new field needs no new version; a field that goes or changes its meaning does. */
export const JsonReport = z.strictObject({
  version: z.literal(1).meta({ description: 'Of this shape.' }),
  problems: z.array(JsonProblem).meta({ description: 'By file in the order of the command line, then by place.' }),
  written: z.array(z.string()).meta({ description: 'Files and folders that were written.' }),
  stale: z.array(z.string()).meta({ description: 'Files that `generate --check` found out of date.' }),
  remarks: z.array(z.string()).meta({ description: 'Lines for people: what a briefing leaves out, for example.' }),
  failure: z.string().optional().meta({ description: 'Why nothing was done, where that is no problem of a file: wrong usage, no browser, a folder that can’t be written.' }),
})
export type JsonReport = z.infer<typeof JsonReport>
