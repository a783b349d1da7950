import { asideWidth, cited, NARROWEST_SPACE, row, rowStep, ruled, speakerHeight, sum, type RowStep } from '../measure/parts.ts'
import type { Run, Setting } from '../measure/setting.ts'
import { byline } from '../text/byline.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, clicksThrough, drawsNothing, itemsAfter, listsNothing, type BlockKind, type RowSetting, type Texts } from './block-kind.ts'
import { passageTexts, type Printed, type Translation } from './passage.ts'

export interface StatementItem {
  who: Attribution
  /** Whether it is by the same as the one above it on the slide, who is not named again. */
  again?: boolean
  /** ISO 3166-1 alpha-2 code of the country, where there is one. */
  country?: string
  topic?: string
  text: string
  quote?: { quote: Printed; translation?: Translation }
  sources: number[]
}

/** What was said, in our words. */
export interface StatementListProps extends RowSetting {
  /** Who made all of them, where it is one speaker. */
  by?: Attribution
  statements: StatementItem[]
  steps?: boolean
}

const MEASURES = {
  /** Below the name of who made all statements. */
  byGap: 8,
}

export const statementList: BlockKind<StatementListProps> = {
  key: 'statements',
  texts: ({ by, statements }) => [by && byline(by), ...statements.flatMap((item) => statementTexts(item, by !== undefined))],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-statement-note'],
  measures: MEASURES,
  height: statementsHeight,
  rows: ({ statements }) => statements.filter(({ again }) => !again).length,
  steps: (props) => ({ clicks: props.steps ? clicksThrough(props.statements.length) : 0, after: (clicks) => ({ ...props, statements: itemsAfter(props.statements, clicks) }) }),
  answers: asksNothing,
}

function statementTexts({ who, again, topic, text, quote }: StatementItem, named: boolean): Texts {
  return [...(named || again ? [] : attributionTexts(who)), topic, text, ...(quote ? passageTexts(quote) : [])]
}

function statementsHeight(setting: Setting, list: StatementListProps): number {
  const { by, statements, space = 0 } = list
  const head = by ? setting.text(setting.tied(byline(by)), setting.width, 'sans', 'caption') + MEASURES.byGap : 0
  return head + ruled(setting, statements.map((item, index) => {
    const content = setting.once(item, `${list.size ?? ''} ${by ? 'by' : ''}`, () => statementHeight(setting, item, list))
    // There is no rule above a speaker's further statements; the room to spare is below the last of them.
    const alone = item.again ? content + setting.size('row-pad') : row(setting, content)
    return alone + (statements[index + 1]?.again ? 0 : space)
  }))
}

function statementHeight(setting: Setting, item: StatementItem, { by, size }: StatementListProps): number {
  const step = rowStep(size)
  const { who, again, topic } = item
  if (!by && setting.narrow) return headHeight(setting, item, step) + wordsHeight(setting, item, setting.width, step)
  const column = by && topic === undefined ? setting.width : setting.width - asideWidth(setting) - setting.size('gutter')
  const heading = !by && topic !== undefined ? setting.text(setting.tied(topic, 'title'), column, 'sans-bold', step) : 0
  const beside = by ? setting.text(setting.tied(topic ?? '', 'aside'), asideWidth(setting), 'sans-bold', step) : speakerHeight(setting, who, asideWidth(setting), [], step)
  return Math.max(again ? 0 : beside, heading + wordsHeight(setting, item, column, step))
}

function wordsHeight(setting: Setting, { text, quote, sources }: StatementItem, column: number, step: RowStep): number {
  return setting.flow([[setting.tied(text), 'sans', step], cited(sources)], column, step) + statedQuote(setting, quote, column, step)
}

/** Name, office and country in one line, or in several where they do not fit: none of them is broken before. Below them the topic. */
function headHeight(setting: Setting, { who, again, topic }: StatementItem, step: RowStep): number {
  const runs: Run[] = again ? [] : [[who.name, 'sans-bold', step], ...[who.role, who.country].flatMap((text): Run[] => (text === undefined ? [] : [[text, 'sans', 'caption']]))]
  const gap = '\u00A0'.repeat(Math.ceil(setting.size('statement-head-gap') / NARROWEST_SPACE) - 1)
  const named = runs.length === 0 ? 0 : setting.flow(runs.map(([text, face, own], index): Run => [`${index === 0 ? '' : ' '}${text.replaceAll(' ', '\u00A0')}${index < runs.length - 1 ? gap : ''}`, face, own]), setting.width, step)
  return named + (topic === undefined ? 0 : setting.text(setting.tied(topic, 'title'), setting.width, 'sans-bold', step))
}

/** Original and translation, each from a line of its own, with what it is. */
function statedQuote(setting: Setting, stated: StatementItem['quote'], column: number, step: RowStep): number {
  if (!stated) return 0
  const heights = [stated.quote, ...(stated.translation ? [stated.translation] : [])].map(({ text, note }) => {
    const runs: Run[] = [[`“${setting.tied(text)}”`, 'serif', step], ...(note === undefined ? [] : [[` ${note.replaceAll(' ', '\u00A0')}`, 'sans', 'kicker'] satisfies Run])]
    return setting.flow(runs, column - setting.size('statement-quote-indent'), step)
  })
  return setting.size('statement-quote-gap') + sum(heights)
}
