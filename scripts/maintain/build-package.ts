/**
 * Builds `lib/`, which is what a package has instead of the source of the program: `npm pack` runs it (`prepack`), and removes `lib/`
 * afterwards. It has the program as JavaScript with its types, and compiled what clones compile when it is first needed: the components
 * for print, and the client of presentations and sites.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { PACKED_COMPILED, ROOT, thisProject } from '../project.ts'
import { loadPrintBundle } from '../render/print/bundle.ts'
import { loadClient } from '../render/slidev/client/client.ts'

const LIB = join(ROOT, 'lib')
const SOURCE = join(ROOT, 'scripts')

/** What Node starts with: the command line, and the threads. All else is what these import. */
const ENTRIES = ['cli.ts', 'render/print/press-thread.js', 'pipeline/repair-thread.js', 'render/by-hand/build-thread.js']

/** What only a clone has: the benchmark works with folders of the repository. */
const FOR_CLONES = /^(?:bench\/|commands\/bench\.)/

/** Only Vite takes these; they are in what is compiled. */
const FOR_VITE = /\bimport\.meta\.glob\b|from '[^']+\.vue'|import '[^']+\.css'/

await rm(LIB, { recursive: true, force: true })
await writeProgram()
const { root, cache } = thisProject()
await cp((await loadPrintBundle(root, cache)).folder, join(PACKED_COMPILED, 'print'), { recursive: true })
await cp((await loadClient({ root, cache })).folder, join(PACKED_COMPILED, 'client'), { recursive: true })

/** Writes the program as JavaScript, with its types. @throws Error where the compiler finds a mistake */
async function writeProgram(): Promise<void> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: { compilerOptions: object } }
  const { options, errors } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: false, declaration: true, rewriteRelativeImportExtensions: true, rootDir: '.', outDir: 'lib' }, ROOT)
  // What no module names: the types of components, and of a package that has none.
  const declared = ['maintain/vue-components.d.ts', 'import/saxen.d.ts']
  const program = ts.createProgram([...ENTRIES, ...declared].map((entry) => join(SOURCE, entry)), options)
  const files = new Map<string, string>()
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const path = relative(join(LIB, 'scripts'), file).replaceAll('\\', '/')
    if (!path.startsWith('..')) files.set(path, text)
  })
  const mistakes = [...errors, ...diagnostics, ...ts.getPreEmitDiagnostics(program)]
  if (mistakes.length > 0) throw new Error(ts.formatDiagnostics(mistakes, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' }))
  for (const [path, text] of files) {
    if (FOR_CLONES.test(path) || (path.endsWith('.js') && FOR_VITE.test(text))) continue
    await mkdir(dirname(join(LIB, path)), { recursive: true })
    await writeFile(join(LIB, path), text)
  }
}
