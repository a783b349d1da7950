import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogoOnGround } from '../../look/theme/deck-theme.ts'
import { themeRules } from '../../look/theme/theme-rules.ts'
import type { DeckContext } from '../../plan/deck.ts'
import type { Passage } from '../../plan/blocks/passage.ts'
import { MARGINS, type Size } from '../../plan/handout/paper.ts'
import { quotationMarks } from '../../plan/text/quotation-marks.ts'
import { tiedPieces, withSpacedEnds, type TextPlace } from '../../plan/text/ties.ts'
import { ROOT } from '../../project.ts'
import { scriptFontRules } from '../fonts/font-rules.ts'
import { escapeHtml, htmlDocument } from './html.ts'

/** A paper that is words rather than slides: a worksheet, its key, a brief handout. */
interface Paper {
  title: string
  deckTitle: string
  /** The logo of the deck's theme, for the running head. */
  logo?: LogoOnGround | undefined
  /** The kind of paper, for the running head. */
  what: string
  language: string
  direction: 'ltr' | 'rtl'
  /** In mm. */
  page: Size
}

/** How the pages of a kind of paper are set. */
interface PaperLook {
  /** Its classes. */
  classes: string
  /** What the names of its custom properties begin with: `ws` for `--ws-heading`. */
  prefix: string
  /** Lengths in mm, and type in points, which its stylesheet has as custom properties. */
  sizes: Readonly<Record<string, number | { size: number; line: number }>>
}

function logoHtml({ src, plate, aspect }: LogoOnGround): string {
  return `<img class="td-sheet-logo" src="${escapeHtml(src)}" alt="" style="--aspect:${aspect}${plate === undefined ? '' : `;background:${plate}`}">`
}

/** A page with its running head and foot, which the file marks as such. @param content - the HTML between them */
export function paperPage({ deckTitle, what, page, logo }: Paper, { classes, prefix, sizes }: PaperLook, number: string, content: string): string {
  const measures = {
    '--sheet-width': `${page.width}mm`,
    '--sheet-height': `${page.height}mm`,
    '--margin-side': `${MARGINS.side}mm`,
    '--margin-top': `${MARGINS.top}mm`,
    '--margin-bottom': `${MARGINS.bottom}mm`,
    ...Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`--${prefix}-${name}`, typeof size === 'number' ? `${size}mm` : `${size.size}pt/${size.line}pt`])),
  }
  const style = Object.entries(measures).map(([name, value]) => `${name}:${value}`).join(';')
  return [
    `<div class="td-sheet ${classes}" style="${style}">`,
    `<div class="td-sheet-head" data-tag="head"><span>${logo ? logoHtml(logo) : ''}${escapeHtml(deckTitle)}</span><span>${escapeHtml(what)}</span></div>`,
    `<div class="td-sheet-content" data-fits>${content}</div>`,
    `<div class="td-sheet-foot" data-tag="foot"><span></span><span>${escapeHtml(number)}</span></div>`,
    '</div>',
  ].join('')
}

/**
 * Puts pages into a whole document.
 * @param stylesheet - file name in `styles/`
 * @param context - that of its deck, whose fonts and theme it has
 */
export async function paperDocument(plan: Paper, pages: string[], stylesheet: string, { fonts = [], theme }: Pick<DeckContext, 'fonts' | 'theme'>): Promise<string> {
  const css = await readFile(join(ROOT, 'styles', stylesheet), 'utf8')
  const rules = [...(await scriptFontRules(fonts, pages.join(''))), `@page { size: ${plan.page.width}mm ${plan.page.height}mm; margin: 0 }`, 'html, body { margin: 0; padding: 0 }', ...themeRules(theme), css]
  return htmlDocument(plan, rules, pages)
}

/** A text whose names and figures stay on one line, as components/TiedText.vue sets it. @param place - where it stands, which says how long a stretch may stay together */
export function tiedHtml(text: string, names: readonly string[], place?: TextPlace): string {
  return tiedPieces(withSpacedEnds(text), names, place).map((piece) => (piece.kept ? `<span class="td-tie">${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text))).join('')
}

/** Words that somebody said, and below them what is to be said of them. */
export function quoteHtml({ lang, dir, text, note }: Passage & { note?: string }, names: readonly string[], classes: { note: string; words?: string | undefined }): string {
  const [open, close] = quotationMarks(lang)
  const words = `<blockquote lang="${escapeHtml(lang)}"${dir ? ` dir="${dir}"` : ''}${classes.words === undefined ? '' : ` class="${classes.words}"`}><p class="td-quoted"><span class="td-quote-open">${open}</span>${tiedHtml(text, names)}<span class="td-quote-close">${close}</span></p></blockquote>`
  return `${words}${note === undefined ? '' : `<p class="${classes.note}">${tiedHtml(note, names)}</p>`}`
}
