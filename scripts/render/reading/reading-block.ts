import type { Component } from 'vue'
import type { Block } from '../../plan/blocks/blocks.ts'
import type { DeckContext } from '../../plan/deck.ts'
import { eventAxis } from '../../plan/axis/event-axis.ts'
import { blockComponent } from '../print/slide-view.ts'
import ReadingAxis from './ReadingAxis.vue'
import ReadingCards from './ReadingCards.vue'
import ReadingQuiz from './ReadingQuiz.vue'
import ReadingTask from './ReadingTask.vue'

/** A component, and what it is given. */
export interface ReadingBlock {
  component: Component
  props: object
}

/**
 * What draws the block of a slide in the flow of a page: its own component, but for those whose words stand at places that a
 * narrow page does not have, and for tasks, whose answers a reader opens one by one.
 *
 * @returns undefined where the deck lacks the drawing that the block names
 */
export function readingBlock(block: Block, context: DeckContext): ReadingBlock | undefined {
  switch (block.component) {
    case 'TimelineAxis':
      return { component: ReadingAxis, props: { axis: block.props, named: true } }
    case 'EventAxis': {
      const axis = eventAxis(block.props, context)
      return axis && { component: ReadingAxis, props: { axis, named: false } }
    }
    case 'TaskList':
      return { component: ReadingTask, props: block.props }
    case 'QuizCard':
      return { component: ReadingQuiz, props: block.props }
    case 'FlashCards':
      return { component: ReadingCards, props: block.props }
    case 'QuoteCard':
    case 'QuoteList':
    case 'PeopleList':
    case 'FigureGrid':
    case 'UnitChart':
    case 'WorldMap':
    case 'SummaryLines':
    case 'PictureCard':
    case 'PointList':
    case 'StatementList':
    case 'TermList':
    case 'SourceList':
      return { component: blockComponent(block.component), props: block.props }
  }
}
