import { localesOf } from '../../timeline/time/locale.ts'
import type { DeckPlan, Slide } from '../deck.ts'
import { fill, type Labels } from '../labels/index.ts'
import type { FontWidths } from '../measure/text.ts'
import type { HandoutCell, HandoutPage, HandoutPlan, NotesPage, ReferencesPage, SlidesPage } from './handout.ts'
import { layoutHandout, type HandoutLayout } from './layout.ts'
import { paragraphsOf, takePortion } from './note-flow.ts'
import { flowNotes, type PendingNote } from './notes-pages.ts'
import type { HandoutOptions } from './options.ts'
import { referencesPages } from './references.ts'
import { runningHead } from './running-head.ts'

/** What the planner of handouts needs besides the deck and the options. */
export interface HandoutMeans {
  /** Page furniture in the deck's language. */
  labels: Labels
  fonts: FontWidths
}

/** A page before it is known which number it has and how many there are. */
type Draft = Omit<SlidesPage, 'number'> | Omit<NotesPage, 'number'> | Omit<ReferencesPage, 'number'>

/**
 * Plans a handout: `ceil(slides / perPage)` pages of slides in their order, after each of them as many pages as its notes need that
 * found no room beside or under their slides, and the last section with all sources and the glossary.
 */
export function planHandout(deck: DeckPlan, options: HandoutOptions, { labels, fonts }: HandoutMeans): HandoutPlan {
  const layout = layoutHandout(options, deck.aspect)
  const drafts: Draft[] = []
  for (let from = 0; from < deck.slides.length; from += options.perPage) {
    const slides = deck.slides.slice(from, from + options.perPage)
    drafts.push(...slidesAndNotes(slides, { first: from + 1, page: drafts.length + 1, deck, options, layout, labels, fonts }))
  }
  const words = { title: labels.handout.references, sources: labels.sources, glossary: labels.glossary }
  const references = referencesPages(deck.slides, words, layout, fonts)
  drafts.push(...references.map((page) => ({ ...page, event: references[0]?.title ?? '' })))
  const pages = drafts.map((draft, index): HandoutPage => ({ ...draft, number: fill(labels.handout.page, { no: index + 1, of: drafts.length }) }))
  return {
    name: `${deck.name}.handout-${options.perPage}`,
    title: fill(labels.handout.title, { title: deck.title }),
    deckTitle: deck.title,
    perPage: options.perPage,
    layout,
    look: options.look,
    when: deck.slides.find(({ frontmatter }) => frontmatter.layout === 'deck-cover')?.frontmatter.when ?? '',
    ...(options.printed === undefined ? {} : { printed: printedOn(options.printed, deck.language, labels) }),
    pages,
  }
}

interface Spread extends HandoutMeans {
  /** The first slide's number. */
  first: number
  /** The number of the page. */
  page: number
  deck: DeckPlan
  options: HandoutOptions
  layout: HandoutLayout
}

/** A page of slides, with the pages that what is left of its notes needs. */
function slidesAndNotes(slides: Slide[], spread: Spread): Draft[] {
  const { deck, layout, fonts, page } = spread
  const event = runningHead(slides, deck.context.rail)
  const pending: PendingNote[] = []
  const cells = slides.map((slide, index) => cellOf(slide, spread.first + index, spread, pending))
  const further = flowNotes(pending, layout, fonts, deck.language)
  const at = (slide: number, after: number): number | undefined => {
    const index = further.findIndex((entries, place) => place >= after && entries.some(({ cell }) => cell.slide === slide))
    return index < 0 ? undefined : page + 1 + index
  }
  return [
    { kind: 'slides', event, cells: cells.map((cell) => withSequel(cell, at(cell.slide, 0), spread)) },
    ...further.map((entries, index): Draft => ({
      kind: 'notes',
      event,
      entries: entries.map(({ cell, paragraphs }) => ({
        ...withSequel({ ...cell, notes: { name: nameOf(cell.slide, spread), paragraphs } }, at(cell.slide, index + 1), spread),
        continuedFrom: from(page + index, spread),
      })),
    })),
  ]
}

/** A slide with as much of its notes as has room; the rest goes to `pending`. */
function cellOf({ frontmatter, notes }: Slide, slide: number, spread: Spread, pending: PendingNote[]): HandoutCell {
  const { continued, title } = frontmatter
  const cell: HandoutCell = { slide, title, ...(continued === undefined ? {} : { continued }) }
  const { layout, options, fonts, deck } = spread
  const paragraphs = options.notes ? paragraphsOf(notes) : []
  if (!layout.companion || paragraphs.length === 0) return cell
  const { taken, left } = takePortion(paragraphs, { ...layout.companion, type: layout.type }, fonts, deck.language)
  if (left.length > 0) pending.push({ cell, paragraphs: left })
  return { ...cell, notes: { name: nameOf(slide, spread), paragraphs: taken } }
}

function withSequel<T extends HandoutCell>(cell: T, page: number | undefined, { labels }: Spread): T {
  if (page === undefined || !cell.notes) return cell
  return { ...cell, notes: { ...cell.notes, continuedOn: { text: fill(labels.handout.continuedOn, { no: page }), page } } }
}

function from(page: number, { labels }: Spread): NotesPage['entries'][number]['continuedFrom'] {
  return { text: fill(labels.handout.continuedFrom, { no: page }), page }
}

function nameOf(slide: number, { labels }: Spread): string {
  return fill(labels.handout.notesOn, { no: slide })
}

function printedOn(date: string, language: string, labels: Labels): string {
  const formatted = new Intl.DateTimeFormat(localesOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
  return fill(labels.handout.printed, { date: formatted })
}

