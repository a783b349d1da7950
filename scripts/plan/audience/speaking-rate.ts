/** Words per minute of a person who reads out slowly and clearly, fewer than the 150 or so of audio books. */
export const WORDS_PER_MINUTE = 130
/** Minutes of every slide beside its words: to change it, and for the audience to look. */
export const MINUTES_PER_SLIDE = 0.15
/** Most words of a slide of a briefing: the last row reads no more while somebody speaks. */
export const BRIEF_WORDS = 45
/** Most words of a slide of any other talk, where there is more time for each. */
export const TALK_WORDS = 70

/** Slides that frame a talk and are soon gone: its cover and its close. */
const FRAME = 2

/** The most slides before the appendix that a briefing of so many minutes has, as far as what is essential allows: one a minute, and its frame. */
export function slidesIn(minutes: number): number {
  return Math.floor(minutes) + FRAME
}
