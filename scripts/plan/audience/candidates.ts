import type { Importance } from '../../timeline/schema/audience.ts'
import type { Event } from '../../timeline/schema/event.ts'
import type { Quotation } from '../../timeline/schema/quotation.ts'
import type { Points, Statement, StatementGroup } from '../../timeline/schema/statement.ts'
import type { Timeline } from '../../timeline/schema/timeline.ts'
import { statedPhrases as phrasesOf, statementGroups } from '../phrases.ts'
import { createRankOf } from './rank.ts'
import type { Selection } from './select.ts'
import type { Path } from '../../timeline/schema/path.ts'

/** A thing that a short briefing takes in or leaves out as a whole. */
export interface Candidate {
  /** Its path in the file, for the list of what was left out. */
  path: Path
  /** The paths that come and go together: its own, and that of the phrase within a statement. */
  parts: Path[]
  /** Whether its parts are things of their own, for the list of what was left out: people who stand on one slide. */
  isSeveral?: true
  importance: Importance
}

/**
 * Lists every thing of a selection that takes time, the most important first and then in the order of the file. A list of points
 * is one thing, except points with an importance of their own; so are the people of an event who matter alike, as a slide with some of
 * them would be wrong about their number. Things on reference slides take no time and are not listed.
 */
export function candidatesOf({ timeline, original }: Selection): Candidate[] {
  const stated = statedPhrases(timeline)
  const found = [
    ...timeline.events.flatMap((event, index) => eventCandidates(event, ['events', index], stated)),
    ...(timeline.next ? groupCandidates(timeline.next, ['next'], stated) : []),
  ]
  const rankOf = createRankOf(timeline)
  return found
    .map(({ path, parts, ...candidate }) => ({ ...candidate, path: original(path), parts: parts.map(original) }))
    .toSorted((a, b) => rankOf(b.importance) - rankOf(a.importance))
}

/** The phrases that stand within statements, by the first statement with each. */
type Stated = Map<Statement, { phrase: Quotation; path: Path }>

function statedPhrases(timeline: Timeline): Stated {
  const paths = new Map(timeline.events.flatMap(({ quotations }, at) => quotations.map((quotation, index) => [quotation, ['events', at, 'quotations', index]] as const)))
  const stated: Stated = new Map()
  const phrases = phrasesOf(timeline)
  for (const group of statementGroups(timeline)) {
    for (const item of group.items) {
      const phrase = phrases.within(item, group)
      const path = phrase && paths.get(phrase)
      if (!path) continue
      stated.set(item, { phrase, path })
      paths.delete(phrase)
    }
  }
  return stated
}

function eventCandidates(event: Event, path: Path, stated: Stated): Candidate[] {
  const within = new Set([...stated.values()].map(({ phrase }) => phrase))
  const each = (kind: 'figures' | 'quotations'): Candidate[] => event[kind].map(({ importance }, index) => single([...path, kind, index], importance))
  return [
    single(path, event.importance),
    // The summary tells the event already.
    ...(event.text === undefined ? [] : [single([...path, 'text'], 'detail')]),
    ...(event.picture === undefined ? [] : [single([...path, 'picture'], event.picture.importance)]),
    ...event.pictures.map(({ importance }, index) => single([...path, 'pictures', index], importance)),
    ...event.media.map(({ importance }, index) => single([...path, 'media', index], importance)),
    ...peopleCandidates(event, path),
    ...each('figures'),
    ...event.points.flatMap((points, index) => pointCandidates(points, [...path, 'points', index])),
    ...event.statements.flatMap((group, index) => groupCandidates(group, [...path, 'statements', index], stated)),
    ...each('quotations').filter((_, index) => !within.has(event.quotations[index] as Quotation)),
  ]
}

function peopleCandidates({ people }: Event, path: Path): Candidate[] {
  const paths = people.map(({ importance = 'normal' }, index) => ({ importance, path: [...path, 'people', index] }))
  return [...Map.groupBy(paths, ({ importance }) => importance).values()].flatMap((alike): Candidate[] => {
    const [first] = alike
    return first ? [{ path: first.path, parts: alike.map((each) => each.path), isSeveral: true, importance: first.importance }] : []
  })
}

/** The statements of a group one by one, but two that are compared together: what was before, without what is now, would tell the contrary. */
function groupCandidates(group: StatementGroup, path: Path, stated: Stated): Candidate[] {
  const each = group.items.map((item, index): Candidate & { contrast: Statement['contrast'] } => {
    const own = [...path, 'items', index]
    const phrase = stated.get(item)
    return { path: own, parts: [own, ...(phrase ? [phrase.path] : [])], importance: item.importance ?? group.importance ?? 'normal', contrast: item.contrast }
  })
  const compared = each.filter(({ contrast }) => contrast !== undefined)
  const [first, second] = compared
  if (!first || !second) return each.map(plain)
  const whole = { ...first, parts: compared.flatMap(({ parts }) => parts) }
  return each.flatMap((candidate) => (candidate.contrast === undefined ? [plain(candidate)] : candidate === first ? [plain(whole)] : []))
}

function plain({ path, parts, importance }: Candidate): Candidate {
  return { path, parts, importance }
}

function pointCandidates(points: Points, path: Path): Candidate[] {
  const items = points.items.map(({ importance }, index) => single([...path, 'items', index], importance ?? points.importance))
  const [apart, together] = [items.filter((_, index) => points.items[index]?.importance !== undefined), items.filter((_, index) => points.items[index]?.importance === undefined)]
  const list = together[0] && { path, parts: together.flatMap(({ parts }) => parts), importance: together[0].importance }
  return [...(list ? [list] : []), ...apart]
}

function single(path: Path, importance: Importance | undefined): Candidate {
  return { path, parts: [path], importance: importance ?? 'normal' }
}
