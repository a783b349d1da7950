import type { DeckPlan } from '../../plan/deck.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import type { PrintBundle } from './bundle.ts'

/** Height of every slide in CSS px; the width follows from the aspect. 720 px make PowerPoint's 7.5 inches. */
export const SLIDE_HEIGHT = 720

/** Width of a slide in CSS px. */
export function slideWidth(plan: Pick<DeckPlan, 'aspect'>): number {
  return Math.round(SLIDE_HEIGHT * plan.aspect)
}

/**
 * Renders the slides of a deck to one HTML document that prints as one page per slide, without any script.
 *
 * @param plan - the deck
 * @param bundle - the compiled layouts and components
 * @param use - what is only printed is laid out only for print, which saves a quarter of the time
 */
export async function renderSlidesDocument(plan: DeckPlan, bundle: PrintBundle, use: 'screen' | 'print' = 'screen'): Promise<string> {
  const pages: string[] = []
  for (const [index, slide] of plan.slides.entries()) {
    const html = await bundle.renderSlide(slide, index + 1, plan.context)
    pages.push(`<div class="page" id="slide-${index + 1}">${html}</div>`)
  }
  const width = slideWidth(plan)
  return htmlDocument(plan, [
    ...(await scriptFontRules(plan.context.fonts ?? [], pages.join(''))),
    `@page { size: ${width}px ${SLIDE_HEIGHT}px; margin: 0 }`,
    'html, body { margin: 0; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact }',
    // Contained, so that the browser lays out each page by itself: that halves the time of printing.
    `.page { contain: strict; position: relative; width: ${width}px; height: ${SLIDE_HEIGHT}px; overflow: hidden; break-inside: avoid }`,
    ...(use === 'print' ? ['@media screen { .page { content-visibility: hidden } }'] : []),
    // Not after the last one: that would print an empty page at the end.
    '.page:not(:last-child) { break-after: page }',
  ], pages, plan.scheme)
}

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
