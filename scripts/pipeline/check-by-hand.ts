import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { InputError } from '../failure.ts'
import type { SlideFinding } from '../inspect/finding.ts'
import { inspectSite } from '../inspect/inspect-site.ts'
import { siteProblems } from '../inspect/site-problems.ts'
import { addonIn, type Project, typedCommand } from '../project.ts'
import type { HandDeck } from '../render/by-hand/hand-deck.ts'
import { loadHandReader } from '../render/by-hand/hand-reader.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { readText } from '../timeline/read/read-text.ts'
import type { ReadTheme } from '../timeline/schema/theme.ts'
import { renderSlidev } from '../write/slidev.ts'
import { byHandDeck, withSiteOf } from './by-hand.ts'
import { loadDecks } from './load-decks.ts'
import type { Request } from './request.ts'

/** A deck in Slidev's Markdown and what is wrong with it. */
export interface ByHandFile {
  file: string
  source: string
  theme?: ReadTheme
  problems: Problem[]
}

/** Looks at the text of a deck that was written by hand: its frontmatter, and what it names. */
export async function checkByHandText(file: string, request: Request, project: Project): Promise<ByHandFile> {
  const { deckProblems, readHandTheme } = await loadHandReader()
  const read = await readText(file)
  if ('problems' in read) return { file, source: '', problems: read.problems }
  const { theme, problems: ofTheme } = await readHandTheme(file, read.text)
  const problems = [...(await checkCurrent(file, read.text, request)), ...(await deckProblems({ file, markdown: read.text }, project.root)), ...ofTheme]
  return { file, source: read.text, problems, ...(theme && { theme }) }
}

/** Builds a deck with Slidev, shows it slide by slide in the browser, and reports what is wrong with them. */
export async function checkByHandSite({ file, source, theme }: ByHandFile, request: Request, project: Project, browser: Browser): Promise<Problem[]> {
  const loaded = await byHandDeck(file, source, theme, project.root)
  const { slides, width, height, colours } = loaded.deck
  try {
    return await withSiteOf(loaded, { withNotes: false }, request, project, async (folder) => {
      request.progress.step(`Looking at ${file} (${slides.length} slides)`)
      const findings: SlideFinding[] = []
      for (const scheme of schemesOf(colours)) findings.push(...(await inspectSite(browser, { folder, scheme, width, height }, slides.length)))
      return siteProblems(findings, slides, file)
    })
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

function schemesOf(colours: HandDeck['colours']): ('light' | 'dark')[] {
  return colours === 'auto' ? ['light', 'dark'] : [colours]
}

/** The name of a deck for everybody, as `generate` gives it: the timeline's name and the language. */
const NAME = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/

/** Checks whether a deck that was generated is what its timeline, in the folder `data` beside that of the deck, gives now. */
async function checkCurrent(file: string, markdown: string, request: Request): Promise<Problem[]> {
  const [, name, lang] = NAME.exec(basename(file)) ?? []
  const timeline = join(dirname(file), '..', 'data', `${name}.yaml`)
  if (name === undefined || !existsSync(timeline)) return []
  const hint = `Run: ${typedCommand('generate', timeline)}. What is edited by hand here is lost then: edit the timeline.`
  const stale = (message: string): Problem[] => [{ file, line: 1, column: 1, severity: 'error', code: 'deck-stale', message, hint }]
  try {
    const { decks } = await loadDecks({ ...request, audience: 'full', files: [timeline], lang: 'all' })
    const deck = decks.find(({ plan }) => plan.language === lang)
    if (!deck) return stale(`${timeline} has no deck in ${lang}`)
    return renderSlidev(deck.plan, { addon: addonIn(dirname(file)) }) === markdown ? [] : stale(`it is not what ${timeline} gives now`)
  } catch (error) {
    if (error instanceof InputError) return stale(`${timeline}, of which it was made, has problems now`)
    throw error
  }
}
