import type { Block } from '../blocks.ts'
import { listHeight } from './list-heights.ts'
import { quoteHeight } from './quote-heights.ts'
import { countFlowLines, countLines, textWidth, type FontWidths, type TextStyle } from './text.ts'
import { token, type Tokens } from './tokens.ts'

/** Says how much room the content of a slide takes, before any browser has drawn it. */
export interface Typesetter {
  /** Width in px that a slide has for its content. */
  width: number
  /** Height in px that a content slide has for its block. */
  room: number
  /** Height in px that a block takes on a content slide. */
  height: (block: Block) => number
  /** Width in px of a text on one line, in the style of the axis labels. */
  labelWidth: (text: string) => number
}

/** The column that texts are set in, with the means to measure them. */
export interface Setting {
  /** Width of the slide's text area in px. */
  width: number
  /** Whether it is the narrow area of a 4:3 slide. */
  narrow: boolean
  size: (name: string) => number
  /** Height of a text in a column, set in a face at a step of the type scale: the tokens `<step>-size` and `<step>-line`. */
  text: (text: string, column: number, face: string, step: string) => number
  /** Number of lines likewise. */
  lines: (text: string, column: number, face: string, step: string) => number
  /** Height of one paragraph of several styles; its lines are as high as those of `step`. */
  flow: (runs: Run[], column: number, step: string) => number
}

/** A stretch of a paragraph: its text, face and step of the type scale. */
export type Run = [text: string, face: string, step: string]

/** Slides narrower than this px use the narrow arrangement, as the container queries of the components have it. */
const NARROW = 1100

/** Columns are reckoned a little narrower than they are: browsers round and balance lines differently. */
const CAUTION = 0.995

/**
 * Makes a typesetter for slides of one width.
 *
 * @param tokens - sizes from `styles/tokens.css`
 * @param fonts - advance widths of the faces
 * @param slideWidth - px
 */
export function createTypesetter(tokens: Tokens, fonts: FontWidths, slideWidth: number): Typesetter {
  const known = new Map<string, number>()
  const style = (face: string, step: string): TextStyle => ({
    face,
    size: token(tokens, `${step}-size`),
    line: token(tokens, `${step}-line`),
  })
  const lines: Setting['lines'] = (text, column, face, step) => {
    const key = `${face} ${step} ${column} ${text}`
    const counted = known.get(key) ?? countLines(text, column * CAUTION, style(face, step), fonts)
    known.set(key, counted)
    return counted
  }
  const setting: Setting = {
    width: slideWidth - 2 * token(tokens, 'margin'),
    narrow: slideWidth <= NARROW,
    size: (name) => token(tokens, name),
    lines,
    text: (text, column, face, step) => lines(text, column, face, step) * token(tokens, `${step}-line`),
    flow(runs, column, step) {
      const styled = runs.map(([text, face, own]) => ({ text, style: style(face, own) }))
      return countFlowLines(styled, column * CAUTION, fonts) * token(tokens, `${step}-line`)
    },
  }
  return {
    width: setting.width,
    room: token(tokens, 'body-height'),
    height: (block) =>
      block.component === 'QuoteCard' || block.component === 'QuoteList' ? quoteHeight(setting, block) : listHeight(setting, block),
    labelWidth: (text) => textWidth(text, style('sans', 'axis-label'), fonts),
  }
}

