import { parseSync } from '@slidev/parser'
import { SHIPPED_THEMES } from '../../look/theme/themes.ts'
import type { DeckContext } from '../../plan/deck.ts'
import { deckTheme } from '../../plan/deck-theme.ts'
import { schemaProblems } from '../../timeline/explain/schema-problems.ts'
import type { Problem } from '../../timeline/problems/problem.ts'
import { quote } from '../../timeline/problems/quote.ts'
import { readContent } from '../../timeline/read/content.ts'
import { createReporter, indexLines } from '../../timeline/read/lines.ts'
import type { Locate } from '../../timeline/read/locate.ts'
import { readTheme } from '../../timeline/read/theme.ts'
import { textIn, type Text } from '../../timeline/schema/text.ts'
import { ThemeEntry, type ReadTheme } from '../../timeline/schema/theme.ts'
import { withFaces } from '../fonts/theme-faces.ts'
import type { HandDeck } from './hand-deck.ts'

/** The key of a deck's headmatter under which a theme of ours stands. `theme` is Slidev's, and names a package of layouts. */
const THEME_KEY = 'timelineTheme'

/**
 * Reads the theme of a deck written by hand: `timelineTheme` in its headmatter has what `theme` has in a timeline. Names of files start at the
 * deck's folder.
 *
 * @returns the theme, where the deck has one that can be used; and what is wrong with it
 */
export async function readHandTheme(file: string, markdown: string): Promise<{ theme?: ReadTheme; problems: Problem[] }> {
  const [first] = parseSync(markdown, file).slides
  const text = first?.frontmatterRaw ?? ''
  if (!first || !text.includes(THEME_KEY)) return { problems: [] }
  // What is wrong with the YAML itself is told with that of the other slides.
  const content = readContent(indexLines(text), createReporter(file, indexLines(text), []))
  const headmatter = (content?.value ?? {}) as Record<string, unknown>
  if (!content || !Object.hasOwn(headmatter, THEME_KEY)) return { problems: [] }
  const entry = headmatter[THEME_KEY]
  const below = first.start + 1
  const locate: Locate = ([, ...path], part) => {
    const { line, ...place } = content.locate([THEME_KEY, ...path], part)
    return { ...place, line: line + below }
  }
  const parsed = ThemeEntry.safeParse(entry)
  const error = parsed.error && ({ ...parsed.error, issues: parsed.error.issues.map((issue) => ({ ...issue, path: ['theme', ...issue.path] })) } as typeof parsed.error)
  const formal = error ? schemaProblems(error, { theme: entry }, { locate }, file) : []
  const { theme, problems } = await readTheme({ theme: entry }, file, locate)
  return { ...(theme && formal.length === 0 && { theme }), problems: [...formal, ...problems] }
}

/** What to do where a deck names one of our themes as one of Slidev's; nothing where it does not. */
export function meantTheme(name: string): string {
  return Object.hasOwn(SHIPPED_THEMES, name) ? `For the theme ${quote(name)} of timeline-deck, write ${THEME_KEY}: ${name}, and theme: none.` : ''
}

/**
 * What the slides of a deck share, with its theme: what its headmatter gives under `timeline`, or else its title and number of slides.
 * @param plain - what stands for what the headmatter does not give
 */
export async function themedContext(deck: HandDeck, theme: ReadTheme, plain: DeckContext): Promise<DeckContext> {
  const own = deckTheme(theme, (text: Text) => textIn(text, deck.language))
  const texts = deck.slides.map((slide) => slide.text)
  return { ...plain, ...deck.timeline, ...(own && { theme: await withFaces(own, theme, JSON.stringify([texts, own.footer])) }) }
}
