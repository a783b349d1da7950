/** Average width of a character in the rail (Source Sans 3, 18 px, bold: each label has room for that), in px. */
const CHARACTER = 8.3
/** What each event takes beside its label: mark, gaps and the shortest line to the next, in px. */
const BESIDE = 66
/** Width of the rail on a 4:3 and on a 16:9 slide, in px. */
const NARROW = 816
const WIDE = 1136

/**
 * How much of the rail can be named: all events on every slide, all on wide slides only, or just the current one's neighbours.
 *
 * @param labels - the labels of all events
 */
export function railRoom(labels: string[]): 'any' | 'wide' | 'neighbours' {
  const needed = labels.reduce((width, label) => width + [...label].length * CHARACTER + BESIDE, 0)
  return needed <= NARROW ? 'any' : needed <= WIDE ? 'wide' : 'neighbours'
}
