import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadCompiled } from '../../scripts/render/compiled.ts'
import { start, type Outcome, type Running } from './command.ts'
import { layOut } from './laid-out.ts'
import { CACHE, ROOT } from './project.ts'

/** What the package is made from. */
const PARTS = ['package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'components', 'components.d.ts', 'layouts', 'styles', 'setup', 'scripts', 'slides/public', 'data/timeline.schema.json']
/** Packages whose version changes what is built. */
const BUILT_WITH = ['typescript', 'vite', 'vue', '@vitejs/plugin-vue', '@slidev/cli', '@slidev/client']

const call = promisify(execFile)

/**
 * Packs the program as `npm pack` does; of the same files, the cache has the tarball already. It is packed in a copy, since packing
 * builds a folder beside the source.
 *
 * @returns the tarball
 */
export async function packedProgram(): Promise<string> {
  const home = await loadCompiled({ root: ROOT, cache: CACHE, name: 'packed', from: PARTS, packages: BUILT_WITH, compile: pack })
  return join(home, 'timeline-deck.tgz')
}

async function pack(to: string): Promise<void> {
  const copy = await realpath(await mkdtemp(join(tmpdir(), 'packed-')))
  try {
    for (const part of PARTS) await cp(join(ROOT, part), join(copy, part), { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const { stdout } = await npm(['pack', '--silent', '--pack-destination', copy], copy)
    await cp(join(copy, stdout.trim().split('\n').at(-1) ?? ''), join(to, 'timeline-deck.tgz'))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Somebody who has the packed program in a folder of their own, and nothing else of this project. */
export interface Stranger {
  /** The folder, which has a blank in its name. */
  folder: string
  /** The folder of the installed program. */
  program: string
  /** The folder that takes the place of the user's cache. */
  cache: string
  /** Starts a command in the folder, or in one below it. */
  start: (args: readonly string[], below?: string) => Running
  run: (args: readonly string[], below?: string) => Promise<Outcome>
  /** Runs npm in the folder, or in one below it. */
  npm: (args: readonly string[], below?: string) => Promise<{ stdout: string; stderr: string }>
  leave: () => Promise<void>
}

/**
 * Installs the packed program in an empty folder, as its user does. Where the registry cannot be reached, what the program says that it
 * needs is laid out from the packages of this project.
 *
 * @param packages - further packages of the registry: `@slidev/cli@53`
 */
export async function installAsStranger(...packages: string[]): Promise<Stranger> {
  const tarball = await packedProgram()
  const around = await realpath(await mkdtemp(join(tmpdir(), 'stranger-')))
  const [folder, cache] = [join(around, 'my talks'), join(around, 'cache')]
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), '{ "name": "my-talks", "private": true }\n')
  if (await isReachable(folder)) await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball, ...packages], folder)
  else {
    await layOut(folder, tarball, packages)
    // Links the programs of packages as an installation does.
    await npm(['rebuild', '--ignore-scripts', '--offline'], folder)
  }
  const program = join(folder, 'node_modules', 'timeline-deck')
  const within = (below: string): string => join(folder, below)
  const begin: Stranger['start'] = (args, below = '') => start(args, within(below), { XDG_CACHE_HOME: cache }, 'pipe', program)
  return {
    folder, program, cache,
    start: begin,
    run: (args, below) => begin(args, below).done,
    npm: (args, below = '') => npm(args, within(below), { XDG_CACHE_HOME: cache }),
    leave: () => rm(around, { recursive: true, force: true }),
  }
}

/** Whether npm finds a way to its registry: where there is none, it would try for minutes to install. */
async function isReachable(folder: string): Promise<boolean> {
  return npm(['view', 'uqr', 'version', '--prefer-online', '--fetch-retries=0'], folder).then(() => true, () => false)
}

/** Runs npm with the Node of the tests. What npm tells the scripts of this project is none of the stranger's. @throws where it fails, with `stderr` */
function npm(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<{ stdout: string; stderr: string }> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'INIT_CWD' && !/^npm_(?!config_(?:registry|userconfig|cache)$)/i.test(name)))
  return call('npm', args, { cwd, env: { ...inherited, ...env }, shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 })
}
