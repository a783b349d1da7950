import { z } from 'zod'
import { selectable, spoken } from './audience.ts'
import { Id, Line, Sources, Text } from './text.ts'
import { When } from './when.ts'

/** A stretch of the time that a timeline covers. It is a band on the overview and, where there are many events, a chapter of the deck. */
export const Era = z.strictObject({
  id: Id.optional().meta({ description: 'Only where an event names it as its era.' }),
  title: Text.meta({ description: 'What it is called: The war years.' }),
  when: When.meta({ description: 'From when to when: 1914/1918, 1989/.. (open). An event belongs to the first era in which it begins.' }),
  summary: Text.optional().meta({ description: 'One or two sentences, for the slide that opens its chapter.' }),
  source: Sources.optional(),
  ...selectable,
  ...spoken,
})
export type Era = z.infer<typeof Era>

/** A group of events: a field such as politics, a track, a stage. Its events share a lane of the overview and a colour. */
export const EventGroup = z.strictObject({
  title: Text.meta({ description: 'What it is called: Science.' }),
})
export type EventGroup = z.infer<typeof EventGroup>

/** An entry of groups: a map, or only what the group is called in every language. */
export const GroupEntry = z.union([Line, EventGroup]).meta({ description: 'A group of events: what it is called, or a map with its title in several languages.' })
