import type { Setting } from '../measure/setting.ts'
import type { BlockKind, SharedDrawings } from './block-kind.ts'
import { appendixList } from './appendix-list.ts'
import { askCard } from './ask-card.ts'
import { chapterStrip } from './chapter-strip.ts'
import { closeCard } from './close-card.ts'
import { compareCard } from './compare-card.ts'
import { eventAxis } from './event-axis.ts'
import { eventFlow } from './event-flow.ts'
import { eventSpine } from './event-spine.ts'
import { figureGrid } from './figure-grid.ts'
import { flashCards } from './flash-cards.ts'
import { leadLines } from './lead-lines.ts'
import { mediaCard } from './media-card.ts'
import { pathTrack } from './path-track.ts'
import { peopleList } from './people-list.ts'
import { pictureCard } from './picture-card.ts'
import { pictureGallery } from './picture-gallery.ts'
import { pointList } from './point-list.ts'
import { proseText } from './prose-text.ts'
import { programmeTable } from './programme-table.ts'
import { quizCard } from './quiz-card.ts'
import { quoteCard } from './quote-card.ts'
import { quoteList } from './quote-list.ts'
import type { Listing } from './listing.ts'
import { shareChart } from './share-chart.ts'
import { sourceList } from './source-list.ts'
import { statementList } from './statement-list.ts'
import { summaryLines } from './summary-lines.ts'
import { taskList } from './task-list.ts'
import { termList } from './term-list.ts'
import { timelineAxis } from './timeline-axis.ts'
import { twoCounts } from './two-counts.ts'
import { timelineOverview } from './timeline-overview.ts'
import { unitChart } from './unit-chart.ts'
import { worldMap } from './world-map.ts'

/** Every kind of block, by the name of its component. What else there is of blocks follows from this list. */
const KINDS = {
  QuoteCard: quoteCard,
  QuoteList: quoteList,
  PeopleList: peopleList,
  FigureGrid: figureGrid,
  UnitChart: unitChart,
  TwoCounts: twoCounts,
  ShareChart: shareChart,
  WorldMap: worldMap,
  SummaryLines: summaryLines,
  PictureCard: pictureCard,
  PictureGallery: pictureGallery,
  MediaCard: mediaCard,
  PointList: pointList,
  ProgrammeTable: programmeTable,
  ProseText: proseText,
  StatementList: statementList,
  LeadLines: leadLines,
  CompareCard: compareCard,
  PathTrack: pathTrack,
  AskCard: askCard,
  CloseCard: closeCard,
  AppendixList: appendixList,
  TaskList: taskList,
  QuizCard: quizCard,
  FlashCards: flashCards,
  TermList: termList,
  SourceList: sourceList,
  TimelineAxis: timelineAxis,
  EventAxis: eventAxis,
  EventFlow: eventFlow,
  TimelineOverview: timelineOverview,
  ChapterStrip: chapterStrip,
  EventSpine: eventSpine,
}

/** The name of a block's component. */
export type BlockName = keyof typeof KINDS

/** What the component of each name is given. */
type PropsByName = { [C in BlockName]: (typeof KINDS)[C] extends BlockKind<infer Props> ? Props : never }

/** A block of a slide: the component's name and what it is given. */
export type Block<C extends BlockName = BlockName> = { [Name in C]: { component: Name; props: PropsByName[Name] } }[C]

/** The list again, typed so that the compiler knows which properties go with which name. */
export const BLOCKS: { readonly [C in BlockName]: BlockKind<PropsByName[C]> } = KINDS

/** Every text that a block shows, in the order in which it is read: what a written file must contain. */
export function blockTexts<C extends BlockName>({ component, props }: Block<C>): string[] {
  return BLOCKS[component].texts(props).filter((text) => text !== undefined)
}

/** The texts within a block's drawing, for which its alternative text stands. */
export function drawnTexts<C extends BlockName>({ component, props }: Block<C>): string[] {
  return BLOCKS[component].drawnTexts(props)
}

/** The alternative texts of what a block draws. @param shared - the deck's context */
export function alternativesOf<C extends BlockName>({ component, props }: Block<C>, shared: SharedDrawings): string[] {
  return BLOCKS[component].alternatives(props, shared)
}

/**
 * The block with the address of each of its pictures replaced.
 *
 * @returns the very same block where it carries none
 */
export function withPictures<C extends BlockName>(block: Block<C>, place: (address: string) => string): Block<C> {
  const props = BLOCKS[block.component].withPictures(block.props, place)
  return props === block.props ? block : { ...block, props }
}

/** What a block lists to be looked up. */
export function listingOf<C extends BlockName>({ component, props }: Block<C>): Listing {
  return BLOCKS[component].listing(props)
}

/** Height in px of a block on a content slide; 0 where it fills whatever room it is given. */
export function blockHeight<C extends BlockName>(setting: Setting, { component, props }: Block<C>): number {
  return BLOCKS[component].height(setting, props)
}

/** How many rows of a block have room below them. */
export function rowsWithRoom<C extends BlockName>({ component, props }: Block<C>): number {
  return BLOCKS[component].rows(props)
}

/** How many clicks it takes until all of a block is shown. */
export function clicksOf<C extends BlockName>({ component, props }: Block<C>): number {
  return BLOCKS[component].steps(props).clicks
}

/**
 * A block as it is after so many clicks: what they have not revealed yet is left out, with the sources that stand there.
 *
 * @returns the very same block where all of it is shown, as with a step that only plays something
 */
export function afterClicks<C extends BlockName>(block: Block<C>, clicks: number): Block<C> {
  const { component, props } = block
  const steps = BLOCKS[component].steps(props)
  const after = clicks < steps.clicks ? steps.after(clicks) : props
  return after === props ? block : { ...block, props: after }
}

/** How many answers a block asks for: rows to decide, words to tell the speaker of, terms to explain. */
export function answersAsked<C extends BlockName>({ component, props }: Block<C>): number {
  return BLOCKS[component].answers(props)
}

/** Whether the clicks reveal the answers to a task, which must not stand beside their question. */
export function revealsAnswers<C extends BlockName>(block: Block<C>): boolean {
  return clicksOf(block) > 0 && answersAsked(block) > 0
}

/** The addresses of the web that a block links to, each once. */
export function linkedAddresses({ props }: Block): string[] {
  const linked: string[] = []
  JSON.stringify(props, (key, value: unknown) => {
    if (key === 'url' && typeof value === 'string') linked.push(value)
    return value
  })
  return [...new Set(linked)]
}

/** The numbers of the sources that a block cites. */
export function citedSources({ props }: Block): number[] {
  const cited: number[] = []
  JSON.stringify(props, (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value)) cited.push(...value.filter((number) => typeof number === 'number'))
    return value
  })
  return [...new Set(cited)]
}
