import type { StatementItem, StatementListProps } from '../blocks/blocks.ts'
import { byline } from '../text/byline.ts'
import { asideWidth, cited, row, rowStep, ruled, speakerHeight, sum, type RowStep } from './parts.ts'
import type { Run, Setting } from './typesetter.ts'

/** The width of a space, in px, in the smallest type of a row; one stands between two parts of its head beside those that make the gap. */
const NARROWEST_SPACE = 4

/** Below the name of who made all statements. */
const BY_GAP = 8

/** Height in px of statements, as components/StatementList.vue sets them. */
export function statementsHeight(setting: Setting, list: StatementListProps): number {
  const { by, statements, space = 0 } = list
  const head = by ? setting.text(setting.tied(byline(by)), setting.width, 'sans', 'caption') + BY_GAP : 0
  return head + ruled(setting, statements.map((item, index) => {
    const content = setting.once(item, `${list.size ?? ''} ${by ? 'by' : ''}`, () => statementHeight(setting, item, list))
    // Without a rule, and with the room to spare below the last of those by one speaker.
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
