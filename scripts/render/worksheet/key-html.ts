import { isLetter } from '../../plan/worksheet/heights.ts'
import type { KeyPlan, KeyRow } from '../../plan/worksheet/worksheet.ts'
import { escapeHtml } from '../print/html.ts'
import { sheetPage } from './document.ts'
import { headOf } from './pages-html.ts'
import { askedHtml, tiedHtml } from './words-html.ts'

/** The pages of an answer key. */
export function keyPages(plan: KeyPlan): string[] {
  const when = plan.when === '' ? '' : `<p class="td-ws-when">${escapeHtml(plan.when)}</p>`
  return plan.pages.map((page, index) => {
    const masthead = index === 0 ? `<header class="td-ws-masthead td-ws-key"><h1>${tiedHtml(plan.title, plan.names)}</h1>${when}</header>` : ''
    const entries = page.entries.map(({ task, rows }) => `<section>${task ? headOf(task, plan.names) : ''}<ul>${rows.map((row) => rowOf(row, plan.names)).join('')}</ul></section>`)
    return sheetPage(plan, page.number, `${masthead}${entries.join('')}`)
  })
}

function rowOf({ mark, label, answer, source, ...asked }: KeyRow, names: readonly string[]): string {
  const before = `<span class="td-ws-mark">${escapeHtml(mark)}</span>${label === undefined ? '' : `<span class="td-ws-answer${isLetter(label) ? ' td-ws-letter' : ''}">${escapeHtml(label)}</span>`}`
  const right = answer === undefined ? '' : `<p class="td-ws-right">${tiedHtml(answer, names)}</p>`
  const from = source === undefined ? '' : `<p class="td-ws-note">${escapeHtml(source)}</p>`
  return `<li class="td-ws-row">${before}<div class="td-ws-words">${askedHtml(asked, names)}${right}${from}</div></li>`
}
