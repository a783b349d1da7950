import type { Path } from '../../timeline/schema/path.ts'
import type { StatementGroup } from '../../timeline/schema/statement.ts'
import type { Block } from '../blocks/block.ts'
import { type MapPlace, type MapView, mapWidth } from '../blocks/world-map.ts'
import { fill } from '../labels/index.ts'
import { shapeOf } from '../map/outline.ts'
import { placeMarks } from '../map/place-marks.ts'
import { viewOf, WHOLE } from '../map/view.ts'
import { type MapPoint, WORLD } from '../map/world.ts'
import { isFormerCode } from '../../timeline/countries/former-states.ts'
import { statedBy } from '../phrases.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { fitPages, type SectionPage } from './section.ts'

/** What is left free around a mark, in px. */
const MARK_GAP = 9

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

/**
 * Plans the maps of the countries that a group's statements are made for: every country once, in the order of its first
 * statement, numbered; states that no longer exist stand in the list without a number, because the map of today has no outline for them. There is usually one page, and more where the list beside the map would be too long. The map says only
 * who, not how they spoke, since some may have sent a message.
 * @returns no page where the group wants no map, or none of its statements is made for a country
 */
export function mapPages(planner: Planner, group: StatementGroup, path: Path): SectionPage[] {
  const voices = group.map ? voicesOf(planner, group) : []
  const view = viewOf(voices.map(({ country }) => country))
  const block = (language: Planner, page: Voice[], marks: MapPoint[] = []): Block => mapBlock(language, { group, voices, view }, page, marks)
  return fitPages(planner, voices, (language, page: Voice[]) => block(language, page)).map((page) => ({
    block: block(planner, page, marksOf(planner, view, page)),
    notes: [],
    sources: page.flatMap(({ indexes }) => cited(planner, group, indexes)),
    origin: page.flatMap(({ indexes }) => indexes.map((at) => [...path, 'items', at])),
  }))
}

function voicesOf({ timeline }: Planner, group: StatementGroup): Voice[] {
  const voices = new Map<string, Voice>()
  for (const [index, statement] of group.items.entries()) {
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
  const places = page.map((voice): MapPlace => {
    const topics = voice.indexes.map((at) => group.items[at]?.topic).filter((topic) => topic !== undefined).map((topic) => planner.text(topic))
    return {
      country: voice.country,
      ...(isDrawn(voice.country) ? { number: drawn.indexOf(voice) + 1 } : {}),
      name: planner.country(voice.country),
      ...(topics.length === 0 ? {} : { topics }),
      sources: cited(planner, group, voice.indexes),
      ...(isDrawn(voice.country) ? { at: marks[marked.indexOf(voice)] ?? { x: 0, y: 0 } } : {}),
    }
  })
  const countries = places.map(({ number, name }) => (number === undefined ? name : `${number} ${name}`)).join(separators.weak)
  const { mapOf, mapOfPart } = planner.labels
  const description = fill(view === WHOLE ? mapOf : mapOfPart, { countries })
  return { component: 'WorldMap', props: { description, places, ...(view === WHOLE ? {} : { view }) } }
}

/** Where the marks of a page stand: beside their countries where these are small. */
function marksOf({ typesetter }: Planner, view: MapView, page: Voice[]): MapPoint[] {
  const unit = mapWidth(typesetter) / view.width
  return placeMarks(page.flatMap(({ country }) => shapeOf(country) ?? []), { view, radius: typesetter.size('map-mark') / 2 / unit, gap: MARK_GAP / unit })
}

function cited(planner: Planner, group: StatementGroup, indexes: number[]): number[] {
  return planner.cite(indexes.flatMap((at) => group.items[at]?.source ?? []))
}
