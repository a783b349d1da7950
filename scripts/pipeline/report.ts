import type { Problem } from '../timeline/problems/problem.ts'
import type { Timing } from './timing.ts'

/** How a report is printed: for people, for programs, or for people and as annotations beside the lines in GitHub. */
export const FORMATS = ['text', 'json', 'github'] as const
export type Format = (typeof FORMATS)[number]

/** What a command has done, as a value; only the command line prints it. */
export interface Report {
  /** Files and folders that were written. */
  written: string[]
  warnings: Problem[]
  /** The text of each file with warnings, for showing lines. */
  sources: Map<string, string>
  /** Files that `generate --check` found out of date. */
  stale?: string[]
  /** Where the time went, where that was asked for. */
  timing?: Timing
  /** Further lines for people. */
  remarks?: string[]
}
