import { PARTS, type Event, type Participation } from '../../timeline/schema/event.ts'
import type { Path } from '../../timeline/schema/path.ts'
import type { Block, PeopleListProps, RowSetting } from '../blocks/blocks.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { rowPages } from './row-pages.ts'
import { sectionSlides, within } from './section.ts'

interface Row {
  entry: Participation
  path: Path
}

/**
 * Who took part in an event, by what they did: hosts first, those who attended last. Within each part, those who are not named
 * one by one come after the others.
 */
export function peopleSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const rows = event.people.map((entry, index): Row => ({ entry, path: [...path, 'people', index] }))
  const sorted = PARTS.flatMap((part) => [false, true].flatMap((crowd) => rows.filter(({ entry }) => entry.part === part && isCrowd(entry) === crowd)))
  return sectionSlides(
    planner,
    { id: within(event, 'people'), title: planner.labels.people, event },
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

/** @param seen - who stands on the slide already: the office is given once */
function shown(planner: Planner, { person, group, source }: Participation, seen: Set<string>): PeopleListProps['groups'][number]['people'][number] {
  const sources = planner.cite(source)
  if (person === undefined) return { name: planner.text(group ?? ''), crowd: true, sources }
  const { name, ...office } = planner.attribution(person)
  if (seen.has(person)) return { name, sources }
  seen.add(person)
  return { name, ...office, sources }
}
