import type { Event } from '../../timeline/schema/event.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import { type MapPlace, type MapView, mapWidth, nameSize } from '../blocks/world-map.ts'
import { fill } from '../labels/index.ts'
import { shapeOf } from '../map/outline.ts'
import { placeMarks } from '../map/place-marks.ts'
import { placeNames, type NamePlace } from '../map/place-names.ts'
import { viewOf, WHOLE } from '../map/view.ts'
import { type MapPoint, WORLD } from '../map/world.ts'
import { isFormerCode } from '../../timeline/countries/former-states.ts'
import type { Typesetter } from '../measure/typesetter.ts'
import { statedBy } from '../phrases.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { fitPages, type SectionPage } from './section.ts'

/** What is left free around a mark, in px. */
const MARK_GAP = 9

/** What is left free around a name, in px. */
const NAME_GAP = 10

/** A country with the statements made for it. */
interface Voice {
  country: string
  indexes: number[]
}

/** Data that all maps of a group share. */
interface WholeMap {
  group: StatementGroup
  voices: Voice[]
  view: MapView
}

/** From so many countries on, a map says more than their names do. */
const LEAST_COUNTRIES = 3

/** Most names that stand on a map. */
const MOST_NAMES = 9

/**
 * Plans the maps of the countries that a group's statements are made for: every country once, in the order of its first
 * statement. Their names stand at their marks, and the place of the event is marked, too. Where names have no room in some
 * language or aspect, countries are numbered, with a list beside the map; so are they with states that no longer exist, which
 * stand there without a number, because the map of today has no outline for them. The map says only
 * who, not how they spoke, since some may have sent a message.
 * @param shown - the statements of the group that the map is of
 * @returns no page where the group wants no map, or its statements are made for one or two countries only
 */
export function mapPages(planner: Planner, { group, shown }: { group: StatementGroup; shown: readonly Statement[] }, path: Path, event?: Event): SectionPage[] {
  const voices = group.map ? voicesOf(planner, group, shown) : []
  if (voices.length < LEAST_COUNTRIES) return []
  const named = namedBlock(planner, group, voices, event)
  const pageOf = (page: readonly Voice[], block: Block): SectionPage => ({
    block,
    notes: [],
    sources: page.flatMap(({ indexes }) => cited(planner, group, indexes)),
    origin: page.flatMap(({ indexes }) => indexes.map((at) => [...path, 'items', at])),
  })
  if (named) return [pageOf(voices, named)]
  const view = viewOf(voices.map(({ country }) => country))
  const block = (language: Planner, page: Voice[], marks: MapPoint[] = []): Block => mapBlock(language, { group, voices, view }, page, marks)
  return fitPages(planner, voices, (language, page: Voice[]) => block(language, page)).map((page) => pageOf(page, block(planner, page, marksOf(planner, view, page))))
}

/** The map with names at their marks, which stand alike in every language. @returns undefined where they have no room in some language or aspect */
function namedBlock(planner: Planner, group: StatementGroup, voices: readonly Voice[], event: Event | undefined): Block | undefined {
  if (voices.length > MOST_NAMES || !voices.every(({ country }) => isDrawn(country))) return undefined
  const places = (language: Planner): MapPlace[] => [...voices.map((voice) => placeOf(language, group, voice)), ...hostPlaces(language, voices, event)]
  const inLanguages = planner.everyLanguage().map(places)
  const placed = (typesetter: Typesetter): { view: MapView; names: NamePlace[] | undefined } => {
    const view = viewOf((inLanguages[0] ?? []).map(({ country }) => country), typesetter.width / typesetter.room)
    const unit = typesetter.width / view.width
    const shapes = (inLanguages[0] ?? []).flatMap(({ country }, index) => {
      const sizes = inLanguages.flatMap((own) => (own[index] ? [nameSize(typesetter, own[index])] : []))
      const shape = shapeOf(country)
      return shape ? [{ shape, width: Math.max(...sizes.map(({ width }) => width)) / unit, height: Math.max(...sizes.map(({ height }) => height)) / unit }] : []
    })
    return { view, names: placeNames(shapes, view, NAME_GAP / unit) }
  }
  const { typesetter } = planner
  const { view, names } = placed(typesetter)
  if (!names || typesetter.everyAspect().some((aspect) => aspect !== typesetter && !placed(aspect).names)) return undefined
  const own = places(planner)
  const countries = own.map(({ name, topics, host }) => (host ? [name, ...(topics ?? [])].join(separatorsOf(planner.language).weak) : name)).join(separatorsOf(planner.language).weak)
  const { mapOf, mapOfPart } = planner.labels
  return {
    component: 'WorldMap',
    props: {
      description: fill(view.width >= WORLD.width ? mapOf : mapOfPart, { countries }),
      places: own.map((place, index) => ({ ...place, width: nameSize(typesetter, place).width, ...names[index] })),
      view,
      named: true,
      steps: true,
    },
  }
}

/** The place of the event, where its country is known and nobody speaks for it. */
function hostPlaces(planner: Planner, voices: readonly Voice[], event: Event | undefined): MapPlace[] {
  const place = event?.place
  const country = place === undefined ? undefined : planner.timeline.places[place]?.country
  if (place === undefined || country === undefined || !isDrawn(country) || voices.some((voice) => voice.country === country)) return []
  const [city, land] = [planner.outermostPlace(place), planner.country(country)]
  return [{ country, name: city, ...(city === land ? {} : { topics: [land] }), host: true, sources: [] }]
}

function placeOf(planner: Planner, group: StatementGroup, { country, indexes }: Voice): MapPlace {
  const topics = indexes.map((at) => group.items[at]?.topic).filter((topic) => topic !== undefined).map((topic) => planner.text(topic))
  return { country, name: planner.country(country), ...(topics.length === 0 ? {} : { topics }), sources: cited(planner, group, indexes) }
}

function voicesOf({ timeline }: Planner, group: StatementGroup, shown: readonly Statement[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const [index, statement] of group.items.entries()) {
    if (!shown.includes(statement)) continue
    const person = statedBy(statement, group)
    const country = statement.country ?? (person === undefined ? undefined : timeline.people[person]?.country)
    if (country === undefined || (!isDrawn(country) && !isFormerCode(country))) continue
    const voice = voices.get(country) ?? { country, indexes: [] }
    voice.indexes.push(index)
    voices.set(country, voice)
  }
  const all = [...voices.values()]
  return all.some(({ country }) => isDrawn(country)) ? all : []
}

/** Whether the map has the country. A state that no longer exists has no outline there. */
function isDrawn(country: string): boolean {
  return WORLD.countries[country] !== undefined
}

function mapBlock(planner: Planner, { group, voices, view }: WholeMap, page: Voice[], marks: MapPoint[]): Block {
  const separators = separatorsOf(planner.language)
  const drawn = voices.filter(({ country }) => isDrawn(country))
  const marked = page.filter(({ country }) => isDrawn(country))
  const places = page.map((voice): MapPlace => ({
    ...placeOf(planner, group, voice),
    ...(isDrawn(voice.country) ? { number: drawn.indexOf(voice) + 1, at: marks[marked.indexOf(voice)] ?? { x: 0, y: 0 } } : {}),
  }))
  const countries = places.map(({ number, name }) => (number === undefined ? name : `${number} ${name}`)).join(separators.weak)
  const { mapOf, mapOfPart } = planner.labels
  const description = fill(view === WHOLE ? mapOf : mapOfPart, { countries })
  return { component: 'WorldMap', props: { description, places, ...(view === WHOLE ? {} : { view }), steps: true } }
}

/** Where the marks of a page stand: beside their countries where these are small. */
function marksOf({ typesetter }: Planner, view: MapView, page: Voice[]): MapPoint[] {
  const unit = mapWidth(typesetter) / view.width
  return placeMarks(page.flatMap(({ country }) => shapeOf(country) ?? []), { view, radius: typesetter.size('map-mark') / 2 / unit, gap: MARK_GAP / unit })
}

function cited(planner: Planner, group: StatementGroup, indexes: number[]): number[] {
  return planner.cite(indexes.flatMap((at) => group.items[at]?.source ?? []))
}
