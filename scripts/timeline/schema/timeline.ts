import { z } from 'zod'
import { ASPECTS, OWN_SLIDES, SCHEMES } from './choices.ts'
import { forWhom, Notes, Question, selectable, Summary } from './audience.ts'
import { Era, GroupEntry, type EventGroup } from './era.ts'
import { Event, Links } from './event.ts'
import { CoverPicture, Portrait } from './picture.ts'
import { StatementGroup } from './statement.ts'
import { CountryCode, Id, LanguageTag, Line, OwnSources, Sources, Text, WebAddress } from './text.ts'
import { ThemeEntry, type ReadTheme } from './theme.ts'
import { When } from './when.ts'

/** Settings for the look of a timeline's decks. */
export const DeckSettings = z.strictObject({
  aspect: z.enum(ASPECTS).default('16:9').meta({ description: 'The shape of the slides: 16:9 or 4:3.' }),
  scheme: z
    .enum(SCHEMES)
    .default('light')
    .meta({ description: 'light, dark, or auto (as the viewer’s system has it; light on paper and in a PDF).' }),
  events: z.enum(OWN_SLIDES).default('ranked').meta({
    description: 'ranked or all. ranked: three or more in a row that have only a title share a slide; from 13 events on, those that matter most have slides of their own and the others share slides. all: each has its own.',
  }),
})
export type DeckSettings = z.infer<typeof DeckSettings>

/** A person, named or known only by an office. */
export const Person = z
  .strictObject({
  name: Line.optional().meta({ description: 'The name with its own diacritics; left out where the source gives only the office.' }),
  rank: Text.optional().meta({ description: 'A rank or form of address before the name: General.' }),
  role: Text.optional().meta({ description: 'The office in full; it may be left out where there is a name.' }),
  short: Text.optional().meta({ description: 'The office in few words, for tight places.' }),
  country: CountryCode.optional(),
  printed: Line.optional().meta({ description: 'The name as the sources print it, where that differs.' }),
  picture: Portrait.optional().meta({ description: 'A portrait: the square around its focus stands in the ring that else has the initials.' }),
})
  .refine(({ name, role }) => name !== undefined || role !== undefined, 'a name or a role, or both')
  .meta({ anyOf: [{ required: ['name'] }, { required: ['role'] }] })
export type Person = z.infer<typeof Person>

/** An entry of people: with what is known of the person, or only the name. */
export const PersonEntry = z.union([Line, Person]).meta({ description: 'A person: the name, or a map with name, role and more.' })

/** A place where something happened. */
export const Place = z.strictObject({
  name: Text,
  in: Id.optional().meta({ description: 'The place this one is in.' }),
  country: CountryCode.optional(),
})
export type Place = z.infer<typeof Place>

/** A source of texts, figures or quotations. */
export const Source = z.strictObject({
  publisher: Line,
  title: Text.optional().meta({ description: 'What it is, in our words.' }),
  author: Line.optional(),
  language: LanguageTag.optional().meta({ description: 'The language it is printed in.' }),
  published: When.optional(),
  url: WebAddress.optional(),
})
export type Source = z.infer<typeof Source>

/** A term that the audience may not know. */
export const GlossaryTerm = z.strictObject({
  term: Text,
  definition: Text,
  source: Sources.optional(),
  ...selectable,
})
export type GlossaryTerm = z.infer<typeof GlossaryTerm>

/** How far a stage of the path has come. */
export const STATES = ['done', 'now', 'to-come'] as const

/** A stage of the path from what is done to what is still to come. */
export const PathStage = z.strictObject({
  title: Text.meta({ description: 'In a few words: Ratification.' }),
  state: z.enum(STATES).meta({ description: 'done, now or to-come.' }),
  when: When.optional(),
  source: Sources.optional(),
  ...forWhom,
})
export type PathStage = z.infer<typeof PathStage>

/** The clock of events whose times run from a start. */
export const Clock = z.strictObject({
  start: When.optional().meta({ description: 'The date and time at which it ran from T+00:00:00; without it, all events have times of the clock.' }),
  name: Text.optional().meta({ description: 'What T is: lift-off.' }),
})

/** Speaker notes of the slides that belong to no event. */
export const SlideNotes = z.strictObject({
  cover: Notes.optional(),
  summary: Notes.optional(),
  overview: Notes.optional(),
  message: Notes.optional(),
  path: Notes.optional(),
  close: Notes.optional(),
  glossary: Notes.optional(),
  sources: Notes.optional(),
})

/** Fewest and most stages of a path. */
const STAGES = { fewest: 2, most: 6 }

/** The whole file. This is the only schema: every type and the JSON Schema for editors come from it. */
export const Timeline = z.strictObject({
  $schema: z.string().optional(),
  title: Text,
  subtitle: Text.optional(),
  description: Text.optional().meta({ description: 'One sentence; the subject of the PDF.' }),
  author: Line.optional().meta({ description: 'Who made the deck.' }),
  cover: CoverPicture.optional().meta({ description: 'A picture behind the title of the deck, in the place of its ornament: { file: …, alt: … }.' }),
  summary: Summary.optional().meta({ description: 'The whole in up to three lines, for the slide behind the cover; a short briefing says it while the drawing of all events is seen.' }),
  message: Text.optional().meta({ description: 'The one sentence to remember, of 14 words at most: it has a slide after the overview and closes the deck.' }),
  url: WebAddress.optional().meta({ description: 'Where the deck, or more about it, is to be found: the slide that closes it has a code for phones.' }),
  languages: z.array(LanguageTag).min(1).meta({ uniqueItems: true, description: 'The languages of the texts; the first is the default.' }),
  zone: Line.optional().meta({ description: 'The IANA time zone of clock times, such as Asia/Ho_Chi_Minh.' }),
  clock: Clock.optional().meta({ description: 'The clock of events timed as T+102:45:40.' }),
  events: z.array(Event).min(1),
  eras: z.array(Era).default([]).meta({ description: 'Stretches of time with a name, which may overlap or leave gaps. Of many events they are the chapters.' }),
  groups: z.record(Id, GroupEntry).default({}).meta({ description: 'Groups of events, by the key that events name as their group. Each has a colour and a lane of the overview.' }),
  people: z.record(Id, PersonEntry).default({}),
  places: z.record(Id, Place).default({}),
  sources: z.record(Id, Source).refine((sources) => Object.keys(sources).length > 0, 'at least one source').meta({ minProperties: 1 }).default({}),
  path: z.array(PathStage).min(STAGES.fewest).max(STAGES.most).optional().meta({ description: 'From what is done to what is still to come, in this order: signing, ratification, entry into force.' }),
  source: OwnSources.meta({ description: 'The id of the source, or a list of them, of everything that names none itself, but for quotations and the glossary.' }),
  links: Links.meta({ description: 'Addresses to read on about the whole: [https://…], or [{ title: …, url: https://… }].' }),
  next: StatementGroup.optional().meta({ description: 'What comes next.' }),
  glossary: z.array(GlossaryTerm).default([]),
  questions: z.array(Question).default([]).meta({ description: 'Questions for a class to talk about.' }),
  notes: SlideNotes.default({}).meta({ description: 'Speaker notes of the slides that belong to no event.' }),
  deck: DeckSettings.default({ aspect: '16:9', scheme: 'light', events: 'ranked' }).meta({ description: 'How the decks look.' }),
  theme: ThemeEntry.optional(),
  labels: z.record(LanguageTag, z.record(z.string(), Line)).optional().meta({
    description: 'Words of the page furniture in a language that timeline-deck does not bring along.',
  }),
})
/** A timeline as a file gives it. */
export type GivenTimeline = z.infer<typeof Timeline>
/** A timeline with all that its file leaves open: everybody is a map in `people`, everything names its sources, events have ids, the theme is read. */
export type Timeline = Omit<GivenTimeline, 'events' | 'groups' | 'people' | 'theme' | 'cover'> & { events: Event[]; groups: Record<string, EventGroup>; people: Record<string, Person>; theme?: ReadTheme; cover?: CoverPicture | undefined }
