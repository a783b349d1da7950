import { localesOf } from '../../timeline/time/locale.ts'
import { afterClicks, revealsAnswers } from '../blocks/block.ts'
import type { DeckContext, DeckPlan, Slide } from '../deck.ts'
import { fill, type Labels } from '../labels/index.ts'
import { paragraphsOf } from '../notes.ts'
import type { FontWidths } from '../text/widths.ts'
import { captionHeight, captionTitle, headSides } from './captions.ts'
import type { HandoutCell, HandoutPage, HandoutPlan, NoteParagraph, NotePart } from './handout.ts'
import { type HandoutLayout, layoutHandout, rulesIn } from './layout.ts'
import { heightOf, takePortion } from './note-flow.ts'
import { linkNotes, notesPages, type PendingNote } from './notes-pages.ts'
import type { HandoutOptions } from './options.ts'
import { referencesPages } from './references.ts'
import { slideGroups } from './slide-rows.ts'

/** The means of planning a handout beside the deck and the options. */
export interface HandoutMeans {
  /** Labels in the deck's language. */
  labels: Labels
  fonts: FontWidths
}

/** Room in mm between notes and the lines below them, and the fewest lines that stand there. */
const ABOVE_RULES = 4
const FEWEST_RULES = 2
/** What browsers may round, in mm. */
const ROUNDING = 0.05

/**
 * Plans a handout. It has pages of slides in order, extra pages for notes without room beside or under their slides, and a last
 * section with all sources and the glossary. A page has as many slides as were asked for; fewer on the last one, and where small
 * slides have a row each and their notes need more. With one slide on a page, its notes continue on the next page. Otherwise they
 * continue after all slides, where the rests of several slides fill a page.
 * @throws Error where the options do not go together
 */
export function planHandout(deck: DeckPlan, options: HandoutOptions, means: HandoutMeans): HandoutPlan {
  const { labels, fonts } = means
  const noted = options.notes ? deck.slides.map(noteParagraphs).filter((paragraphs) => paragraphs.length > 0) : []
  const layout = layoutHandout(options, deck.aspect, (tried) => (tried.isFlexible ? 0 : noted.filter((paragraphs) => !isWhole(paragraphs, tried, fonts)).length))
  const hasLogo = deck.context.theme?.logo !== undefined
  const pages: HandoutPage[] = []
  const pending: PendingNote[] = []
  let slide = 0
  for (const { slides, rows } of slideGroups(deck.slides, layout, (own) => rowHeight(own, layout, options, fonts))) {
    const event = runningHead(slides, deck.context.rail)
    const cells = slides.map((own, index) => cellOf(own, ++slide, { ...means, deck, options, layout: withRow(own, rows?.[Math.floor(index / layout.columns)], layout, fonts) }, pending))
    pages.push({ kind: 'slides', event, number: '', cells, ...(rows ? { rows } : {}) })
    if (options.perPage === 1) pages.push(...notesPages(pending.splice(0), event, layout, means, deck.language))
  }
  pages.push(...notesPages(pending, labels.handout.furtherNotes, layout, means, deck.language, labels.handout.furtherNotes))
  const words = { title: labels.handout.references, sources: labels.sources, links: labels.links, glossary: labels.glossary }
  const references = referencesPages(deck.slides, words, layout, fonts)
  pages.push(...references.map((page) => ({ ...page, event: references[0]?.title ?? '', number: '' })))
  return {
    name: `${deck.name}.handout-${options.perPage}`,
    title: fill(labels.handout.title, { title: deck.title }),
    deckTitle: headSides(deck.title, pages.map(({ event }) => event).toSorted((a, b) => b.length - a.length)[0] ?? '', layout, fonts, hasLogo).deckTitle,
    perPage: options.perPage,
    layout,
    look: options.look,
    when: deck.slides.find(({ frontmatter }) => frontmatter.layout === 'deck-cover')?.frontmatter.when ?? '',
    ...(options.printed === undefined ? {} : { printed: printedOn(options.printed, deck.language, labels) }),
    pages: linkNotes(pages, labels).map((page, index) => ({ ...page, event: headSides(deck.title, page.event, layout, fonts, hasLogo).event, number: fill(labels.handout.page, { no: index + 1, of: pages.length }) })),
  }
}

interface Surroundings extends HandoutMeans {
  deck: DeckPlan
  options: HandoutOptions
  layout: HandoutLayout
}

/** Whether the notes of a slide have room beside or under it. */
function isWhole(paragraphs: NoteParagraph[], { companion, type }: HandoutLayout, fonts: FontWidths): boolean {
  return companion === undefined || heightOf(paragraphs, { ...companion, type }, fonts) <= companion.height
}

/** The height in mm of a row with a slide's caption and all its notes. */
function rowHeight(slide: Slide, layout: HandoutLayout, { notes }: HandoutOptions, fonts: FontWidths): number {
  const paragraphs = notes ? noteParagraphs(slide) : []
  const box = { width: layout.companion?.width ?? layout.cell.width, type: layout.type }
  return captionHeight(captioned(slide, layout, fonts), layout, fonts) + heightOf(paragraphs, box, fonts) + ROUNDING
}

/** The layout for a slide in a row of its own height. */
function withRow(slide: Slide, height: number | undefined, layout: HandoutLayout, fonts: FontWidths): HandoutLayout {
  if (height === undefined || !layout.companion) return layout
  return { ...layout, companion: { ...layout.companion, height: height - captionHeight(captioned(slide, layout, fonts), layout, fonts) } }
}

/** Number and title of a slide as its caption has room for them. */
function captioned({ frontmatter: { continued, title } }: Slide, layout: HandoutLayout, fonts: FontWidths): Pick<HandoutCell, 'title' | 'continued'> {
  const named = { title, ...(continued === undefined ? {} : { continued }) }
  return { ...named, title: captionTitle(named, layout, fonts) }
}

/** A slide with as much of its notes as has room; the rest goes to `pending`. */
function cellOf(shown: Slide, slide: number, around: Surroundings, pending: PendingNote[]): HandoutCell {
  const { layout, options, fonts, deck, labels } = around
  const { companion, type } = layout
  const cell: HandoutCell = { slide, ...captioned(shown, layout, fonts), ...(layout.isFlexible && companion ? { companionHeight: companion.height } : {}) }
  const paragraphs = options.notes ? noteParagraphs(shown) : []
  if (!companion) return cell
  if (paragraphs.length === 0) return companion.kind === 'lines' || companion.isRuledBelow ? { ...cell, rules: companion.rules } : cell
  const { taken, left } = takePortion(paragraphs, { ...companion, type }, fonts, deck.language)
  if (left.length > 0) pending.push({ cell, paragraphs: left })
  const label = companion.indent > 0 ? { label: fill(labels.handout.notesOn, { no: slide }) } : {}
  const rules = companion.isRuledBelow && left.length === 0 ? rulesIn(companion.height - heightOf(taken, { ...companion, type }, fonts) - ABOVE_RULES) : 0
  return { ...cell, notes: { ...label, paragraphs: taken }, ...(rules < FEWEST_RULES ? {} : { rules }) }
}

/** All paragraphs that the speaker finds beside a slide. */
function noteParagraphs({ timing, notes, ifAsked = [], leftOut }: Slide): NoteParagraph[] {
  const parts = (part: NotePart, texts: (string | undefined)[]): NoteParagraph[] => texts.flatMap((text) => (text === undefined ? [] : [{ part, text }]))
  return [...parts('timing', [timing]), ...parts('said', paragraphsOf(notes)), ...parts('aside', [...ifAsked, leftOut])]
}

function printedOn(date: string, language: string, labels: Labels): string {
  const formatted = new Intl.DateTimeFormat(localesOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
  return fill(labels.handout.printed, { date: formatted })
}

/**
 * The running head beside the deck's title: the event of the page's slides, or the first and the last. A slide without an event
 * gives its own title, and the cover gives nothing.
 */
export function runningHead(slides: Slide[], rail: DeckContext['rail']): string {
  const parts = slides
    .filter(({ frontmatter }) => frontmatter.layout !== 'deck-cover')
    .map(({ frontmatter }) => rail.find(({ event }) => event === (frontmatter.chapter ?? frontmatter.event))?.label ?? frontmatter.title)
    .filter((text) => text !== '')
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? first : `${first} – ${last}`
}

/**
 * Makes the deck that pupils get on paper. The answers of its tasks are not hidden but left out, and so are the sources, which
 * would tell the right choice.
 * @returns the same slides, and the very same deck where it has no tasks
 */
export function unanswered(deck: DeckPlan): DeckPlan {
  if (!deck.slides.some(({ block }) => block && revealsAnswers(block))) return deck
  const { tasks: _, ...slidesAlone } = deck
  return { ...slidesAlone, slides: deck.slides.map((slide) => (slide.block && revealsAnswers(slide.block) ? { ...slide, block: afterClicks(slide.block, 0) } : slide)) }
}
