import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Project } from '../project.ts'

/** The version of timeline-deck. */
export async function version(project: Project): Promise<string> {
  const { version } = JSON.parse(await readFile(join(project.root, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** What written files name as the program that made them. */
export async function creator(project: Project): Promise<string> {
  return `timeline-deck ${await version(project)}`
}
