import { asideWidth, row, rowHeights, rowStep, ruled, speakerHeight, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, type Attribution } from './attribution.ts'
import { asksNothing, carriesNoPicture, drawsNothing, listsNothing, shownAtOnce, type BlockKind, type RowSetting } from './block-kind.ts'

/** Who took part, in groups. */
export interface PeopleListProps extends RowSetting {
  /** `label` is empty where no part is said. `crowd` is for those who are not named one by one; they stand after the others. */
  groups: { label: string; people: (Attribution & { crowd?: boolean; sources: number[] })[] }[]
}

const MEASURES = {
  /** Between two people of a group, one below the other, and between crowds. */
  personGap: 16,
}

export const peopleList: BlockKind<PeopleListProps> = {
  key: 'people',
  texts: ({ groups }) => groups.flatMap(({ label, people }) => [...(label === '' ? [] : [label]), ...people.flatMap(attributionTexts)]),
  drawnTexts: drawsNothing,
  alternatives: drawsNothing,
  withPictures: carriesNoPicture,
  listing: listsNothing,
  captions: [],
  measures: MEASURES,
  height: peopleHeight,
  rows: ({ groups }) => groups.length,
  steps: shownAtOnce,
  answers: asksNothing,
}

/** Whether any part is said, so that the list has a column for them. */
export function saysParts({ groups }: Pick<PeopleListProps, 'groups'>): boolean {
  return groups.some(({ label }) => label !== '')
}

function peopleHeight(setting: Setting, { groups, size, space }: PeopleListProps): number {
  const step = rowStep(size)
  const columns = setting.narrow ? 1 : 2
  const wide = setting.width - (saysParts({ groups }) ? asideWidth(setting) + setting.size('gutter') : 0)
  const column = (wide - (columns - 1) * setting.size('gutter')) / columns
  return ruled(setting, groups.map(({ label, people }) => {
    const [named, crowds] = [people.filter(({ crowd }) => !crowd), people.filter(({ crowd }) => crowd)]
    const rows = rowHeights(named.map((person) => speakerHeight(setting, person, column, person.sources, step)), columns)
    const gaps = Math.max(0, rows.length + crowds.length - 1) * MEASURES.personGap
    rows.push(...crowds.map((crowd) => speakerHeight(setting, crowd, wide, crowd.sources, step, 'sans')))
    if (label !== '') rows[0] = Math.max(rows[0] ?? 0, setting.text(setting.tied(label, 'aside'), asideWidth(setting), 'serif-italic', step))
    return row(setting, sum(rows) + gaps, space)
  }))
}
