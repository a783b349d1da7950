import type { Problem } from './problem.ts'
import type { JsonReport } from '../schema/json-report.ts'

/** The report of a command as `--json` prints it. What is left out is empty. */
export function jsonReport({ problems = [], written = [], stale = [], remarks = [], failure }: Partial<Omit<JsonReport, 'problems'>> & { problems?: readonly Problem[] }): JsonReport {
  return { version: 1, problems: problems.map((problem) => ({ ...problem })), written, stale, remarks, ...(failure === undefined ? {} : { failure }) }
}

/**
 * A problem as a line that GitHub shows beside the file it is about (a workflow command, as GitHub documents them).
 * Line breaks, and what separates its parts, are escaped.
 */
export function githubAnnotation({ file, line, column, endColumn, severity, code, message, hint }: Problem): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const end = endColumn === undefined ? '' : `,endColumn=${endColumn - 1}`
  return `::${severity} file=${property(file)},line=${line},col=${column}${end},title=${property(code)}::${data(`${message}\n${hint}`)}`
}
