import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unpack } from './laid-out.ts'
import { packedProgram } from './packed.ts'
import { ROOT } from './project.ts'

/** A folder of somebody else's in which our package is installed as `npm pack` makes it. */
export interface StrangerProject {
  folder: string
  /** Runs a program of the project's packages with Node. @throws what it said, where it fails */
  run: (program: string, ...args: string[]) => Promise<string>
  remove: () => Promise<void>
}

/** Makes such a project. All other packages are those that are installed here; nothing is fetched. */
export async function strangerProject(): Promise<StrangerProject> {
  const folder = await mkdtemp(join(tmpdir(), 'stranger-'))
  const packages = join(folder, 'node_modules')
  const here = join(ROOT, 'node_modules')
  await unpack(await packedProgram(), join(packages, 'timeline-deck'))
  for (const name of await readdir(here)) {
    if (!name.startsWith('@')) {
      if (!name.startsWith('.')) await symlink(join(here, name), join(packages, name), 'junction')
      continue
    }
    await mkdir(join(packages, name))
    for (const inner of await readdir(join(here, name))) await symlink(join(here, name, inner), join(packages, name, inner), 'junction')
  }
  return {
    folder,
    async run(program, ...args) {
      const { NODE_ENV: _, ...env } = process.env
      const { stdout: said, stderr } = await promisify(execFile)(process.execPath, [join(packages, program), ...args], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 })
      return `${said}${stderr}`
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
