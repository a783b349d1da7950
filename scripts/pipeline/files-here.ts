import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { UsageError } from '../failure.ts'

/** The timeline of the repository, from its root. */
const SHIPPED = 'data/25-october.yaml'
/** Its deck written by hand. */
const EXAMPLE = 'slides/example.md'

/** Only a timeline has events at the top. */
const IS_TIMELINE = /^events[ \t]*:/m

/**
 * The files that a command takes whose user named none: in the repository its own timeline, elsewhere the one timeline of the folder.
 *
 * @param root - the program's own folder
 * @param withExample - whether the deck written by hand belongs to those of the repository
 * @throws UsageError where there is no timeline, or several
 */
export async function filesHere(root: string, withExample: boolean): Promise<string[]> {
  if (existsSync(SHIPPED)) return [SHIPPED, ...(withExample && existsSync(EXAMPLE) ? [EXAMPLE] : [])]
  const [first, ...others] = await timelinesIn('.')
  if (others.length > 0) throw new UsageError(`There are several timelines here: ${[first, ...others].join(', ')}. Name the one that you mean, or several.`)
  if (first !== undefined) return [first]
  const shipped = join(root, SHIPPED)
  if (`${process.cwd()}${sep}`.startsWith(`${root}${sep}`) && existsSync(shipped)) return [relative(process.cwd(), shipped)]
  throw new UsageError('There is no timeline in this folder. Name its file, or begin one: npx timeline-deck new my-day')
}

async function timelinesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && /^[^.].*\.ya?ml$/i.test(entry.name)).map(({ name }) => name).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))
  return names.filter((_, index) => IS_TIMELINE.test(texts[index] ?? ''))
}
