import { expect, it } from 'vitest'
import { rangeIsolator } from '../../scripts/timeline/time/range-direction.ts'

it('isolates the two numbers of a range, and not the end of one date and the beginning of another', () => {
  const isolated = rangeIsolator('he')
  expect(isolated('2015–2018')).toBe('\u20662015–2018\u2069')
  expect(isolated('27 אפריל 1880 – 3 מאי 1891')).toBe('27 אפריל 1880 – 3 מאי 1891')
})
