import { z } from 'zod'
import { selectable, spoken } from './audience.ts'
import { Figure } from './figure.ts'
import { Quotation } from './quotation.ts'
import { Points, StatementGroup } from './statement.ts'
import { Id, Line, Sources, Text } from './text.ts'
import { When } from './when.ts'

/** The parts that people have at an event. */
export const PARTS = ['host', 'chair', 'reporter', 'speaker', 'message', 'attendee'] as const

/** Somebody at an event: a person, or a group that the source names as a whole. */
export const Participation = z
  .strictObject({
    person: Id.optional().meta({ description: 'A key of people.' }),
    group: Text.optional().meta({ description: 'A group without names: heads of delegation.' }),
    part: z.enum(PARTS).meta({ description: 'host, chair, reporter, speaker, message (sent one), attendee.' }),
    source: Sources,
    ...selectable,
    ...spoken,
  })
  .refine((entry) => (entry.person === undefined) !== (entry.group === undefined), 'either a person or a group')
  .meta({ oneOf: [{ required: ['person'] }, { required: ['group'] }] })
export type Participation = z.infer<typeof Participation>

/** A picture of an event, from a file beside the timeline. */
export const Picture = z.strictObject({
  file: Line.meta({ description: 'A PNG, JPEG or WebP file in the folder of the timeline or below it: pictures/hall.jpg.' }),
  alt: Text.meta({ description: 'What is to be seen, for those who do not see it.' }),
  credit: Text.meta({ description: 'Who made it and may be named: Photograph: A. Person.' }),
})
export type Picture = z.infer<typeof Picture>

/** Something that happened, with everything known about it. */
export const Event = z.strictObject({
  id: Id,
  title: Text,
  short: Text.optional().meta({ description: 'A shorter title for the rail at the top of each slide.' }),
  when: When,
  place: Id.optional().meta({ description: 'A key of places.' }),
  group: Text.optional().meta({ description: 'A key of groups; where the timeline has none, the name of the group itself: Politics.' }),
  era: Id.optional().meta({ description: 'The id of its era, where it is not the first in which the event begins.' }),
  summary: Text.optional().meta({ description: 'One or two sentences of our own.' }),
  picture: Picture.optional(),
  source: Sources,
  people: z.array(Participation).default([]),
  figures: z.array(Figure).default([]),
  points: z.array(Points).default([]),
  statements: z.array(StatementGroup).default([]),
  quotations: z.array(Quotation).default([]),
  after: z.array(Id).min(1).optional().meta({ description: 'Events that were over before this one, by what a source says, where the times alone do not tell.' }),
  ...selectable,
  ...spoken,
})
export type Event = z.infer<typeof Event>
