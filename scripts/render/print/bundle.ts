import { createHash, type Hash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withAside } from '../../write/aside.ts'
import { keepNewest, removeAbove } from '../../write/bounded.ts'
import { IN_CACHE } from '../../write/write-failure.ts'
import { interrupted, interruptible } from '../interruptible.ts'
import type * as Entry from './entry.ts'

/** The compiled layouts and components, and the folder with the stylesheet and fonts that belong to them. */
export interface PrintBundle extends Readonly<typeof Entry> {
  /** The folder in which `assets/` has `style.css` and the font files. */
  folder: string
}

/**
 * How many compiled bundles the cache keeps, of about 3 MiB each; the one that was used longest ago goes when a new one is made.
 * So many that none goes that another process works with at the moment.
 */
export const KEPT = 8

/** How many bytes Node may keep of compiled code before it begins anew: it keeps that of each bundle, those that are gone too. */
const MOST_COMPILED = 64 * 1024 * 1024

/** What is compiled, relative to the project's root. */
const COMPILED = ['layouts', 'components', 'setup/deck-context.ts', 'styles', 'scripts/render/print', 'scripts/render/handout', 'scripts/render/reading', 'scripts/plan', 'scripts/timeline']

/** Packages whose version changes what comes out. */
const PACKAGES = ['vue', 'vite', '@vitejs/plugin-vue', '@fontsource/source-sans-3', '@fontsource/source-serif-4']

/**
 * Compiles layouts, components and styles for rendering in Node, or takes what an earlier run has compiled from the same
 * files with the same packages. Written aside and renamed, so two processes may do it at once.
 *
 * @param root - the project's root
 * @param cache - the project's cache folder
 * @param signal - stops compiling when it is set off
 * @throws SurroundingsError where the cache cannot be written
 * @throws Interrupted where the signal is set off
 */
export async function loadPrintBundle(root: string, cache: string, signal?: AbortSignal): Promise<PrintBundle> {
  const home = join(cache, `print-${await fingerprint(root)}`)
  if (!(await isWhole(home))) {
    await withAside(home, (aside) => compile(root, aside, home, signal), IN_CACHE)
    await keepNewest(cache, 'print-', KEPT)
    await removeAbove(join(cache, 'node'), MOST_COMPILED)
  }
  const now = new Date()
  await utimes(home, now, now).catch(() => undefined)
  const entry = (await import(pathToFileURL(join(home, 'entry.mjs')).href)) as typeof Entry
  return { ...entry, folder: home }
}

async function compile(root: string, aside: string, home: string, signal?: AbortSignal): Promise<void> {
  // Loaded only here: a run that finds its bundle in the cache saves the time of importing the compiler.
  const [{ build }, { default: vue }] = await Promise.all([import('vite'), import('@vitejs/plugin-vue')])
  const fresh = join(aside, 'new')
  await mkdir(fresh)
  await interrupted(signal, build({
    root,
    configFile: false,
    // What goes wrong is thrown; only the command line prints.
    logLevel: 'silent',
    publicDir: false,
    // The stylesheet finds its fonts beside it, wherever the folder is put.
    base: './',
    plugins: [interruptible(signal), vue()],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Without the condition `node`, Vue comes as what a bundler can take apart: its production code, and no compiler.
    ssr: { noExternal: true, resolve: { conditions: ['module'] } },
    build: {
      ssr: join(root, 'scripts/render/print/entry.ts'),
      outDir: fresh,
      emptyOutDir: false,
      ssrEmitAssets: true,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { checks: { pluginTimings: false }, output: { entryFileNames: 'entry.mjs', assetFileNames: 'assets/[name][extname]' } },
    },
  }))
  await writeFile(join(fresh, SEAL), await digestOf(fresh))
  await rename(fresh, home).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    // Another process was faster with the same content. What a crash has damaged makes room.
    if (await isWhole(home)) return
    await rename(home, join(aside, 'damaged'))
    await rename(fresh, home)
  })
}

async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const place of COMPILED) addFiles(hash, root, await filesBelow(join(root, place)))
  const require = createRequire(join(root, 'package.json'))
  for (const name of PACKAGES) hash.update(readFileSync(packageFile(require, name))).update('\0')
  return hash.digest('hex').slice(0, 20)
}

function packageFile(require: NodeJS.Require, name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json')
    if (existsSync(file)) return file
  }
  throw new Error(`The package ${name} is not installed; run npm ci.`)
}

async function filesBelow(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The file with the digest of all others in a bundle, so that one which a crash or a full disk has damaged is not taken. */
const SEAL = 'digest'

async function isWhole(home: string): Promise<boolean> {
  const sealed = await readFile(join(home, SEAL), 'utf8').catch(() => undefined)
  return sealed !== undefined && sealed === (await digestOf(home).catch(() => undefined))
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  addFiles(hash, folder, (await filesBelow(folder)).filter((file) => file !== join(folder, SEAL)))
  return hash.digest('hex')
}

/** Reads the files without giving way in between: with hundreds of small ones, the giving way took most of the time. */
function addFiles(hash: Hash, root: string, files: string[]): void {
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
}
