import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures')

/** A timeline under tests/fixtures: its name without ending, and its path. */
export interface Fixture {
  name: string
  file: string
}

/** All timelines of a folder of fixtures; a new case is a new file. */
export function fixtures(kind: 'valid' | 'invalid'): Fixture[] {
  return readdirSync(join(folder, kind))
    .filter((entry) => entry.endsWith('.yaml'))
    .map((entry) => ({ name: entry.slice(0, -'.yaml'.length), file: join(folder, kind, entry) }))
}
