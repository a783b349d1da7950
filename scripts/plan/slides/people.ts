import { PARTS, type Event, type Participation } from '../../timeline/schema/event.ts'
import type { Block, PeopleListProps } from '../blocks.ts'
import type { Slide } from '../deck.ts'
import type { Planner } from '../planner.ts'
import { fitPages, sectionSlides, within, type Path } from './section.ts'

interface Row {
  entry: Participation
  path: Path
}

/** Who took part in an event, by what they did: hosts first, those who attended last. */
export function peopleSlides(planner: Planner, event: Event, path: Path): Slide[] {
  const rows = event.people.map((entry, index): Row => ({ entry, path: [...path, 'people', index] }))
  const sorted = PARTS.flatMap((part) => rows.filter(({ entry }) => entry.part === part))
  return sectionSlides(
    planner,
    { id: within(event, 'people'), title: planner.labels.people, event },
    fitPages(planner, sorted, peopleBlock, (before, after) => before.entry.part === after.entry.part).map((page) => ({
      block: peopleBlock(planner, page),
      notes: page.map(({ entry }) => entry.notes),
      sources: page.flatMap(({ entry }) => planner.cite(entry.source)),
      origin: page.map((row) => row.path),
    })),
  )
}

function peopleBlock(planner: Planner, rows: Row[]): Block {
  const groups = PARTS.flatMap((part) => {
    const people = rows.filter(({ entry }) => entry.part === part).map(({ entry }) => shown(planner, entry))
    return people.length === 0 ? [] : [{ label: planner.labels.parts[part], people }]
  })
  return { component: 'PeopleList', props: { groups } }
}

function shown(planner: Planner, entry: Participation): PeopleListProps['groups'][number]['people'][number] {
  const who = entry.person === undefined ? { name: planner.text(entry.group ?? '') } : planner.attribution(entry.person)
  return { ...who, sources: planner.cite(entry.source) }
}
