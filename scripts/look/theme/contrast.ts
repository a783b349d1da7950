import { clampChroma, formatHex, oklch, parse, wcagContrast, type Rgb } from 'culori'

/** A colour in OKLCH: lightness 0–1, chroma from 0 on, hue in degrees. */
export interface Tone {
  l: number
  c: number
  h: number
}

/** The contrast that texts need, and that lines and marks need (WCAG 2.2, 1.4.3 and 1.4.11). */
export const TEXT_CONTRAST = 4.5
export const MARK_CONTRAST = 3

/**
 * Reads a colour as CSS writes it: `#8e1d21`, `teal`, `oklch(0.4 0.15 25)`.
 * @returns as `#rrggbb`; undefined where it is none, or is seen through
 */
export function readColour(text: string): string | undefined {
  const colour = parse(text.trim())
  if (!colour || (colour.alpha ?? 1) < 1) return undefined
  return formatHex(clampChroma(colour, 'oklch'))
}

/** A colour in OKLCH; greys have the hue 0. */
export function toneOf(hex: string): Tone {
  const { l, c, h = 0 } = oklch(parse(hex)) ?? { l: 0, c: 0 }
  return { l, c, h }
}

/** A tone as the nearest colour of the same lightness and hue that a screen can show, `#rrggbb`. */
export function hexOf({ l, c, h }: Tone): string {
  return formatHex(clampChroma({ mode: 'oklch', l: Math.min(1, Math.max(0, l)), c, h }, 'oklch'))
}

/** The contrast between two colours, 1–21. */
export function contrastBetween(one: string, other: string): number {
  return wcagContrast(one, other)
}

/** The same between two pixels, each as red, green and blue from 0 to 255, with fractions. */
export function contrastOfPixels(one: readonly [number, number, number], other: readonly [number, number, number]): number {
  return wcagContrast(colourOf(one), colourOf(other))
}

function colourOf([r, g, b]: readonly [number, number, number]): Rgb {
  return { mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 }
}

/** Steps of lightness in which a colour is looked for: finer ones are the same colour on a screen. */
const STEP = 0.002

/**
 * The colour nearest to a tone that has a contrast to every ground: the tone itself, or one of its hue that is darker or lighter.
 * @param grounds - each with the contrast that is needed
 * @param way - whether it may only become darker, or only lighter
 * @returns undefined where no such colour has it
 */
export function withContrast(tone: Tone, grounds: readonly (readonly [ground: string, least: number])[], way?: 'darker' | 'lighter'): string | undefined {
  const holds = (hex: string): boolean => grounds.every(([ground, least]) => contrastBetween(hex, ground) >= least)
  for (let away = 0; away <= 1; away += STEP) {
    const tries = [...(way === 'lighter' ? [] : [tone.l - away]), ...(way === 'darker' ? [] : [tone.l + away])].filter((l) => l >= 0 && l <= 1)
    const found = tries.map((l) => hexOf({ ...tone, l })).find(holds)
    if (found !== undefined) return found
    if (tries.length === 0) return undefined
  }
  return undefined
}
