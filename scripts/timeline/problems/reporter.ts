import type { LineIndex } from '../read/lines.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** Says that something from offset `start` up to `end` is wrong. */
export type Report = (
  code: ProblemCode,
  range: readonly [start: number, end: number],
  message: string,
  hint: string,
  severity?: Problem['severity'],
) => void

/** Collects problems of one file into `problems`. */
export function reporter(file: string, lines: LineIndex, problems: Problem[]): Report {
  return (code, [start, end], message, hint, severity = 'error') => {
    problems.push({ file, ...lines.position(start, end), severity, code, message, hint })
  }
}
