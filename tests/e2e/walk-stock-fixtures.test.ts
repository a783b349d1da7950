import { walkUnderSlidev } from './stock-slidev.ts'
import { fixtureDecks } from './walked-decks.ts'

walkUnderSlidev(await fixtureDecks(), 20)
