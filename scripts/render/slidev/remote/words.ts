import { en, type PresenterLabels } from '../../../plan/labels/presenter/en.ts'

/** The words of the phone's page that the presenter's view has, too. */
const SHARED = ['phoneTitle', 'forward', 'back', 'black', 'controls', 'next', 'end', 'notes', 'noNotes', 'clock', 'left', 'overOf', 'start', 'hold', 'goOn', 'held', 'screenIsBlack', 'phoneConnecting', 'phoneLost', 'phoneNoWindow', 'phoneEnded', 'phoneScanAgain'] as const satisfies readonly (keyof PresenterLabels)[]

const ENGLISH: PhoneWords = { ...Object.fromEntries(SHARED.map((name) => [name, en[name]])), slideOf: 'Slide {no} of {of}' } as PhoneWords

/** Words by what they are for. */
export type PhoneWords = Record<(typeof SHARED)[number] | 'slideOf', string>

/** The words for a deck with some settings: those that it brings in its own language go before the English ones. */
export function phoneWords(settings: Readonly<Record<string, unknown>>): PhoneWords {
  const own = settings['presenterLabels']
  if (typeof own !== 'object' || own === null) return ENGLISH
  const known = Object.entries(own).filter(([name, word]) => Object.hasOwn(ENGLISH, name) && typeof word === 'string')
  return { ...ENGLISH, ...(Object.fromEntries(known) as Partial<PhoneWords>) }
}
