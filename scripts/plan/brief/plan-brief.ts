import { paperLogo } from '../../look/theme/deck-theme.ts'
import { contentSize, paperSize, PX_PER_MM, PX_PER_PT, type PaperName } from '../handout/paper.ts'
import { lineHeight } from '../handout/note-flow.ts'
import type { ListedSource } from '../blocks/listing.ts'
import { sourceFacts } from '../blocks/source-list.ts'
import type { DeckPlan } from '../deck.ts'
import { fill, type Labels } from '../labels/index.ts'
import { MANY_SOURCES } from '../measure/parts.ts'
import { tiedParts, type TextPlace } from '../text/ties.ts'
import { countFlowLines, type FontWidths, type TextRun } from '../text/widths.ts'
import type { FaceName } from '../../look/faces.ts'
import type { BriefEntry, BriefMatter, BriefPage, BriefPlan } from './brief.ts'

/** Sizes of type in points and of the parts of a page in mm. `styles/brief.css` gets them as custom properties. */
export const BRIEF = {
  type: { size: 10.5, line: 14 },
  small: { size: 8.5, line: 11.5 },
  title: { size: 22, line: 26 },
  heading: { size: 13, line: 17 },
  setting: { size: 10.5, line: 14 },
  /** Below the title and what stands with it, above a section, between its heading and its entries, and above each further entry. */
  mastheadGap: 2,
  sectionGap: 5,
  headGap: 1.2,
  entryGap: 1.6,
  /** The column before the text: of times, numbers and names, and of the numbers of a list. */
  lead: 36,
  number: 8,
  between: 4,
  quoteIndent: 3,
} as const

/** Most pages, and the share of the second one that must be filled for it to be worth its paper. */
const MOST_PAGES = 2
const WORTH = 0.2

/** A section, or what of it stands on a page. */
type Part = BriefPage['parts'][number]

/** Share of a column's width that is reckoned with, because browsers break lines a little differently. */
const CAUTION = 0.97

/**
 * Plans one or two pages to read. Where not everything has room, the most important things are taken in, in the order in which
 * they are read; the sources are those of what is told.
 *
 * @param deck - planned with what a brief handout may tell
 */
export function planBrief(deck: DeckPlan & { brief: BriefMatter }, { labels, fonts, paper }: { labels: Labels; fonts: FontWidths; paper: PaperName }): BriefPlan {
  const page = paperSize(paper, false)
  const names = deck.context.names ?? []
  const what = labels.summary
  const head: Pick<BriefPlan, 'title' | 'deckTitle' | 'what' | 'setting' | 'subtitle'> = {
    title: fill(labels.handout.brief, { title: deck.title }),
    deckTitle: deck.title,
    what,
    setting: deck.brief.setting,
    ...(deck.brief.subtitle === undefined ? {} : { subtitle: deck.brief.subtitle }),
  }
  const heights = briefHeights(contentSize(page).width, fonts, names)
  const room = contentSize(page).height
  const layOut = (chosen: ReadonlySet<BriefEntry>): { pages: Part[][]; left: number } => fillPages(chosenParts(deck.brief, chosen), heights, { room, first: heights.masthead(head) })
  const full = choose(deck.brief, (chosen) => layOut(chosen).pages.length <= MOST_PAGES)
  const { pages: two, left } = layOut(full)
  const isWorth = two.length < MOST_PAGES || left < room * (1 - WORTH)
  const pages = isWorth ? two : layOut(choose(deck.brief, (chosen) => layOut(chosen).pages.length < MOST_PAGES)).pages
  return {
    ...head,
    name: `${deck.name}.brief`,
    ...paperLogo(deck.context),
    names,
    language: deck.language,
    direction: deck.direction,
    paper,
    page,
    pages: pages.map((parts, index) => ({ parts, number: fill(labels.handout.page, { no: index + 1, of: pages.length }) })),
  }
}

/** After so many things in a row without room, no further one is tried. */
const PATIENCE = 30

/** The things that have room, the most important first; a shorter one may still fit where a longer one did not. */
function choose({ sections }: BriefMatter, fits: (chosen: ReadonlySet<BriefEntry>) => boolean): ReadonlySet<BriefEntry> {
  const chosen = new Set<BriefEntry>()
  let refused = 0
  for (const entry of sections.flatMap(({ entries }) => entries).toSorted((a, b) => byRank(a.rank, b.rank))) {
    chosen.add(entry)
    if (chosen.size === 1 || fits(chosen)) {
      refused = 0
      continue
    }
    chosen.delete(entry)
    refused += 1
    if (refused === PATIENCE) break
  }
  return chosen
}

/** Compares two ranks by the first number in which they differ. */
function byRank(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1
}

/** The sections with what was chosen of them, and the sources that it cites. */
function chosenParts({ sections, sources }: BriefMatter, chosen: ReadonlySet<BriefEntry>): Part[] {
  const told = sections.flatMap(({ title, entries }): Part[] => {
    const kept = entries.filter((entry) => chosen.has(entry))
    return kept.length === 0 ? [] : [{ ...(title === undefined ? {} : { title }), entries: kept }]
  })
  const cited = new Set([...chosen].flatMap((entry) => entry.sources))
  const items = sources.items.filter(({ number }) => cited.has(number))
  return items.length === 0 ? told : [...told, { title: sources.title, sources: items }]
}

/** Heights of the parts of a page, in mm. */
interface BriefHeights {
  masthead: (head: Pick<BriefPlan, 'title' | 'subtitle' | 'setting'>) => number
  heading: (title: string | undefined) => number
  entry: (entry: BriefEntry, lead: number) => number
  source: (source: ListedSource) => number
}

/** The width in mm of the column before the text: none where no entry has something there. */
export function leadColumn(entries: readonly BriefEntry[]): number {
  const leads = entries.flatMap(({ lead }) => lead ?? [])
  if (leads.length === 0) return 0
  return leads.every((lead) => lead.length <= 3) ? BRIEF.number : BRIEF.lead
}

/** The words of a quotation as they are read: those in the deck's language first, then the original, where that is another. */
export function passagesOf({ quote, translation }: { quote?: BriefEntry['quote'] | undefined; translation?: BriefEntry['translation'] | undefined }): (NonNullable<BriefEntry['quote']> & { isOriginal: boolean })[] {
  return [...(translation ? [{ ...translation, isOriginal: false }] : []), ...(quote ? [{ ...quote, isOriginal: translation !== undefined }] : [])]
}

/** The space before the mark of a source: none stands alone on a line, unless they are many. */
export function spaceBefore(sources: readonly number[], index: number): string {
  return index > 0 && sources.length >= MANY_SOURCES ? ' ' : '\u00A0'
}

/** The marks behind a text that lead to its sources: ` [1] [2]`. */
export function sourceMarks(sources: readonly number[]): string {
  return sources.map((number, index) => `${spaceBefore(sources, index)}[${number}]`).join('')
}

function briefHeights(width: number, fonts: FontWidths, names: readonly string[]): BriefHeights {
  const run = (text: string, face: FaceName, { size, line }: { size: number; line: number }, place?: TextPlace): TextRun => ({ text: tiedParts(text, names, place).join('\u00A0'), style: { face, size: size * PX_PER_PT, line: line * PX_PER_PT } })
  const height = (runs: [string, FaceName][], column: number, type: { size: number; line: number }, place?: TextPlace): number => {
    const lines = runs.flatMap(([text, face]) => text.split('\n').map((line, at) => ({ line, face, at })))
    const paragraphs: TextRun[][] = [[]]
    for (const { line, face, at } of lines) {
      if (at > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push(run(line, face, type, place))
    }
    return paragraphs.reduce((sum, each) => sum + countFlowLines(each, column * PX_PER_MM * CAUTION, fonts), 0) * lineHeight({ type })
  }
  return {
    masthead: ({ title, subtitle, setting }) =>
      height([[title, 'serif-bold']], width, BRIEF.title) + (subtitle === undefined ? 0 : height([[subtitle, 'sans']], width, BRIEF.heading)) + height([[setting, 'sans']], width, BRIEF.setting) + BRIEF.mastheadGap,
    heading: (title) => (title === undefined ? 0 : BRIEF.sectionGap + height([[title, 'serif-bold']], width, BRIEF.heading) + BRIEF.headGap),
    entry({ lead = '', title, text = '', quote, translation, by, sources }, leadWidth) {
      const column = width - (leadWidth === 0 ? 0 : leadWidth + BRIEF.between)
      const told: [string, FaceName][] = [...(title === undefined ? [] : [[`${title}${leadWidth === BRIEF.lead ? '\n' : ' – '}`, 'sans-bold'] as [string, FaceName]]), [`${text}${quote ? '' : sourceMarks(sources)}`, 'sans']]
      const said = passagesOf({ quote, translation }).reduce((sum, { text: words, note, isOriginal }) => {
        const type = isOriginal ? BRIEF.small : BRIEF.type
        return sum + height([[`“${words}”`, 'serif']], column - BRIEF.quoteIndent, type) + (note === undefined ? 0 : height([[note, 'sans']], column - BRIEF.quoteIndent, BRIEF.small))
      }, 0)
      const whole = (quote ? 0 : height(told, column, BRIEF.type)) + said + (by === undefined ? 0 : height([[`${by}${quote ? sourceMarks(sources) : ''}`, 'sans']], column, BRIEF.small))
      return BRIEF.entryGap + Math.max(whole, leadWidth === 0 ? 0 : height([[lead, 'sans-bold']], leadWidth, BRIEF.type, 'aside'))
    },
    source(source) {
      const column = width - BRIEF.number - BRIEF.between
      const { publisher, title, url } = source
      const more = [publisher, title, ...sourceFacts(source, 'within')].filter(Boolean).join(' · ')
      return BRIEF.entryGap + height([[more, 'sans']], column, BRIEF.small) + (url === undefined ? 0 : height([[url, 'sans']], column, BRIEF.small))
    },
  }
}

/** A section that takes at most this share of a page is not broken. */
const WHOLE = 0.25

/** Spreads sections over pages; a heading stays with the first thing below it. @returns the pages, and the room left on the last one */
function fillPages(parts: readonly Part[], heights: BriefHeights, { room, first }: { room: number; first: number }): { pages: Part[][]; left: number } {
  const pages: Part[][] = [[]]
  let left = room - first
  for (const part of parts) {
    const lead = 'entries' in part ? leadColumn(part.entries) : 0
    const things = 'entries' in part ? part.entries.map((entry) => ({ add: (to: Part) => 'entries' in to && to.entries.push(entry), height: heights.entry(entry, lead) })) : part.sources.map((source) => ({ add: (to: Part) => 'sources' in to && to.sources.push(source), height: heights.source(source) }))
    const total = things.reduce((sum, { height }) => sum + height, heights.heading(part.title))
    if (total > left && total <= room * WHOLE && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      left = room
    }
    let current: Part | undefined
    for (const { add, height } of things) {
      const heading = current === undefined ? heights.heading(part.title) : 0
      if (height + heading > left && (pages.at(-1)?.length ?? 0) > 0) {
        pages.push([])
        left = room
        current &&= begun(pages, emptyLike(part, false))
      }
      current ??= begun(pages, emptyLike(part, true))
      add(current)
      left -= height + heading
    }
  }
  return { pages, left }
}

/** The part, put on the last page. */
function begun(pages: Part[][], part: Part): Part {
  pages.at(-1)?.push(part)
  return part
}

function emptyLike(part: Part, isFirst: boolean): Part {
  const title = isFirst && part.title !== undefined ? { title: part.title } : {}
  return 'entries' in part ? { ...title, entries: [] } : { ...title, sources: [] }
}
