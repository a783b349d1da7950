import type { FaceName } from '../../look/faces.ts'
import type { Attribution } from '../blocks/attribution.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Run, Setting } from './setting.ts'

/** What blocks have in common when their height is reckoned: components/SpeakerLines.vue, SourceRefs.vue, styles/slide.css. */

/** A row of a ruled list: its content, the padding above and below, what room it has to spare, and the rule. */
export function row(setting: Setting, content: number, space = 0): number {
  return content + 2 * setting.size('row-pad') + space + setting.size('rule')
}

/** Width in px of a space in the smallest type of a block. A gap is measured as a number of them. */
export const NARROWEST_SPACE = 4

/** A step of the type scale that rows are set at. */
export type RowStep = 'body' | NonNullable<RowSetting['size']>

/** The step of the type scale that the rows of a list are set at. */
export function rowStep(size: RowSetting['size']): RowStep {
  return size ?? 'body'
}

/** Rows of a list under their rules, the first of which is stronger. */
export function ruled(setting: Setting, rows: number[]): number {
  return rows.length === 0 ? 0 : sum(rows) + setting.size('rule-strong') - setting.size('rule')
}

/** Width of the column beside the main one. */
export function asideWidth(setting: Setting): number {
  return setting.size(setting.narrow ? 'aside-narrow' : 'aside')
}

/** The heights of the rows of a grid: each is as high as the highest of its items. */
export function rowHeights(items: number[], columns: number): number[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, at) => Math.max(...items.slice(at * columns, (at + 1) * columns)))
}

export function sum(heights: number[]): number {
  return heights.reduce((total, height) => total + height, 0)
}

/** From so many on, the numbers of sources after a text may go on on another line. */
export const MANY_SOURCES = 5

/** The numbers of sources after a text: set small, and the first, or all of a few, never apart from its last word. */
export function cited(sources: number[]): Run {
  const between = sources.length < MANY_SOURCES ? '\u00A0\u00A0' : ' \u00A0'
  return [sources.map((number, index) => `${index === 0 ? '\u00A0\u00A0' : between}[${number}]`).join(''), 'sans', 'kicker']
}

/** A word as long as 'Sources' is in any language. */
const SOURCES_WORD = 'MMMMMMMM'

/** The numbers of sources on a line of their own, after the word that says what they are. */
export function citedAlone(sources: number[]): Run[] {
  return [[SOURCES_WORD, 'sans', 'kicker'], cited(sources)]
}

/** Height of a name with office and country below each other. */
export function speakerHeight(setting: Setting, speaker: Attribution, column: number, sources: number[] = [], step: RowStep = 'body', face: FaceName = 'sans-bold'): number {
  const place = column <= asideWidth(setting) ? 'aside' : 'title'
  const name = setting.flow([[setting.tied(speaker.name, place), face, step], cited(sources)], column, step)
  const role = speaker.role === undefined ? 0 : setting.text(setting.tied(speaker.role, place), column, 'sans', 'caption')
  return name + role + (speaker.country === undefined ? 0 : setting.text(setting.tied(speaker.country, place), column, 'sans', 'caption'))
}
