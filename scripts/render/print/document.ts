import { SLIDE_HEIGHT, slideWidth } from '../../look/sizes.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import type { SlidePage } from '../../plan/slide-pages.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import type { PrintBundle } from './bundle.ts'

/**
 * Renders the slides of a deck to one HTML document, without any script.
 *
 * @param plan - the deck
 * @param bundle - the compiled layouts and components
 * @param printed - the pages on which it is printed, and nothing else done with it: it is laid out only for print, which saves a
 *   quarter of the time. Without them it has each slide once, and all of it
 */
export async function renderSlidesDocument(plan: DeckPlan, bundle: PrintBundle, printed?: readonly SlidePage[]): Promise<string> {
  const pages: string[] = []
  for (const { slide: no, isFirst, clicks } of printed ?? plan.slides.map((_, index): WholeSlide => ({ slide: index + 1, isFirst: true }))) {
    const slide = plan.slides[no - 1]
    if (!slide) throw new RangeError(`There is no slide ${no} among ${plan.slides.length}.`)
    const html = await bundle.renderSlide(slide, no, plan.context, clicks)
    pages.push(`<div class="page"${isFirst ? ` id="slide-${no}"` : ''}>${html}</div>`)
  }
  const width = slideWidth(plan)
  return htmlDocument(plan, [
    ...(await scriptFontRules(plan.context.fonts ?? [], pages.join(''))),
    `@page { size: ${width}px ${SLIDE_HEIGHT}px; margin: 0 }`,
    'html, body { margin: 0; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact }',
    // Contained, so that the browser lays out each page by itself: that halves the time of printing.
    `.page { contain: strict; position: relative; width: ${width}px; height: ${SLIDE_HEIGHT}px; overflow: hidden; break-inside: avoid }`,
    ...(printed ? ['@media screen { .page { content-visibility: hidden } }'] : []),
    // Not after the last one: that would print an empty page at the end.
    '.page:not(:last-child) { break-after: page }',
  ], pages, plan.scheme)
}

/** A slide with all that clicks reveal. */
type WholeSlide = Pick<SlidePage, 'slide' | 'isFirst'> & { clicks?: never }

/** A whole document around rendered parts, with the bundle's stylesheet; on light ground unless said otherwise, as on paper. */
export function htmlDocument(plan: Pick<DeckPlan, 'language' | 'direction' | 'title'>, rules: string[], parts: string[], scheme: DeckPlan['scheme'] = 'light'): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(plan.language)}" dir="${plan.direction}"${scheme === 'dark' ? ' class="dark"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(plan.title)}</title>`,
    '<link rel="stylesheet" href="/assets/style.css">',
    `<style>${rules.join('\n')}</style>`,
    '</head>',
    '<body>',
    ...parts,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Text as it stands in HTML text and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
