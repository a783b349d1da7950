import type { SheetPart, SheetPlan, SheetRow } from '../../plan/worksheet/worksheet.ts'
import { escapeHtml } from '../print/html.ts'
import { sheetPage } from './document.ts'
import { askedHtml, choiceHtml, tiedHtml } from './words-html.ts'

/** The pages of a class sheet. Lines and boxes to be filled in are drawn by the styles: for a reader they are decoration. */
export function sheetPages(plan: SheetPlan): string[] {
  return plan.pages.map((page, index) => {
    const masthead = index === 0 ? mastheadOf(plan) : ''
    const entries = page.entries.map(({ task, parts }) => `<section>${task ? headOf(task, plan.names) : ''}${partsOf(parts, plan.names)}</section>`)
    return sheetPage(plan, page.number, `${masthead}${entries.join('')}`)
  })
}

function mastheadOf({ title, names, nameLabel, dateLabel }: SheetPlan): string {
  return `<header class="td-ws-masthead"><h1>${tiedHtml(title, names)}</h1><p class="td-ws-person"><span>${escapeHtml(nameLabel)}</span><span>${escapeHtml(dateLabel)}</span></p></header>`
}

/** A task's number, heading and what to do. */
export function headOf({ number, title, how }: { number: number; title: string; how?: string }, names: readonly string[]): string {
  return `<h2 class="td-ws-title"><span class="td-ws-number">${number}</span> ${tiedHtml(title, names)}</h2>${how === undefined ? '' : `<p class="td-ws-how">${tiedHtml(how, names)}</p>`}`
}

function partsOf(parts: SheetPart[], names: readonly string[]): string {
  const html: string[] = []
  let rows: SheetRow[] = []
  const listOf = (some: SheetRow[], look = ''): string => `<ul${look}>${some.map((row) => rowOf(row, names)).join('')}</ul>`
  const endRows = (): void => {
    if (rows.length > 0) html.push(listOf(rows))
    rows = []
  }
  for (const part of parts) {
    if (part.kind === 'row') {
      rows.push(part.row)
      continue
    }
    endRows()
    if (part.kind === 'meanings') html.push(listOf(part.rows, ' class="td-ws-meanings"'))
    else html.push(part.kind === 'choices' ? choicesOf(part, names) : timelineOf(part, names))
  }
  endRows()
  return html.join('')
}

function rowOf({ mark, blank, lines = 0, ticks = [], options = [], ...asked }: SheetRow, names: readonly string[]): string {
  const before = `<span class="td-ws-mark">${escapeHtml(mark)}</span>${blank ? '<span class="td-ws-blank"></span>' : ''}`
  const given = options.length === 0 ? '' : `<ul class="td-ws-options">${options.map((option) => choiceHtml(option, names, '<i class="td-ws-box"></i>')).join('')}</ul>`
  const after = ticks.map((word) => `<span class="td-ws-tick"><i class="td-ws-box"></i>${escapeHtml(word)}</span>`).join('')
  return `<li class="td-ws-row">${before}<div class="td-ws-words">${askedHtml(asked, names)}${given}${'<i class="td-ws-line"></i>'.repeat(lines)}</div>${after}</li>`
}

function choicesOf({ label, choices }: Extract<SheetPart, { kind: 'choices' }>, names: readonly string[]): string {
  return `<div class="td-ws-choices"><p class="td-ws-note">${escapeHtml(label)}</p><ul>${choices.map((choice) => choiceHtml(choice, names)).join('')}</ul></div>`
}

function timelineOf({ columns, rows, choices, label, isDrawn }: Extract<SheetPart, { kind: 'timeline' }>, names: readonly string[]): string {
  const given = choices.length === 0 ? '' : `<p class="td-ws-given"><span class="td-ws-note">${escapeHtml(label)}</span> ${tiedHtml(choices.join('  ·  '), names)}</p>`
  const slots = rows.map(({ mark, event }) => `<li class="td-ws-slot"><p><span class="td-ws-mark">${escapeHtml(mark)}</span>${event === undefined ? '' : tiedHtml(event, names)}</p></li>`)
  return `${given}<p class="td-ws-columns"><span>${escapeHtml(columns[0])}</span><span>${escapeHtml(columns[1])}</span></p><ul class="td-ws-timeline${isDrawn ? ' td-ws-drawn' : ''}">${slots.join('')}</ul>`
}
