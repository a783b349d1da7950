/**
 * The words of the phone's page. Where a deck brings some in its own language, under `presenterLabels` of its settings, they go before
 * these; what both views have is named as in the presenter's.
 */
const ENGLISH = {
  phone: 'Clicker',
  forward: 'Forward',
  back: 'Back',
  black: 'Black',
  controls: 'Controls',
  /** Before the title of the next slide. */
  next: 'Next',
  end: 'End of the talk',
  slideOf: 'Slide {no} of {of}',
  notes: 'Notes',
  noNotes: 'No notes for this slide.',
  clock: 'Clock',
  left: 'left of {minutes}',
  overOf: 'over {minutes}',
  start: 'Start',
  hold: 'Hold',
  goOn: 'Go on',
  held: 'Held',
  screenIsBlack: 'The screen is black',
  phoneConnecting: 'Connecting …',
  phoneLost: 'The connection is lost. Trying again …',
  phoneNoWindow: 'No window shows the deck.',
  phoneEnded: 'The presentation has ended.',
  phoneScanAgain: 'This phone is not connected any more. Scan the code that the presenter’s view shows.',
}

/** Words by what they are for. */
export type PhoneWords = Record<keyof typeof ENGLISH, string>

/** The words for a deck with some settings. */
export function phoneWords(settings: Readonly<Record<string, unknown>>): PhoneWords {
  const own = settings['presenterLabels']
  if (typeof own !== 'object' || own === null) return ENGLISH
  const known = Object.entries(own).filter(([name, word]) => Object.hasOwn(ENGLISH, name) && typeof word === 'string')
  return { ...ENGLISH, ...(Object.fromEntries(known) as Partial<PhoneWords>) }
}
