import type { Candidate } from './candidates.ts'
import { type Path, pathKey } from '../../timeline/schema/path.ts'

/** The things that a briefing has no time for. */
export interface LeftOut {
  /** The path of each thing. */
  things: Path[]
  /** The same in fewer paths: an event or a list stands for its things where none of them is shown. */
  gathered: Path[]
}

/**
 * Gathers the things that were left out, in the order of the file.
 * @param all - every thing that there was to choose from
 */
export function gatherLeftOut(all: readonly Candidate[], left: readonly Candidate[]): LeftOut {
  const pathsOf = (candidates: readonly Candidate[]): Path[] => candidates.flatMap(({ path, parts, isSeveral }) => (isSeveral ? parts : [path]))
  const things = inFileOrder(pathsOf(left))
  const isLeft = new Set(things.map(pathKey))
  const shown = pathsOf(all).filter((path) => !isLeft.has(pathKey(path))).flatMap((path) => path.map((_, end) => pathKey(path.slice(0, end + 1))))
  const isShown = new Set(shown)
  const isEmpty = (path: Path): boolean => !isShown.has(pathKey(path))
  // The people of a slide have one name together.
  const together = new Set(left.flatMap(({ parts, isSeveral }) => (isSeveral ? parts.map(pathKey) : [])))
  const gathered = things.map((path) => wholesOf(path).find(isEmpty) ?? (together.has(pathKey(path)) ? path.slice(0, -1) : path))
  return { things, gathered: [...new Map(gathered.map((path) => [pathKey(path), path])).values()] }
}

/** The wholes that a thing is part of, the largest first: its event; its event's people, or the group of its statement. */
function wholesOf(path: Path): Path[] {
  const list = path.at(-2) === 'items' ? path.slice(0, -2) : path.slice(0, -1)
  return path[0] === 'events' && path.length > 2 ? [path.slice(0, 2), list] : path.length > 2 ? [list] : []
}

function inFileOrder(paths: Path[]): Path[] {
  const place = (path: Path): number => (path[0] === 'events' ? Number(path[1]) : Number.POSITIVE_INFINITY)
  return paths.toSorted((a, b) => place(a) - place(b))
}
