import type { Source } from '../timeline/schema/timeline.ts'
import type { Planner } from './planner.ts'
import { separatorsOf } from './text/punctuation.ts'

/**
 * The names of sources where no mark leads to their list: the publisher, and what tells it from other sources of the same publisher.
 * @param numbers - of the sources, from 1
 * @returns each name once, in the order of the numbers
 */
export function sourceNames(planner: Planner, numbers: readonly number[]): string[] {
  const { timeline, sourceOrder, language } = planner
  const counts = Map.groupBy(Object.values(timeline.sources), ({ publisher }) => publisher)
  const names = numbers.flatMap((number): string[] => {
    const source = timeline.sources[sourceOrder[number - 1] ?? '']
    if (source === undefined) return []
    const others = (counts.get(source.publisher) ?? []).filter((other) => other !== source)
    if (others.length === 0) return [source.publisher]
    const telling = factsOf(planner, source).find((fact, index) => fact !== '' && others.every((other) => factsOf(planner, other)[index] !== fact))
    return [telling === undefined ? `${source.publisher} [${number}]` : `${source.publisher}${separatorsOf(language).weak}${telling}`]
  })
  return [...new Set(names)]
}

/** What may tell a source from others, in the order in which people would say it; empty where the file has nothing. */
function factsOf({ text, when }: Planner, { title, author, published, url }: Source): string[] {
  return [title === undefined ? '' : text(title), author ?? '', published === undefined ? '' : when(published), url ?? '']
}
