/**
 * How much time is to be left when each slide is left, in seconds. It is never less than none: whoever is late has none left.
 *
 * @param minutes - how long each slide is shown
 * @param whole - how many minutes there are; without pauses, what is left after the last slide is room for questions
 */
export function secondsLeft(minutes: readonly number[], whole: number): number[] {
  let left = Math.round(whole * 60)
  return minutes.map((own) => {
    left -= Math.round(own * 60)
    return Math.max(0, left)
  })
}

/** Seconds as minutes and seconds: 4:30. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
