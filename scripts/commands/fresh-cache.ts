import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Project } from '../project.ts'

/** Lends the project with an empty cache, which is removed afterwards: for `--no-cache`. */
export async function withFreshCache<T>(project: Project, use: (project: Project) => Promise<T>): Promise<T> {
  await mkdir(project.cache, { recursive: true })
  // Beside the other things of the cache rather than in a temporary folder: Slidev looks for packages from there upwards.
  const cache = await mkdtemp(join(project.cache, 'once-'))
  try {
    return await use({ ...project, cache })
  } finally {
    await rm(cache, { recursive: true, force: true })
  }
}
