import { ruled, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'
import type { ListedSource } from './listing.ts'

/** The sources with their full addresses. */
export interface SourceListProps {
  sources: ListedSource[]
}

export const sourceList: BlockKind<SourceListProps> = {
  key: 'bibliography',
  texts: ({ sources }) => sources.flatMap(({ publisher, title, author, published, language, url }) => [publisher, title, author, published, language, url]),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: ({ sources }) => ({ sources, terms: [] }),
  captions: ['td-source-number', 'td-source-address'],
  measures: {},
  height: sourcesHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
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
