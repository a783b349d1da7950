import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { withFilesNoted } from '../files-read.ts'
import { IS_PACKED, type Project } from '../project.ts'
import type { FoundBrowser } from '../render/browser/find.ts'
import { fingerprint } from '../render/compiled.ts'
import { keepFile, readKept } from '../timeline/read/kept-files.ts'
import { writeTogether } from '../write/write-file.ts'
import { pdfFile, type FinishedPdf, type PrintRequest } from './press.ts'
import type { CommandReport } from './report.ts'
import { isByHand, type Request } from './request.ts'
import { timed } from './timing.ts'

/** A command that prints, and tells what it has made. */
type Printing<O> = (request: Omit<PrintRequest, 'press'>, options: O, project: Project) => Promise<CommandReport>

/** Most bytes that kept prints take together. */
const MOST_BYTES = 256 * 1024 * 1024
/** In bytes: what takes long to read is not looked at again, and what it belongs to is not kept. */
const LARGEST = 64 * 1024 * 1024
/** In ms: the clock of files may be behind by so much. */
const CLOCK = 50

/** Options that say how something is told, or where to it is written, and nothing of what it is. */
const ASIDE: ReadonlySet<string> = new Set(['out', 'json', 'format', 'quiet', 'verbose', 'timing', 'cache'])
/** What of the environment the program or its browser heeds. */
const HEEDED = ['SOURCE_DATE_EPOCH', 'TZ', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LD_LIBRARY_PATH', 'LD_PRELOAD']
/** All that the program is made of, in a clone and in a package. */
const PROGRAM = IS_PACKED ? ['lib', 'scripts', 'styles', 'package.json'] : ['scripts', 'components', 'layouts', 'setup', 'styles', 'package.json']

/** What is kept of a run, before its files. */
interface Kept {
  /** What the program was made of. */
  program: string
  /** The files that it depended on, each with its digest, or with null where there was none. */
  noted: [file: string, digest: string | null][]
  report: Pick<CommandReport, 'problems' | 'remarks'> & { fileTexts: [file: string, text: string][] }
  /** Name without ending, and how many bytes it has. */
  pdfs: [name: string, size: number][]
}

/**
 * Makes of a command that prints one that does not print again what has not changed: it then writes what an earlier run has made, and
 * starts no browser. An earlier run counts where everything is the same that a print depends on: the files that were named, all that
 * these name, the options, the program with its packages, Node, and the packaged browser. Another browser may change without its file,
 * so what it prints is not kept; nor is what has failed, or was made of files that changed meanwhile.
 *
 * @param name - of the command
 */
export function unlessUnchanged<O extends Record<string, unknown>>(name: string, print: Printing<O>) {
  return async (request: Request, options: O, project: Project): Promise<CommandReport> => {
    if (request.lent || options['cache'] === false || process.env['TIMELINE_DECK_BROWSER'] || request.files.some(isByHand)) return print(request, options, project)
    const folder = join(project.cache, 'printed')
    const start = Date.now()
    const key = await keyOf(name, request, options)
    const kept = key === undefined ? undefined : await takeKept(folder, key, project.root)
    if (kept) return writeKept(kept, request)
    const made: { pdfs: readonly FinishedPdf[]; origin?: FoundBrowser['origin'] } = { pdfs: [] }
    const tell = (pdfs: readonly FinishedPdf[], { origin }: FoundBrowser): void => void Object.assign(made, { pdfs, origin })
    const { result: report, files } = await withFilesNoted(() => print({ ...request, made: tell }, options, project))
    const isWhole = made.origin === 'package' && report.failures === undefined && !report.problems.some(({ severity }) => severity === 'error')
    // Whether a user waits for what is kept does not matter to whether the files are written.
    if (isWhole && key !== undefined && key === (await keyOf(name, request, options))) await keep(folder, key, { report, files, pdfs: made.pdfs }, { root: project.root, start }).catch(() => undefined)
    return report
  }
}

/** A name for all that is known before anything is read but the files that were named; undefined where one cannot be read. */
async function keyOf(name: string, { files }: Pick<Request, 'files'>, options: Record<string, unknown>): Promise<string | undefined> {
  const contents = await Promise.all(files.map(digestOf))
  if (contents.includes(null) || contents.includes(undefined)) return undefined
  const asked = Object.entries(options).filter(([option]) => !ASIDE.has(option)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const day = options['printed'] === true ? new Date().toDateString() : undefined
  return createHash('sha256').update(JSON.stringify([name, asked, day, files, contents, process.cwd(), surroundings()])).digest('hex')
}

/** What of the machine the program or its browser heeds. */
export function surroundings(): unknown {
  return [process.versions, process.platform, process.arch, HEEDED.map((variable) => process.env[variable] ?? null)]
}

/** The digest of a file; null where there is none, and undefined where it is too large, or nothing that can be read. */
async function digestOf(file: string): Promise<string | null | undefined> {
  try {
    const facts = await stat(file)
    if (!facts.isFile() || facts.size > LARGEST) return undefined
    return createHash('sha256').update(await readFile(file)).digest('hex')
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '') ? null : undefined
  }
}

/** What the program is made of: its own files, and which packages are installed in which versions. */
export async function programOf(root: string): Promise<string> {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
  const packages = Object.keys({ ...dependencies, ...devDependencies }).map((name) => `${name}?`)
  // npm's own list of what is installed, below the program or around it.
  const installed = await Promise.all([join(root, 'node_modules'), resolve(root, '..')].map((folder) => digestOf(join(folder, '.package-lock.json'))))
  return JSON.stringify([await fingerprint(root, PROGRAM, packages), installed])
}

async function takeKept(folder: string, key: string, root: string): Promise<{ kept: Kept; bytes: Buffer } | undefined> {
  const content = await readKept({ folder }, key)
  if (!content) return undefined
  const end = content.indexOf('\n')
  const kept = JSON.parse(content.toString('utf8', 0, end)) as Kept
  if (kept.program !== (await programOf(root))) return undefined
  for (const [file, digest] of kept.noted) if ((await digestOf(file)) !== digest) return undefined
  return { kept, bytes: content.subarray(end + 1) }
}

async function writeKept({ kept, bytes }: { kept: Kept; bytes: Buffer }, { out, detail, stopwatch, signal }: Request): Promise<CommandReport> {
  detail('Nothing has changed since an earlier run: its files are written again, and no browser is started.')
  let at = 0
  const files = kept.pdfs.map(([name, size]) => ({ file: pdfFile(out, name), content: bytes.subarray(at, (at += size)) }))
  await timed(stopwatch, 'write', () => writeTogether(files, signal))
  const { fileTexts, ...report } = kept.report
  return { ...report, fileTexts: new Map(fileTexts), written: files.map(({ file }) => file) }
}

/** Keeps what a run has made. Nothing is kept where a file has changed since the run began, which then may have read it before or after. */
async function keep(folder: string, key: string, { report, files, pdfs }: { report: CommandReport; files: string[]; pdfs: readonly FinishedPdf[] }, { root, start }: { root: string; start: number }): Promise<void> {
  const noted = await Promise.all(files.map(async (file) => [file, await digestOf(file), await changedAt(file)] as const))
  if (noted.some(([, digest, changed]) => digest === undefined || changed >= start - CLOCK)) return
  const { problems, remarks, fileTexts } = report
  const head: Kept = {
    program: await programOf(root),
    noted: noted.map(([file, digest]) => [file, digest ?? null]),
    report: { problems, ...(remarks && { remarks }), fileTexts: [...fileTexts] },
    pdfs: pdfs.map(({ name, bytes }) => [name, bytes.length]),
  }
  await keepFile({ folder, most: MOST_BYTES }, key, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...pdfs.map(({ bytes }) => bytes)]))
}

/** When a file was last changed or put in its place, in ms; long ago where there is none. */
async function changedAt(file: string): Promise<number> {
  return stat(file).then(({ ctimeMs }) => ctimeMs, () => 0)
}
