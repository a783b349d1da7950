import { styleText } from 'node:util'
import { codeFrameColumns } from '@babel/code-frame'
import type { Problem } from './problem.ts'
import { visible } from './quote.ts'
import type { JsonReport } from '../schema/json-report.ts'

/** Characters of a line that fit beside the line number on a wide terminal. */
const FRAME_WIDTH = 110

/**
 * Writes a problem as the command line prints it: `file:line:column severity code message`, the line with a caret, then the hint.
 * @param source The text of the file, or its lines, which spare a long file with many problems from being divided for each of them.
 *   It is empty where the file could not be read; then there is no frame.
 * @returns Lines without a line break at the end.
 */
export function formatProblem(problem: Problem, source: string | string[], options: { colour: boolean }): string {
  const paint = (style: 'bold' | 'red' | 'yellow' | 'dim', text: string): string =>
    options.colour ? styleText(style, text, { validateStream: false }) : text
  const place = `${visible(problem.file)}:${problem.line}:${problem.column}`
  const severity = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity)
  const head = `${paint('bold', place)} ${severity} ${problem.code} ${visible(problem.message)}`
  const frame = codeFrame(problem, typeof source === 'string' ? source.split('\n') : source)
    .map((line) => (line.startsWith('>') ? line : paint('dim', line)))
    .map((line) => (/^\s*\|\s*\^+$/.test(line) ? line.replace(/\^+$/, (caret) => paint('red', caret)) : line))
  return [head, ...frame, `  ${visible(problem.hint)}`].join('\n')
}

function codeFrame(problem: Problem, lines: string[]): string[] {
  const marked = lines[problem.line - 1]
  if (marked === undefined || (lines.length === 1 && marked === '')) return []
  const first = Math.max(1, problem.line - 1)
  // All lines are cut at the same column, so that the caret still points to its place.
  const cut = Math.max(0, problem.column - FRAME_WIDTH / 2)
  const from = marked.length > FRAME_WIDTH ? cut : 0
  const shown = lines.slice(first - 1, problem.line + 1).map((line) => visible(line.slice(from, from + FRAME_WIDTH)))
  // The frame counts columns from 0.
  const start = problem.column - from - 1
  const end = Math.min((problem.endColumn ?? problem.column + 1) - from - 1, shown[problem.line - first]?.length ?? 0)
  const frame = codeFrameColumns(
    shown.join('\n'),
    { start: { line: problem.line, column: start }, end: { line: problem.line, column: Math.max(end, start + 1) } },
    { linesAbove: 1, linesBelow: 1, highlightCode: false, startLine: first },
  )
  return frame.split('\n')
}

/** Makes the report that `--json` prints. A list that is left out is empty. */
export function jsonReport({ problems = [], written = [], stale = [], remarks = [], failure }: Partial<Omit<JsonReport, 'problems'>> & { problems?: readonly Problem[] }): JsonReport {
  return { version: 1, problems: problems.map((problem) => ({ ...problem })), written, stale, remarks, ...(failure === undefined ? {} : { failure }) }
}

/**
 * Writes a problem as a GitHub workflow command, which GitHub shows beside the line of the file. Line breaks and the signs that
 * separate its parts are escaped.
 */
export function githubAnnotation({ file, line, column, endColumn, severity, code, message, hint }: Problem): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const end = endColumn === undefined ? '' : `,endColumn=${endColumn - 1}`
  return `::${severity} file=${property(file)},line=${line},col=${column}${end},title=${property(code)}::${data(`${message}\n${hint}`)}`
}
