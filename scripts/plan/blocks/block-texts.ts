import { byline } from '../text/byline.ts'
import type { Attribution, Block, FigureItem, Passage, Printed, StatementItem, TaskRow } from './blocks.ts'

/** Every text that a block shows, in the order in which it is read: what a written file must contain. */
export function blockTexts(block: Block): string[] {
  return texts(block).filter((text) => text !== undefined)
}

type Texts = (string | undefined)[]

function texts(block: Block): Texts {
  switch (block.component) {
    case 'QuoteCard':
      return [...passages(block.props), ...person(block.props.speaker)]
    case 'QuoteList':
      return [...person(block.props.speaker), ...block.props.quotes.flatMap((item) => [item.topic, ...passages(item)])]
    case 'PeopleList':
      return block.props.groups.flatMap(({ label, people }) => [label, ...people.flatMap(person)])
    case 'FigureGrid':
      return block.props.figures.flatMap(figure)
    case 'UnitChart':
      return [...figure(block.props.part), block.props.of, ...figure(block.props.whole), block.props.legend]
    case 'PictureCard':
      return [block.props.credit]
    case 'WorldMap':
      return block.props.places.flatMap(({ number, name, topics }) => [String(number), name, ...(topics ?? [])])
    case 'SummaryLines':
      return block.props.lines
    case 'PointList':
      return [...inLine(block.props.by), block.props.intro, ...block.props.points.flatMap(({ title, text }) => [title, text])]
    case 'StatementList':
      return [...inLine(block.props.by), ...block.props.statements.flatMap((item) => statement(item, block.props.by !== undefined))]
    case 'TaskList':
      return [block.props.how, ...(block.props.choices ?? []).flatMap(({ mark, text }) => [mark, text]), ...block.props.rows.flatMap(taskRow)]
    case 'QuizCard':
      return [block.props.quote.text, block.props.quote.note, ...block.props.options.flatMap((option) => [option.mark, ...person(option)]), block.props.answer]
    case 'FlashCards':
      return [block.props.how, ...block.props.cards.flatMap(({ term, definition }) => [term, definition])]
    case 'TermList':
      return block.props.terms.flatMap(({ term, definition }) => [term, definition])
    case 'SourceList':
      return block.props.sources.flatMap(({ publisher, title, author, published, language, url }) => [publisher, title, author, published, language, url])
    case 'TimelineAxis':
    case 'EventAxis':
      return []
  }
}

function figure({ exactness, value, unit, label, by }: FigureItem): Texts {
  return [exactness, value, unit, label, by]
}

function passages({ quote, translation }: { quote: Printed; translation?: Passage & { note: string } }): Texts {
  return [quote.text, quote.note, translation?.text, translation?.note]
}

function person({ name, role, country }: Attribution): Texts {
  return [name, role, country]
}

function inLine(by: Attribution | undefined): Texts {
  return by ? [byline(by)] : []
}

function statement({ who, again, topic, text, quote }: StatementItem, named: boolean): Texts {
  return [...(named || again ? [] : person(who)), topic, text, ...(quote ? passages(quote) : [])]
}

function taskRow({ quote, text, answer, correction }: TaskRow): Texts {
  return [text, quote?.text, quote?.note, answer, correction]
}

/** The numbers of the sources that a block cites. */
export function citedSources(block: Block): number[] {
  const cited: number[] = []
  JSON.stringify(block.props, (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value)) cited.push(...value.filter((number) => typeof number === 'number'))
    return value
  })
  return [...new Set(cited)]
}
