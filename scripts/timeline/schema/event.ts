import { z } from 'zod'
import { claimed, selectable, spoken, uncertain } from './audience.ts'
import { Figure } from './figure.ts'
import { Medium } from './medium.ts'
import { Picture } from './picture.ts'
import { Quotation } from './quotation.ts'
import { Points, StatementGroup } from './statement.ts'
import { Id, OwnSources, Text, WebAddress, Who } from './text.ts'
import { When } from './when.ts'

/** The parts at an event that slides know by themselves, in the order in which these show them. */
export const PARTS = ['host', 'chair', 'reporter', 'speaker', 'message', 'attendee'] as const
export type KnownPart = (typeof PARTS)[number]

/** Whether a part is one that slides know in every language. */
export function isKnownPart(part: Text): part is KnownPart {
  return (PARTS as readonly unknown[]).includes(part)
}

/** Somebody at an event: a person, or a group that the source names as a whole. */
export const Participation = z
  .strictObject({
    person: Who.optional().meta({ description: 'A key of people, or a name such as Neil Armstrong.' }),
    group: Text.optional().meta({ description: 'A group without names: heads of delegation.' }),
    part: Text.optional().meta({ description: 'host, chair, reporter, speaker, message (sent one), attendee; or a part in your own words: { en: Commander, id: Komandan }.' }),
    source: OwnSources,
    ...claimed,
    ...selectable,
    ...spoken,
  })
  .refine((entry) => (entry.person === undefined) !== (entry.group === undefined), 'either a person or a group')
  .meta({ oneOf: [{ required: ['person'] }, { required: ['group'] }] })
export type Participation = z.infer<typeof Participation>

/** An entry of the people of an event: with its part and source, or only who it is. */
export const Participant = z.union([Who, Participation])

/** An address to read on, with words for it. */
export const Link = z.strictObject({
  title: Text.optional().meta({ description: 'What is found there. Left out, the address itself is shown.' }),
  url: WebAddress,
})
export type Link = z.infer<typeof Link>

/** Addresses to read on, each with a title or bare. */
export const Links = z.array(z.union([WebAddress, Link])).default([])

/** Something that happened, with everything known about it. */
export const Event = z.strictObject({
  id: Id.optional().meta({ description: 'What other things call it by; left out, it is made from the title: the-wall-falls.' }),
  title: Text,
  short: Text.optional().meta({ description: 'A shorter title for the rail at the top of each slide.' }),
  when: When.optional().meta({ description: 'When it was, no more exactly than the source says; without it, after or before give its place.' }),
  place: Id.optional().meta({ description: 'A key of places.' }),
  group: Text.optional().meta({ description: 'A key of groups; where the timeline has none, the name of the group itself: Politics.' }),
  era: Id.optional().meta({ description: 'The id of its era, where it is not the first in which the event begins.' }),
  summary: Text.optional().meta({ description: 'One or two sentences of our own, on the slide that opens the event.' }),
  text: Text.optional().meta({
    description: 'The whole story, on slides of its own: paragraphs with an empty line between them, lists ("- ", "1. "), links ([words](https://…) or the address alone).',
  }),
  tags: z.array(Text).default([]).meta({ description: 'Words by which events are told apart or found: [politics, trade].' }),
  links: Links.meta({ description: 'Addresses to read on: [https://…], or [{ title: …, url: https://… }]. Films and recordings stand under media.' }),
  picture: Picture.optional().meta({ description: 'The one picture of the event; for several, pictures.' }),
  pictures: z.array(Picture).default([]).meta({ description: 'Several pictures; two stand side by side, three to six together, more go on.' }),
  media: z.array(Medium).default([]).meta({ description: 'Sound and film, each on a slide of its own: { file: media/opening.mp4, alt: … } or { url: https://…, alt: … }.' }),
  source: OwnSources.meta({ description: 'The id of the source, or a list of them; left out, that of the timeline.' }),
  people: z.array(Participant).default([]),
  figures: z.array(Figure).default([]),
  points: z.array(Points).default([]),
  statements: z.array(StatementGroup).default([]),
  quotations: z.array(Quotation).default([]),
  after: z.array(Id).min(1).optional().meta({ description: 'Events that were over before this one, by what a source says, where the times alone do not tell.' }),
  before: z.array(Id).min(1).optional().meta({ description: 'Events that came after this one was over, by what a source says. With after or before, when may be left out.' }),
  ...uncertain,
  ...selectable,
  ...spoken,
}).meta({ anyOf: [{ required: ['when'] }, { required: ['after'] }, { required: ['before'] }] })
/** An event as a file gives it. */
export type GivenEvent = z.infer<typeof Event>
/** An event with its id, and with maps for all its people. */
export type Event = Omit<GivenEvent, 'id' | 'people' | 'picture' | 'pictures' | 'media'> & { id: string; people: Participation[]; picture?: Picture | undefined; pictures: Picture[]; media: Medium[] }
