/** The files of a request: timelines, and decks in Slidev's Markdown that were written by hand. */
export interface DeckFiles {
  timelines: string[]
  written: string[]
}

/** Whether a file is a deck in Slidev's Markdown. */
export function isWritten(file: string): boolean {
  return /\.md$/i.test(file)
}

/** Takes timelines and decks written by hand apart. */
export function apart(files: readonly string[]): DeckFiles {
  return { timelines: files.filter((file) => !isWritten(file)), written: files.filter(isWritten) }
}
