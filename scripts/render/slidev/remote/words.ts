import { presenterEn, type PresenterLabels } from '../../../plan/labels/presenter/en.ts'

/** Which of the presenter's words the phone's page says. */
const NAMES = [
  'phoneTitle',
  'forward',
  'back',
  'black',
  'controls',
  'next',
  'end',
  'slideOf',
  'notes',
  'noNotes',
  'clock',
  'left',
  'overOf',
  'start',
  'hold',
  'goOn',
  'held',
  'screenIsBlack',
  'phoneConnecting',
  'phoneLost',
  'phoneNoWindow',
  'phoneEnded',
  'phoneScanAgain',
] as const

/** Words by what they are for. */
export type PhoneWords = Pick<PresenterLabels, (typeof NAMES)[number]>

/** The words for a deck with some settings: those that it brings in its own language under `presenterLabels`, and else English ones. */
export function phoneWords(settings: Readonly<Record<string, unknown>>): PhoneWords {
  const own = settings['presenterLabels']
  const words: Readonly<Record<string, unknown>> = typeof own === 'object' && own !== null ? { ...own } : {}
  return Object.fromEntries(NAMES.map((name) => [name, typeof words[name] === 'string' ? words[name] : presenterEn[name]])) as PhoneWords
}
