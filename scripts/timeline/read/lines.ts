import type { Position, Problem, ProblemCode } from '../problems/problem.ts'

/** Turns the offsets of a text into lines and columns. */
export interface LineIndex {
  /** The place from `start` up to, but not including, `end`. Where it spans several lines, the place is its part on the first line. */
  position: (start: number, end?: number) => Position
  text: string
}

/** Indexes the lines of a text. They end with LF or CRLF, as in YAML. Offsets and columns count UTF-16 units, as editors do. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const position = (start: number, end = start + 1): Position => {
    const from = Math.max(0, Math.min(start, text.length))
    const line = lineOf(starts, from)
    const lineStart = starts[line] ?? 0
    const lineEnd = (starts[line + 1] ?? text.length + 1) - 1
    const last = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd
    const column = from - lineStart + 1
    return { line: line + 1, column, endColumn: Math.max(column + 1, Math.min(end, last) - lineStart + 1) }
  }
  return { position, text }
}

function lineOf(starts: number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Reports that the text from offset `start` up to `end` is wrong. */
export type ReportProblem = (
  code: ProblemCode,
  range: readonly [start: number, end: number],
  message: string,
  hint: string,
  severity?: Problem['severity'],
) => void

/** Creates a function that adds the problems of one file to `problems`. */
export function createReporter(file: string, lines: LineIndex, problems: Problem[]): ReportProblem {
  return (code, [start, end], message, hint, severity = 'error') => {
    problems.push({ file, ...lines.position(start, end), severity, code, message, hint })
  }
}
