import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightOf, paragraphsOf, takePortion, type TextBox } from '../../scripts/plan/handout/note-flow.ts'
import { metrics } from '../support/plans.ts'

const box: TextBox = { width: 60, height: 30, type: { size: 10, line: 14 } }
const sentence = 'Neither article tells us at what time the ceremony took place, so the timeline shows only the date.'

const take = (paragraphs: string[], wanted = box): ReturnType<typeof takePortion> => takePortion(paragraphs, wanted, metrics.fonts, 'en')
const bare = (paragraphs: string[]): string => paragraphs.join('').replaceAll(/\s+/g, '')

describe('the flow of notes', () => {
  it('leaves short notes alone', () => {
    expect(take([sentence])).toEqual({ taken: [sentence], left: [] })
  })

  it('splits at empty lines', () => {
    expect(paragraphsOf('One.\n\nTwo,\nstill two.\n\n\n Three. \n')).toEqual(['One.', 'Two,\nstill two.', 'Three.'])
  })

  it('goes on with the next sentence where it can', () => {
    const { taken, left } = take([Array.from({ length: 12 }, () => sentence).join(' ')], { ...box, height: 80 })
    expect(taken[0]?.endsWith('date.')).toBe(true)
    expect(left[0]?.startsWith('Neither')).toBe(true)
  })

  it('begins a paragraph in the next box rather than to leave three lines of it', () => {
    const first = 'A word. '.repeat(14).trim()
    const { taken, left } = take([first, sentence.replaceAll(/[.,]/g, '').repeat(4)])
    expect(taken).toEqual([first])
    expect(left).toHaveLength(1)
  })

  it.each(['中文没有空格的句子', 'Donaudampfschifffahrtsgesellschaft', '👩‍👩‍👧', 'ประเทศไทย'])('cuts even a text without spaces: %s', (word) => {
    const { taken, left } = take([word.repeat(120)])
    expect(taken.join('').length).toBeGreaterThan(0)
    expect(left.join('').length).toBeGreaterThan(0)
    expect(bare([...taken, ...left])).toBe(word.repeat(120))
  })

  it('loses nothing, never takes more than fits, and comes to an end', () => {
    const word = fc.oneof({ weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }) }, { weight: 1, arbitrary: fc.string({ minLength: 40, maxLength: 400 }) })
    const paragraph = fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => words.join(' ').trim()).filter((text) => text !== '')
    const sizes = fc.record({ width: fc.integer({ min: 25, max: 140 }), height: fc.integer({ min: 22, max: 200 }) })
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), sizes, (paragraphs, size) => {
        const wanted = { ...box, ...size }
        const shown: string[] = []
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
