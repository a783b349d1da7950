import { describe, expect, it } from 'vitest'
import { iconNames, iconShape } from '../../scripts/look/icons.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'

describe('icons', () => {
  it('draws every icon of the set with a pen of its own', () => {
    const names = iconNames()
    expect(names.length).toBeGreaterThan(1500)
    expect(names.filter((name) => [...(iconShape(name)?.lines ?? []), ...(iconShape(name)?.filled ?? [])].some((path) => !/^[Mm]-?[\d.]/.test(path)) || iconShape(name) === undefined)).toEqual([])
  })

  it('makes paths of circles and of rectangles with round corners', () => {
    expect(iconShape('circle')?.lines).toEqual(['M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z'])
    expect(iconShape('square')?.lines).toEqual(['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2z'])
    expect(iconShape('palette')?.filled).toHaveLength(4)
  })

  it('turns round what points to a side, and nothing else', () => {
    expect(['arrow-right', 'chevron-left', 'corner-up-right', 'undo', 'log-out'].filter((name) => iconShape(name)?.directed !== true)).toEqual([])
    expect(['shield', 'arrow-up', 'arrow-left-right', 'mouse-left', 'copyright'].filter((name) => iconShape(name)?.directed === true)).toEqual([])
  })

  it('knows an icon by its former name', () => expect(iconShape('home')).toEqual(iconShape('house')))

  it.each([
    ['sheild', 'Did you mean "shield"?'],
    ['mdi:arrowRight', 'Did you mean "arrow-right"?'],
    ['money bag', 'shopping-bag'],
  ])('answers %s with what is near', (icon, near) => {
    const text = JSON.stringify({ title: 'Day', languages: ['en'], events: [{ title: 'A', when: '2025-10-25', source: 'paper', points: [{ title: 'P', items: [{ title: 'One', icon }] }] }], sources: { paper: { publisher: 'Paper' } } })
    expect(parseTimeline(text, 'day.yaml').problems.map(({ code, hint }) => `${code} ${hint}`)).toEqual([expect.stringContaining(near)])
  })
})
