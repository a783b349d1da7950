import type { PartOfDay } from './span.ts'

/**
 * Hours of the day between which a part is sorted and drawn. This is a convention of the program and is never shown: a source
 * that says 'evening' states no clock time. The parts have no gaps between them.
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

/**
 * All hours of the day that somebody may call by the part's name. Other hours surely contradict the word. A night can be on
 * either side of midnight.
 */
export const POSSIBLE_HOURS: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  'night': [0, 24],
  'early-morning': [2, 10],
  'morning': [2, 13],
  'noon': [11, 15],
  'afternoon': [11, 20],
  'evening': [16, 24],
  'late-evening': [19, 24],
}

/** Ranks of the parts of one day: a part is surely before those of a higher rank. A night is surely before no other. */
export const SURE_ORDER: Readonly<Record<PartOfDay, number | undefined>> = {
  'night': undefined,
  'early-morning': 1,
  'morning': 1,
  'noon': 2,
  'afternoon': 3,
  'evening': 4,
  'late-evening': 4,
}
