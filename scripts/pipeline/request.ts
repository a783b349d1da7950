import type { StartingBrowser } from '../render/browser/launch.ts'
import type { Audience } from '../timeline/schema/choices.ts'
import type { DeckSettings } from '../timeline/schema/timeline.ts'
import type { Stopwatch } from './timing.ts'

/** Says what takes its time at the moment. */
export interface Progress {
  step: (text: string) => void
  stop: () => void
}

/** What every command is asked: which timelines, in which languages, and where to. */
export interface Request {
  /** YAML files as the user named them. */
  files: string[]
  /** A language tag, `all`, or undefined for the timeline's first language. */
  lang: string | undefined
  /** Whom the decks are for; all makes each. */
  audience?: Audience | 'all'
  /** How many minutes a briefing may take; undefined means as long as it takes. */
  minutes?: number
  /** Which of the many selections of questions a class gets. */
  seed?: number
  /** Whether the decks carry what a brief handout tells. */
  brief?: boolean
  /** Whether slides may play from the network. */
  network?: boolean
  /** Shape and colours that go before the timeline's own settings. */
  deck?: Partial<DeckSettings>
  /** Folder for what is written; undefined means the command's own. */
  out: string | undefined
  /** Says what is done at the moment. */
  progress: Progress
  /** Set off when the user interrupts: stop, tidy up, write nothing. */
  signal: AbortSignal
  /** A browser that is there already, and stays; undefined means that the command starts and ends one. */
  lent?: StartingBrowser
  /** Measures where the time goes, for `--timing`. */
  stopwatch?: Stopwatch
  /** Says something at once, to people, while the command runs. */
  say: (text: string) => void
  /** Says more, line by line, for `--verbose`. */
  detail: (line: string) => void
}

/** Whether a file is a deck in Slidev's Markdown, written by hand. */
export function isByHand(file: string): boolean {
  return /\.md$/i.test(file)
}

/** Sorts files into timelines and decks written by hand. */
export function splitFiles(files: readonly string[]): { timelines: string[]; byHand: string[] } {
  return { timelines: files.filter((file) => !isByHand(file)), byHand: files.filter(isByHand) }
}
