import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteParagraph, NotePart } from '../../scripts/plan/handout/handout.ts'
import { heightOf, takePortion, type TextBox } from '../../scripts/plan/handout/note-flow.ts'
import { noteText } from '../../scripts/plan/notes.ts'
import { metrics } from '../support/plans.ts'

const box: TextBox = { width: 60, height: 30, type: { size: 10, line: 14 } }
const sentence = 'Neither article tells us at what time the ceremony took place, so the timeline shows only the date.'

const said = (text: string): NoteParagraph => ({ part: 'said', text })
const take = (paragraphs: NoteParagraph[], wanted = box): ReturnType<typeof takePortion> => takePortion(paragraphs, wanted, metrics.fonts, 'en')
const bare = (paragraphs: NoteParagraph[]): string => paragraphs.map(({ text }) => text).join('').replaceAll(/\s+/g, '')

describe('the flow of notes', () => {
  it('leaves short notes alone', () => {
    expect(take([said(sentence)])).toEqual({ taken: [said(sentence)], left: [] })
  })

  it('goes on with the next sentence where it can', () => {
    const { taken, left } = take([said(Array.from({ length: 12 }, () => sentence).join(' '))], { ...box, height: 80 })
    expect(taken[0]?.text.endsWith('date.')).toBe(true)
    expect(left[0]?.text.startsWith('Neither')).toBe(true)
  })

  it('begins a paragraph in the next box rather than to leave three lines of it', () => {
    const first = 'A word. '.repeat(14).trim()
    const { taken, left } = take([said(first), said(sentence.replaceAll(/[.,]/g, '').repeat(4))])
    expect(taken).toEqual([said(first)])
    expect(left).toHaveLength(1)
  })

  it.each(['中文没有空格的句子', 'Donaudampfschifffahrtsgesellschaft', '👩‍👩‍👧', 'ประเทศไทย'])('cuts even a text without spaces: %s', (word) => {
    const { taken, left } = take([said(word.repeat(120))])
    expect(bare(taken).length).toBeGreaterThan(0)
    expect(bare(left).length).toBeGreaterThan(0)
    expect(bare([...taken, ...left])).toBe(word.repeat(120))
  })

  it('goes on where a line of the file begins, with what it is indented by', () => {
    const lines = Array.from({ length: 14 }, (_, index) => `${' '.repeat(index % 3)}Line ${index + 1}`)
    const { taken, left } = take([said(lines.join('\n'))])
    expect([...taken, ...left].flatMap(({ text }) => text.split('\n'))).toEqual(lines)
    expect(taken).toHaveLength(1)
    expect(left).toHaveLength(1)
  })

  it('reckons with what sets a paragraph in: what is said only if somebody asks, and spaces that a line begins with', () => {
    const height = (part: NotePart, text: string): number => heightOf([{ part, text }], box, metrics.fonts)
    expect(height('aside', sentence.repeat(20))).toBeGreaterThan(height('said', sentence.repeat(20)))
    const line = 'A line that all but fills the box.'
    expect(height('said', `${' '.repeat(40)}${line}`)).toBeGreaterThan(height('said', line))
  })

  it('keeps each piece what its paragraph is', () => {
    const aside: NoteParagraph = { part: 'aside', text: sentence.repeat(30) }
    const { taken, left } = take([said(sentence), aside], { ...box, height: 60 })
    expect(taken.map(({ part }) => part)).toEqual(['said', 'aside'])
    expect(left.map(({ part }) => part)).toEqual(['aside'])
  })

  it('loses nothing, never takes more than fits, and comes to an end', () => {
    const word = fc.oneof({ weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }) }, { weight: 1, arbitrary: fc.string({ minLength: 40, maxLength: 400 }) })
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '\n  ')), { minLength: 1, maxLength: 90 }).map((words) => noteText(words.flat().join(''))).filter((words) => words !== '')
    const paragraph = fc.record({ part: fc.constantFrom<NotePart>('said', 'aside', 'timing'), text })
    const sizes = fc.record({ width: fc.integer({ min: 25, max: 140 }), height: fc.integer({ min: 22, max: 200 }) })
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), sizes, (paragraphs, size) => {
        const wanted = { ...box, ...size }
        const shown: NoteParagraph[] = []
        let left = paragraphs
        for (let page = 0; left.length > 0; page += 1) {
          if (page > 1000) throw new Error('No end')
          const portion = take(left, wanted)
          expect(heightOf(portion.taken, wanted, metrics.fonts)).toBeLessThanOrEqual(wanted.height)
          shown.push(...portion.taken)
          left = portion.left
        }
        expect(bare(shown)).toBe(bare(paragraphs))
      }),
      { numRuns: 150 },
    )
  })
})
