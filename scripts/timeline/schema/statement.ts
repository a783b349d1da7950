import { z } from 'zod'
import { claimed, selectable, spoken, uncertain } from './audience.ts'
import { CountryCode, Id, OwnSources, Text, Who } from './text.ts'

/** The two sides of a comparison. */
export const CONTRASTS = ['before', 'after'] as const

/** Something that somebody said or did, in our own words, with its source. */
export const Statement = z.strictObject({
  by: Who.optional().meta({ description: 'The person: a key of people, or a name. Left out, the group’s person holds.' }),
  country: CountryCode.optional().meta({ description: 'The country, where the source names no person.' }),
  group: Text.optional().meta({ description: 'Those who said it together, where there is neither person nor country.' }),
  topic: Text.optional().meta({ description: 'A few words that open the statement.' }),
  text: Text.meta({ description: 'What was said, in our own words.' }),
  quotation: Id.optional().meta({ description: 'The id of a quotation that belongs to it.' }),
  figure: Id.optional().meta({ description: 'The id of a figure that belongs to it.' }),
  contrast: z.enum(CONTRASTS).optional().meta({ description: 'before or after: two items of one group, one of each, are compared on a slide of their own.' }),
  ask: z.boolean().optional().meta({ description: 'In next: whether this is the request of the day. It has a slide of its own; where none is marked, the first essential item has.' }),
  whom: Text.optional().meta({ description: 'In next: those who are asked, such as the member states.' }),
  source: OwnSources,
  ...uncertain,
  ...claimed,
  ...selectable,
  ...spoken,
}).meta({ not: { anyOf: [{ required: ['by', 'country'] }, { required: ['by', 'group'] }, { required: ['country', 'group'] }] } })
export type Statement = z.infer<typeof Statement>

/** A statement of somebody, for editors. The check of statements says the same in words. */
const SOMEBODY = [{ required: ['by'] }, { required: ['country'] }, { required: ['group'] }]

/** Statements that belong together on slides of their own: those of several countries, or of one speaker. */
export const StatementGroup = z.strictObject({
  id: Id.optional(),
  title: Text,
  by: Who.optional().meta({ description: 'The person who made all statements that name nobody else.' }),
  map: z.boolean().default(false).meta({ description: 'Whether a map shows who spoke, where they spoke for three countries or more.' }),
  items: z.array(Statement).min(1),
  ...claimed,
  ...selectable,
  ...spoken,
}).meta({ anyOf: [{ required: ['by'] }, { properties: { items: { items: { anyOf: SOMEBODY } } } }] })
export type StatementGroup = z.infer<typeof StatementGroup>

/** The name of an icon of the kept set; a check looks it up and names those near it. */
const IconName = z.string().regex(/\S/, 'the name of an icon, such as shield')

/** An item of a list of points. */
export const Point = z.strictObject({
  title: Text,
  text: Text.optional(),
  icon: IconName.optional().meta({ description: 'An icon before the point, by its name in the set Lucide: shield, handshake, globe. A name that is not there is answered with those near it.', examples: ['shield', 'handshake', 'globe'] }),
  ...selectable,
})

/** A list that somebody put forward, such as five pushes. */
export const Points = z.strictObject({
  id: Id.optional(),
  title: Text,
  by: Who.optional(),
  intro: Text.optional().meta({ description: 'One sentence that introduces the list.' }),
  items: z.array(Point).min(1),
  ordered: z.boolean().default(false).meta({ description: 'Whether the order matters: the points are numbered, and a class may be asked for their order.' }),
  source: OwnSources,
  ...claimed,
  ...selectable,
  ...spoken,
})
export type Points = z.infer<typeof Points>
