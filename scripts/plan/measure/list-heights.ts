import type { Block, PeopleListProps, SourceListProps, TermListProps } from '../blocks/blocks.ts'
import { chartHeight, mapHeight } from './drawing-heights.ts'
import { asideWidth, cited, row, rowStep, ruled, speakerHeight, sum } from './parts.ts'
import { pointsHeight } from './point-heights.ts'
import { cardsHeight, quizHeight, taskHeight } from './task-heights.ts'
import { statementsHeight } from './statement-heights.ts'
import type { Setting } from './typesetter.ts'

/** Height in px of a block, as its component sets it; figures and axes fill the room they are given. */
export function listHeight(setting: Setting, block: Exclude<Block, { component: 'QuoteCard' | 'QuoteList' }>): number {
  switch (block.component) {
    case 'PeopleList':
      return peopleHeight(setting, block.props)
    case 'PointList':
      return pointsHeight(setting, block.props)
    case 'TaskList':
      return taskHeight(setting, block.props)
    case 'QuizCard':
      return quizHeight(setting, block.props)
    case 'FlashCards':
      return cardsHeight(setting, block.props)
    case 'StatementList':
      return statementsHeight(setting, block.props)
    case 'TermList':
      return termsHeight(setting, block.props)
    case 'SourceList':
      return sourcesHeight(setting, block.props)
    case 'UnitChart':
      return chartHeight(setting, block.props)
    case 'WorldMap':
      return mapHeight(setting, block.props)
    default:
      return 0
  }
}

/** Between two people of a group, one below the other, and between crowds. */
const PEOPLE_GAP = 16

function peopleHeight(setting: Setting, { groups, size, space }: PeopleListProps): number {
  const step = rowStep(size)
  const columns = setting.narrow ? 1 : 2
  const wide = setting.width - asideWidth(setting) - setting.size('gutter')
  const column = (wide - (columns - 1) * setting.size('gutter')) / columns
  return ruled(setting, groups.map(({ label, people }) => {
    const [named, crowds] = [people.filter(({ crowd }) => !crowd), people.filter(({ crowd }) => crowd)]
    const heights = named.map((person) => speakerHeight(setting, person, column, person.sources, step))
    const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, at) => Math.max(...heights.slice(at * columns, (at + 1) * columns)))
    const gaps = Math.max(0, rows.length + crowds.length - 1) * PEOPLE_GAP
    rows.push(...crowds.map((crowd) => speakerHeight(setting, crowd, wide, crowd.sources, step, 'sans')))
    rows[0] = Math.max(rows[0] ?? 0, setting.text(setting.tied(label, 'aside'), asideWidth(setting), 'serif-italic', step))
    return row(setting, sum(rows) + gaps, space)
  }))
}

/** A term is set in the serif, whose baseline lies that many px deeper than the one of the text beside it. */
const TERM_DROP = 1

function termsHeight(setting: Setting, { terms, size, space }: TermListProps): number {
  const step = rowStep(size)
  const column = setting.width - asideWidth(setting) - setting.size('gutter')
  return ruled(setting, terms.map(({ term, definition, sources }) => {
    const word = setting.text(setting.tied(term, 'aside'), asideWidth(setting), 'serif-bold', step)
    return row(setting, Math.max(word, TERM_DROP + setting.flow([[setting.tied(definition), 'sans', step], cited(sources)], column, step)), space)
  }))
}

function sourcesHeight(setting: Setting, { sources }: SourceListProps): number {
  const column = setting.width - setting.size('source-number-column')
  const heights = sources.map(({ publisher, title, author, published, language, url }) => {
    const facts = [author, published, language].filter(Boolean).join(' · ')
    const lines = [
      setting.text(publisher, column, 'serif-bold', 'body'),
      title === undefined ? 0 : setting.text(title, column, 'sans', 'body'),
      facts === '' ? 0 : setting.text(facts, column, 'sans', 'caption'),
      url === undefined ? 0 : setting.text(url, column, 'sans', 'kicker'),
    ]
    return sum(lines) + setting.size('row-pad') + setting.size('rule')
  })
  return ruled(setting, heights) + Math.max(0, heights.length - 1) * setting.size('source-gap')
}
