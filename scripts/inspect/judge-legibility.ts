import type { PaintFact, TextFact } from './facts.ts'
import { quotedBriefly, type SlideFinding } from './finding.ts'

/** Least contrast of text, and of lines and marks that say something (WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST = { text: 4.5, mark: 3 }

/** Below this a colour is not meant to be seen: it covers what is behind it with the colour of the ground. */
const UNSEEN = 1.05

/** Texts, lines and marks that stand out too little from what is behind them. */
export function judgeContrast(paints: readonly PaintFact[]): SlideFinding[] {
  return paints.flatMap(({ slide, kind, name, colours, ground }) => {
    const best = Math.max(0, ...colours.map((colour) => contrast(colour, ground)))
    if (colours.length === 0 || best >= LEAST[kind] || (kind === 'mark' && best < UNSEEN)) return []
    return [{
      code: 'slide-contrast' as const,
      slide,
      ...(kind === 'text' ? { text: name } : {}),
      amount: LEAST[kind] / best,
      message: `${kind === 'text' ? quotedBriefly(name) : `The line or mark ${name}`} has a contrast of ${best.toFixed(2)} to 1; ${LEAST[kind]} to 1 is needed`,
      hint: 'Take another colour in styles/tokens.css.',
    }]
  })
}

/** Least size of running text and of captions and sources, as a part of the slide's height: legible from the last row. */
const BODY = 1 / 30
const CAPTION = 1 / 45

/** Texts that are too small to be read from the last row. @param height - of a slide in px */
export function judgeSize(texts: readonly TextFact[], height: number): SlideFinding[] {
  return texts.flatMap(({ slide, text, size, caption }) => {
    const least = height * (caption ? CAPTION : BODY)
    if (size >= least - 0.1) return []
    return [{
      code: 'slide-small' as const,
      slide,
      text,
      amount: least / size,
      message: `${quotedBriefly(text)} is set in ${Math.round(size * 10) / 10} px; ${caption ? 'captions and sources need' : 'running text needs'} ${least} px`,
      hint: 'Set it larger in the styles.',
    }]
  })
}

/** A colour in sRGB, each part 0–1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Reads a computed colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`. @returns undefined for anything else */
function readColour(css: string): Colour | undefined {
  const [, space, parts = ''] = /^(rgba?|color)\(([^)]*)\)$/.exec(css) ?? []
  const numbers = [...parts.matchAll(/-?[\d.]+(e-?\d+)?%?/g)].map(([part]) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)))
  if (space === undefined || numbers.length < 3) return undefined
  const unit = space === 'color' ? 1 : 255
  return [(numbers[0] ?? 0) / unit, (numbers[1] ?? 0) / unit, (numbers[2] ?? 0) / unit, numbers[3] ?? 1]
}

/** A colour on another, opaque one. */
function over(back: Colour, front: Colour): Colour {
  const alpha = front[3]
  const mix = (at: 0 | 1 | 2): number => front[at] * alpha + back[at] * (1 - alpha)
  return [mix(0), mix(1), mix(2), 1]
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.slice(0, 3).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The paper of a browser. */
const WHITE: Colour = [1, 1, 1, 1]

/**
 * Contrast of a colour against what is behind it, 1–21 (WCAG 2.2).
 *
 * @param colour - CSS colour as computed
 * @param ground - background colours behind it, the nearest first; see-through ones let the next be seen
 */
export function contrast(colour: string, ground: readonly string[]): number {
  const layers = ground.map(readColour).filter((layer) => layer !== undefined)
  const opaque = layers.findIndex(([, , , alpha]) => alpha === 1)
  const back = layers.slice(0, opaque < 0 ? undefined : opaque + 1).reduceRight(over, WHITE)
  const front = readColour(colour)
  if (!front) return 21
  const [a, b] = [luminance(over(back, front)), luminance(back)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
