import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { Event } from '../../scripts/timeline/schema/event.ts'
import { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { drawer, type Draw } from './draw.ts'
import { png } from './picture.ts'

/** What the model has of late: without it, a timeline is written without those keys. */
const knowsEras = 'eras' in Timeline.shape
const knowsGroups = 'groups' in Timeline.shape
const knowsTags = 'tags' in Event.shape

/** The big timelines, by their number of events. All is invented, and the same each time. */
export const BIG_SIZES = [100, 300, 1000] as const
export type BigSize = (typeof BIG_SIZES)[number]

/** Texts in English and German, or in English alone. */
type Words = string | { en: string; de: string }

interface Big {
  title: string
  languages: string[]
  events: object[]
  eras: object[]
  groups: Record<string, string>
  rest?: object
}

/**
 * Writes a big timeline with its pictures.
 * @param folder - made where it is missing
 * @param sourceEach - whether each event has a source of its own
 * @returns the path of the YAML file
 */
export async function writeBigTimeline(folder: string, size: BigSize, { sourceEach = false } = {}): Promise<string> {
  await mkdir(join(folder, 'pictures'), { recursive: true })
  await Promise.all(VIEWS.map((view, index) => writeFile(join(folder, `pictures/view-${index}.png`), view)))
  const file = join(folder, `big-${size}.yaml`)
  await writeFile(file, stringify(written(BIG[size](drawer(size)), sourceEach)))
  return file
}

/** Pictures of several shapes, each of one colour. */
const VIEWS = [png(320, 200, [142, 29, 33]), png(200, 300, [42, 92, 130]), png(480, 160, [60, 110, 70])]

function written({ title, languages, events, eras, groups, rest }: Big, sourceEach: boolean): object {
  const named = (index: number): string => `report-${index + 1}`
  const shared = Object.fromEntries(Object.entries(SOURCES).filter(([id]) => JSON.stringify(events).includes(`"${id}"`)))
  const own = Object.fromEntries(events.map((_, index) => [named(index), { publisher: `Invented paper ${index + 1}`, title: `Report of the ${index + 1}th entry` }]))
  return {
    title,
    languages,
    ...(knowsEras ? { eras } : {}),
    ...(knowsGroups ? { groups: Object.fromEntries(Object.entries(groups).map(([id, name]) => [id, { title: name }])) } : {}),
    events: events.map((event, index) => ({ ...inGroup(event, groups), ...(sourceEach ? { source: named(index) } : {}) })),
    sources: sourceEach ? own : shared,
    ...rest,
  }
}

/** The event with the key of its group or, where the model has no groups, with their name. */
function inGroup(event: { group?: string; tags?: string[] }, groups: Record<string, string>): object {
  const { group, tags, ...rest } = event
  return { ...rest, ...(group === undefined ? {} : { group: knowsGroups ? group : groups[group] }), ...(tags && knowsTags ? { tags } : {}) }
}

const SOURCES = {
  log: { publisher: 'The invented harbour log', url: 'https://example.org/log' },
  gazette: { publisher: 'The invented gazette', title: 'Reports from the quay', url: 'https://example.org/gazette' },
  survey: { publisher: 'An invented survey', published: 1999 },
}

const BIG: Record<BigSize, (draw: Draw) => Big> = { 100: harbour, 300: valley, 1000: station }

const WORKS = [['Harbour works', 'Hafenarbeiten'], ['A new crane', 'Ein neuer Kran'], ['Dredging of the channel', 'Ausbaggern der Fahrrinne'], ['The lamp on the mole is lit for the first time', 'Das Feuer auf der Mole brennt zum ersten Mal'], ['Storm', 'Sturm'], ['Strike at the grain shed', 'Streik am Getreideschuppen'], ['The customs house moves to the other bank of the river', 'Das Zollhaus zieht ans andere Ufer des Flusses']] as const

/** A hundred years and more of a harbour, with everything that an event can have, and two long gaps. */
function harbour(draw: Draw): Big {
  const years = draw.sorted(100, 1850, 2010).map((year) => (year > 1913 && year < 1920 ? 1913 : year > 1942 && year < 1955 ? 1955 : year))
  const events = years.map((year, index) => {
    const [en, de] = draw.one(WORKS)
    const said = (text: string, deutsch: string): Words => ({ en: text, de: deutsch })
    const month = draw.chance(0.6) ? `-${String(1 + draw.below(12)).padStart(2, '0')}` : ''
    return {
      id: `part-${index + 1}`,
      title: said(`${en}, part ${index + 1}`, `${de}, Teil ${index + 1}`),
      when: month === '' ? year : `${year}${month}`,
      group: draw.one(['works', 'trade', 'people', 'sea']),
      source: draw.one(['log', 'gazette', ['log', 'survey']]),
      ...(draw.chance(0.8) ? { importance: 1 + draw.below(5) } : {}),
      ...(draw.chance(0.75) ? { summary: said(draw.sentences('en'), draw.sentences('de')) } : {}),
      ...(draw.chance(0.12) ? { picture: { file: `pictures/view-${index % 3}.png`, alt: said('A field of one colour.', 'Eine einfarbige Fläche.'), credit: 'Drawn by a script' } } : {}),
      ...(draw.chance(0.15) ? { figures: [{ value: 3 + draw.below(900), unit: said('tonnes', 'Tonnen'), label: said('were moved that week', 'wurden in jener Woche bewegt'), source: 'log' }] } : {}),
      ...(draw.chance(0.12) ? { quotations: [{ speaker: draw.one(['warden', 'pilot']), verbatim: { en: draw.sentence('en', 9) }, translations: { de: draw.sentence('de', 9) }, source: 'gazette' }] } : {}),
      ...(draw.chance(0.12) ? { people: [{ person: draw.one(['warden', 'pilot']), part: draw.one(['host', 'speaker', 'attendee']), source: 'gazette' }] } : {}),
      ...(draw.chance(0.2) ? { notes: said(draw.sentences('en'), draw.sentences('de')) } : {}),
    }
  })
  const people = { warden: { name: 'Ida Example', role: { en: 'Harbour warden', de: 'Hafenmeisterin' } }, pilot: { name: 'Otto Invented', role: { en: 'Pilot', de: 'Lotse' } } }
  return {
    title: 'An invented harbour',
    languages: ['en', 'de'],
    events,
    eras: [['The first mole', '1850/1879'], ['Steam', '1880/1913'], ['Between', '1920/1942'], ['Containers', '1955/1989'], ['The quay as a park', '1990/..']].map(([title, when]) => ({ title, when })),
    groups: { works: 'Works', trade: 'Trade', people: 'People', sea: 'Sea and weather' },
    rest: { people },
  }
}

/** Two and a half thousand years of a valley, known more and less exactly. */
function valley(draw: Draw): Big {
  const padded = (year: number): string => (year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0'))
  const rough = (year: number): string => {
    const century = String(Math.floor(year / 100)).padStart(2, '0')
    if (year < 500) return draw.one([`${padded(year)}~`, padded(year), `${padded(year)}?`])
    return draw.one([padded(year), padded(year), `${padded(year)}~`, year < 1500 ? `${century}XX` : `${padded(year)}-0${1 + draw.below(9)}`, `${padded(year)}/${padded(Math.min(2000, year + 1 + draw.below(30)))}`])
  }
  const events = draw.sorted(300, -500, 2000).map((year, index) => ({
    id: `find-${index + 1}`,
    title: `${draw.one(['A bridge', 'Grave field', 'Mill on the upper stream, as the tax roll has it', 'Coins', 'Flood', 'The chapel of the ferrymen is begun', 'Market right'])}, find ${index + 1}`,
    when: rough(year),
    group: draw.one(['building', 'finds', 'papers']),
    source: draw.one(['survey', 'gazette']),
    tags: draw.chance(0.5) ? [draw.one(['river', 'trade', 'faith'])] : ['undated-layer'],
    ...(draw.chance(0.1) ? { importance: draw.one(['essential', 5, 4, 'detail']) } : {}),
    ...(draw.chance(0.3) ? { summary: draw.sentences('en') } : {}),
  }))
  return {
    title: 'An invented valley',
    languages: ['en'],
    events,
    eras: [['Before writing', '../-0101'], ['Roads', '-0100/0399'], ['Quiet centuries', '0400/0999'], ['Mills and markets', '1000/1499'], ['Papers', '1500/1849'], ['Machines', '1850/..']].map(([title, when]) => ({ title, when })),
    groups: { building: 'Building', finds: 'Finds', papers: 'Papers' },
  }
}

/** A year of a station in the ice, noted by the day and by the hour. */
function station(draw: Draw): Big {
  const days = draw.sorted(1000, 0, 365)
  const events = days.map((day, index) => {
    const date = new Date(Date.UTC(2023, 2, 1 + day)).toISOString().slice(0, 10)
    const hour = String(draw.below(24)).padStart(2, '0')
    return {
      id: `entry-${index + 1}`,
      title: `${draw.one(['Balloon released', 'Generator two serviced', 'Snow depth', 'Radio contact', 'A long walk to the outer mast and back, without wind', 'Ice core drilled', 'Aurora'])}, entry ${index + 1}`,
      when: draw.chance(0.4) ? { date, time: `${hour}:${draw.one(['00', '15', '30', '45'])}` } : date,
      group: draw.one(['air', 'ice', 'power', 'people', 'radio', 'sky']),
      source: 'log',
      ...(draw.chance(0.05) ? { summary: draw.sentences('en') } : {}),
      ...(draw.chance(0.1) ? { importance: 1 + draw.below(9) } : {}),
    }
  })
  return {
    title: 'An invented station in the ice',
    languages: ['en'],
    events,
    eras: [['Autumn', '2023-03-01/2023-05-10'], ['The long night', '2023-05-11/2023-08-02'], ['Sun again', '2023-08-03/..']].map(([title, when]) => ({ title, when })),
    groups: { air: 'Air', ice: 'Ice', power: 'Power', people: 'People', radio: 'Radio', sky: 'Sky' },
    rest: { zone: 'Antarctica/Troll' },
  }
}
