import type { z } from 'zod'
import type { claimed, forWhom, selectable, spoken, uncertain } from '../audience.ts'
import type { KeyText, KeyTexts } from './key-text.ts'

type Fields<Shape extends Record<string, z.ZodType>> = { [Key in keyof Shape]: unknown }

export const forWhomKeys = {
  for: { title: 'For which audiences', does: 'The decks of the other audiences go without it.', example: ['class'] },
  private: { title: 'Private', does: 'It is in no deck, no handout and no site, whoever they are for.', example: true },
} satisfies KeyTexts<Fields<typeof forWhom>>

export const selectableKeys = {
  ...forWhomKeys,
  importance: { title: 'Importance', does: 'What is essential stands out on its slide too; of many events, essential ones have slides of their own.', example: 'essential' },
} satisfies KeyTexts<Fields<typeof selectable>>

export const uncertainKeys = {
  certainty: { title: 'Certainty', does: 'Its slides and the axes say so in words.', example: 'disputed' },
} satisfies KeyTexts<Fields<typeof uncertain>>

export const spokenKeys = {
  notes: { title: 'Speaker notes', is: 'What the speaker says while it is shown, written to be spoken; { text: …, for: [class] } or { text: …, private: true } for some only.', does: 'The presenter’s window and handouts with notes have it; the audience does not see it.', example: 'Wait until everybody has found the harbour on the map.' },
  ifAsked: { title: 'If asked', does: 'It stands below the notes, set apart from what is said.', example: 'The count is that of the harbour office, at noon.' },
  minutes: { title: 'Minutes', does: 'The clock of the presenter’s window counts with it.', example: 2 },
} satisfies KeyTexts<Fields<typeof spoken>>

export const claimedKeys = {
  claim: { title: 'Claim', does: 'It is read first, and from the last row: keep it short.', example: 'More boats than ever came in the first hour' },
} satisfies KeyTexts<Fields<typeof claimed>>

/** The sources of a thing that may take those of what is around it. */
export const ownSource: KeyText = { title: 'Source', does: 'Its number stands beside the words and leads to the list of sources.', example: 'harbour-post' }

/** The id of a thing that only other things name. */
export const ownId: KeyText = { title: 'Id', is: 'What other things of the file call it by.', does: 'It is not shown.', example: 'boats-by-noon' }
