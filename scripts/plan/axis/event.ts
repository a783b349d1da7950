import type { Span } from '../../timeline/time/span.ts'
import type { AxisTools } from './tools.ts'

/** An event as the axis needs it. */
export interface AxisEvent {
  id: string
  /** Its short title, in the deck's language. */
  label: string
  span: Span
  /** The slide that opens it. */
  slide?: number
}

export interface AxisOptions {
  /** BCP 47 tag of the deck. */
  language: string
  /** The timeline's own words for the language, see `timeWords`. */
  labels?: Readonly<Record<string, string>>
  /** What axes share; made anew when left out. */
  tools?: AxisTools
  /** Id of the event that the slide is about. */
  current?: string
  /** Width of the drawing in pixels. */
  width: number
  /** Width of a text in pixels, as wide as the component draws the name of a tick. */
  labelWidth: (text: string) => number
  /** The same for the label of a mark, where it is set larger than those of the ticks. */
  nameWidth?: (text: string) => number
}
