import { asideWidth, cited, row, rowStep, ruled } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { asksNothing, carriesNoPicture, drawsNothing, shownAtOnce, type BlockKind, type RowSetting } from './block-kind.ts'
import type { ListedTerm } from './listing.ts'

/** Words the audience may not know. */
export interface TermListProps extends RowSetting {
  terms: ListedTerm[]
}

export const termList: BlockKind<TermListProps> = {
  key: 'terms',
  texts: ({ terms }) => terms.flatMap(({ term, definition }) => [term, definition]),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: ({ terms }) => ({ sources: [], terms, links: [] }),
  captions: [],
  measures: {},
  height: termsHeight,
  rows: ({ terms }) => terms.length,
  steps: shownAtOnce,
  answers: asksNothing,
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
