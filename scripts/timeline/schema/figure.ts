import { z } from 'zod'
import { claimed, selectable, spoken, uncertain } from './audience.ts'
import { Id, Line, OwnSources, Text, Who } from './text.ts'

/** How exactly the source states the value. */
export const EXACTNESS = ['exactly', 'nearly', 'about', 'more-than', 'at-least', 'at-most', 'fewer-than'] as const

/** Powers of a thousand after a value. */
export const SCALES = ['thousand', 'million', 'billion', 'trillion'] as const

/** A number as its source states it. It is never rounded or made more exact. */
export const Figure = z
  .strictObject({
    id: Id.optional(),
    value: z.number().optional().meta({ description: 'The number as printed; with a scale, 83.5 million is value 83.5.' }),
    words: Text.optional().meta({ description: 'Instead of value, where the source gives a word: thousands.' }),
    exactness: z.enum(EXACTNESS).default('exactly'),
    prefix: Line.optional().meta({ description: 'What stands before the number, such as the currency sign as printed: "$".' }),
    scale: z.enum(SCALES).optional(),
    unit: Text.meta({ description: 'What is counted: countries and organisations.' }),
    label: Text.meta({ description: 'What it says, in our words: signed the Convention.' }),
    of: Id.optional().meta({ description: 'The figure that this one is a part of: 18 of 110. Where their units differ, or one differs from the other, the two are drawn side by side instead.' }),
    measures: Id.optional().meta({ description: 'Figures with the same word here state the same thing; they must agree or name each other in differs.' }),
    share: z.boolean().optional().meta({
      description: 'Whether value is a part of a hundred and is drawn so. Left out, the unit tells: %, per cent, persen, Prozent, pour cent, …',
    }),
    differs: z.array(Id).optional().meta({ description: 'Figures that state another value for the same thing, knowingly.' }),
    by: Who.optional().meta({ description: 'The person who gave the figure.' }),
    source: OwnSources,
    ...claimed,
    ...uncertain,
    ...selectable,
    ...spoken,
  })
  .refine((figure) => (figure.value === undefined) !== (figure.words === undefined), 'a figure has either a value or words')
  .meta({ oneOf: [{ required: ['value'] }, { required: ['words'] }] })
export type Figure = z.infer<typeof Figure>
