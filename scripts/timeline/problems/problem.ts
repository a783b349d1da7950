import type { PROBLEM_CODES } from './problem-codes.ts'

/** A key of {@link PROBLEM_CODES}. */
export type ProblemCode = keyof typeof PROBLEM_CODES

/** Where something stands in a file, for editors: lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  line: number
  column: number
  /** The column after the last one, where the place ends on the same line. */
  endColumn?: number
}

/** Something wrong with the input, said so that its author can put it right. */
export interface Problem extends Position {
  /** The file as the user named it. */
  file: string
  /** An error keeps a deck from being made; a warning does not. */
  severity: 'error' | 'warning'
  /** A key of {@link PROBLEM_CODES} for the timeline; checks of slides and files have codes of their own. */
  code: string
  /** What was found, in one sentence. */
  message: string
  /** What is allowed and what to do. */
  hint: string
}

/** In the order in which an author meets them: by place, and at one place errors first. */
export function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column || a.severity.localeCompare(b.severity) || a.code.localeCompare(b.code)
}

/** What a check says about a place, before it is known where in the file that is. */
export interface Finding {
  code: ProblemCode
  message: string
  hint: string
  severity?: Problem['severity']
}
