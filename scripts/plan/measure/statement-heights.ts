import type { StatementListProps } from '../blocks.ts'
import { asideWidth, cited, inLine, row, ruled, speakerHeight } from './parts.ts'
import type { Run, Setting } from './typesetter.ts'

/** Below the name of who made all statements. */
const BY_GAP = 12

/** Height in px of statements, as components/StatementList.vue sets them. */
export function statementsHeight(setting: Setting, { by, statements }: StatementListProps): number {
  const head = by ? setting.text(inLine(by), setting.width, 'sans', 'caption') + BY_GAP : 0
  const beside = setting.width - asideWidth(setting) - setting.size('gutter')
  return head + ruled(setting, statements.map(({ who, topic, text, quote, sources }) => {
    const column = by && topic === undefined ? setting.width : beside
    const marginal = by ? setting.text(topic ?? '', asideWidth(setting), 'sans-bold', 'body') : speakerHeight(setting, who, asideWidth(setting))
    const heading = !by && topic !== undefined ? setting.text(topic, column, 'sans-bold', 'body') : 0
    const words = setting.flow([[text, 'sans', 'body'], cited(sources)], column, 'body')
    return row(setting, Math.max(marginal, heading + words + statedQuote(setting, quote, column)))
  }))
}

/** Original, translation and what marks it as ours run on in one paragraph. */
function statedQuote(setting: Setting, stated: StatementListProps['statements'][number]['quote'], column: number): number {
  if (!stated) return 0
  const { quote, translation } = stated
  const ours: Run[] = translation ? [[` – “${translation.text}”`, 'sans', 'body'], [`, ${translation.note}`, 'sans', 'kicker']] : []
  const runs: Run[] = [[`“${quote.text}”`, 'serif', 'body'], ...ours]
  return setting.size('statement-quote-gap') + setting.flow(runs, column - setting.size('statement-quote-indent'), 'body')
}
