import { readFile } from 'node:fs/promises'
import type { Problem } from '../timeline/problems/problem.ts'
import type { Timing } from './timing.ts'

/** How a report is printed: for people, for programs, or for people and as annotations beside the lines in GitHub. */
export const FORMATS = ['text', 'json', 'github'] as const
export type Format = (typeof FORMATS)[number]

/** What a command has done, as a value; only the command line prints it. */
export interface CommandReport {
  /** Files and folders that were written. */
  written: string[]
  problems: Problem[]
  /** The text of each file with problems, for showing lines. */
  fileTexts: Map<string, string>
  /** Files that `generate --check` found out of date. */
  stale?: string[]
  /** Where the time went, where that was asked for. */
  timing?: Timing
  /** What is wrong with each file that was not written because it is not as planned. */
  failures?: string[]
  /** Further lines for people. */
  remarks?: string[]
  /** What people type next; said after what was written, and not to programs. */
  nextSteps?: string[]
}

/** Adds the texts of the files that have problems and that a deck only includes, for showing their lines. */
export async function withIncluded(fileTexts: ReadonlyMap<string, string>, problems: readonly Problem[]): Promise<Map<string, string>> {
  const others = [...new Set(problems.map(({ file }) => file))].filter((file) => !fileTexts.has(file))
  const texts = await Promise.all(others.map(async (file) => [file, await readFile(file, 'utf8').catch(() => '')] as const))
  return new Map([...fileTexts, ...texts])
}
