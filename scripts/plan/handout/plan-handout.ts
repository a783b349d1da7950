import { localesOf } from '../../timeline/time/locale.ts'
import { afterClicks, revealsAnswers } from '../blocks/block.ts'
import type { DeckContext, DeckPlan, Slide } from '../deck.ts'
import { fill, type Labels } from '../labels/index.ts'
import { paragraphsOf } from '../notes.ts'
import type { FontWidths } from '../text/widths.ts'
import { captionTitle, headSides } from './captions.ts'
import type { HandoutCell, HandoutPage, HandoutPlan, NoteParagraph, NotePart } from './handout.ts'
import { type HandoutLayout, layoutHandout } from './layout.ts'
import { takePortion } from './note-flow.ts'
import { linkNotes, notesPages, type PendingNote } from './notes-pages.ts'
import type { HandoutOptions } from './options.ts'
import { referencesPages } from './references.ts'

/** The means of planning a handout beside the deck and the options. */
export interface HandoutMeans {
  /** Labels in the deck's language. */
  labels: Labels
  fonts: FontWidths
}

/**
 * Plans a handout. It has `ceil(slides / perPage)` pages of slides in order, extra pages for notes without room beside or under
 * their slides, and a last section with all sources and the glossary. With one slide on a page, its notes continue on the next
 * page. Otherwise they continue after all slides, where the rests of several slides fill a page.
 * @throws Error where the options do not go together
 */
export function planHandout(deck: DeckPlan, options: HandoutOptions, means: HandoutMeans): HandoutPlan {
  const { labels, fonts } = means
  const layout = layoutHandout(options, deck.aspect)
  const pages: HandoutPage[] = []
  const pending: PendingNote[] = []
  for (let from = 0; from < deck.slides.length; from += options.perPage) {
    const slides = deck.slides.slice(from, from + options.perPage)
    const event = runningHead(slides, deck.context.rail)
    const cells = slides.map((slide, index) => cellOf(slide, from + index + 1, { ...means, deck, options, layout }, pending))
    pages.push({ kind: 'slides', event, number: '', cells })
    if (options.perPage === 1) pages.push(...notesPages(pending.splice(0), event, layout, means, deck.language))
  }
  pages.push(...notesPages(pending, labels.handout.furtherNotes, layout, means, deck.language, labels.handout.furtherNotes))
  const words = { title: labels.handout.references, sources: labels.sources, links: labels.links, glossary: labels.glossary }
  const references = referencesPages(deck.slides, words, layout, fonts)
  pages.push(...references.map((page) => ({ ...page, event: references[0]?.title ?? '', number: '' })))
  return {
    name: `${deck.name}.handout-${options.perPage}`,
    title: fill(labels.handout.title, { title: deck.title }),
    deckTitle: headSides(deck.title, pages.map(({ event }) => event).toSorted((a, b) => b.length - a.length)[0] ?? '', layout, fonts).deckTitle,
    perPage: options.perPage,
    layout,
    look: options.look,
    when: deck.slides.find(({ frontmatter }) => frontmatter.layout === 'deck-cover')?.frontmatter.when ?? '',
    ...(options.printed === undefined ? {} : { printed: printedOn(options.printed, deck.language, labels) }),
    pages: linkNotes(pages, labels).map((page, index) => ({ ...page, event: headSides(deck.title, page.event, layout, fonts).event, number: fill(labels.handout.page, { no: index + 1, of: pages.length }) })),
  }
}

interface Surroundings extends HandoutMeans {
  deck: DeckPlan
  options: HandoutOptions
  layout: HandoutLayout
}

/** A slide with as much of its notes as has room; the rest goes to `pending`. */
function cellOf(shown: Slide, slide: number, around: Surroundings, pending: PendingNote[]): HandoutCell {
  const { layout, options, fonts, deck, labels } = around
  const { continued, title } = shown.frontmatter
  const named = { title, ...(continued === undefined ? {} : { continued }) }
  const cell: HandoutCell = { slide, ...named, title: captionTitle(named, layout, fonts) }
  const paragraphs = options.notes ? noteParagraphs(shown) : []
  if (!layout.companion || paragraphs.length === 0) return cell
  const { taken, left } = takePortion(paragraphs, { ...layout.companion, type: layout.type }, fonts, deck.language)
  if (left.length > 0) pending.push({ cell, paragraphs: left })
  const label = layout.companion.indent > 0 ? { label: fill(labels.handout.notesOn, { no: slide }) } : {}
  return { ...cell, notes: { ...label, paragraphs: taken } }
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
