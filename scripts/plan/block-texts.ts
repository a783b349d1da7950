import type { Attribution, Block, Passage, StatementItem } from './blocks.ts'

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
      return block.props.figures.flatMap(({ exactness, value, unit, label, by }) => [exactness, value, unit, label, by])
    case 'PointList':
      return [block.props.intro, ...block.props.points.flatMap(({ title, text }) => [title, text]), ...inLine(block.props.by)]
    case 'StatementList':
      return [...inLine(block.props.by), ...block.props.statements.flatMap((item) => statement(item, block.props.by !== undefined))]
    case 'TermList':
      return block.props.terms.flatMap(({ term, definition }) => [term, definition])
    case 'SourceList':
      return block.props.sources.flatMap(({ publisher, title, author, published, language, url }) => [publisher, title, author, published, language, url])
    case 'TimelineAxis':
      return []
  }
}

function passages({ quote, translation }: { quote: Passage; translation?: Passage & { note: string } }): Texts {
  return [quote.text, translation?.text, translation?.note]
}

function person({ name, role, country }: Attribution): Texts {
  return [name, role, country]
}

function inLine(by: Attribution | undefined): Texts {
  return by ? [[by.name, by.role, by.country].filter(Boolean).join(', ')] : []
}

function statement({ who, topic, text, quote }: StatementItem, named: boolean): Texts {
  return [...(named ? [] : person(who)), topic, text, ...(quote ? passages(quote) : [])]
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
