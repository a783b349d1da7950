import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readingRules } from '../../look/theme/theme-rules.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { controlWords } from '../../plan/labels/controls.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import type { PrintBundle } from '../print/bundle.ts'
import { escapeHtml } from '../print/html.ts'

/** Where the reading view stands. */
interface ReadingOptions {
  /** Address of the deck without a slide, from where the page lies: `./` beside a site's `index.html`. */
  deckHref: string
}

/**
 * Renders a deck as one flowing page for those who enlarge: text in the size that the reader has set, at any width, without
 * scripts. Its stylesheet and fonts are {@link readingAssets}, to be put into a folder `assets/` beside it.
 *
 * @param plan - the deck; its speaker notes are not in the page
 * @param bundle - the compiled components
 * @returns the whole document; slide n is at `#slide-<n>`
 */
export async function renderReadingView(plan: DeckPlan, bundle: PrintBundle, options: ReadingOptions): Promise<string> {
  const body = await bundle.renderReading(plan, options.deckHref)
  const rules = [...readingRules(plan.context.theme), ...(await scriptFontRules(plan.context.fonts ?? [], body))]
  const { reading } = controlWords(plan.language)
  return [
    '<!DOCTYPE html>',
    // The colours are the reader's choice, but for a deck that is dark for everybody.
    `<html lang="${escapeHtml(plan.language)}" dir="${plan.direction}" class="td-reading${plan.scheme === 'dark' ? ' td-reading-dark' : ''}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${plan.title} (${reading})`)}</title>`,
    ...(plan.description === undefined ? [] : [`<meta name="description" content="${escapeHtml(plan.description)}">`]),
    '<link rel="icon" href="favicon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="assets/style.css">',
    ...(rules.length > 0 ? [`<style>${rules.join('\n')}</style>`] : []),
    '</head>',
    `<body id="reading">${body}</body>`,
    '</html>',
    '',
  ].join('\n')
}

/** The files in a bundle's `assets/` that a reading view may ask for: the stylesheet, and the fonts in the form that all browsers read. */
export async function readingAssets({ folder }: Pick<PrintBundle, 'folder'>): Promise<string[]> {
  const names = await readdir(join(folder, 'assets'))
  return names.filter((name) => name === 'style.css' || name.endsWith('.woff2')).sort()
}
