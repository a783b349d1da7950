import type { TypeStep } from '../../look/sizes.ts'
import { asideWidth, cited, row, rowHeights, rowStep, ruled, speakerHeight, sum } from '../measure/parts.ts'
import type { Setting } from '../measure/setting.ts'
import { attributionTexts, withPortrait, type Attribution, type RingPicture } from './attribution.ts'
import { asksNothing, drawsNothing, listsNothing, shownAtOnce, type BlockKind, type RowSetting } from './block-kind.ts'

/** Who took part, in groups. */
export interface PeopleListProps extends RowSetting {
  /** `label` is empty where no part is said. `crowd` is for those who are not named one by one; they stand after the others. */
  groups: { label: string; people: (Attribution & { crowd?: boolean; unnamed?: boolean; monogram?: string; portrait?: RingPicture; sources: number[] })[] }[]
  /** A few people are cards with those of whom only the group is known in bars below, others rows of a list. */
  composition?: 'cards'
  /** Cards below each other, with the words beside the ring, where names are too long for columns. */
  lines?: boolean
  /** Cards with small rings and gaps, where the usual ones have no room. */
  dense?: boolean
}

type Shown = PeopleListProps['groups'][number]['people'][number]

/** Somebody once, with all parts that they had. */
export interface PersonCard extends Shown {
  parts: string[]
}

/** Those of whom only the group is known, by their parts. */
export interface CrowdBar {
  parts: string[]
  crowds: Shown[]
}

const MEASURES = {
  /** Between two people of a group, one below the other, and between crowds. */
  personGap: 16,
  cardGap: 36,
  cardRowGap: 28,
  cardRowGapDense: 14,
  ring: 64,
  ringLead: 160,
  ringLarge: 96,
  ringDense: 48,
  /** Between the ring and the parts beside it. */
  ringGap: 16,
  /** Below the ring. */
  headGap: 12,
  headGapDense: 6,
  /** Within a chip, above and below its word, with its line. */
  chipPad: 2,
  chipSide: 12,
  chipGap: 4,
  barChip: 208,
  barPad: 8,
  barPadDense: 3,
  /** Above the first bar. */
  barsGap: 28,
  barsGapDense: 10,
}

/** Between the groups of a bar. */
const BETWEEN = ' · '

/** Most cards that stand below each other. */
export const MOST_LINES = 3

/** Most people that stand as cards on one slide. */
export const MOST_CARDS = 8

export const peopleList: BlockKind<PeopleListProps> = {
  key: 'people',
  texts: peopleTexts,
  drawnTexts: drawsNothing,
  alternatives: ({ groups, composition }) => (composition === 'cards' ? cardsOf({ groups }).cards.flatMap(({ portrait }) => (portrait ? [portrait.alt] : [])) : []),
  withPictures: peopleWithPictures,
  listing: listsNothing,
  captions: ['td-people-chip', 'td-people-dense'],
  measures: MEASURES,
  height: peopleHeight,
  rows: ({ groups }) => groups.length,
  steps: shownAtOnce,
  answers: asksNothing,
}

function peopleWithPictures(props: PeopleListProps, place: (address: string) => string): PeopleListProps {
  if (!props.groups.some(({ people }) => people.some(({ portrait }) => portrait))) return props
  return { ...props, groups: props.groups.map((group) => ({ ...group, people: group.people.map((person) => withPortrait(person, place)) })) }
}

/** Whether any part is said, so that the list has a column for them. */
export function saysParts({ groups }: Pick<PeopleListProps, 'groups'>): boolean {
  return groups.some(({ label }) => label !== '')
}

/** The texts as they stand: each card with its parts, then the bars; or each part with its people. */
function peopleTexts({ groups, composition }: PeopleListProps): (string | undefined)[] {
  if (composition !== 'cards') return groups.flatMap(({ label, people }) => [...(label === '' ? [] : [label]), ...people.flatMap(attributionTexts)])
  const { cards, bars } = cardsOf({ groups })
  return [...cards.flatMap((person) => [...person.parts, ...attributionTexts(person)]), ...bars.flatMap(({ parts, crowds }) => [...parts, ...crowds.flatMap(attributionTexts)])]
}

/** The cards of those who are known one by one, and a bar for each part of the others; who had several parts has one card. */
export function cardsOf({ groups }: Pick<PeopleListProps, 'groups'>): { cards: PersonCard[]; bars: CrowdBar[] } {
  const cards = new Map<string, PersonCard>()
  for (const { label, people } of groups) {
    for (const person of people) {
      const key = JSON.stringify([person.name, person.crowd ?? false])
      const known = cards.get(key)
      const parts = label === '' ? [] : [label]
      cards.set(key, known ? { ...person, ...known, parts: [...known.parts, ...parts], sources: [...new Set([...known.sources, ...person.sources])].sort((a, b) => a - b) } : { ...person, parts })
    }
  }
  const all = [...cards.values()]
  const bars = [...Map.groupBy(all.filter(({ crowd }) => crowd), ({ parts }) => JSON.stringify(parts)).values()]
  return { cards: all.filter(({ crowd }) => !crowd), bars: bars.map((crowds) => ({ parts: crowds[0]?.parts ?? [], crowds })) }
}

/** How many cards stand beside each other: no last row has one alone. */
export function cardColumns(cards: number, narrow: boolean): number {
  if (cards <= 3) return Math.max(1, cards)
  if (cards === 4) return narrow ? 2 : 4
  return cards <= 6 ? 3 : 4
}

function peopleHeight(setting: Setting, props: PeopleListProps): number {
  return props.composition === 'cards' ? cardsHeight(setting, props) : listHeight(setting, props)
}

function cardsHeight(setting: Setting, props: PeopleListProps): number {
  const { cards, bars } = cardsOf(props)
  const { dense = false } = props
  const step = dense ? 'caption' : 'body'
  const [rowGap, barPad, barsGap] = dense ? [MEASURES.cardRowGapDense, MEASURES.barPadDense, MEASURES.barsGapDense] : [MEASURES.cardRowGap, MEASURES.barPad, MEASURES.barsGap]
  const columns = props.lines ? 1 : cardColumns(cards.length, setting.narrow)
  const column = (setting.width - (columns - 1) * MEASURES.cardGap) / columns
  const rows = rowHeights(cards.map((card) => cardHeight(setting, card, column, props)), columns)
  const wide = setting.width - (saysParts(props) ? MEASURES.barChip + MEASURES.ringGap : 0)
  const below = bars.map(({ parts, crowds }) => 2 * barPad + setting.size('rule') + Math.max(chipsHeight(setting, parts, MEASURES.barChip), setting.flow(crowdRuns(setting, crowds, step), wide, step)))
  const gap = rows.length === 0 || below.length === 0 ? 0 : barsGap
  return sum(rows) + Math.max(0, rows.length - 1) * rowGap + gap + sum(below)
}

/** The groups of a bar as one text. */
function crowdRuns(setting: Setting, crowds: readonly Shown[], step: TypeStep): Parameters<Setting['flow']>[0] {
  return crowds.flatMap(({ name, sources }, index) => [[`${index === 0 ? '' : BETWEEN}${setting.tied(name)}`, 'sans', step] as const, cited(sources)])
}

/** The steps of offices on larger cards; on others they are captions. */
const OFFICE: Partial<Record<string, TypeStep>> = { 'card-lead': 'large', large: 'body' }

function cardHeight(setting: Setting, card: PersonCard, column: number, props: PeopleListProps): number {
  const { parts } = card
  const { size, dense, lines } = props
  if (lines) {
    const beside = MEASURES.ringLarge + MEASURES.ringGap + (saysParts(props) ? MEASURES.barChip + MEASURES.ringGap : 0)
    return Math.max(MEASURES.ringLarge, chipsHeight(setting, parts, MEASURES.barChip), wordsHeight(setting, card, column - beside, props))
  }
  const usual = dense ? MEASURES.ringDense : MEASURES.ring
  const ring = size === 'card-lead' ? MEASURES.ringLead : size === 'large' ? MEASURES.ringLarge : usual
  // A word that the room beside the ring would break has more below a smaller one.
  if (!dense && parts.some((part) => setting.breaks(setting.tied(part, 'aside'), column - ring - MEASURES.ringGap - 2 * MEASURES.chipSide, 'sans-bold', 'caption'))) return Number.POSITIVE_INFINITY
  // Narrow columns have no room for words beside a ring.
  const below = parts.length === 0 ? 0 : MEASURES.chipGap + chipsHeight(setting, parts, column)
  const head = dense ? ring + below + MEASURES.headGapDense : Math.max(ring, chipsHeight(setting, parts, column - ring - MEASURES.ringGap)) + MEASURES.headGap
  return head + wordsHeight(setting, card, column, props)
}

/** The height of a name with office and country below it. */
function wordsHeight(setting: Setting, { name, role, country, unnamed, sources }: PersonCard, column: number, { size, dense }: PeopleListProps): number {
  const step = dense ? 'caption' : rowStep(size)
  const face = unnamed ? 'sans' : 'sans-bold'
  const named = setting.flow([[setting.tied(name, 'aside'), face, step], cited(sources)], column, step)
  // A mark of a source alone on a line: smaller letters have room for it beside the name.
  if (!dense && named > setting.text(setting.tied(name, 'aside'), column, face, step)) return Number.POSITIVE_INFINITY
  const office = role === undefined ? 0 : setting.text(setting.tied(role, 'aside'), column, 'sans', OFFICE[size ?? 'medium'] ?? 'caption')
  return named + office + (country === undefined ? 0 : MEASURES.chipGap + chipsHeight(setting, [country], column))
}

/** Chips stand below each other, however short they are. */
function chipsHeight(setting: Setting, words: string[], column: number): number {
  return sum(words.map((word) => setting.text(setting.tied(word, 'aside'), column - 2 * MEASURES.chipSide, 'sans-bold', 'caption') + 2 * MEASURES.chipPad)) + Math.max(0, words.length - 1) * MEASURES.chipGap
}

function listHeight(setting: Setting, { groups, size, space }: PeopleListProps): number {
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
