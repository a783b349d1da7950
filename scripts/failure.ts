import type { Problem } from './timeline/problems/problem.ts'

/** The exit statuses of the command line (shared with scripts that call it). A mistake of ours is EX_SOFTWARE of sysexits. */
export const EXIT = { done: 0, input: 1, usage: 2, surroundings: 3, mistake: 70 } as const

/** The surroundings fail: no browser, a folder that cannot be written. Exit status 3; the message says what to do. */
export class SurroundingsError extends Error {
  override name = 'SurroundingsError'
}

/** The command line is used wrongly. Exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The input has problems, all of them listed. Exit status 1. */
export class InputError extends Error {
  override name = 'InputError'
  readonly problems: Problem[]
  /** The text of each file that has problems, for showing the lines. */
  readonly fileTexts: ReadonlyMap<string, string>
  constructor(problems: Problem[], fileTexts: ReadonlyMap<string, string>) {
    super(`${problems.length} problem(s) in the input`)
    this.problems = problems
    this.fileTexts = fileTexts
  }
}

/** What was made is not what was planned: a mistake of ours. Exit status 70; that file was not replaced. */
export class ArtifactError extends Error {
  override name = 'ArtifactError'
}

/** The user interrupted. Exit status 130, as shells have it. */
export class Interrupted extends Error {
  override name = 'Interrupted'
  override message = 'Interrupted; nothing is left half written.'
}

/** An error as it crosses from thread to thread, which a class cannot. */
export interface PlainError {
  name: string
  message: string
  stack: string | undefined
}

/** What a thread tells of an error. */
export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined }
  return { name: error.name, message: error.message, stack: error.stack }
}

const CLASSES: Record<string, new (message: string) => Error> = { ArtifactError, Interrupted, SurroundingsError }

/** The error that another thread has told. */
export function revivedError({ name, message, stack }: PlainError): Error {
  const error = new (CLASSES[name] ?? Error)(message)
  if (stack !== undefined) error.stack = stack
  return error
}
