import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Project } from '../project.ts'
import { makeAside } from '../write/aside.ts'
import { IN_CACHE } from '../write/write-failure.ts'

/** Lends the project with an empty cache, which is removed afterwards: for `--no-cache`. */
export async function withFreshCache<T>(project: Project, use: (project: Project) => Promise<T>): Promise<T> {
  // Beside the other things of the cache rather than in a temporary folder: Slidev looks for packages from there upwards.
  const cache = await makeAside(join(project.cache, 'once'), IN_CACHE)
  try {
    return await use({ ...project, cache })
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}
