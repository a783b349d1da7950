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
  const told = planner.once(`facts of sources, ${language}`, timeline.sources, () => factsByPublisher(planner))
  const names = numbers.flatMap((number): string[] => {
    const source = timeline.sources[sourceOrder[number - 1] ?? '']
    if (source === undefined) return []
    const { count = 1, facts = [] } = told.get(source.publisher) ?? {}
    if (count === 1) return [source.publisher]
    const telling = factsOf(planner, source).find((fact, index) => fact !== '' && facts[index]?.get(fact) === 1)
    return [telling === undefined ? `${source.publisher} [${number}]` : `${source.publisher}${separatorsOf(language).weak}${telling}`]
  })
  return [...new Set(names)]
}

/** How many sources each publisher has, and how many of them have each fact: a timeline may have thousands. */
function factsByPublisher(planner: Planner): Map<string, { count: number; facts: Map<string, number>[] }> {
  const groups = Map.groupBy(Object.values(planner.timeline.sources), ({ publisher }) => publisher)
  return new Map([...groups].map(([publisher, sources]) => {
    const facts: Map<string, number>[] = []
    for (const source of sources) factsOf(planner, source).forEach((fact, index) => (facts[index] ??= new Map()).set(fact, (facts[index]?.get(fact) ?? 0) + 1))
    return [publisher, { count: sources.length, facts }]
  }))
}

/** What may tell a source from others, in the order in which people would say it; empty where the file has nothing. */
function factsOf({ text, when }: Planner, { title, author, published, url }: Source): string[] {
  return [title === undefined ? '' : text(title), author ?? '', published === undefined ? '' : when(published), url ?? '']
}
