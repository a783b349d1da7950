import { cp, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './project.ts'

/** What a command reads of the project. */
const PARTS = ['components', 'layouts', 'styles', 'setup', 'scripts', 'slides/public', 'package.json']

/** Copies the project into a folder, without what it has kept in its cache; its packages are the same. */
export async function copyProject(to: string): Promise<void> {
  for (const part of PARTS) await cp(join(ROOT, part), join(to, part), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(to, 'node_modules'), 'junction')
}
