import type { Browser } from 'playwright'
import { InputError } from '../failure.ts'
import type { SlideFinding } from '../inspect/finding.ts'
import { inspectSite } from '../inspect/inspect-site.ts'
import { siteProblems } from '../inspect/site-problems.ts'
import type { Project } from '../project.ts'
import { deckProblems } from '../render/by-hand/deck-problems.ts'
import { readHandDeck, type HandDeck } from '../render/by-hand/hand-deck.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { readText } from '../timeline/read/read-file.ts'
import { withSiteOf } from './by-hand.ts'
import { staleProblems } from './check-current.ts'
import type { Request } from './request.ts'

/** A deck in Slidev's Markdown and what is wrong with it. */
export interface WrittenDeck {
  file: string
  source: string
  problems: Problem[]
}

/** Looks at the text of a deck that was written by hand: its frontmatter, and what it names. */
export async function checkText(file: string, request: Request, project: Project): Promise<WrittenDeck> {
  const read = await readText(file)
  if ('problems' in read) return { file, source: '', problems: read.problems }
  const problems = [...(await staleProblems(file, read.text, request, project)), ...(await deckProblems({ file, markdown: read.text }, project.root))]
  return { file, source: read.text, problems }
}

/** Builds a deck with Slidev, shows it slide by slide in the browser, and reports what is wrong with them. */
export async function checkSite({ file, source }: WrittenDeck, request: Request, project: Project, browser: Browser): Promise<Problem[]> {
  const deck = await readHandDeck(file, source, project.root)
  const { slides, width, height, colours } = deck
  try {
    return await withSiteOf({ deck, settings: {} }, { withNotes: false }, request, project, async (folder) => {
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
