// Thorough: not in the quick loop.
import fc from 'fast-check'
import countryCodes from 'i18n-iso-countries'
import { describe, expect, it } from 'vitest'
import { drawWorld } from '../../scripts/maintain/draw-world.ts'
import type { WorldMapProps } from '../../scripts/plan/blocks/world-map.ts'
import { tieOf } from '../../scripts/plan/map/leader.ts'
import { distanceTo, shapeOf } from '../../scripts/plan/map/outline.ts'
import { placeMarks, spreadMarks } from '../../scripts/plan/map/place-marks.ts'
import { viewOf, WHOLE } from '../../scripts/plan/map/view.ts'
import { WORLD, type MapPoint } from '../../scripts/plan/map/world.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { separatorsOf } from '../../scripts/plan/text/punctuation.ts'
import { loadShipped, metrics, planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

type Statements = NonNullable<EventInput['statements']>[number]

/** Uninhabited, or parts of a country that the atlas does not draw apart. */
const NOT_DRAWN = ['AQ', 'BQ', 'BV', 'CC', 'CX', 'GF', 'GI', 'GP', 'MQ', 'RE', 'SJ', 'TK', 'TV', 'UM', 'XK', 'YT']

function mapsOf(items: Statements['items'], map = true): WorldMapProps[] {
  const timeline = sampleTimeline({ events: [sampleEvent({ statements: [{ title: 'Said', map, items }] })] })
  return planSample(timeline)[0]?.slides.flatMap(({ block }) => (block?.component === 'WorldMap' ? [block.props] : [])) ?? []
}

function said(country: string, topic?: string): Statements['items'][number] {
  return { country, ...(topic === undefined ? {} : { topic }), text: 'Agrees.', source: 'paper' }
}

describe('the map of the world', () => {
  it('is as the packages draw it: after one of them has changed, run npm run map', async () => expect(await drawWorld()).toEqual(WORLD))

  it('has a place for every country', () => {
    expect(Object.keys(countryCodes.getAlpha2Codes()).filter((code) => !WORLD.countries[code]).toSorted()).toEqual(NOT_DRAWN)
  })

  it('keeps every place on the drawing', () => {
    for (const [code, { at }] of Object.entries(WORLD.countries)) {
      expect(at.x > 0 && at.x < WORLD.width && at.y > 0 && at.y < WORLD.height, code).toBe(true)
    }
  })

  it('lies as the world does', () => {
    const at = (code: string): MapPoint => WORLD.countries[code]?.at ?? { x: NaN, y: NaN }
    expect(at('US').x).toBeLessThan(at('FR').x)
    expect(at('FR').x).toBeLessThan(at('VN').x)
    expect(at('RU').y).toBeLessThan(at('VN').y)
    expect(at('VN').y).toBeLessThan(at('AU').y)
    expect(WORLD.countries['SG']?.path).toBeUndefined()
  })
})

describe('marks', () => {
  const size = { width: 1000, height: 480 }
  const point = fc.record({ x: fc.double({ min: 0, max: 1000, noNaN: true }), y: fc.double({ min: 0, max: 480, noNaN: true }) })

  it('never cover each other and never leave the drawing', () => {
    fc.assert(fc.property(fc.array(point, { maxLength: 20 }), (anchors) => {
      const marks = spreadMarks(anchors, 40, size)
      for (const [index, a] of marks.entries()) {
        expect(a.x >= 20 && a.x <= 980 && a.y >= 20 && a.y <= 460).toBe(true)
        for (const b of marks.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(39)
      }
    }), { numRuns: 300, seed: 25 })
  })

  it('stay where they are if they stand free', () => {
    const anchors = [{ x: 100, y: 100 }, { x: 300, y: 100 }]
    expect(spreadMarks(anchors, 40, size)).toEqual(anchors)
  })

  it('come apart where all Europe speaks', () => {
    const anchors = ['FR', 'BE', 'NL', 'LU', 'DE', 'DK', 'PL', 'CZ', 'SK', 'AT', 'CH', 'LI', 'IT', 'SI', 'HR', 'HU'].map((code) => WORLD.countries[code]?.at ?? fail())
    const marks = spreadMarks(anchors, 54, WORLD)
    for (const [index, a] of marks.entries()) for (const b of marks.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(53)
  })
})

/** How a map of 792 px is drawn, and what its marks are as large as. */
function drawnFor(codes: string[]) {
  const view = viewOf(codes)
  const unit = 792 / view.width
  const shapes = codes.map((code) => shapeOf(code) ?? fail())
  return { view, unit, shapes, marks: placeMarks(shapes, { view, radius: 14 / unit, gap: 9 / unit }) }
}

describe('marks of countries', () => {
  it.each([[['GR', 'NL', 'EG']], [['IS', 'NZ']], [['DK', 'PL', 'SE']], [['RU', 'EC', 'UZ', 'PL', 'KH', 'AU']], [['SG', 'FJ', 'MT']], [['US', 'CA', 'MX']]])('let every small country be seen: %j', (codes) => {
    const { shapes, marks, unit } = drawnFor(codes)
    for (const [index, shape] of shapes.entries()) {
      const isSmall = shape.radius * unit < 30
      for (const [at, mark] of marks.entries()) {
        // One that is far larger than its own mark may bear it.
        if (at === index && !isSmall) continue
        expect(distanceTo(shape, mark) * unit, `${codes[at]} over ${codes[index]}`).toBeGreaterThan(18)
      }
    }
  })

  it('stand on a country that is far larger', () => expect(drawnFor(['RU', 'BR']).marks).toEqual([shapeOf('RU')?.at, shapeOf('BR')?.at]))

  it('keep apart and on the drawing, whichever countries they are', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...Object.keys(WORLD.countries)), { minLength: 1, maxLength: 12 }), (codes) => {
      const { view, unit, marks } = drawnFor(codes)
      for (const [index, a] of marks.entries()) {
        const [x, y] = [(a.x - view.x) * unit, (a.y - view.y) * unit]
        expect(x > 13 && y > 13 && x < view.width * unit - 13 && y < view.height * unit - 13).toBe(true)
        for (const b of marks.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y) * unit).toBeGreaterThan(28)
      }
    }), { numRuns: 60, seed: 25 })
  })

  it('are tied to the edge of their country, or to its middle where that is no more than a dot', () => {
    const malta = tieOf('MT', { x: 560, y: 200 }, WHOLE) ?? fail()
    expect(malta.from).toEqual(shapeOf('MT')?.at)
    const egypt = tieOf('EG', { x: 600, y: 172 }, WHOLE) ?? fail()
    expect(egypt.from.x).toBeGreaterThan(548)
    expect(egypt.from.x).toBeLessThan(566)
  })
})

describe('the part of the map that is shown', () => {
  it('is the whole where the countries lie far apart, or none is known', () => {
    for (const codes of [['IS', 'NZ'], ['RU', 'AU'], []]) expect(viewOf(codes)).toEqual(WHOLE)
  })

  it('holds the countries, with room around them, and has the shape of the whole', () => {
    const view = viewOf(['GR', 'NL', 'EG'])
    expect(view.width).toBeLessThan(500)
    expect(view.width / view.height).toBeCloseTo(WORLD.width / WORLD.height, 1)
    for (const { x, y } of ['GR', 'NL', 'EG'].flatMap((code) => shapeOf(code)?.rings.flat() ?? [])) {
      expect(x > view.x + 20 && x < view.x + view.width - 20 && y > view.y + 10 && y < view.y + view.height - 10).toBe(true)
    }
  })

  it('does not follow a country to its islands across an ocean', () => {
    expect(viewOf(['FR', 'DE']).width).toBeLessThan(500)
    expect(Math.max(...(shapeOf('FR')?.rings.flat() ?? []).map(({ y }) => y))).toBeLessThan(150)
  })
})

function fail(): never {
  throw new Error('no such country')
}

describe('a map of statements', () => {
  it('has every country once, numbered in the order of the statements, with all its topics', () => {
    const [map] = mapsOf([said('SG', 'Money'), said('RU'), { group: 'All', text: 'Agree.', source: 'paper' }, said('SG', 'Law'), said('DD')])
    expect(map?.places.map(({ country, number, name, topics }) => [country, number, name, topics])).toEqual([['SG', 1, 'Singapore', ['Money', 'Law']], ['RU', 2, 'Russia', undefined], ['DDDE', undefined, 'German Democratic Republic', undefined]])
    expect(map?.description).toBe('Map of the world. Marked on it: 1 Singapore, 2 Russia, German Democratic Republic.')
    expect(map?.named).toBeUndefined()
    expect(map?.view).toBeUndefined()
  })

  it('has names at the marks where they have room, all within the drawing and none on another', () => {
    const [map] = mapsOf([said('SG', 'Money'), said('RU'), said('BR', 'Law'), said('SG', 'Law')])
    expect(map?.named).toBe(true)
    expect(map?.places.map(({ name, topics, number }) => [name, topics, number])).toEqual([['Singapore', ['Money', 'Law'], undefined], ['Russia', undefined, undefined], ['Brazil', ['Law'], undefined]])
    expect(map?.places.every(({ at, side, width }) => at && side && (width ?? 0) > 0)).toBe(true)
    expect(map?.description).toBe('Map of the world. Marked on it: Singapore, Russia, Brazil.')
  })

  it('marks where the event was, unless its country speaks', () => {
    const mapWith = (countries: string[]): WorldMapProps | undefined => {
      const event = sampleEvent({ place: 'hanoi', statements: [{ title: 'Said', map: true, items: countries.map((country) => said(country)) }] })
      const timeline = sampleTimeline({ events: [event], places: { hanoi: { name: 'Hanoi', country: 'VN' } } })
      return planSample(timeline)[0]?.slides.flatMap(({ block }) => (block?.component === 'WorldMap' ? [block.props] : []))[0]
    }
    expect(mapWith(['RU', 'BR', 'AU'])?.places.at(-1)).toMatchObject({ country: 'VN', name: 'Hanoi', topics: ['Vietnam'], host: true, sources: [] })
    expect(mapWith(['RU', 'BR', 'VN'])?.places.some(({ host }) => host)).toBe(false)
    expect(mapWith(['RU', 'BR'])).toBeUndefined()
  })

  it('says so where only a part of the world is shown', () => {
    const [map] = mapsOf([said('GR'), said('NL'), said('EG')])
    expect(map?.description).toBe('Map of part of the world. Marked on it: Greece, Netherlands, Egypt.')
    expect(map?.view?.width).toBeLessThan(640)
  })

  it('separates countries as its language does', () => {
    expect(separatorsOf('ar')).toEqual({ weak: '، ', strong: '؛ ', colon: ': ' })
    expect(['fa', 'ur-PK', 'zh-Hant', 'fr-CA', 'id', 'he'].map((language) => separatorsOf(language).weak)).toEqual(['، ', '، ', '、', ', ', ', ', ', '])
  })

  it('takes the country of the person who spoke', () => {
    expect(mapsOf([{ by: 'guest', text: 'Agrees.', source: 'paper' }, said('RU'), said('BR')])[0]?.places.map(({ country }) => country)).toEqual(['DE', 'RU', 'BR'])
  })

  it.each<[string, WorldMapProps[]]>([
    ['none is wanted', mapsOf([said('RU')], false)],
    ['nobody spoke for a country', mapsOf([{ group: 'All', text: 'Agree.', source: 'paper' }])],
  ])('is not there where %s', (_, maps) => expect(maps).toEqual([]))

  it('goes over several slides where the list is too long, and goes on counting', () => {
    const maps = mapsOf(Object.keys(WORLD.countries).slice(0, 40).map((code) => said(code, 'A topic')))
    expect(maps.length).toBeGreaterThan(2)
    expect(maps.flatMap(({ places }) => places.map(({ number }) => number))).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('is in the shipped decks, and does not say that all of them spoke', async () => {
    for (const { slides, language } of (await loadShipped()).plans) {
      const slide = slides.find(({ block }) => block?.component === 'WorldMap')
      const map = slide?.block?.props as WorldMapProps
      expect(map.places.filter(({ host }) => !host).map(({ country }) => country)).toEqual(['RU', 'EC', 'UZ', 'PL', 'KH', 'AU'])
      expect(`${slide?.frontmatter.title} ${map.description}`).not.toMatch(language === 'en' ? /spoke|spoken|speak/i : /berbicara|bicara/i)
    }
  })

  it('holds all six countries of the shipped decks on one narrow slide, too', async () => {
    const { timeline } = await loadShipped()
    for (const { slides } of planDecks(timeline, { name: (language) => language, metrics, deck: { aspect: '4:3' } })) {
      expect(slides.flatMap(({ block }) => (block?.component === 'WorldMap' ? [block.props.places.length] : []))).toEqual([6])
    }
  })
})
