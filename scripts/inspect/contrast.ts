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
