/** What an editor shows for a key beside the description in the schema, which says what the key is. */
export interface KeyText {
  title: string
  /** What it is, where the schema only has the description of its kind of value. */
  is?: string
  /** What it does on the slides. */
  does: string
  /** A value as a timeline has it. */
  example: unknown
}

/** Texts for all keys of a map of the schema: a key without one is a compile error. */
export type KeyTexts<Given> = Record<keyof Given & string, KeyText>
