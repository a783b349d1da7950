import type { Component } from 'vue'
import type { Block, BlockName } from '../../plan/blocks/block.ts'
import type { DeckContext } from '../../plan/deck.ts'
import { sharedAxis } from '../../plan/blocks/event-axis.ts'
import { sharedStrip } from '../../plan/blocks/chapter-strip.ts'
import { blockComponent } from '../print/slide-view.ts'
import ReadingAxis from './ReadingAxis.vue'
import ReadingMedium from './ReadingMedium.vue'
import ReadingOverview from './ReadingOverview.vue'
import ReadingCards from './ReadingCards.vue'
import ReadingProgramme from './ReadingProgramme.vue'
import ReadingQuiz from './ReadingQuiz.vue'
import ReadingTask from './ReadingTask.vue'

/** A component, and what it is given. */
interface ReadingBlock {
  component: Component
  props: object
}

type Shown<C extends BlockName> = (block: Block<C>, context: DeckContext) => ReadingBlock | undefined

/** Draws a block by its own component, which needs no fixed place or height. */
const asOnSlide = ({ component, props }: Block): ReadingBlock => ({ component: blockComponent(component), props })

/** Every kind of block: words on a drawing get rows of their own, and the answers to tasks are opened one by one. */
const SHOWN: { [C in BlockName]: Shown<C> } = {
  QuoteCard: asOnSlide,
  QuoteList: asOnSlide,
  PeopleList: asOnSlide,
  FigureGrid: asOnSlide,
  UnitChart: asOnSlide,
  TwoCounts: asOnSlide,
  ShareChart: asOnSlide,
  WorldMap: asOnSlide,
  SummaryLines: asOnSlide,
  PictureCard: asOnSlide,
  PictureGallery: asOnSlide,
  MediaCard: ({ props }) => ({ component: ReadingMedium, props }),
  PointList: asOnSlide,
  ProgrammeTable: ({ props }) => ({ component: ReadingProgramme, props }),
  ProseText: asOnSlide,
  StatementList: asOnSlide,
  LeadLines: asOnSlide,
  CompareCard: asOnSlide,
  PathTrack: asOnSlide,
  AskCard: asOnSlide,
  CloseCard: asOnSlide,
  AppendixList: asOnSlide,
  TaskList: ({ props }) => ({ component: ReadingTask, props }),
  QuizCard: ({ props }) => ({ component: ReadingQuiz, props }),
  FlashCards: ({ props }) => ({ component: ReadingCards, props }),
  TermList: asOnSlide,
  SourceList: asOnSlide,
  TimelineAxis: ({ props }) => ({ component: ReadingAxis, props: { axis: props, named: true } }),
  EventAxis({ props }, context) {
    const axis = sharedAxis(props, context)
    return axis && { component: ReadingAxis, props: { axis, named: false } }
  },
  TimelineOverview: ({ props }) => ({ component: ReadingOverview, props: { overview: props } }),
  ChapterStrip({ props }, context) {
    const overview = sharedStrip(props, context)
    return overview && { component: ReadingOverview, props: { overview, current: props.current } }
  },
  EventFlow: asOnSlide,
  EventSpine: asOnSlide,
}

/**
 * What draws the block of a slide in the flow of a page.
 *
 * @returns undefined where the deck lacks the drawing that the block names
 */
export function readingBlock<C extends BlockName>(block: Block<C>, context: DeckContext): ReadingBlock | undefined {
  return SHOWN[block.component](block, context)
}
