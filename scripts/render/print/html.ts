import type { DeckPlan } from '../../plan/deck.ts'

/**
 * Puts rendered parts into a whole HTML document with the stylesheet of the print bundle.
 *
 * @param rules - further CSS rules
 * @param scheme - the ground of the document; light, as on paper, without it
 */
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

/** Escapes a text for HTML, also for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
