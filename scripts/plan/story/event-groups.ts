import { GROUP_COLOURS } from '../../look/colours.ts'
import type { Event } from '../../timeline/schema/event.ts'
import { type Text, wordings } from '../../timeline/schema/text.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import type { GroupMark } from '../blocks/group-mark.ts'

/** A group of events, and how its marks look on every slide. */
export interface GroupLook {
  key: string
  title: Text
  mark: GroupMark
}

/** Marks of these forms, one after the other, make colours for more groups. */
const SHAPES = ['round', 'square'] as const

/** The mark of an event without a group, and of the smallest groups where there are more than colours and forms. */
export const NO_GROUP: GroupMark = { colour: 0, shape: 'round' }

/** The key of an event's group: one of the timeline's groups, or the group's own name. */
export function groupKey({ group }: Pick<Event, 'group'>): string | undefined {
  return group === undefined ? undefined : wordings(group)[0]
}

/**
 * The groups that a timeline's events are in, by key, in the order of the file. The largest get a colour each; where there are more
 * than colours, the same again with another form, and the smallest are grey.
 */
export function groupLooks({ groups, events }: Pick<Timeline, 'groups' | 'events'>): Map<string, GroupLook> {
  const sizes = new Map<string, number>()
  for (const event of events) {
    const key = groupKey(event)
    if (key !== undefined) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  }
  const titles = new Map(events.flatMap((event): [string, Text][] => (event.group === undefined ? [] : [[groupKey(event) ?? '', event.group]])))
  const keys = [...new Set([...Object.keys(groups), ...sizes.keys()])].filter((key) => sizes.has(key))
  const most = GROUP_COLOURS * SHAPES.length
  const coloured = keys.length <= most ? keys : keys.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, most)
  let place = 0
  return new Map(keys.map((key): [string, GroupLook] => {
    const mark = coloured.includes(key) ? markAt(place++) : NO_GROUP
    return [key, { key, title: groups[key]?.title ?? titles.get(key) ?? key, mark }]
  }))
}

function markAt(place: number): GroupMark {
  return { colour: 1 + (place % GROUP_COLOURS), shape: SHAPES[Math.floor(place / GROUP_COLOURS)] ?? 'round' }
}
