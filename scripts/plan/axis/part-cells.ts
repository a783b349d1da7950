import { HOUR } from '../../timeline/time/calendar.ts'
import { DRAWN_HOURS } from '../../timeline/time/parts-of-day.ts'
import type { PartOfDay, Span } from '../../timeline/time/span.ts'
import { partOfDay } from '../../timeline/time/words.ts'
import type { Domain } from './domain.ts'
import { areTicksApart, isRoomy, onTwoLines, type Tick, type TickTools } from './tick.ts'
import type { TimeWords } from '../../timeline/time/words/time-words.ts'

/** The order in which parts without an event get a name. */
const UNUSED_RANK: Readonly<Record<PartOfDay, number>> =
  { 'night': 1, 'early-morning': 3, 'morning': 1, 'noon': 2, 'afternoon': 1, 'evening': 1, 'late-evening': 3 }

/** The part beside it whose name also covers a part without room for its own. */
const JOINS: Readonly<Partial<Record<PartOfDay, PartOfDay>>> = { 'early-morning': 'morning', 'noon': 'afternoon', 'late-evening': 'evening' }

/**
 * The parts of a day, one after the other, each with its name in the middle, because no clock says where one ends and the next
 * begins. A part with an event always has its name, on two lines where it must; another part has one only where there is room.
 */
export function partCells(domain: Domain, spans: readonly Span[], tools: TickTools, words: TimeWords): Tick[] {
  const used = new Set(spans.map((span) => span.part))
  const start = domain.toLocal(domain.from)
  const place = (hour: number): number => tools.scale.at(domain.toInstant(start + hour * HOUR))
  const parts = Object.entries(DRAWN_HOURS) as [PartOfDay, readonly [number, number]][]
  const cells = parts.map(([part, [from, to]]) => {
    const cell = { part, at: place(from), to: place(to) }
    return { ...cell, label: nameOf(cell, partOfDay(words, part), tools) }
  })
  const rank = (part: PartOfDay): number => (used.has(part) ? 0 : UNUSED_RANK[part])
  const named: typeof cells = []
  for (const cell of cells.toSorted((a, b) => rank(a.part) - rank(b.part))) {
    const hasRoom = used.has(cell.part) || isRoomy(cell, cell.label, tools)
    if (hasRoom && named.every((other) => areTicksApart(cell, other, tools))) named.push(cell)
  }
  const isNamed = (part: PartOfDay | undefined): boolean => named.some((cell) => cell.part === part)
  const isJoined = ({ part }: { part: PartOfDay }): boolean => !isNamed(part) && isNamed(JOINS[part])
  return cells.filter((cell) => !isJoined(cell)).map((cell) => {
    const joined = cells.filter((other) => isJoined(other) && JOINS[other.part] === cell.part)
    const [at, to] = [Math.min(...[cell, ...joined].map((each) => each.at)), Math.max(...[cell, ...joined].map((each) => each.to))]
    return { at, to, label: isNamed(cell.part) ? cell.label : '' }
  })
}

/** The name of a part, on one line where there is room. */
function nameOf(cell: Omit<Tick, 'label'>, name: string, tools: TickTools): string {
  return isRoomy(cell, name, tools) ? name : (onTwoLines(name, tools.labelWidth) ?? name)
}
