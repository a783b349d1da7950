import { ruled, sum } from '../measure/parts.ts'
import type { Run, Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { ListedSource } from './listing.ts'

/** The sources with their full addresses. */
export interface SourceListProps {
  sources: ListedSource[]
  /** In two columns, where there are many; small, where even those would take several slides. */
  setting?: 'columns' | 'small'
}

/** The rows of two columns, each read from top to bottom: what stands beside each other is as high. */
export function sourceRows(count: number): number {
  return Math.ceil(count / 2)
}

/** What says more of a source than its publisher and its title, on a line of its own or after these; each is isolated from the direction of the others. */
export function sourceFacts({ author, published, language, languageWithin = language }: ListedSource, place: 'alone' | 'within' = 'alone'): string[] {
  return [author, published, place === 'alone' ? language : languageWithin].flatMap((fact) => (fact ? [fact] : []))
}

export const sourceList: BlockKind<SourceListProps> = {
  key: 'bibliography',
  texts: ({ sources, setting }) => sources.flatMap(({ publisher, title, author, published, language, languageWithin = language, url }) => [publisher, title, author, published, setting === 'small' ? languageWithin : language, url]),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: ({ sources }) => ({ sources, terms: [], links: [] }),
  captions: ['td-source-number', 'td-source-address', 'td-sources-small'],
  measures: {},
  height: sourcesHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** A number is set in the sans, whose baseline lies up to so many px off that of the name beside it. */
const NUMBER_DROP = 1

function sourcesHeight(setting: Setting, { sources, setting: way }: SourceListProps): number {
  const columns = way === undefined ? 1 : 2
  const column = (setting.width - (columns - 1) * setting.size('gutter')) / columns - setting.size('source-number-column')
  const heights = sources.map((source) => (way === 'small' ? smallHeight : usualHeight)(setting, source, column) + NUMBER_DROP + setting.size('row-pad') + setting.size('rule'))
  const rows = way === undefined ? heights : Array.from({ length: sourceRows(heights.length) }, (_, at) => Math.max(heights[at] ?? 0, heights[at + sourceRows(heights.length)] ?? 0))
  return ruled(setting, rows) + Math.max(0, rows.length - 1) * setting.size(way === 'small' ? 'source-small-gap' : 'source-gap')
}

function usualHeight(setting: Setting, source: ListedSource, column: number): number {
  const { publisher, title, url } = source
  const facts = sourceFacts(source).join(' · ')
  return sum([
    setting.text(publisher, column, 'serif-bold', 'body'),
    title === undefined ? 0 : setting.text(title, column, 'sans', 'body'),
    facts === '' ? 0 : setting.text(facts, column, 'sans', 'caption'),
    url === undefined ? 0 : setting.text(url, column, 'sans', 'kicker'),
  ])
}

/** Everything in one paragraph. */
function smallHeight(setting: Setting, source: ListedSource, column: number): number {
  const { publisher, title, url } = source
  const more = [title, ...sourceFacts(source, 'within')].filter(Boolean).map((text) => ` · ${text}`).join('')
  const address: Run[] = url === undefined ? [] : [[' · ', 'sans', 'kicker'], [url, 'sans', 'source-small-address']]
  return setting.flow([[publisher, 'serif-bold', 'kicker'], [more, 'sans', 'kicker'], ...address], column, 'kicker')
}
