import { z } from 'zod'
import { AUDIENCES } from './choices.ts'
import { Text } from './text.ts'

/** How much a thing matters. A short briefing takes the first of these first. */
export const IMPORTANCES = ['essential', 'normal', 'detail'] as const

/** One of those words, or a number on a scale of the file's own: the higher, the more important. */
export const Importance = z.union([z.enum(IMPORTANCES), z.number().meta({ description: 'Any number: the higher, the more important.' })])
export type Importance = z.infer<typeof Importance>

/** Fields of every thing that may be kept from an audience. */
export const forWhom = {
  for: z.array(z.enum(AUDIENCES)).min(1).optional().meta({ description: 'The audiences it is for; left out, all. The full deck always has it.' }),
  private: z.boolean().optional().meta({ description: 'true: for nobody but who reads this file; in no output.' }),
}

/** Fields of every thing that a deck may show or leave out. */
export const selectable = {
  ...forWhom,
  importance: Importance.optional().meta({
    description: 'What a short briefing takes first: essential (always), normal (where nothing is said, or that of the group around it), detail (last); or any number, the higher the more important.',
  }),
}

/** How sure it is that a thing is so. */
export const CERTAINTIES = ['likely', 'disputed', 'unconfirmed', 'legendary'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** The field of things that may be less than sure. */
export const uncertain = {
  certainty: z.enum(CERTAINTIES).optional().meta({
    description: 'How sure it is that it was so, by what the sources say: likely, disputed, unconfirmed, legendary; left out, it is taken as sure. How sure a date is stands in when.',
  }),
}

/** A note for certain audiences, or for nobody. */
export const Note = z.strictObject({ text: Text, ...forWhom })
export type Note = z.infer<typeof Note>

const [line, perLanguage] = Text.options

/** The words that the speaker says aloud while the slide with this thing is shown. */
export const Notes = z
  .union([line, Note, perLanguage, z.array(z.union([line, Note, perLanguage])).min(1)])
  .meta({ description: 'Speaker notes, written to be spoken; { text: …, for: [class] } or { text: …, private: true } for some only.' })
export type Notes = z.infer<typeof Notes>

const minutes = z.number().positive().max(600).optional()

/** Fields of every thing that the speaker talks about. */
export const spoken = {
  notes: Notes.optional(),
  ifAsked: Text.optional().meta({ description: 'What to answer if somebody asks; said only then, so it takes no time.' }),
  minutes: minutes.meta({ description: 'How long to speak about it, in minutes; left out, it is estimated from the words.' }),
}

/** The field of every thing that may say its slide's headline itself. */
export const claimed = {
  claim: Text.optional().meta({
    description: 'What the audience is to take home, in one sentence that the source supports: “Nearly 70 sign on the first day”. It is the headline of the slide; left out, the plan makes one from the data.',
  }),
}

/** How much a question asks of a pupil, from recalling the slides to a view of one’s own. */
export const LEVELS = ['recall', 'understand', 'apply', 'judge'] as const

/** A question for a class to talk about. */
export const Question = z.strictObject({
  text: Text,
  level: z.enum(LEVELS).meta({ description: 'recall, understand, apply or judge.' }),
  answer: Text.optional().meta({ description: 'For the teacher only: in the notes of the class deck and in the answer key.' }),
  minutes: minutes.meta({ description: 'How long to talk about it, in minutes; left out, it is estimated from the level.' }),
  ...forWhom,
})
export type Question = z.infer<typeof Question>

/** Most lines of a summary. */
export const SUMMARY_LINES = 3

/** A summary of the whole, in up to three lines. */
export const Summary = z.array(Text).min(1).max(SUMMARY_LINES)

