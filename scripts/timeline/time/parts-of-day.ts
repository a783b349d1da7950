import type { PartOfDay } from './span.ts'

/**
 * Where a part of the day is sorted and drawn, in hours of the day. A convention of this program, never shown: sources that
 * say 'evening' claim no clock time. Without gaps, so that each part follows the one before.
 */
export const DRAWN_HOURS: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  'night': [0, 4],
  'early-morning': [4, 7],
  'morning': [7, 11],
  'noon': [11, 13],
  'afternoon': [13, 18],
  'evening': [18, 22],
  'late-evening': [22, 24],
}

/** All hours that somebody may call so; what lies outside surely contradicts the word. A night can be on either side of midnight. */
export const POSSIBLE_HOURS: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  'night': [0, 24],
  'early-morning': [2, 10],
  'morning': [2, 13],
  'noon': [11, 15],
  'afternoon': [11, 20],
  'evening': [16, 24],
  'late-evening': [19, 24],
}

/** Parts of one day that are surely before those of a higher number; a night is surely before none. */
export const SURE_ORDER: Readonly<Record<PartOfDay, number | undefined>> = {
  'night': undefined,
  'early-morning': 1,
  'morning': 1,
  'noon': 2,
  'afternoon': 3,
  'evening': 4,
  'late-evening': 4,
}
