import type { FaceName } from '../../look/faces.ts'
import { ASPECT_RATIOS, NARROW_UP_TO, slideWidth as widthOfSlide, type TypeStep } from '../../look/sizes.ts'
import { blockHeight, type Block } from '../blocks/block.ts'
import { tiedParts } from '../text/ties.ts'
import { breaksWords, countFlowLines, countLines, keepingWidths, textWidth, type TextRun, type TextStyle } from '../text/widths.ts'
import type { Metrics } from './metrics.ts'
import type { Setting } from './setting.ts'

/** Says how much room the content of a slide takes, before any browser has drawn it. */
export interface Typesetter extends Pick<Setting, 'width' | 'narrow' | 'size' | 'tied' | 'text' | 'lines' | 'breaks' | 'flow'> {
  /** Height in px that a content slide has for its block. */
  room: number
  /** The same for rows of text, which keep away from the footer where slides are full of them: on narrow ones. */
  listRoom: number
  /** The most room below a row, in px: more would tear a list apart. */
  mostSpace: number
  /** Height in px that a block takes on a content slide. */
  height: (block: Block) => number
  /** The typesetters of all aspects that a deck may have, so that what is drawn on a slide is the same in each. */
  everyAspect: () => readonly Typesetter[]
  /** Width in px of a text on one line, in the style of the axis labels. */
  labelWidth: (text: string) => number
  /** The same in the style of the current event on the rail. */
  railWidth: (text: string) => number
  /** The same in the style of the foot of a slide. */
  footWidth: (text: string) => number
}

/** The steps of the type scale that rows are set at where there is room. */
const LARGER = new Set<TypeStep>([
  'medium', 'large', 'card-lead', 'card-hero', 'card-term', 'figure-unit', 'figure-label', 'statement-72', 'statement-64', 'statement-56', 'statement-48', 'passage-40', 'passage-34', 'passage-28', 'phrase-48', 'phrase-40',
])

/** Widths in px of the slides of each aspect. */
const ASPECT_WIDTHS = Object.values(ASPECT_RATIOS).map((aspect) => widthOfSlide({ aspect }))

/** Columns are reckoned a little narrower than they are: browsers round and balance lines differently. */
const CAUTION = 0.999

/**
 * Makes a typesetter for slides of one width.
 *
 * @param metrics - the sizes of the look and the widths of the fonts
 * @param slideWidth - px
 * @param names - names that no line breaks: those of the deck's context
 */
export function createTypesetter(metrics: Metrics, slideWidth: number, names: readonly string[] = []): Typesetter {
  const { sizes } = metrics
  const fonts = keepingWidths(metrics.fonts)
  let aspects: Typesetter[] | undefined
  // A text is measured again and again: alone, with others on a page, in another order.
  const known = new Map<string, Map<string, number>>()
  const flows = new Map<string, Map<string, number>>()
  const labels = new Map<string, number>()
  const tied = new Map<string, string>()
  const parts = new WeakMap<object, Map<string, number>>()
  const style = (face: FaceName, step: TypeStep): TextStyle => ({
    face,
    size: sizes[`${step}-size`],
    line: sizes[`${step}-line`],
  })
  /** What is set larger for want of text must not break a word for it. */
  const isTooLarge = (runs: TextRun[], column: number, step: TypeStep): boolean => LARGER.has(step) && breaksWords(runs, column * CAUTION, fonts)
  const lines: Setting['lines'] = (text, column, face, step) =>
    kept(innerMap(known, text), `${face} ${step} ${column}`, () => {
      const set = { text, style: style(face, step) }
      return isTooLarge([set], column, step) ? Number.POSITIVE_INFINITY : countLines(text, column * CAUTION, set.style, fonts)
    })
  const setting: Setting = {
    width: slideWidth - 2 * sizes['margin'],
    narrow: slideWidth <= NARROW_UP_TO,
    size: (name) => sizes[name],
    tied: (text, place = 'text') => kept(tied, `${place} ${text}`, () => tiedParts(text, names, place).join('\u00A0')),
    lines,
    breaks: (text, column, face, step) => breaksWords([{ text, style: style(face, step) }], column * CAUTION, fonts),
    once(part, way, find) {
      const ways = parts.get(part) ?? new Map<string, number>()
      parts.set(part, ways)
      return kept(ways, way, find)
    },
    text: (text, column, face, step) => lines(text, column, face, step) * sizes[`${step}-line`],
    flow(runs, column, step) {
      const [first = ['', 'sans', step], ...others] = runs
      return kept(innerMap(flows, first[0]), `${step} ${column} ${first[1]} ${first[2]} ${others.map((run) => run.join(' ')).join('\n')}`, () => {
        const styled = runs.map(([text, face, own]) => ({ text, style: style(face, own) }))
        if (isTooLarge(styled, column, step)) return Number.POSITIVE_INFINITY
        const lines = linesOfRuns(styled).reduce((sum, line) => sum + countFlowLines(line, column * CAUTION, fonts), 0)
        return lines * sizes[`${step}-line`]
      })
    },
  }
  const labelStyle = style('sans', 'axis-label')
  const railStyle = style('sans-heavy', 'kicker')
  const typesetter: Typesetter = {
    width: setting.width,
    narrow: setting.narrow,
    size: setting.size,
    tied: setting.tied,
    text: setting.text,
    lines: setting.lines,
    breaks: setting.breaks,
    flow: setting.flow,
    room: sizes['body-height'],
    listRoom: sizes['body-height'] - (setting.narrow ? sizes['list-foot-narrow'] : 0),
    mostSpace: sizes['row-space-max'],
    height: (block) => blockHeight(setting, block),
    everyAspect: () => (aspects ??= ASPECT_WIDTHS.map((width) => (width === slideWidth ? typesetter : createTypesetter({ sizes, fonts }, width, names)))),
    railWidth: (text) => textWidth(text, railStyle, fonts),
    footWidth: (text) => textWidth(text, { ...labelStyle, size: sizes['fine-size'] }, fonts),
    labelWidth: (text) => labels.get(text) ?? kept(labels, text, () => textWidth(text, labelStyle, fonts)),
  }
  return typesetter
}

/** The runs of each line that the text itself ends. */
function linesOfRuns(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]]
  for (const { text, style } of runs) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ text: line, style })
    }
  }
  return lines
}

/** The map under a key, made where there is none: a long text as a key of its own is looked up faster than as a part of one. */
function innerMap(maps: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const before = maps.get(key)
  if (before) return before
  const made = new Map<string, number>()
  maps.set(key, made)
  return made
}

/** What is kept under a key, or is found now and kept. */
function kept<T extends string | number>(values: Map<string, T>, key: string, find: () => T): T {
  const before = values.get(key)
  if (before !== undefined) return before
  const found = find()
  values.set(key, found)
  return found
}
