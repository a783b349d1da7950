import type { PlotPoint } from './table.ts'

/** In px: the picture, and what its axes leave free for their labels. */
const SIZE = { width: 760, height: 460, left: 70, right: 130, top: 28, bottom: 56 }
/** The colours of the programs, in their order; they differ in lightness, too, and each line has its name at its end. */
const COLOURS = ['#0b5cad', '#b0431e', '#5f6b74', '#7a3b8f']
/** In px: the least distance between the names of two lines. */
const NAME_LINE = 16

/** Draws how long programs take for how many slides, both axes logarithmic. @returns an SVG with its alternative text */
export function drawPlot(points: readonly PlotPoint[]): string {
  const across = scale(points.map(({ slides }) => slides), SIZE.left, SIZE.width - SIZE.right)
  const up = scale(points.map(({ seconds }) => seconds), SIZE.height - SIZE.bottom, SIZE.top)
  const programs = [...new Set(points.map(({ program }) => program))]
  const lines = programs.map((program, index) => ({ program, colour: COLOURS[index % COLOURS.length] ?? '#000', points: points.filter((point) => point.program === program).toSorted((a, b) => a.slides - b.slides) }))
  const names = apart(lines.map(({ points: own }) => up.at(own.at(-1)?.seconds ?? 1)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>Seconds for a PDF by the number of slides, both axes logarithmic: ${lines.map(({ program, points: own }) => `${program} ${own.map(({ slides, seconds }) => `${number(slides)} slides ${seconds.toFixed(2)} s`).join(', ')}`).join('; ')}</title>`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="#fff"/>`,
    ...across.ticks.map((slides) => `<path d="M${across.at(slides)} ${SIZE.top}V${SIZE.height - SIZE.bottom}" stroke="#dde2e6"/><text x="${across.at(slides)}" y="${SIZE.height - SIZE.bottom + 20}" text-anchor="middle" fill="#333">${number(slides)}</text>`),
    ...up.ticks.map((seconds) => `<path d="M${SIZE.left} ${up.at(seconds)}H${SIZE.width - SIZE.right}" stroke="#dde2e6"/><text x="${SIZE.left - 8}" y="${up.at(seconds) + 4}" text-anchor="end" fill="#333">${number(seconds)} s</text>`),
    `<text x="${(SIZE.left + SIZE.width - SIZE.right) / 2}" y="${SIZE.height - 12}" text-anchor="middle" fill="#333">slides</text>`,
    ...lines.flatMap(({ program, colour, points: own }, index) => [
      `<polyline points="${own.map(({ slides, seconds }) => `${across.at(slides)},${up.at(seconds)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
      ...own.map(({ slides, seconds }) => `<circle cx="${across.at(slides)}" cy="${up.at(seconds)}" r="4" fill="${colour}"/>`),
      `<text x="${across.at(own.at(-1)?.slides ?? 1) + 10}" y="${(names[index] ?? 0) + 4}" fill="${colour}" font-weight="700">${program}</text>`,
    ]),
    '</svg>',
    '',
  ].join('\n')
}

/** A logarithmic scale over some numbers, with a tick at 1, 3, 10, 30 … */
function scale(values: readonly number[], from: number, to: number): { at: (value: number) => number; ticks: number[] } {
  const steps = [-2, -1, 0, 1, 2, 3, 4, 5].flatMap((power) => [10 ** power, 3 * 10 ** power])
  const low = steps.findLast((step) => step <= Math.min(...values)) ?? 0.01
  const high = steps.find((step) => step >= Math.max(...values)) ?? 300_000
  const span = Math.log(high / low) || 1
  return { at: (value) => Math.round(10 * (from + ((to - from) * Math.log(value / low)) / span)) / 10, ticks: steps.filter((step) => step >= low && step <= high) }
}

/** Moves names downwards until none stands on another. */
function apart(places: readonly number[]): number[] {
  const moved = [...places]
  let free = Number.NEGATIVE_INFINITY
  for (const index of places.map((_, place) => place).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))) {
    moved[index] = Math.max(places[index] ?? 0, free)
    free = (moved[index] ?? 0) + NAME_LINE
  }
  return moved
}

function number(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString('en')
}
