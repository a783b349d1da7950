import { readTimer, type Timer, type TimerReading } from '../page/clock.ts'
import { readDuration } from '../page/duration.ts'
import type { SlideNote } from '../page/slide-data.ts'
import type { Relay } from '../server/relay.ts'

/** The state of a talk that a phone shows. */
export interface PhoneView {
  kind: 'view'
  /** The slide, from 1, and the number of slides. */
  no: number
  of: number
  title: string
  /** The speaker's notes as plain text, with an empty line between paragraphs. */
  note: string
  /** The title of the next slide; undefined on the last. */
  next?: string
  black: boolean
  clock: TimerReading
  /** The planned length of the talk, in seconds; 0 without a plan. */
  planned: number
  /** Whether any window shows the deck. */
  isShown: boolean
  language: string
  direction: 'ltr' | 'rtl'
}

/** The data of a deck for phones. */
export interface PhoneDeck {
  page: { language: string; direction: 'ltr' | 'rtl' }
  settings: Record<string, unknown>
  /** The title of each slide. */
  slides: readonly { title: string }[]
  notes: readonly Omit<SlideNote, 'noteHTML'>[]
}

/** Makes the view of a phone from the deck and the state of its talk. */
export function phoneView({ page, settings, slides, notes }: PhoneDeck, relay: Pick<Relay, 'get' | 'windows'>): PhoneView {
  const place = relay.get('place') as { page: number } | undefined
  // An edit may have taken the last slides away.
  const no = Math.max(1, Math.min(place?.page ?? 1, slides.length))
  const next = slides[no]?.title
  const { note = '', ifAsked = [], leftOut } = notes[no - 1] ?? {}
  return {
    kind: 'view',
    no,
    of: slides.length,
    title: slides[no - 1]?.title ?? '',
    note: [note, ...ifAsked, leftOut].filter(Boolean).join('\n\n'),
    ...(next === undefined ? {} : { next }),
    black: relay.get('black') === true,
    clock: readTimer(relay.get('timer') as Timer | undefined, Date.now()),
    planned: plannedSeconds(settings['duration']),
    isShown: relay.windows() > 0,
    language: page.language,
    direction: page.direction,
  }
}

/** Parses the duration in a deck's settings. @returns seconds */
function plannedSeconds(duration: unknown): number {
  return typeof duration === 'string' || typeof duration === 'number' ? readDuration(duration) : 0
}
