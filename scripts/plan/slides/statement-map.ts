import type { StatementGroup } from '../../timeline/schema/statement.ts'
import type { Block, MapPlace } from '../blocks.ts'
import { fill } from '../labels/index.ts'
import { spreadMarks, stepAside } from '../map/spread-marks.ts'
import { WORLD } from '../map/world.ts'
import type { Planner } from '../planner.ts'
import { statedBy } from './phrase.ts'
import { fitPages, type Path, type SectionPage } from './section.ts'

/** Distance between the centres of two marks, in units of the map: on a 4:3 slide a mark is 52 of them wide. */
const MARK_DISTANCE = 54

/** A mark would cover a country that fills less of the map, in square units: it stands beside, at this share of the distance. */
const LEAST_AREA = 2400
const ASIDE = 0.68

/** A country with the statements made for it. */
interface Voice {
  country: string
  indexes: number[]
}

/**
 * The maps of who made the statements of a group: every country once, in the order of its first statement, numbered. One
 * page as a rule; more where the list beside the map would be too long. Only who is on the map is said, not how they spoke:
 * some may have sent a message.
 *
 * @returns no page where the group wants no map, or none of its statements is made for a country
 */
export function mapPages(planner: Planner, group: StatementGroup, path: Path): SectionPage[] {
  const voices = group.map ? voicesOf(planner, group) : []
  const block = (language: Planner, page: Voice[]): Block => mapBlock(language, group, voices, page)
  return fitPages(planner, voices, block).map((page, index) => ({
    block: block(planner, page),
    notes: index === 0 ? [group.notes] : [],
    sources: page.flatMap(({ indexes }) => cited(planner, group, indexes)),
    origin: page.flatMap(({ indexes }) => indexes.map((at) => [...path, 'items', at])),
  }))
}

function voicesOf({ timeline }: Planner, group: StatementGroup): Voice[] {
  const voices = new Map<string, Voice>()
  for (const [index, statement] of group.items.entries()) {
    const person = statedBy(statement, group)
    const country = statement.country ?? (person === undefined ? undefined : timeline.people[person]?.country)
    if (country === undefined || !WORLD.countries[country]) continue
    const voice = voices.get(country) ?? { country, indexes: [] }
    voice.indexes.push(index)
    voices.set(country, voice)
  }
  return [...voices.values()]
}

function mapBlock(planner: Planner, group: StatementGroup, voices: Voice[], page: Voice[]): Block {
  const shown = page.flatMap(({ country }) => WORLD.countries[country] ?? [])
  const starts = stepAside(shown.map(({ at, area }) => ({ at, aside: area < LEAST_AREA ? MARK_DISTANCE * ASIDE : 0 })))
  const marks = spreadMarks(starts, MARK_DISTANCE, WORLD)
  const places = page.map((voice, index): MapPlace => {
    const topics = voice.indexes.map((at) => group.items[at]?.topic).filter((topic) => topic !== undefined).map((topic) => planner.text(topic))
    return {
      country: voice.country,
      number: voices.indexOf(voice) + 1,
      name: planner.country(voice.country),
      ...(topics.length === 0 ? {} : { topic: topics.join('; ') }),
      sources: cited(planner, group, voice.indexes),
      at: marks[index] ?? { x: 0, y: 0 },
    }
  })
  const countries = places.map(({ number, name }) => `${number} ${name}`).join(', ')
  return { component: 'WorldMap', props: { description: fill(planner.labels.mapOf, { countries }), places } }
}

function cited(planner: Planner, group: StatementGroup, indexes: number[]): number[] {
  return planner.cite(indexes.flatMap((at) => group.items[at]?.source ?? []))
}
