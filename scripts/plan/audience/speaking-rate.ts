/** Words per minute of a person who reads out slowly and clearly, fewer than the 150 or so of audio books. */
export const WORDS_PER_MINUTE = 130
/** Minutes of every slide beside its words: to change it, and for the audience to look. */
export const MINUTES_PER_SLIDE = 0.15
