import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ROWS } from '../../scripts/plan/blocks/event-spine.ts'
import { countPages } from '../../scripts/plan/story/page-count.ts'
import { countLines, keepingWidths, type FontWidths } from '../../scripts/plan/text/widths.ts'
import { metrics } from '../support/plans.ts'
import { runs } from '../support/runs.ts'

const ROOM = 500

/** Fills pages from the first row on. */
function filled(heights: readonly number[]): number {
  let [pages, used, rows] = [1, 0, 0]
  for (const height of heights) {
    if (rows > 0 && (used + height > ROOM || rows === MOST_ROWS)) [pages, used, rows] = [pages + 1, 0, 0]
    used += height
    rows += 1
  }
  return pages
}

const HEIGHT = fc.integer({ min: 1, max: 700 })

describe('the pages of a chapter', () => {
  it('are as many as are filled one after the other, whatever has changed', () => {
    fc.assert(fc.property(fc.array(HEIGHT, { maxLength: 60 }), fc.array(fc.tuple(fc.nat(59), HEIGHT), { maxLength: 30 }), (heights, changes) => {
      const counted = countPages(Float64Array.from(heights), ROOM)
      const now = [...heights]
      expect(counted.pages()).toBe(filled(now))
      for (const [row, height] of changes) {
        if (row >= now.length) continue
        now[row] = height
        counted.set(row, height)
        expect(counted.pages()).toBe(filled(now))
      }
    }), { numRuns: runs(300) })
  })

  it.each([500, 5000])('are counted anew for a change of each of %i rows without looking at all rows each time', (count) => {
    // Heights as titles alone have them, and then with a summary of one line, two, or three.
    const counted = countPages(Float64Array.from({ length: count }, (_, row) => 48 + 24 * (row % 2)), ROOM)
    for (let row = 0; row < count; row += 1) {
      counted.set((row * 7919) % count, 72 + 24 * (row % 3))
      counted.pages()
    }
    // The rows that a change concerns, their stretch, and one look for each other stretch.
    expect(counted.looks()).toBeLessThan(count * (50 + 2 * 64 + count / 64))
  })
})

it('measures each word of a deck once in each face, in however many texts it stands', () => {
  let looked = 0
  const watched = new Proxy(metrics.fonts.sans.widths, { get: (widths, character) => ((looked += 1), Reflect.get(widths, character) as number) })
  const fonts: FontWidths = keepingWidths({ ...metrics.fonts, sans: { ...metrics.fonts.sans, widths: watched } })
  const words = ['Convention', 'signature', 'ceremony', 'well-known', 'evening']
  const style = { face: 'sans', size: 24, line: 32 } as const
  const text = (turn: number): string => Array.from({ length: 40 }, (_, at) => words[(at * turn) % words.length]).join(' ')
  countLines(text(1), 400, style, fonts)
  const first = looked
  // The blank between words is asked for each time.
  for (const turn of [2, 3, 4]) countLines(text(turn), 400, style, fonts)
  expect(first).toBeGreaterThan(words.join('').length - 1)
  expect(looked - first).toBeLessThanOrEqual(3 * 39)
})
