import { describe, expect, it } from 'vitest'
import { numeralParts, numeralSizes } from '../../scripts/plan/text/numeral.ts'

describe('a figure', () => {
  it.each([
    ['$83.5 million', { number: '$83.5', scale: ' million' }],
    ['83,5 juta dolar', { number: '83,5', scale: ' juta dolar' }],
    ['83.5\u00A0million', { number: '83.5', scale: '\u00A0million' }],
    ['12 400 millions', { number: '12 400', scale: ' millions' }],
    ['83.5 مليون', { number: '83.5', scale: ' مليون' }],
    ['12 400', { number: '12 400' }],
    ['Thousands of', { number: 'Thousands of' }],
    ['110', { number: '110' }],
  ])('%s is a number and the words after it', (value, parts) => expect(numeralParts(value)).toEqual(parts))

  it('is set by the width of its number and of its words', () => {
    expect(numeralSizes('110')).toEqual(['100cqi / 1.59'])
    expect(numeralSizes('12 million')).toEqual(['100cqi / 3.05', '(100cqi - 3.5 * var(--td-body-size)) / 1.3'])
  })
})
