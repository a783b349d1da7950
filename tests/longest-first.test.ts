import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { TestSpecification, Vitest } from 'vitest/node'
import { LONGEST, LongestFirst } from './support/longest-first.ts'
import { testsByNeed } from './support/needs.ts'
import { ROOT } from './support/project.ts'

it('names files that are there, each once', async () => {
  const { browser, quick, thorough } = await testsByNeed()
  const all = new Set([...browser, ...quick, ...thorough])
  expect(LONGEST.filter((file) => !all.has(file))).toEqual([])
  expect(new Set(LONGEST).size).toBe(LONGEST.length)
})

it('begins with those that take longest, whatever their size, and leaves each project its turn', async () => {
  const specification = (file: string, project: string): TestSpecification =>
    ({ moduleId: join(ROOT, file), project: { name: project, config: { isolate: false, sequence: { groupOrder: 0 } } } }) as unknown as TestSpecification
  const others = ['tests/e2e/present.test.ts', 'tests/cli/pdf.test.ts']
  const mixed = [specification('tests/layers.test.ts', 'quick'), ...[...others, ...LONGEST.toReversed()].map((file) => specification(file, 'browser'))]
  const unknown = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest
  const sorted = await new LongestFirst(unknown).sort(mixed)
  expect(sorted.slice(0, LONGEST.length).map(({ moduleId }) => moduleId)).toEqual(LONGEST.map((file) => join(ROOT, file)))
  expect(sorted.at(-1)?.project.name).toBe('quick')
})
