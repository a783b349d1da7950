import type { Passage } from '../../plan/blocks/blocks.ts'
import { tiedPieces } from '../../plan/text/ties.ts'
import type { SheetChoice } from '../../plan/worksheet/worksheet.ts'
import { escapeHtml } from '../print/html.ts'

/** A text whose names and figures no line breaks, as components/TiedText.vue sets it. */
export function tiedHtml(text: string, names: readonly string[]): string {
  return tiedPieces(text, names).map((piece) => (piece.kept ? `<span class="td-tie">${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text))).join('')
}

/** What a row asks: its text, and the words that it is about. */
export function askedHtml({ level, text, quote }: { level?: string; text?: string; quote?: Passage & { note?: string } }, names: readonly string[]): string {
  const before = level === undefined ? '' : `<span class="td-ws-level">${escapeHtml(level)}</span> `
  return `${text === undefined ? '' : `<p>${before}${tiedHtml(text, names)}</p>`}${quote ? quoteHtml(quote, names) : ''}`
}

function quoteHtml({ lang, dir, text, note }: Passage & { note?: string }, names: readonly string[]): string {
  const words = `<blockquote lang="${escapeHtml(lang)}"${dir ? ` dir="${dir}"` : ''}><p class="td-quoted">${tiedHtml(text, names)}</p></blockquote>`
  return `${words}${note === undefined ? '' : `<p class="td-ws-note">${escapeHtml(note)}</p>`}`
}

/** Something to choose, with a box to tick where it is asked for. */
export function choiceHtml({ mark, text, detail }: SheetChoice, names: readonly string[], before = ''): string {
  const letter = mark === undefined ? '' : `<span class="td-ws-mark">${escapeHtml(mark)}</span>`
  const more = detail === undefined ? '' : `<p class="td-ws-note">${tiedHtml(detail, names)}</p>`
  return `<li>${before}${letter}<div><p class="td-ws-choice">${tiedHtml(text, names)}</p>${more}</div></li>`
}
