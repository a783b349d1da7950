import { isKnownPart, type Participation } from '../../timeline/schema/event.ts'
import { fill } from '../labels/index.ts'
import { counted } from '../labels/scaled-number.ts'
import type { Planner } from '../planner.ts'
import { separatorsOf } from '../text/punctuation.ts'
import { isUsualTitle } from './headlines.ts'

/**
 * The headline of slides of people: the claim of one of them, the essential one first, or how many the slides show. It says nothing
 * of those whom no source names, so it is a number of speakers and no sentence such as '8 people spoke'.
 * @param entries - all that these slides show, in their order
 * @returns undefined where what could be said is too long for a title
 */
export function peopleHeadline(planner: Planner, entries: readonly Participation[]): string | undefined {
  const ranked = entries.toSorted((one, other) => Number(other.importance === 'essential') - Number(one.importance === 'essential'))
  const claim = ranked.find((entry) => entry.claim !== undefined)?.claim
  if (claim !== undefined) return planner.text(claim)
  const title = numberOf(planner, entries)
  return title !== undefined && isUsualTitle(planner, title) ? title : undefined
}

function numberOf(planner: Planner, entries: readonly Participation[]): string | undefined {
  const { labels, language } = planner
  const people = [...new Set(entries.flatMap(({ person }) => person ?? []))]
  const groups = [...new Set(entries.flatMap(({ group }) => (group === undefined ? [] : [planner.text(group)])))]
  const [person] = people
  if (person === undefined) return groups.length === 1 ? groups[0] : counted(labels, 'groups', groups.length, language)
  if (people.length === 1) return nameOf(planner, person, entries)
  const part = sharedPart(entries)
  if (part !== undefined || groups.length === 0) return withCountries(planner, people, counted(labels, part ?? 'people', people.length, language))
  return new Intl.ListFormat(language).format([counted(labels, 'people', people.length, language), counted(labels, 'groups', groups.length, language)])
}

/** The only person among them, after the part if there is one. */
function nameOf(planner: Planner, person: string, entries: readonly Participation[]): string {
  const { name } = planner.attribution(person)
  const parts = entries.flatMap((entry) => (entry.person === person && entry.part !== undefined ? [entry.part] : []))
  const [part] = parts
  if (part === undefined || parts.length > 1) return name
  return `${isKnownPart(part) ? planner.labels.parts[part] : planner.text(part)}${separatorsOf(planner.language).colon}${name}`
}

/** The part that all people had and no group: of a group nobody knows how many had it. */
function sharedPart(entries: readonly Participation[]): keyof Planner['labels']['parts'] | undefined {
  const parts = new Set(entries.flatMap(({ person, part }) => (person === undefined ? [] : [part])))
  const [part] = parts
  const isOfGroup = entries.some((entry) => entry.group !== undefined && entry.part === part)
  return parts.size === 1 && part !== undefined && isKnownPart(part) && !isOfGroup ? part : undefined
}

/** The number of people with that of their countries, where they are from several and all of these are known. */
function withCountries({ timeline, labels, language }: Planner, people: readonly string[], number: string): string {
  const countries = people.map((person) => timeline.people[person]?.country)
  const several = new Set(countries).size
  if (several < 2 || countries.includes(undefined)) return number
  return fill(labels.counts.from, { people: number, countries: counted(labels, 'countries', several, language) })
}
