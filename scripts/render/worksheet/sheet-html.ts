import type { SheetPart, SheetPlan, SheetRow } from '../../plan/worksheet/worksheet.ts'
import { escapeHtml } from '../print/document.ts'
import { sheetPage } from './page-html.ts'

/** The pages of a class sheet. Lines and boxes to be filled in are drawn by the styles: for a reader they are decoration. */
export function sheetPages(plan: SheetPlan): string[] {
  return plan.pages.map((page, index) => {
    const masthead = index === 0 ? mastheadOf(plan) : ''
    const entries = page.entries.map(({ task, parts }) => `<section>${task ? headOf(task) : ''}${partsOf(parts)}</section>`)
    return sheetPage(plan, page.number, `${masthead}${entries.join('')}`)
  })
}

function mastheadOf({ title, nameLabel, dateLabel }: SheetPlan): string {
  return `<header class="td-ws-masthead"><h1>${escapeHtml(title)}</h1><p class="td-ws-person"><span>${escapeHtml(nameLabel)}</span><span>${escapeHtml(dateLabel)}</span></p></header>`
}

/** A task's number, heading and what to do. */
export function headOf({ number, title, how }: { number: number; title: string; how?: string }): string {
  return `<h2 class="td-ws-title"><span class="td-ws-number">${number}</span> ${escapeHtml(title)}</h2>${how === undefined ? '' : `<p class="td-ws-how">${escapeHtml(how)}</p>`}`
}

function partsOf(parts: SheetPart[]): string {
  const html: string[] = []
  let rows: SheetRow[] = []
  const endRows = (): void => {
    if (rows.length > 0) html.push(`<ul>${rows.map(rowOf).join('')}</ul>`)
    rows = []
  }
  for (const part of parts) {
    if (part.kind === 'row') {
      rows.push(part.row)
      continue
    }
    endRows()
    if (part.kind === 'meanings') html.push(`<ul class="td-ws-meanings">${part.rows.map(rowOf).join('')}</ul>`)
    else html.push(part.kind === 'choices' ? choicesOf(part) : timelineOf(part))
  }
  endRows()
  return html.join('')
}

function rowOf({ mark, quote, text, blank, lines = 0, ticks = [] }: SheetRow): string {
  const quoted = quote
    ? `<blockquote lang="${escapeHtml(quote.lang)}"${quote.dir ? ` dir="${quote.dir}"` : ''}><p class="td-quoted">${escapeHtml(quote.text)}</p></blockquote>${quote.note === undefined ? '' : `<p class="td-ws-note">${escapeHtml(quote.note)}</p>`}`
    : ''
  const before = `${mark === undefined ? '' : `<span class="td-ws-mark">${escapeHtml(mark)}</span>`}${blank ? '<span class="td-ws-blank"></span>' : ''}`
  const after = ticks.map((word) => `<span class="td-ws-tick">${escapeHtml(word)}</span>`).join('')
  return `<li class="td-ws-row">${before}<div class="td-ws-words">${quoted}${text === undefined ? '' : `<p>${escapeHtml(text)}</p>`}${'<i class="td-ws-line"></i>'.repeat(lines)}</div>${after}</li>`
}

function choicesOf({ label, choices }: Extract<SheetPart, { kind: 'choices' }>): string {
  const items = choices.map(({ mark, text, detail }) => `<li><span class="td-ws-mark">${escapeHtml(mark)}</span><div><p class="td-ws-choice">${escapeHtml(text)}</p>${detail === undefined ? '' : `<p class="td-ws-note">${escapeHtml(detail)}</p>`}</div></li>`)
  return `<div class="td-ws-choices"><p class="td-ws-note">${escapeHtml(label)}</p><ul>${items.join('')}</ul></div>`
}

function timelineOf({ columns, rows, choices, label, isDrawn }: Extract<SheetPart, { kind: 'timeline' }>): string {
  const given = choices.length === 0 ? '' : `<p class="td-ws-given"><span class="td-ws-note">${escapeHtml(label)}</span> ${escapeHtml(choices.join('  ·  '))}</p>`
  const slots = rows.map(({ event }) => `<li class="td-ws-slot"><p>${event === undefined ? '' : escapeHtml(event)}</p></li>`)
  return `${given}<p class="td-ws-columns"><span>${escapeHtml(columns[0])}</span><span>${escapeHtml(columns[1])}</span></p><ul class="td-ws-timeline${isDrawn ? ' td-ws-drawn' : ''}">${slots.join('')}</ul>`
}
