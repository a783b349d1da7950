import { z } from 'zod'
import { ASPECTS, SCHEMES } from './choices.ts'

/** How a timeline's decks look. */
export const DeckSettings = z.strictObject({
  aspect: z.enum(ASPECTS).default('16:9').meta({ description: 'The shape of the slides: 16:9 or 4:3.' }),
  scheme: z
    .enum(SCHEMES)
    .default('light')
    .meta({ description: 'light, dark, or auto (as the viewer’s system has it; light on paper and in a PDF).' }),
})
export type DeckSettings = z.infer<typeof DeckSettings>
