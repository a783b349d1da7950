import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedText, digitsAt } from '../../scripts/render/slidev/page/motion/count-up.ts'
import { runs } from '../support/runs.ts'

describe('a number that counts up', () => {
  it.each([
    ['70', { before: '', digits: '70', after: '' }],
    ['1,234,500', { before: '', digits: '1,234,500', after: '' }],
    ['1.234,5', { before: '', digits: '1.234,5', after: '' }],
    ['1\u00A0234', { before: '', digits: '1\u00A0234', after: '' }],
    ['$83.5', { before: '$', digits: '83.5', after: '' }],
    ['61\u202F%', { before: '', digits: '61', after: '\u202F%' }],
    ['٧٠', { before: '', digits: '٧٠', after: '' }],
  ])('is found in “%s”, with what stands before and after it', (text, found) => {
    expect(countedText(text)).toEqual(found)
  })

  it.each(['Thousands', '5', '', '2–3', '1/12', '10:30', '3½', '20 of 110', '10²'])('is not found in “%s”', (text) => {
    expect(countedText(text)).toBeUndefined()
  })

  it.each([
    ['70', 0.1, '7'],
    ['110', 0.5, '55'],
    ['1,234,500', 0.001, '1,234'],
    ['83.5', 0.5, '41.7'],
    ['٧٠', 0.5, '٣٥'],
    ['1\u202F000', 0, '0'],
  ])('%s, so much of it done: %d', (digits, done, shown) => {
    expect(digitsAt(digits, done)[1]).toBe(shown)
  })

  it('has as many signs at any time, and is in the end what it was', () => {
    const number = fc.stringMatching(/^[1-9][0-9]{0,2}([.,\u00A0\u202F][0-9]{3}){0,4}$/)
    fc.assert(fc.property(number, fc.double({ min: 0, max: 1, noNaN: true }), (digits, done) => {
      expect(digitsAt(digits, 1)).toEqual(['', digits])
      expect(digitsAt(digits, done).join('')).toHaveLength(digits.length)
    }), { numRuns: runs(200) })
  })
})
