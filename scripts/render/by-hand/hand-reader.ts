import { bringSlidev } from './bring-slidev.ts'
import type { deckProblems } from './deck-problems.ts'
import type { readHandDeck } from './hand-deck.ts'

/** What reads decks in Markdown. */
export interface HandReader {
  deckProblems: typeof deckProblems
  readHandDeck: typeof readHandDeck
}

/** Loads what reads decks in Markdown, with Slidev's own reader. @throws SurroundingsError where Slidev is not installed */
export async function loadHandReader(): Promise<HandReader> {
  await bringSlidev()
  const [problems, decks] = await Promise.all([import('./deck-problems.ts'), import('./hand-deck.ts')])
  return { deckProblems: problems.deckProblems, readHandDeck: decks.readHandDeck }
}
