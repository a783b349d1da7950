import type { Block, PeopleListProps, PointListProps, SourceListProps, StatementListProps, TermListProps } from '../blocks.ts'
import { speakerHeight } from './quote-heights.ts'
import type { Setting } from './typesetter.ts'

/** Height in px of a block that is a list, as its component sets it; figures and drawings fill the room they are given. */
export function listHeight(setting: Setting, block: Exclude<Block, { component: 'QuoteCard' | 'QuoteList' }>): number {
  switch (block.component) {
    case 'PeopleList':
      return peopleHeight(setting, block.props)
    case 'PointList':
      return pointsHeight(setting, block.props)
    case 'StatementList':
      return statementsHeight(setting, block.props)
    case 'TermList':
      return termsHeight(setting, block.props)
    case 'SourceList':
      return sourcesHeight(setting, block.props)
    default:
      return 0
  }
}

/** A row of a ruled list: the padding above and below and the rule. */
function row(setting: Setting, content: number): number {
  return content + 2 * setting.size('row-pad') + setting.size('rule')
}

function aside(setting: Setting): number {
  return setting.size(setting.narrow ? 'aside-narrow' : 'aside')
}

function sum(heights: number[]): number {
  return heights.reduce((total, height) => total + height, 0)
}

function peopleHeight(setting: Setting, { groups }: PeopleListProps): number {
  const columns = setting.narrow ? 1 : 2
  const column = (setting.width - aside(setting) - columns * setting.size('gutter')) / columns
  return sum(
    groups.map(({ people }) => {
      const heights = people.map((person) => speakerHeight(setting, person, column))
      const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, at) =>
        Math.max(...heights.slice(at * columns, (at + 1) * columns)),
      )
      return row(setting, sum(rows) + (rows.length - 1) * 16)
    }),
  )
}

function pointsHeight(setting: Setting, { intro, by, points, sources }: PointListProps): number {
  const titleColumn = setting.size(setting.narrow ? 'point-title-column-narrow' : 'point-title-column')
  const textColumn = setting.width - (setting.narrow ? 64 : setting.size('point-numeral-column')) - titleColumn
  const rows = points.map(({ title, text }) => {
    const titleHeight = setting.text(title, (text === undefined ? titleColumn + textColumn : titleColumn) - 28, 'sans-bold', 'point-title')
    return row(setting, Math.max(titleHeight, text === undefined ? 0 : setting.text(text, textColumn, 'sans', 'body')))
  })
  const before = intro === undefined ? 0 : setting.text(intro, setting.width, 'sans', 'body') + 20
  const named = [by?.name, by?.role, by?.country].filter(Boolean).join(', ')
  const after = by || sources.length > 0 ? 11 + setting.text(`${named} [1] [2]`, setting.width, 'sans', 'caption') : 0
  return before + sum(rows) + after
}

function statementsHeight(setting: Setting, { by, statements }: StatementListProps): number {
  const named = [by?.name, by?.role, by?.country].filter(Boolean).join(', ')
  const head = by ? setting.text(named, setting.width, 'sans', 'caption') + 12 : 0
  const beside = setting.width - aside(setting) - setting.size('gutter')
  const rows = statements.map(({ who, topic, text, quote }) => {
    const column = by && topic === undefined ? setting.width : beside
    const marginal = by ? setting.text(topic ?? '', aside(setting), 'sans-bold', 'body') : speakerHeight(setting, who, aside(setting))
    const heading = !by && topic !== undefined ? setting.text(topic, column, 'sans-bold', 'body') : 0
    const words = setting.text(`${text} [1] [2]`, column, 'sans', 'body')
    return row(setting, Math.max(marginal, heading + words + statedQuote(setting, quote, column)))
  })
  return head + sum(rows)
}

function statedQuote(setting: Setting, stated: StatementListProps['statements'][number]['quote'], column: number): number {
  if (!stated) return 0
  const inner = column - 25
  const ours = stated.translation
    ? setting.text(`“${stated.translation.text}”`, inner, 'sans', 'body') + setting.size('kicker-line')
    : 0
  return 8 + setting.text(`“${stated.quote.text}”`, inner, 'serif', 'body') + ours
}

function termsHeight(setting: Setting, { terms }: TermListProps): number {
  const column = setting.width - aside(setting) - setting.size('gutter')
  return sum(
    terms.map(({ term, definition, sources }) => {
      const cited = sources.map((number) => ` [${number}]`).join('')
      const word = setting.text(term, aside(setting), 'serif-bold', 'body')
      return row(setting, Math.max(word, setting.text(definition + cited, column, 'sans', 'body')))
    }),
  )
}

function sourcesHeight(setting: Setting, { sources }: SourceListProps): number {
  const column = setting.width - setting.size('source-number-column')
  const heights = sources.map((source) => {
    const title = source.title === undefined ? 0 : setting.text(source.title, column, 'sans', 'body')
    const facts = source.author || source.language || source.published ? setting.size('caption-line') : 0
    const address = source.url === undefined ? 0 : setting.text(source.url, column, 'sans', 'kicker')
    return setting.size('body-line') + title + facts + address + setting.size('row-pad') + setting.size('rule')
  })
  return sum(heights) + Math.max(0, heights.length - 1) * setting.size('source-gap')
}
