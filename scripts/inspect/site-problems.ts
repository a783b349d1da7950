import { relative, resolve } from 'node:path'
import type { Problem } from '../timeline/problems/problem.ts'
import type { SlideFinding } from './finding.ts'

/** A slide of a deck that was written by hand, and where it stands. */
interface ByHandSlide {
  /** The file that holds it: the deck's, or one that it includes. */
  file: string
  text: string
  /** Its first and last line in the file, from 0. */
  start: number
  end: number
  /** The line on which its words begin. */
  content: number
}

/**
 * Findings on the slides of a deck that was written by hand as problems of its file, at the line of the text that they are about,
 * or else where the slide begins. What stands on several slides is told once, of the first.
 */
export function siteProblems(findings: readonly SlideFinding[], slides: readonly ByHandSlide[], named: string): Problem[] {
  const deck = resolve(named)
  const groups = Map.groupBy(findings, ({ code, slide, text, message }) => JSON.stringify([code, text === undefined ? message : [slide, text]]))
  return [...groups.values()].flatMap((group): Problem[] => {
    const [first] = group.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
    if (!first) return []
    const { code, slide: no, text, message, hint } = first
    const slide = slides[(no ?? 1) - 1]
    const others = new Set(group.map((finding) => finding.slide)).size - 1
    return [{
      file: slide === undefined || slide.file === deck ? named : relative(process.cwd(), slide.file),
      line: lineOf(slide, text ?? ADDRESS.exec(message)?.[0]),
      column: 1,
      severity: WARNINGS.has(code) ? 'warning' : 'error',
      code,
      message: `slide ${no ?? 1}: ${message}${others > 0 ? `; also on ${others} other slide${others === 1 ? '' : 's'}` : ''}`,
      hint,
    }]
  })
}

/** Sizes are the author's choice in a deck of a theme of one's own; fonts too. */
const WARNINGS = new Set<SlideFinding['code']>(['slide-broken-word', 'slide-small', 'slide-glyph', 'slide-alt-repeated'])

/** What a slide asks for elsewhere stands in its text, as a rule. */
const ADDRESS = /https?:\/\/\S+/

function lineOf(slide: ByHandSlide | undefined, text: string | undefined): number {
  if (!slide) return 1
  const wanted = text?.slice(0, 24).trim()
  const lines = slide.text.split('\n').slice(slide.start, slide.end + 1)
  const at = wanted === undefined || wanted === '' ? -1 : lines.findIndex((line) => line.includes(wanted))
  return at < 0 ? slide.content + 1 : slide.start + 1 + at
}
