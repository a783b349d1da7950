/** Words a minute of somebody who reads out slowly and clearly: below the 150 or so of audio books. */
export const WORDS_PER_MINUTE = 130
/** What every slide takes beside its words, in minutes: to change it, and for the audience to look. */
export const MINUTES_PER_SLIDE = 0.15
