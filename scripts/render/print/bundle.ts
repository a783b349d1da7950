import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { OWN_PACKAGES } from '../../look/faces.ts'
import { removeAbove } from '../../write/folders.ts'
import { interrupted, interruptible, loadCompiled } from '../compiled.ts'
import type * as Entry from './entry.ts'

/** The compiled layouts and components, and the folder with the stylesheet and fonts that belong to them. */
export interface PrintBundle extends Readonly<typeof Entry> {
  /** The folder in which `assets/` has `style.css` and the font files. */
  folder: string
}

/** The most bytes of compiled code that Node may keep. Beyond that, all of it is removed, since it includes bundles that are gone. */
const MOST_COMPILED = 64 * 1024 * 1024

/** The files and folders that are compiled, relative to the project's root. */
const COMPILED = ['layouts', 'components', 'setup/deck-context.ts', 'styles', 'scripts/render/print', 'scripts/render/handout', 'scripts/render/reading', 'scripts/look', 'scripts/plan', 'scripts/timeline']

/** Packages whose version changes the compiled bundle. */
const PACKAGES = ['vue', 'vite', '@vitejs/plugin-vue', '@slidev/client', ...OWN_PACKAGES]

/**
 * Loads the layouts, components and styles, compiled for rendering in Node; compiles them when something has changed.
 *
 * @param root - the project's root
 * @param cache - the project's cache folder
 * @param signal - stops compiling when it is aborted
 * @throws SurroundingsError where the cache cannot be written
 * @throws Interrupted when the signal is aborted
 */
export async function loadPrintBundle(root: string, cache: string, signal?: AbortSignal): Promise<PrintBundle> {
  const compile = async (folder: string): Promise<void> => {
    await compileTo(folder, root, signal)
    await removeAbove(join(cache, 'node'), MOST_COMPILED)
  }
  const folder = await loadCompiled({ root, cache, name: 'print', from: COMPILED, packages: PACKAGES, compile })
  const entry = (await import(pathToFileURL(join(folder, 'entry.mjs')).href)) as typeof Entry
  return { ...entry, folder }
}

async function compileTo(folder: string, root: string, signal?: AbortSignal): Promise<void> {
  // Imported only here, so that a run which finds its bundle in the cache does not wait for the compiler.
  const [{ build }, { default: vue }] = await Promise.all([import('vite'), import('@vitejs/plugin-vue')])
  await interrupted(signal, build({
    root,
    configFile: false,
    // Errors are thrown; only the command line prints.
    logLevel: 'silent',
    publicDir: false,
    // The stylesheet then finds its fonts beside it, wherever the folder is.
    base: './',
    plugins: [interruptible(signal), vue()],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Without the condition `node`, Vite bundles Vue's modules, and only those in use: production code and no compiler.
    ssr: { noExternal: true, resolve: { conditions: ['module'] } },
    build: {
      ssr: join(root, 'scripts/render/print/entry.ts'),
      outDir: folder,
      emptyOutDir: false,
      ssrEmitAssets: true,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // The licences of what is bundled, which a package hands on.
      license: { fileName: 'licenses.md' },
      reportCompressedSize: false,
      rolldownOptions: { checks: { pluginTimings: false }, output: { entryFileNames: 'entry.mjs', assetFileNames: 'assets/[name][extname]' } },
    },
  }))
}
