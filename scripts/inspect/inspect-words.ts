import type { Browser } from 'playwright-core'
import { SLIDE_HEIGHT, slideWidth } from '../look/sizes.ts'
import type { DeckPlan } from '../plan/deck.ts'
import { languageTexts } from '../plan/text/script-fonts.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import { renderSlidesDocument } from '../render/print/document.ts'
import { withPage } from '../render/print/page.ts'
import { readBrokenWords } from './broken-words.ts'
import type { SlideFinding } from './finding.ts'
import { brokenWord } from './judge-room.ts'

/** Shorter words fit into every column, also the narrow ones of a table. */
const LONG = /[^\s\-\u00ad\u200b\u2010/]{22,}/u

/** Whether a deck has a word that may be too long for its column; most have none, and then no browser needs to be asked. */
export function hasLongWord(plan: DeckPlan): boolean {
  const shown = plan.slides.map(({ frontmatter, block }) => [frontmatter, block])
  return languageTexts([plan.context, shown], plan.language).some(({ text }) => !/^(data:|https?:)/.test(text) && LONG.test(text))
}

/** Words of a deck that are broken without a hyphen because their column is too narrow. */
export async function inspectWords(browser: Browser, plan: DeckPlan, bundle: PrintBundle): Promise<SlideFinding[]> {
  const document = { html: await renderSlidesDocument(plan, bundle), folder: bundle.folder, width: slideWidth(plan), height: SLIDE_HEIGHT }
  const broken = await withPage(browser, document, (page) => page.evaluate(readBrokenWords))
  return broken.map(({ slide, text, word }) => brokenWord({ slide, text }, word))
}
