import type { KeyPlan, KeyRow } from '../../plan/worksheet/worksheet.ts'
import { escapeHtml } from '../print/document.ts'
import { sheetPage } from './page-html.ts'
import { headOf } from './sheet-html.ts'

/** The pages of an answer key. */
export function keyPages(plan: KeyPlan): string[] {
  return plan.pages.map((page, index) => {
    const masthead = index === 0 ? `<header class="td-ws-masthead td-ws-key"><h1>${escapeHtml(plan.title)}</h1></header>` : ''
    const entries = page.entries.map(({ task, rows }) => `<section>${task ? headOf(task) : ''}<ul>${rows.map(rowOf).join('')}</ul></section>`)
    return sheetPage(plan, page.number, `${masthead}${entries.join('')}`)
  })
}

function rowOf({ label, text, source }: KeyRow): string {
  return `<li class="td-ws-row"><span class="td-ws-answer">${escapeHtml(label)}</span><div class="td-ws-words"><p>${escapeHtml(text)}</p>${source === undefined ? '' : `<p class="td-ws-note">${escapeHtml(source)}</p>`}</div></li>`
}
