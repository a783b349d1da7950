import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { geoArea, geoCentroid, geoNaturalEarth1, geoPath, type GeoPath, type GeoProjection } from 'd3-geo'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import countryCodes from 'i18n-iso-countries'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { World } from '../plan/map/world.ts'

type Country = Feature<Polygon | MultiPolygon>
type Atlas = Topology<{ countries: GeometryCollection }>

/** Width of the drawing in its own units; the height follows from the projection. */
const WIDTH = 1000

/** Antarctica has no states and would take a fifth of the height. */
const ANTARCTICA = '010'

/** The drawing is cut through the Bering Strait, so that no country is in two pieces. */
const CUT: [number, number] = [-11, 0]

/** Countries that fill less of the drawing than this, in square units, are a mark only: their outline could not be seen. */
const LEAST_AREA = 6

/**
 * The world in Natural Earth projection, which keeps shapes and areas near the truth, as SVG paths with one decimal.
 *
 * Outlines are Natural Earth's at 1:110 million, from the package world-atlas (public domain); where a state is too small for
 * that scale, its place comes from 1:50 million.
 */
export async function drawWorld(): Promise<World> {
  const coarse = await readAtlas('countries-110m.json')
  const fine = await readAtlas('countries-50m.json')
  const shown = coarse.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA)
  const land: Feature<MultiPolygon> = { type: 'Feature', properties: {}, geometry: merge(coarse, shown as Parameters<typeof merge>[1]) }
  // The islands that only the finer atlas has are to be on the drawing, too.
  const all: FeatureCollection = { type: 'FeatureCollection', features: countriesOf(fine).filter(({ id }) => id !== ANTARCTICA) }
  const projection = geoNaturalEarth1().rotate(CUT).fitWidth(WIDTH, all)
  const path = geoPath(projection).digits(1)
  const height = Math.ceil(path.bounds(land)[1][1])
  const outlines = byCode(coarse)
  const places = [...byCode(fine)].flatMap(([code, country]): [string, World['countries'][string]][] => {
    const at = anchor(country, projection)
    const outline = outlines.get(code)
    const area = path.area(outline ?? country)
    return at && country.id !== ANTARCTICA ? [[code, { at, area: Math.round(area), ...(outline && area >= LEAST_AREA ? { path: relative(path, outline) } : {}) }]] : []
  })
  return { width: WIDTH, height, land: relative(path, land), borders: lines(path, bordersOf(coarse)), countries: Object.fromEntries(places.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

/** The countries by ISO 3166-1 alpha-2 code; where islands far away carry the code of their country, it stands for the larger. */
function byCode(atlas: Atlas): Map<string, Country> {
  const found = new Map<string, Country>()
  for (const country of withCrimea(countriesOf(atlas)).toSorted((a, b) => geoArea(a) - geoArea(b))) {
    const code = alpha2(country)
    if (code !== undefined) found.set(code, country)
  }
  return found
}

async function readAtlas(file: string): Promise<Atlas> {
  return JSON.parse(await readFile(createRequire(import.meta.url).resolve(`world-atlas/${file}`), 'utf8')) as Atlas
}

function countriesOf(atlas: Atlas): Country[] {
  return (feature(atlas, atlas.objects.countries) as FeatureCollection<Polygon | MultiPolygon>).features
}

/** The ISO 3166-1 alpha-2 code for the numeric one that the atlas has; none for areas without a code. */
function alpha2({ id }: Country): string | undefined {
  return id === undefined ? undefined : countryCodes.numericToAlpha2(String(id).padStart(3, '0'))
}

const [RUSSIA, UKRAINE] = ['643', '804']

/** Draws Crimea with Ukraine. Natural Earth shows who holds a place; we follow the General Assembly (resolution 68/262). */
function withCrimea(countries: Country[]): Country[] {
  const rings = (country: Country | undefined) => country?.geometry.type === 'MultiPolygon' ? country.geometry.coordinates : [country?.geometry.coordinates ?? []]
  const all = rings(countries.find(({ id }) => id === RUSSIA)) as MultiPolygon['coordinates']
  const crimea = all.filter((coordinates) => isCrimea(geoCentroid({ type: 'Polygon', coordinates })))
  if (crimea.length === 0) throw new Error('The atlas draws Crimea otherwise than expected; look at the map before you go on.')
  return countries.map((country): Country => {
    if (country.id !== RUSSIA && country.id !== UKRAINE) return country
    const own = rings(country) as MultiPolygon['coordinates']
    const coordinates = country.id === RUSSIA ? own.filter((ring) => !crimea.includes(ring)) : [...own, ...crimea]
    return { ...country, geometry: { type: 'MultiPolygon', coordinates } }
  })
}

function isCrimea([longitude, latitude]: [number, number]): boolean {
  return longitude > 32.4 && longitude < 36.7 && latitude > 44.3 && latitude < 46.3
}

/** The areas that the atlas draws apart and no state of the United Nations' is, by the state that each lies in. */
const WITHIN: Record<string, string> = { Somaliland: '706', 'N. Cyprus': '196' }

/** The borders between neighbouring countries. Ukraine has none with Crimea. */
function bordersOf(atlas: Atlas): MultiLineString {
  const stateOf = ({ id, properties }: { id?: string | number | undefined; properties?: object | undefined }): string => {
    const name = (properties as { name?: string } | undefined)?.name ?? ''
    return WITHIN[name] ?? String(id ?? name)
  }
  const all = mesh(atlas, atlas.objects.countries, (one, other) => stateOf(one) !== stateOf(other))
  return { ...all, coordinates: all.coordinates.filter((line) => !line.every(([longitude = 0, latitude = 0]) => isCrimea([longitude, latitude]))) }
}

/** The middle of a country's largest part: that of France is in Europe, not on the way to its islands. */
function anchor({ geometry }: Country, projection: GeoProjection): World['countries'][string]['at'] | undefined {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
  const largest = polygons.toSorted((a, b) => geoArea(b) - geoArea(a))[0]
  const at = largest && projection(geoCentroid(largest))
  return at ? { x: rounded(at[0]), y: rounded(at[1]) } : undefined
}

/** A path with its points given as steps from one to the next: half as long as with places. */
function relative(path: GeoPath, shape: Feature): string {
  return (path(shape) ?? '').replace(/M([^MZ]*)Z/g, (_, points: string) => {
    let [x, y] = [0, 0]
    const steps = points.split('L').map((point, index) => {
      const [toX = 0, toY = 0] = point.split(',').map(Number)
      const step = index === 0 ? [toX, toY] : [rounded(toX - x), rounded(toY - y)]
      ;[x, y] = [toX, toY]
      return step
    })
    const [start, ...rest] = steps.filter(([dx, dy], index) => index === 0 || dx !== 0 || dy !== 0)
    // What has shrunk to less than a triangle is not seen.
    return start && rest.length > 1 ? `M${start.join(' ')}l${rest.map((step) => step.join(' ')).join(' ')}z` : ''
  }).replaceAll(' -', '-').replaceAll(/(?<!\d)0\./g, '.')
}

/** Lines with their points given as steps likewise. */
function lines(path: GeoPath, shape: MultiLineString): string {
  return (path(shape) ?? '').split('M').filter((line) => line !== '').map((line) => {
    let [x, y] = [0, 0]
    const [start, ...rest] = line.split('L').map((point, index) => {
      const [toX = 0, toY = 0] = point.split(',').map(Number)
      const step = index === 0 ? [toX, toY] : [rounded(toX - x), rounded(toY - y)]
      ;[x, y] = [toX, toY]
      return step.join(' ')
    })
    return `M${start}l${rest.join(' ')}`
  }).join('').replaceAll(' -', '-').replaceAll(/(?<!\d)0\./g, '.')
}

const rounded = (value: number): number => Math.round(value * 10) / 10
