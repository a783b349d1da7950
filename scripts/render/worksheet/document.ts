import { readFile } from 'node:fs/promises'
import { MARGINS } from '../../plan/handout/paper.ts'
import { SHEET } from '../../plan/worksheet/heights.ts'
import type { KeyPlan, SheetPlan } from '../../plan/worksheet/worksheet.ts'
import type { ScriptFont } from '../../look/faces.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import { escapeHtml, htmlDocument } from '../print/html.ts'

/** A page with its running head and foot, which screen readers skip. @param content - the HTML between them */
export function sheetPage({ deckTitle, what, page }: SheetPlan | KeyPlan, number: string, content: string): string {
  const measures = {
    '--sheet-width': `${page.width}mm`,
    '--sheet-height': `${page.height}mm`,
    '--margin-side': `${MARGINS.side}mm`,
    '--margin-top': `${MARGINS.top}mm`,
    '--margin-bottom': `${MARGINS.bottom}mm`,
    ...Object.fromEntries(Object.entries(SHEET).map(([name, size]) => [`--ws-${name}`, typeof size === 'number' ? `${size}mm` : `${size.size}pt/${size.line}pt`])),
  }
  const style = Object.entries(measures).map(([name, value]) => `${name}:${value}`).join(';')
  return [
    `<div class="td-sheet td-worksheet" style="${style}">`,
    `<div class="td-sheet-head" aria-hidden="true"><span>${escapeHtml(deckTitle)}</span><span>${escapeHtml(what)}</span></div>`,
    `<div class="td-sheet-content" data-fits>${content}</div>`,
    `<div class="td-sheet-foot" aria-hidden="true"><span></span><span>${escapeHtml(number)}</span></div>`,
    '</div>',
  ].join('')
}

/** Puts pages into a whole document. @param fonts - further fonts for scripts that the deck's own fonts lack */
export async function worksheetDocument(plan: SheetPlan | KeyPlan, pages: string[], fonts: ScriptFont[]): Promise<string> {
  const css = await readFile(new URL('../../../styles/worksheet.css', import.meta.url), 'utf8')
  const rules = [...(await scriptFontRules(fonts, pages.join(''))), `@page { size: ${plan.page.width}mm ${plan.page.height}mm; margin: 0 }`, 'html, body { margin: 0; padding: 0 }', css]
  return htmlDocument(plan, rules, pages)
}
