import { contrastOfPixels } from './theme/contrast.ts'

/** The dark ground that is laid over pictures below words, and the words on it, whatever the theme: red, green and blue from 0 to 255. */
export const SCRIM = { ground: [15, 12, 11], ink: [255, 255, 255] } as const

/** The least contrast of words to a picture below them; a little more than 4.5, for what scaling sharpens. */
const LEAST_CONTRAST = 4.7
/** Between two opacities that are tried. */
const STEP = 0.02

/**
 * How opaque the scrim must be over a colour, so that words on it stand out.
 * @param colour - red, green and blue from 0 to 255
 * @param from - the least opacity to try
 * @returns 0 to 1
 */
export function scrimOver(colour: readonly [number, number, number], from = 0): number {
  let opacity = from
  while (opacity < 1 && contrastOn(colour, opacity) < LEAST_CONTRAST) opacity += STEP
  return Math.min(1, opacity)
}

/** The contrast, 1 to 21, of words to a colour under a scrim. @param colour - red, green and blue from 0 to 255 */
export function contrastOn(colour: readonly [number, number, number], opacity: number): number {
  const [red, green, blue] = colour
  const [r, g, b] = SCRIM.ground
  const under = (part: number, ground: number): number => part * (1 - opacity) + ground * opacity
  return contrastOfPixels([under(red, r), under(green, g), under(blue, b)], SCRIM.ink)
}
