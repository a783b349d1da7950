import { PARTS, type Event, type Participation } from '../../timeline/schema/event.ts'
import type { Block } from '../blocks/block.ts'
import type { PeopleListProps } from '../blocks/people-list.ts'
import type { RowSetting } from '../blocks/block-kind.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { rowPages } from './row-pages.ts'
import { sectionSlides, within } from './section.ts'

interface Row {
  entry: Participation
  path: Path
}

/**
 * Plans the slides of the people at an event, by their parts: hosts first, attendees last. Within each part, groups come after
 * the people with names. Where some of them are a detail and others are not, these have slides of their own.
 */
export function peopleSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const { labels } = planner
  const rows = event.people.map((entry, index): Row => ({ entry, path: [...path, 'people', index] }))
  const [details, others] = [true, false].map((isDetail) => rows.filter(({ entry }) => (entry.importance === 'detail') === isDetail)) as [Row[], Row[]]
  if (details.length === 0 || others.length === 0) return rowSlides(planner, event, rows, { id: 'people', title: labels.people })
  return [...rowSlides(planner, event, others, { id: 'people', title: labels.people }), ...rowSlides(planner, event, details, { id: 'people-else', title: labels.peopleElse })]
}

function rowSlides(planner: Planner, event: Event, rows: Row[], { id, title }: { id: string; title: string }): Slide[] {
  const sorted = PARTS.flatMap((part) => [false, true].flatMap((crowd) => rows.filter(({ entry }) => entry.part === part && isCrowd(entry) === crowd)))
  return sectionSlides(
    planner,
    { id: within(event, id), title, event },
    rowPages(planner, sorted, peopleBlock, (before, after) => before.entry.part === after.entry.part).map(({ items, block }) => ({
      block,
      notes: items.map(({ entry }) => entry.notes),
      sources: items.flatMap(({ entry }) => planner.cite(entry.source)),
      origin: items.map((row) => row.path),
    })),
  )
}

function peopleBlock(planner: Planner, rows: Row[], setting: RowSetting): Block {
  const seen = new Set<string>()
  const groups = PARTS.flatMap((part) => {
    const people = rows.filter(({ entry }) => entry.part === part).map(({ entry }) => shown(planner, entry, seen))
    return people.length === 0 ? [] : [{ label: planner.labels.parts[part], people }]
  })
  return { component: 'PeopleList', props: { groups, ...setting } }
}

function isCrowd({ person }: Participation): boolean {
  return person === undefined
}

/** A person or group as the slide shows it. @param seen - the people on the slide so far, whose office is not repeated */
function shown(planner: Planner, { person, group, source }: Participation, seen: Set<string>): PeopleListProps['groups'][number]['people'][number] {
  const sources = planner.cite(source)
  if (person === undefined) return { name: planner.text(group ?? ''), crowd: true, sources }
  const { name, ...office } = planner.attribution(person)
  if (seen.has(person)) return { name, sources }
  seen.add(person)
  return { name, ...office, sources }
}
