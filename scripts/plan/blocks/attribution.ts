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

/** The picture of a person, a square. */
export interface RingPicture {
  src: string
  alt: string
}

/** Somebody with a portrait, its address replaced. */
export function withPortrait<P extends { portrait?: RingPicture }>(person: P, place: (address: string) => string): P {
  return person.portrait ? { ...person, portrait: { ...person.portrait, src: place(person.portrait.src) } } : person
}
