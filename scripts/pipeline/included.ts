import { readFile } from 'node:fs/promises'
import type { Problem } from '../timeline/problems/problem.ts'

/** The texts of files that a deck includes, for showing their lines. */
export async function withIncluded(sources: ReadonlyMap<string, string>, problems: readonly Problem[]): Promise<Map<string, string>> {
  const others = [...new Set(problems.map(({ file }) => file))].filter((file) => !sources.has(file))
  const texts = await Promise.all(others.map(async (file) => [file, await readFile(file, 'utf8').catch(() => '')] as const))
  return new Map([...sources, ...texts])
}
