import type { Passage } from '../../plan/blocks/passage.ts'
import { isLetter, PLACE_LINES, SHEET } from '../../plan/worksheet/heights.ts'
import type { KeyPlan, KeyRow, SheetChoice, SheetPart, SheetPlan, SheetRow } from '../../plan/worksheet/worksheet.ts'
import { languageOfName } from '../../plan/text/name-language.ts'
import { PX_PER_MM } from '../../plan/handout/paper.ts'
import { escapeHtml } from '../print/html.ts'
import { paperPage, quoteHtml, tiedHtml } from '../print/paper-html.ts'

const LOOK = { classes: 'td-worksheet', prefix: 'ws', sizes: SHEET }

/** The pages of a class sheet as HTML. The styles draw the lines and boxes to fill in, which are decoration for a screen reader. */
export function sheetPages(plan: SheetPlan): string[] {
  return plan.pages.map((page, index) => {
    const masthead = index === 0 ? mastheadOf(plan) : ''
    const entries = page.entries.map(({ task, parts }) => `<section>${task ? headOf(task, plan.names) : ''}${partsOf(parts, plan.names)}</section>`)
    return paperPage(plan, LOOK, page.number, `<div style="--ws-spare:${Number(page.spare.toFixed(2))}mm">${masthead}${entries.join('')}</div>`)
  })
}

function mastheadOf({ title, masthead, names, nameLabel, dateLabel, marks }: SheetPlan): string {
  return `<header class="td-ws-masthead" style="block-size:${Number(masthead.toFixed(2))}mm"><h1>${tiedHtml(title, names)}</h1><p class="td-ws-person" data-tag="div"><span data-tag="p">${escapeHtml(nameLabel)}</span><span data-tag="p">${escapeHtml(dateLabel)}</span>${marksHtml(marks)}</p></header>`
}

/** What was reached of so many marks, to be filled in; nothing where no marks are given. */
function marksHtml(marks: number | undefined): string {
  return marks === undefined ? '' : `<span class="td-ws-marks" data-tag="p"><i></i>/ ${marks}</span>`
}

/** A task's number, heading, marks and instruction. */
function headOf({ number, title, how, marks }: { number: number; title: string; how?: string; marks?: number }, names: readonly string[]): string {
  const heading = `<h2 class="td-ws-title"><span class="td-ws-number">${number}</span> ${tiedHtml(title, names)}</h2>`
  return `${marks === undefined ? heading : `<div class="td-ws-head">${heading}${marksHtml(marks)}</div>`}${how === undefined ? '' : `<p class="td-ws-how">${tiedHtml(how, names)}</p>`}`
}

function partsOf(parts: SheetPart[], names: readonly string[]): string {
  const html: string[] = []
  let rows: SheetRow[] = []
  const listOf = (some: SheetRow[], look = ''): string => `<ul${look}>${some.map((row) => sheetRow(row, names)).join('')}</ul>`
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
    else html.push(part.kind === 'choices' ? choicesOf(part, names) : timelineOf(part))
  }
  endRows()
  return html.join('')
}

function sheetRow({ mark, blank, lines = 0, ticks = [], options = [], ...asked }: SheetRow, names: readonly string[]): string {
  const before = `<span class="td-ws-mark" data-tag="lbl">${escapeHtml(mark)}</span>${blank ? '<span class="td-ws-blank"></span>' : ''}`
  const given = options.length === 0 ? '' : `<ul class="td-ws-options">${options.map((option) => choiceHtml(option, names, '<i class="td-ws-box"></i>')).join('')}</ul>`
  const after = ticks.length === 0 ? '' : `<ul class="td-ws-ticks">${ticks.map((word) => `<li class="td-ws-tick"><i class="td-ws-box"></i>${escapeHtml(word)}</li>`).join('')}</ul>`
  return `<li class="td-ws-row">${before}<div class="td-ws-words">${askedHtml(asked, names)}${given}${'<i class="td-ws-line"></i>'.repeat(lines)}</div>${after}</li>`
}

function choicesOf({ label, choices, columns }: Extract<SheetPart, { kind: 'choices' }>, names: readonly string[]): string {
  return `<div class="td-ws-choices"><p class="td-ws-note">${escapeHtml(label)}</p><ul style="--columns:${columns ?? 2}">${choices.map((choice) => choiceHtml(choice, names)).join('')}</ul></div>`
}

/** The timeline to fill in: its axis is drawn, and has neither names nor times. */
function timelineOf(part: Extract<SheetPart, { kind: 'timeline' }>): string {
  return part.isAcross ? axisAcross(part) : axisDown(part)
}

/** Half the height of an axis that runs across the page, and the radius of a place on it, in mm. */
const AXIS = { middle: 4, radius: 1.6, arrow: 2.4 }

function axisAcross({ columns: [event, when], places, isOrdered }: Extract<SheetPart, { kind: 'timeline' }>): string {
  const { middle, radius, arrow } = AXIS
  const { length } = places
  // The line is as wide as the page whatever that is: its ends are per cents.
  const line = `<line x1="0" y1="${middle}mm" x2="99.6%" y2="${middle}mm"${isOrdered ? '' : ' class="td-ws-dashed"'}/>`
  const marks = places.map((_, index) => `<circle style="cx:calc(${((100 * index) / length).toFixed(2)}% + ${((index * SHEET.placeGap) / length + 2).toFixed(2)}mm)" cy="${middle}mm" r="${radius}mm"/>`).join('')
  const head = `<svg x="100%" overflow="visible"><path d="M0 ${middle * PX_PER_MM}l${-arrow * PX_PER_MM} ${-arrow * 0.6 * PX_PER_MM}v${arrow * 1.2 * PX_PER_MM}z"/></svg>`
  const lines = (count: number): string => '<i class="td-ws-line"></i>'.repeat(count)
  const slots = places.map(({ mark }) => `<li>${placeMark(mark)}<p class="td-ws-note">${escapeHtml(event)}</p>${lines(PLACE_LINES.event)}<p class="td-ws-note">${escapeHtml(when)}</p>${lines(PLACE_LINES.when)}</li>`)
  return `<div class="td-ws-across"><svg class="td-ws-axis" aria-hidden="true">${line}${marks}${head}</svg><ul style="--columns:${length}">${slots.join('')}</ul></div>`
}

function axisDown({ columns, places, isOrdered }: Extract<SheetPart, { kind: 'timeline' }>): string {
  const { radius } = AXIS
  const y = (index: number): number => (index + 1) * SHEET.slot - 0.4
  const line = `<line x1="3mm" y1="0" x2="3mm" y2="${places.length * SHEET.slot}mm"${isOrdered ? '' : ' class="td-ws-dashed"'}/>`
  const marks = places.map((_, index) => `<circle cx="3mm" cy="${y(index) - 3}mm" r="${radius}mm"/>`).join('')
  const slots = places.map(({ mark }) => `<div class="td-ws-slot" role="row"><div role="cell">${placeMark(mark)}</div><div role="cell"></div></div>`)
  const heads = `<div class="td-ws-columns" role="row">${columns.map((name) => `<span role="columnheader">${escapeHtml(name)}</span>`).join('')}</div>`
  return `<div role="table">${heads}<div class="td-ws-down" role="rowgroup"><svg class="td-ws-axis" aria-hidden="true">${line}${marks}</svg>${slots.join('')}</div></div>`
}

function placeMark(mark: string): string {
  return mark === '' ? '' : `<span class="td-ws-mark">${escapeHtml(mark)}</span>`
}

/** The pages of an answer key as HTML. */
export function keyPages(plan: KeyPlan): string[] {
  const when = plan.when === '' ? '' : `<p class="td-ws-when">${escapeHtml(plan.when)}</p>`
  return plan.pages.map((page, index) => {
    const masthead = index === 0 ? `<header class="td-ws-masthead td-ws-key" style="block-size:${Number(plan.masthead.toFixed(2))}mm"><h1>${tiedHtml(plan.title, plan.names)}</h1>${when}</header>` : ''
    const entries = page.entries.map(({ task, rows }) => `<section>${task ? headOf(task, plan.names) : ''}<ul>${rows.map((row) => keyRow(row, plan.names)).join('')}</ul></section>`)
    return paperPage(plan, LOOK, page.number, `${masthead}${entries.join('')}`)
  })
}

function keyRow({ mark, label, answer, source, ...asked }: KeyRow, names: readonly string[]): string {
  const before = `<span class="td-ws-mark" data-tag="lbl">${escapeHtml(mark)}</span>${label === undefined ? '' : `<span data-tag="p" class="td-ws-answer${isLetter(label) ? ' td-ws-letter' : ''}">${escapeHtml(label)}</span>`}`
  const right = answer === undefined ? '' : `<p class="td-ws-right">${tiedHtml(answer, names)}</p>`
  const from = source === undefined ? '' : `<p class="td-ws-note"${langOf(source)}>${escapeHtml(source)}</p>`
  return `<li class="td-ws-row">${before}<div class="td-ws-words">${askedHtml(asked, names)}${right}${from}</div></li>`
}

/** Says the language of what is named, where its letters tell it. */
function langOf(name: string): string {
  const language = languageOfName(name)
  return language === undefined ? '' : ` lang="${language}"`
}

/** The question of a row, and the quotation that it is about. */
function askedHtml({ level, text, quote }: { level?: string; text?: string; quote?: Passage & { note?: string } }, names: readonly string[]): string {
  const before = level === undefined ? '' : `<span class="td-ws-level">${escapeHtml(level)}</span> `
  return `${text === undefined ? '' : `<p>${before}${tiedHtml(text, names)}</p>`}${quote ? quoteHtml(quote, names, { note: 'td-ws-note' }) : ''}`
}

/** A choice. @param before - HTML of the box to tick, if there is one */
function choiceHtml({ mark, text, detail }: SheetChoice, names: readonly string[], before = ''): string {
  const letter = mark === undefined ? '' : `<span class="td-ws-mark" data-tag="lbl">${escapeHtml(mark)}</span>`
  const more = detail === undefined ? '' : `<p class="td-ws-note">${tiedHtml(detail, names)}</p>`
  return `<li>${before}${letter}<div><p class="td-ws-choice">${tiedHtml(text, names)}</p>${more}</div></li>`
}
