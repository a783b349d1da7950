/** A slide that comes in less than so many ms after the last one is shown at once. */
const HURRY = 400

/**
 * Watches how quickly slides follow each other.
 *
 * @returns to be asked at each change of slide: whether this one may move. It may not where keys come quickly or a window has just
 * opened, where nobody looks, and where somebody wants less motion
 */
export function watchHurry(): () => boolean {
  let last = Date.now()
  return () => {
    const isHurried = Date.now() - last < HURRY
    last = Date.now()
    return !isHurried && !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches
  }
}
