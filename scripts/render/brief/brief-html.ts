import type { BriefEntry, BriefPage, BriefPlan } from '../../plan/brief/brief.ts'
import { BRIEF, leadColumn, passagesOf, spaceBefore } from '../../plan/brief/plan-brief.ts'
import { paperLogo } from '../../look/theme/deck-theme.ts'
import type { DeckContext } from '../../plan/deck.ts'
import type { ListedSource } from '../../plan/blocks/listing.ts'
import { sourceFacts } from '../../plan/blocks/source-list.ts'
import { languageOfName } from '../../plan/text/name-language.ts'
import { withGreyLogo } from '../print/grey-pictures.ts'
import { escapeHtml } from '../print/html.ts'
import { paperDocument, paperPage, quoteHtml, tiedHtml } from '../print/paper-html.ts'

/**
 * A brief handout as one HTML document whose pages print as planned.
 *
 * @param context - that of its deck, whose fonts and theme it has
 * @param greyscale - nothing but black, white and greys
 */
export async function briefDocument(whole: BriefPlan, context: DeckContext, greyscale: boolean): Promise<string> {
  const plan = greyscale ? { ...whole, ...paperLogo(await withGreyLogo(context)) } : whole
  const look = { classes: `td-brief${greyscale ? ' td-greyscale' : ''}`, prefix: 'br', sizes: BRIEF }
  const pages = plan.pages.map(({ parts, number }, index) => paperPage(plan, look, number, `${index === 0 ? mastheadOf(plan) : ''}${parts.map((part) => partHtml(part, plan.names)).join('')}`))
  return paperDocument(plan, pages, 'brief.css', context)
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
  const before = column > 0 ? `<span class="td-br-lead" data-tag="${/^\p{Nd}+\.?$/u.test(lead) ? 'lbl' : 'p'}">${tiedHtml(lead, names, 'aside')}</span> ` : ''
  // Beside each other, neither turns what the other begins with, such as a number.
  const [head, words] = [title === undefined ? '' : `<b class="td-br-apart">${tiedHtml(title, names)}</b>`, text === undefined ? '' : `<span class="td-br-apart">${tiedHtml(text, names)}</span>`]
  const marks = marksHtml(sources)
  // A title on a line of its own is read by itself too.
  const isApart = column === BRIEF.lead && head !== '' && words !== ''
  const told = isApart ? `<p class="td-br-text" data-tag="div"><span data-tag="p">${head}</span><br><span data-tag="p">${words}${marks}</span></p>` : `<p class="td-br-text">${[head, words].filter(Boolean).join(' – ')}${marks}</p>`
  const said = quote ? passagesOf({ quote, translation }).map((passage) => quoteHtml(passage, names, { note: 'td-br-note', words: passage.isOriginal ? 'td-br-original' : undefined })).join('') : told
  const who = by === undefined ? '' : `<p class="td-br-by">${tiedHtml(by, names)}${quote ? marks : ''}</p>`
  return `<li class="td-br-entry">${before}<div>${said}${who}</div></li>`
}

function marksHtml(sources: readonly number[]): string {
  return sources.map((number, index) => `${spaceBefore(sources, index)}<a class="td-br-mark" href="#brief-source-${number}">[${number}]</a>`).join('')
}

function sourceHtml(source: ListedSource): string {
  const { number, publisher, title, url } = source
  // A date behind a name in Latin letters keeps its day among words from right to left.
  const apart = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`
  // Chromium says the language of an em, and of no bdi.
  const language = languageOfName(publisher)
  const named = (name: string): string => (language === undefined ? apart(name) : `<em class="td-br-publisher" dir="auto" lang="${language}">${escapeHtml(name)}</em>`)
  const more = [title ?? '', ...sourceFacts(source, 'within')].filter(Boolean).map((text) => ` · ${apart(text)}`).join('')
  const address = url === undefined ? '' : `<p class="td-br-address"><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`
  return `<li class="td-br-entry td-br-source" id="brief-source-${number}"><span class="td-br-lead" data-tag="lbl">[${number}]</span> <div><p><b>${named(publisher)}</b>${more}</p>${address}</div></li>`
}
