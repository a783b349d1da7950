import { z } from 'zod'
import { claimed, selectable, spoken } from './audience.ts'
import { Id, LanguageTag, Line, Sources, Text, Who } from './text.ts'

/** Direct speech: the speaker, the words as printed, and their source. */
export const Quotation = z.strictObject({
  id: Id.optional(),
  speaker: Who.meta({ description: 'The person who said it: a key of people, or a name such as Neil Armstrong.' }),
  topic: Text.optional().meta({ description: 'A few words of our own on what it is about; the heading of its slide, or the small line above its claim.' }),
  verbatim: z
    .record(LanguageTag, Line)
    .refine((texts) => Object.keys(texts).length === 1, 'exactly one language: the one the source prints')
    .meta({ description: 'The words as the source prints them, under the language it prints them in.', minProperties: 1, maxProperties: 1 }),
  translations: z.record(LanguageTag, Line).optional().meta({ description: 'Our translations, marked as such wherever they are shown.' }),
  highlight: z.record(LanguageTag, Line).optional().meta({
    description: 'The phrase that carries it, for each language: a part of the words in that language, letter by letter. It is set apart on the card; where the words are long, it stands large beside them.',
  }),
  source: Sources.meta({ description: 'The id of the source that prints the words, or a list of them. A quotation always names its own.' }),
  ...claimed,
  ...selectable,
  ...spoken,
})
export type Quotation = z.infer<typeof Quotation>
