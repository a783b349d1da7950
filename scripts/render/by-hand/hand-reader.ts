import { bringSlidev } from './bring-slidev.ts'
import type { deckProblems } from './deck-problems.ts'
import type { readHandDeck } from './hand-deck.ts'
import type { readHandTheme, themedContext } from './hand-theme.ts'

/** What reads decks in Markdown. */
export interface HandReader {
  deckProblems: typeof deckProblems
  readHandDeck: typeof readHandDeck
  readHandTheme: typeof readHandTheme
  themedContext: typeof themedContext
}

/** Loads what reads decks in Markdown, with Slidev's own reader. @throws SurroundingsError where Slidev is not installed */
export async function loadHandReader(): Promise<HandReader> {
  await bringSlidev()
  const [problems, decks, themes] = await Promise.all([import('./deck-problems.ts'), import('./hand-deck.ts'), import('./hand-theme.ts')])
  return { deckProblems: problems.deckProblems, readHandDeck: decks.readHandDeck, readHandTheme: themes.readHandTheme, themedContext: themes.themedContext }
}
