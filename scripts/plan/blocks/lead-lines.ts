import { cited, ruled, row } from '../measure/parts.ts'
import type { Run, Setting } from '../measure/setting.ts'
import { byline } from '../text/byline.ts'
import type { Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, clicksThrough, drawsNothing, itemsAfter, listsNothing, type BlockKind } from './block-kind.ts'
import { passageTexts, type Printed, type Translation } from './passage.ts'

/** One of the lines that matter of what somebody said. */
export interface LeadLine {
  topic?: string
  text: string
  quote?: { quote: Printed; translation?: Translation }
  sources: number[]
}

/** The two or three lines that matter of what somebody said. */
export interface LeadLinesProps {
  by: Attribution
  lines: LeadLine[]
  /** Set closer, where the usual size has no room. */
  tight?: boolean
}

const MEASURES = {
  byGap: 12,
  topicGap: 2,
  quoteGap: 4,
  quoteIndent: 22,
}

export const leadLines: BlockKind<LeadLinesProps> = {
  key: 'lead',
  texts: ({ by, lines }) => [byline(by), ...lines.flatMap(({ topic, text, quote }) => [topic, text, ...(quote ? passageTexts(quote) : [])])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-lead-topic', 'td-lead-note'],
  measures: MEASURES,
  height: linesHeight,
  rows: ({ lines }) => lines.length,
  steps: (props) => ({ clicks: clicksThrough(props.lines.length), after: (clicks) => ({ ...props, lines: itemsAfter(props.lines, clicks) }) }),
  answers: asksNothing,
}

function linesHeight(setting: Setting, { by, lines, tight }: LeadLinesProps): number {
  const step = tight ? 'lines-tight' : 'lines'
  const head = setting.text(setting.tied(byline(by)), setting.width, 'sans', 'caption') + MEASURES.byGap
  return head + ruled(setting, lines.map(({ topic, text, quote, sources }) => {
    const heading = topic === undefined ? 0 : setting.text(setting.tied(topic, 'title'), setting.width, 'sans-bold', 'caption') + MEASURES.topicGap
    const words = setting.flow([[setting.tied(text), 'serif', step], cited(sources)], setting.width, step)
    const quoted = quote ? [quote.quote, ...(quote.translation ? [quote.translation] : [])].map((passage) => quotedHeight(setting, passage)) : []
    return row(setting, heading + words + quoted.reduce((total, height) => total + height, quoted.length > 0 ? MEASURES.quoteGap : 0))
  }))
}

/** Words as printed, or our translation, on a line of their own with what they are. */
function quotedHeight(setting: Setting, { text, note }: Printed): number {
  const runs: Run[] = [[`“${setting.tied(text)}”`, 'serif', 'large'], ...(note === undefined ? [] : [[` ${note.replaceAll(' ', '\u00A0')}`, 'sans', 'caption'] satisfies Run])]
  return setting.flow(runs, setting.width - MEASURES.quoteIndent, 'large')
}
