import { cited, speakerHeight } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** Who asks whom for what the slide's title says. */
export interface AskCardProps {
  /** More about it. */
  text?: string
  /** The captions above the names. */
  captions: { by: string; of: string }
  by: Attribution
  /** Those who are asked. */
  of?: string
  sources: number[]
}

const MEASURES = {
  textGap: 32,
  /** Between who asks and who is asked, where the arrow is. */
  between: 96,
  betweenNarrow: 64,
  captionGap: 2,
}

export const askCard: BlockKind<AskCardProps> = {
  key: 'ask',
  texts: ({ text, captions, by, of }) => [text, captions.by, ...attributionTexts(by), ...(of === undefined ? [] : [captions.of, of])],
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-ask-caption'],
  measures: MEASURES,
  height: askHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

function askHeight(setting: Setting, { text, captions, by, of, sources }: AskCardProps): number {
  const told = text === undefined ? 0 : setting.flow([[setting.tied(text), 'sans', 'large'], cited(sources)], setting.width, 'large') + MEASURES.textGap
  const column = of === undefined ? setting.width : (setting.width - (setting.narrow ? MEASURES.betweenNarrow : MEASURES.between)) / 2
  const asked = of === undefined ? 0 : setting.text(setting.tied(of, 'aside'), column, 'sans-bold', 'body')
  const caption = setting.text(captions.by, column, 'sans', 'caption') + MEASURES.captionGap
  return told + caption + Math.max(speakerHeight(setting, by, column, text === undefined ? sources : []), asked)
}
