import type { FaceName } from '../../look/faces.ts'
import type { SizeName, TypeStep } from '../../look/sizes.ts'
import type { TextPlace } from '../text/ties.ts'

/** The column that texts are set in, with the means to measure them. */
export interface Setting {
  /** Width of the slide's text area in px. */
  width: number
  /** Whether it is the narrow area of a 4:3 slide. */
  narrow: boolean
  /** A size of the look in px. */
  size: (name: SizeName) => number
  /** The text with spaces that end no line where components/TiedText.vue keeps them from it. */
  tied: (text: string, place?: TextPlace) => string
  /** Height of a text in a column, set in a face at a step of the type scale: the tokens `<step>-size` and `<step>-line`. */
  text: (text: string, column: number, face: FaceName, step: TypeStep) => number
  /** Number of lines likewise. */
  lines: (text: string, column: number, face: FaceName, step: TypeStep) => number
  /** Whether a word of a text is wider than its column, so that it would be broken inside. */
  breaks: (text: string, column: number, face: FaceName, step: TypeStep) => boolean
  /** Height of one paragraph of several styles; its lines are as high as those of `step`. */
  flow: (runs: Run[], column: number, step: TypeStep) => number
  /** The height of a part of a list, which is found once for each way in which it is set, as the list is tried on many pages. */
  once: (part: object, way: string, find: () => number) => number
}

/** A stretch of a paragraph: its text, face and step of the type scale. */
export type Run = [text: string, face: FaceName, step: TypeStep]
