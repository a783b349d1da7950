import { readFile } from 'node:fs/promises'
import type { ScriptFont } from '../../look/faces.ts'
import type { BriefEntry, BriefPage, BriefPlan } from '../../plan/brief/brief.ts'
import { BRIEF, leadColumn, passagesOf } from '../../plan/brief/plan-brief.ts'
import type { ListedSource } from '../../plan/blocks/listing.ts'
import type { Passage } from '../../plan/blocks/passage.ts'
import { sourceFacts } from '../../plan/blocks/source-list.ts'
import { MARGINS } from '../../plan/handout/paper.ts'
import { tiedPieces } from '../../plan/text/ties.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import { escapeHtml, htmlDocument } from '../print/html.ts'

/**
 * A brief handout as one HTML document whose pages print as planned.
 *
 * @param fonts - for scripts that the deck's own fonts lack
 * @param greyscale - nothing but black, white and greys
 */
export async function briefDocument(plan: BriefPlan, fonts: ScriptFont[], greyscale: boolean): Promise<string> {
  const css = await readFile(new URL('../../../styles/brief.css', import.meta.url), 'utf8')
  const pages = plan.pages.map((page, index) => pageHtml(plan, page, { isFirst: index === 0, greyscale }))
  const rules = [...(await scriptFontRules(fonts, pages.join(''))), `@page { size: ${plan.page.width}mm ${plan.page.height}mm; margin: 0 }`, 'html, body { margin: 0; padding: 0 }', css]
  return htmlDocument(plan, rules, pages)
}

function pageHtml(plan: BriefPlan, { parts, number }: BriefPage, { isFirst, greyscale }: { isFirst: boolean; greyscale: boolean }): string {
  const measures = {
    '--sheet-width': `${plan.page.width}mm`,
    '--sheet-height': `${plan.page.height}mm`,
    '--margin-side': `${MARGINS.side}mm`,
    '--margin-top': `${MARGINS.top}mm`,
    '--margin-bottom': `${MARGINS.bottom}mm`,
    ...Object.fromEntries(Object.entries(BRIEF).map(([name, size]) => [`--br-${name}`, typeof size === 'number' ? `${size}mm` : `${size.size}pt/${size.line}pt`])),
  }
  const style = Object.entries(measures).map(([name, value]) => `${name}:${value}`).join(';')
  const masthead = isFirst ? mastheadOf(plan) : ''
  return [
    `<div class="td-sheet td-brief${greyscale ? ' td-greyscale' : ''}" style="${style}">`,
    `<div class="td-sheet-head" aria-hidden="true"><span>${escapeHtml(plan.deckTitle)}</span><span>${escapeHtml(plan.what)}</span></div>`,
    `<div class="td-sheet-content" data-fits>${masthead}${parts.map((part) => partHtml(part, plan.names)).join('')}</div>`,
    `<div class="td-sheet-foot" aria-hidden="true"><span></span><span>${escapeHtml(number)}</span></div>`,
    '</div>',
  ].join('')
}

function mastheadOf({ title, subtitle, setting, names }: BriefPlan): string {
  const below = subtitle === undefined ? '' : `<p class="td-br-subtitle">${tiedHtml(subtitle, names)}</p>`
  return `<header class="td-br-masthead"><h1>${tiedHtml(title, names)}</h1>${below}<p class="td-br-setting">${tiedHtml(setting, names)}</p></header>`
}

function partHtml(part: BriefPage['parts'][number], names: readonly string[]): string {
  const heading = part.title === undefined ? '' : `<h2>${tiedHtml(part.title, names)}</h2>`
  const items = 'entries' in part ? entriesHtml(part.entries, names) : `<ul style="--br-column:${BRIEF.number}mm">${part.sources.map(sourceHtml).join('')}</ul>`
  return `<section>${heading}${items}</section>`
}

function entriesHtml(entries: readonly BriefEntry[], names: readonly string[]): string {
  const column = leadColumn(entries)
  return `<ul style="--br-column:${column}mm"${column === 0 ? ' class="td-br-plain"' : ''}>${entries.map((entry) => entryHtml(entry, column, names)).join('')}</ul>`
}

function entryHtml({ lead = '', title, text, quote, translation, by, sources }: BriefEntry, column: number, names: readonly string[]): string {
  const before = column > 0 ? `<span class="td-br-lead">${tiedHtml(lead, names)}</span> ` : ''
  const head = title === undefined ? [] : [`<b>${tiedHtml(title, names)}</b>`]
  const told = [...head, ...(text === undefined ? [] : [tiedHtml(text, names)])].join(column === BRIEF.lead ? '<br>' : ' – ')
  const said = quote ? passagesOf({ quote, translation }).map((passage) => quoteHtml(passage, names)).join('') : `<p class="td-br-text">${told}${marksHtml(sources)}</p>`
  const who = by === undefined ? '' : `<p class="td-br-by">${tiedHtml(by, names)}${quote ? marksHtml(sources) : ''}</p>`
  return `<li class="td-br-entry">${before}<div>${said}${who}</div></li>`
}

function quoteHtml({ lang, dir, text, note, isOriginal }: Passage & { note?: string; isOriginal: boolean }, names: readonly string[]): string {
  const words = `<blockquote lang="${escapeHtml(lang)}"${dir ? ` dir="${dir}"` : ''}${isOriginal ? ' class="td-br-original"' : ''}><p class="td-quoted">${tiedHtml(text, names)}</p></blockquote>`
  return `${words}${note === undefined ? '' : `<p class="td-br-note">${tiedHtml(note, names)}</p>`}`
}

function marksHtml(sources: readonly number[]): string {
  return sources.map((number) => ` <a class="td-br-mark" href="#brief-source-${number}">[${number}]</a>`).join('')
}

function sourceHtml(source: ListedSource): string {
  const { number, publisher, title, url } = source
  const more = [title, sourceFacts(source)].filter(Boolean).map((text) => ` · ${escapeHtml(text ?? '')}`).join('')
  const address = url === undefined ? '' : `<p class="td-br-address"><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`
  return `<li class="td-br-entry td-br-source" id="brief-source-${number}"><span class="td-br-lead">[${number}]</span> <div><p><b>${escapeHtml(publisher)}</b>${more}</p>${address}</div></li>`
}

/** A text whose names and figures stay on one line, as components/TiedText.vue sets it. */
function tiedHtml(text: string, names: readonly string[]): string {
  return tiedPieces(text, names).map((piece) => (piece.kept ? `<span class="td-tie">${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text))).join('')
}
