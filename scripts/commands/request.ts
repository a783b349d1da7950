import type { Progress } from './progress.ts'

/** What every command is asked: which timelines, in which languages, and where to. */
export interface Request {
  /** YAML files as the user named them. */
  files: string[]
  /** A language tag, `all`, or none for the timeline's first language. */
  lang: string | undefined
  /** Folder for what is written; none means the command's own. */
  out: string | undefined
  /** Says what is done at the moment. */
  progress: Progress
  /** Set off when the user interrupts: stop, tidy up, write nothing. */
  signal: AbortSignal
  /** Says more, line by line, for `--verbose`. */
  detail: (line: string) => void
}
