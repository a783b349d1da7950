import { COLOURS } from '../look/colours.ts'
import type { DeckTheme } from '../look/theme/deck-theme.ts'
import type { ReadTheme } from '../timeline/schema/theme.ts'
import type { Text } from '../timeline/schema/text.ts'

/**
 * The theme of a deck in one language: what differs from the look of all decks. Its font files come later, when it is known which
 * characters the deck has.
 *
 * @returns undefined where nothing differs
 */
export function deckTheme(theme: ReadTheme | undefined, text: (text: Text) => string): DeckTheme | undefined {
  if (!theme) return undefined
  const { colours, ornament, fonts, footer, logo } = theme
  // One family may be both, set in two sizes; and it may be the font for a script, too.
  const families = Object.fromEntries(Object.entries(fonts).map(([role, font]) => [role, `${font.family} ${role}`]))
  const own: DeckTheme = {
    ...(colours !== COLOURS && { colours }),
    ...(Object.keys(families).length > 0 && { families }),
    ...(ornament !== 'arcs' && { ornament }),
    ...(footer !== undefined && { footer: text(footer) }),
    ...(logo && { logo: { on: logo.on, alt: text(logo.alt) } }),
  }
  return Object.keys(own).length > 0 ? own : undefined
}
