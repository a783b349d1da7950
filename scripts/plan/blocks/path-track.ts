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
}

const MEASURES = {
  /** Of the circle that marks a stage. */
  mark: 72,
  markNarrow: 40,
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

function trackHeight(setting: Setting, { stages }: PathTrackProps): number {
  if (setting.narrow) {
    const column = setting.width - MEASURES.markNarrow - MEASURES.markGapNarrow
    return sum(stages.map((stage) => Math.max(MEASURES.markNarrow, wordsHeight(setting, stage, column)))) + (stages.length - 1) * MEASURES.stageGapNarrow
  }
  const column = (setting.width - (stages.length - 1) * MEASURES.stageGap) / stages.length
  return MEASURES.mark + MEASURES.markGap + MEASURES.foot + Math.max(...stages.map((stage) => wordsHeight(setting, stage, column)))
}

function wordsHeight(setting: Setting, { title, label, when, sources }: TrackStage, column: number): number {
  const step: TypeStep = 'lines-tight'
  const named = setting.flow([[setting.tied(title, 'aside'), 'sans-bold', step], ...(when === undefined ? [cited(sources)] : [])], column, step)
  const dated = when === undefined ? 0 : setting.flow([[setting.tied(when, 'aside'), 'sans', 'caption'], cited(sources)], column, 'caption')
  return setting.text(label, column, 'sans-bold', 'caption') + named + dated
}
