import type { TypeStep } from '../../look/sizes.ts'
import { cited, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import type { PathStage } from '../../timeline/schema/timeline.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, oneRow, shownAtOnce, type BlockKind } from './block-kind.ts'

/** A stage of a path. */
export interface TrackStage {
  title: string
  state: PathStage['state']
  /** The state in words. */
  label: string
  when?: string
  sources: number[]
}

/** The path from what is done to what is still to come. */
export interface PathTrackProps {
  stages: TrackStage[]
  /** Larger marks and words, where every language has room for them. */
  large?: boolean
}

const MEASURES = {
  /** Of the circle that marks a stage. */
  mark: 72,
  markNarrow: 40,
  markLarge: 128,
  markLargeNarrow: 72,
  markGap: 24,
  markGapNarrow: 20,
  stageGap: 24,
  stageGapNarrow: 18,
  /** Below, so that the line of marks stands a little above the middle. */
  foot: 24,
}

export const pathTrack: BlockKind<PathTrackProps> = {
  key: 'track',
  texts: ({ stages }) => stages.flatMap(({ label, title, when }) => [label, title, when]),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: ['td-stage-state'],
  measures: MEASURES,
  height: trackHeight,
  rows: oneRow,
  steps: shownAtOnce,
  answers: asksNothing,
}

function trackHeight(setting: Setting, { stages, large = false }: PathTrackProps): number {
  if (setting.narrow) {
    const mark = large ? MEASURES.markLargeNarrow : MEASURES.markNarrow
    const column = setting.width - mark - MEASURES.markGapNarrow
    return sum(stages.map((stage) => Math.max(mark, wordsHeight(setting, stage, { column, large })))) + (stages.length - 1) * MEASURES.stageGapNarrow
  }
  const column = (setting.width - (stages.length - 1) * MEASURES.stageGap) / stages.length
  return (large ? MEASURES.markLarge : MEASURES.mark) + MEASURES.markGap + MEASURES.foot + Math.max(...stages.map((stage) => wordsHeight(setting, stage, { column, large })))
}

function wordsHeight(setting: Setting, { title, label, when, sources }: TrackStage, { column, large }: { column: number; large: boolean }): number {
  const step: TypeStep = large ? 'lines' : 'lines-tight'
  const small: TypeStep = large ? 'body' : 'caption'
  // Large words that a column would break are not set large.
  if (large && setting.breaks(setting.tied(title, 'stage'), column, 'sans-bold', step)) return Number.POSITIVE_INFINITY
  const named = setting.flow([[setting.tied(title, 'stage'), 'sans-bold', step], ...(when === undefined ? [cited(sources)] : [])], column, step)
  const dated = when === undefined ? 0 : setting.flow([[setting.tied(when, 'aside'), 'sans', small], cited(sources)], column, small)
  return setting.text(label, column, 'sans-bold', small) + named + dated
}
