import { z } from 'zod'
import { claimed, selectable } from './audience.ts'
import { Line, Text } from './text.ts'

/** Where in a picture to look first, in words: each gives the shares of width and height, in per cent from the top left. */
const FOCUS_WORDS = {
  center: [50, 50],
  top: [50, 0],
  bottom: [50, 100],
  left: [0, 50],
  right: [100, 50],
  'top left': [0, 0],
  'top right': [100, 0],
  'bottom left': [0, 100],
  'bottom right': [100, 100],
} as const satisfies Record<string, readonly [number, number]>

const focusWords = Object.keys(FOCUS_WORDS)
const share = z.number().min(0).max(100)

/** The point of a picture that stays in sight where its edges are cut. */
export const Focus = z.union([z.string().regex(new RegExp(`^(?:${focusWords.join('|')})$`), `one of ${focusWords.join(', ')}`).meta({ enum: focusWords }), z.strictObject({ x: share, y: share })])
export type Focus = z.infer<typeof Focus>

/** A point of a picture in per cent of its width and height, from the top left. */
export interface FocusPoint {
  x: number
  y: number
}

/** The point that a focus means; the middle where none is given. */
export function focusPoint(focus: Focus | undefined): FocusPoint {
  if (typeof focus === 'object') return focus
  const [x, y] = FOCUS_WORDS[(focus ?? 'center') as keyof typeof FOCUS_WORDS]
  return { x, y }
}

/** What every picture has. */
const shown = {
  file: Line.meta({ description: 'A JPEG, PNG, WebP, AVIF or SVG file in the folder of the timeline or below it: pictures/hall.jpg. A camera’s photo may be used as it is.' }),
  alt: Text.meta({ description: 'What is to be seen, for those who do not see it.' }),
  credit: Text.optional().meta({ description: 'Who made it and may be named: A. Person. Slides say “Photo: A. Person”; words with a colon stay as they are: “Drawing: A. Person”.' }),
  focus: Focus.optional().meta({
    description: 'What stays in sight where edges are cut: top, bottom left, …; or { x: 70, y: 20 }, in per cent from the top left corner. Left out, the middle.',
  }),
}

/** A picture of an event, from a file beside the timeline. */
export const Picture = z.strictObject({
  ...shown,
  caption: Text.optional().meta({ description: 'What it shows, in words for everybody: the headline of its slide where it is short, else beside or below the picture.' }),
  ...claimed,
  ...selectable,
})
export type Picture = z.infer<typeof Picture> & Drawable

/** The picture behind the title of the deck. */
export const CoverPicture = z.strictObject(shown)
export type CoverPicture = z.infer<typeof CoverPicture> & Drawable

/** The picture of a person: a square around its focus is shown in a ring. */
export const Portrait = z.strictObject(shown)
export type Portrait = z.infer<typeof Portrait>

/** What reading the file of a picture adds to it. `file` is then a `data:` address, for half a slide or less. */
interface Drawable {
  drawn?: DrawnPicture
}

/** A picture made ready for slides: upright, without what its camera wrote into it. */
export interface DrawnPicture {
  /** Pixels of the file, upright. A drawing has those that it asks for. */
  width: number
  height: number
  /** The picture as a `data:` address, large enough for a whole slide. */
  large: string
  /** Whether it is a photograph, by its format, so that edges may be cut; a drawing is shown whole. */
  isPhotograph?: true
  /**
   * For equal bands of its height, from the top: how opaque the scrim must be so that white words stand out from every part of the band;
   * 0 to 1.
   */
  scrims: number[]
}
