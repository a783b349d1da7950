import type { DeckContext } from '../deck.ts'
import { abbreviate } from './abbreviate.ts'

/** What each event takes on the rail beside its label: mark, gaps and the shortest line to the next, in px. */
const BESIDE = 66
/** What a mark without its label takes, in px. */
const BARE_MARK = 58
/** Width of the rail on a 4:3 and on a 16:9 slide, in px. */
export const RAIL = { narrow: 816, wide: 1136 }

/** How much of the rail can be named: all events on every slide, all on wide slides only, or just the current one's neighbours. */
type RailRoom = 'any' | 'wide' | 'neighbours'

export function railRoom(labels: readonly string[], width: (label: string) => number): RailRoom {
  const needed = total(labels.map(width))
  return needed <= RAIL.narrow ? 'any' : needed <= RAIL.wide ? 'wide' : 'neighbours'
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each + BESIDE, 0)
}

type RailEntry = DeckContext['rail'][number]

/**
 * Abbreviates the labels of a rail that is too long to name all events, so that an event and its neighbours always fit.
 * @param width - width of a label in px, as wide as it is at its heaviest
 * @returns the entries; one whose label is abbreviated has the whole as its name
 */
export function withFittingLabels(rail: RailEntry[], width: (label: string) => number, narrow: boolean): RailEntry[] {
  const full = narrow ? RAIL.narrow : RAIL.wide
  if (total(rail.map(({ label }) => width(label))) <= full) return rail
  const shortened = shortenedTo(rail, width, full)
  // A short rail keeps the marks of the other events on narrow slides.
  const keepsMarks = narrow && total(shortened.map(({ label }) => width(label))) <= RAIL.wide
  return keepsMarks ? shortenedTo(rail, width, full - Math.max(0, rail.length - 3) * BARE_MARK) : shortened
}

function shortenedTo(rail: RailEntry[], width: (label: string) => number, room: number): RailEntry[] {
  const widths = rail.map(({ label }) => width(label))
  const most = widths.map(() => Number.POSITIVE_INFINITY)
  // Before the first event, the first and the last are named; elsewhere an event and its neighbours.
  const together = [...rail.keys()].map((at) => [at - 1, at, at + 1].filter((index) => index >= 0 && index < rail.length))
  // Of events that share a slide, the first and the last are.
  const sharing = [...rail.keys()].map((at) => [rail.findIndex(({ slide }) => slide === rail[at]?.slide), at]).filter(([first = 0, at = 0]) => first < at)
  for (const shown of [[0, rail.length - 1], ...together, ...sharing]) {
    const least = fairShare(shown.map((index) => widths[index] ?? 0), room - shown.length * BESIDE)
    for (const index of shown) most[index] = Math.min(most[index] ?? 0, least)
  }
  return rail.map((entry, index) => {
    const label = abbreviate(entry.label, (text) => width(text) <= (most[index] ?? 0))
    return label === entry.label ? entry : { ...entry, label, name: entry.label }
  })
}

/** The width to which the widest must be cut so that all fit in a room; infinite where they fit as they are. */
function fairShare(widths: readonly number[], room: number): number {
  if (widths.reduce((sum, each) => sum + each, 0) <= room) return Number.POSITIVE_INFINITY
  let left = room
  for (const [index, width] of widths.toSorted((a, b) => a - b).entries()) {
    const share = left / (widths.length - index)
    if (width > share) return share
    left -= width
  }
  return room
}
