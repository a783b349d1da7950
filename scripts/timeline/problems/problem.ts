import type { PROBLEM_CODES } from './problem-codes.ts'

/** A key of {@link PROBLEM_CODES}. */
export type ProblemCode = keyof typeof PROBLEM_CODES

/** A place in a file, as editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  line: number
  column: number
  /** The column after the last one, where the place ends on the same line. */
  endColumn?: number
}

/** A mistake in the input, described so that its author can correct it. */
export interface Problem extends Position {
  /** The file as the user named it. */
  file: string
  /** An error keeps a deck from being made; a warning does not. */
  severity: 'error' | 'warning'
  /** A key of {@link PROBLEM_CODES}. */
  code: string
  /** The mistake, in one sentence. */
  message: string
  /** The allowed values and the remedy. */
  hint: string
}

/** Compares two problems by place; at one place errors come first. */
export function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column || a.severity.localeCompare(b.severity) || a.code.localeCompare(b.code)
}

/** A mistake that a check found, before its place in the file is known. */
export interface Finding {
  code: ProblemCode
  message: string
  hint: string
  severity?: Problem['severity']
}
