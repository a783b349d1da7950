import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, paginateEvenly } from '../../scripts/plan/measure/paginate.ts'

const ROOM = 100
const height = (page: number[]): number => page.reduce((sum, item) => sum + item, 0)
const items = fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 60 })

describe.each([['paginate', paginate], ['paginateEvenly', paginateEvenly]] as const)('%s', (_, split) => {
  it('keeps the order, loses nothing and makes no empty page', () => {
    fc.assert(
      fc.property(items, (list) => {
        const pages = split(list, height, ROOM)
        expect(pages.flat()).toEqual(list)
        expect(pages.every((page) => page.length > 0)).toBe(true)
      }),
      { numRuns: 2000, seed: 25 },
    )
  })

  it('fills no page beyond its height, but for an item that is higher than a page', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(split(list, height, ROOM).every((page) => page.length === 1 || height(page) <= ROOM)).toBe(true)
      }),
      { numRuns: 2000, seed: 25 },
    )
  })

  it('makes no page where there is nothing', () => expect(split([], height, ROOM)).toEqual([]))
})

describe('paginateEvenly', () => {
  it('needs as many pages as filling them one after the other', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(paginateEvenly(list, height, ROOM)).toHaveLength(paginate(list, height, ROOM).length)
      }),
      { numRuns: 2000, seed: 25 },
    )
  })

  it.each([
    [[40, 40, 40], [[40, 40], [40]]],
    [[30, 30, 30, 10], [[30, 30, 30, 10]]],
    [[30, 30, 30, 30], [[30, 30], [30, 30]]],
    [[20, 20, 20, 20, 20, 20], [[20, 20, 20], [20, 20, 20]]],
    [[10, 120, 10], [[10], [120], [10]]],
  ])('spreads %j as %j', (list, pages) => expect(paginateEvenly(list, height, ROOM)).toEqual(pages))

  it('rather tears two apart than leaves one sentence alone on a page', () => {
    const belong = (before: number, after: number): boolean => before === after
    expect(paginateEvenly([50, 20, 20, 20], height, ROOM, belong)).toEqual([[50], [20, 20, 20]])
    expect(paginateEvenly([20, 30, 30, 30], height, ROOM, belong)).toEqual([[20, 30], [30, 30]])
  })
})
