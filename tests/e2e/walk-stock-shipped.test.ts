import { walkUnderSlidev } from './stock-slidev.ts'
import { shippedDecks } from './walked-decks.ts'

walkUnderSlidev(await shippedDecks(), 4)
