import type { Problem } from '../timeline/problem.ts'
import type { Timing } from './timing.ts'

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
