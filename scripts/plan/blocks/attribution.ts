/** Who said or did something, as components/SpeakerLines.vue shows it. */
export interface Attribution {
  /** The name, or the office where the source gives no name, or the country. */
  name: string
  role?: string
  /** The country's name in the deck's language. */
  country?: string
}

/** The texts of an attribution, in reading order. */
export function attributionTexts({ name, role, country }: Attribution): (string | undefined)[] {
  return [name, role, country]
}
