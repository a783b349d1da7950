import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { InputError, SurroundingsError, UsageError } from '../failure.ts'
import { FIELDS } from '../import/columns.ts'
import { accountLines } from '../import/account.ts'
import { compose, type Composed } from '../import/compose.ts'
import type { FetchRules } from '../import/fetch/fetch-bytes.ts'
import type { PictureFolder } from '../import/fetch/take-pictures.ts'
import { filesBeside } from '../import/files-beside.ts'
import { type DateOrder, type ForeignTimeline, ImportError } from '../import/foreign-timeline.ts'
import { readForeign } from '../import/recognize.ts'
import { timelineText } from '../import/timeline-text.ts'
import type { WorkbookWishes } from '../import/workbook.ts'
import { planWhole } from '../pipeline/check-fit.ts'
import type { CommandReport } from '../pipeline/report.ts'
import type { Request } from '../pipeline/request.ts'
import { loadTimeline } from '../timeline/read/load.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { writeWhole } from '../write/write-file.ts'
import { reasonOf } from '../write/write-failure.ts'

/** What is asked besides the files. */
export interface ImportOptions extends Pick<WorkbookWishes, 'sheet' | 'day'> {
  /** What the user says each column is, by the name of the column. */
  columns: ReadonlyMap<string, string>
  order: DateOrder | undefined
  zone: string | undefined
  /** Whether a timeline that is there already is replaced. */
  force: boolean
  /** Whether each place of what was mended and left out is told. */
  all: boolean
  /** Has pictures that the files name by address fetched, by these rules; nothing is fetched without it. */
  fetchMedia?: FetchRules
}

/**
 * Makes a timeline of each file of another tool, writes it, checks it as `check` does but for the browser, and tells what was kept, mended
 * and left out.
 * @throws InputError where no file could be taken
 * @throws UsageError where a timeline would be written over another file
 */
export async function importFiles(request: Request, options: ImportOptions): Promise<CommandReport> {
  const wishes: WorkbookWishes = { sheet: options.sheet, day: options.day, columns: knownFields(options.columns) }
  const report: CommandReport = { written: [], problems: [], fileTexts: new Map(), remarks: [] }
  const targets = request.files.map((file) => targetOf(file, request.out, request.files.length))
  refuseOverwriting(targets, options.force)
  for (const [index, file] of request.files.entries()) {
    const target = targets[index] ?? ''
    request.progress.step(`reading ${file}`)
    const made = await takeIn(file, target, request, { ...options, ...wishes })
    if ('problem' in made) {
      report.problems.push(made.problem)
      continue
    }
    await writeWhole(target, timelineText(made.composed, about(file, made.composed)))
    const loaded = await loadTimeline(target)
    const problems = [...loaded.problems, ...(await planWhole(loaded, { ...request, lang: 'all' })).problems]
    report.problems.push(...problems)
    report.fileTexts.set(target, loaded.source)
    report.written.push(target)
    report.remarks?.push(`${file}: ${made.found.format}, ${made.composed.language}`, ...made.found.remarks, ...accountLines(made.composed.account, options.all), problems.length === 0 ? `${target}: no problem` : '')
  }
  if (report.written.length === 0) throw new InputError(report.problems, report.fileTexts)
  return { ...report, remarks: report.remarks?.filter((line) => line !== '') ?? [] }
}

/** @throws UsageError where a column is to be something that events do not have */
function knownFields(columns: ReadonlyMap<string, string>): WorkbookWishes['columns'] {
  return new Map(
    [...columns].map(([column, name]) => {
      const field = name === '-' ? name : FIELDS.find((each) => each.toLowerCase() === name.toLowerCase())
      if (field === undefined) throw new UsageError(`--columns ${name}=${column}: there is no field ${name}. There are ${FIELDS.join(', ')}, and - to leave a column out.`)
      return [column, field]
    }),
  )
}

/** Lines for the top of the file. */
function about(file: string, { account }: Composed): string[] {
  const left = account.left.length
  return [`Made from ${basename(file)} by timeline-deck import. ${left === 0 ? 'Nothing was left out.' : `${left} ${left === 1 ? 'thing was' : 'things were'} left out: the command tells which.`}`]
}

/** `--out` may be a YAML file or a folder; a timeline is never written over the file that it is made from. */
function targetOf(file: string, out: string | undefined, files: number): string {
  const name = basename(file, extname(file))
  if (out !== undefined && /\.ya?ml$/i.test(out)) {
    if (files > 1) throw new UsageError(`--out ${out} is one file, and ${files} are imported. Name a folder.`)
    return out
  }
  const target = join(out ?? '', `${name}.yaml`)
  return resolve(target) === resolve(file) ? join(out ?? '', `${name}-timeline.yaml`) : target
}

function refuseOverwriting(targets: readonly string[], force: boolean): void {
  const twice = targets.find((target, index) => targets.indexOf(target) !== index)
  if (twice !== undefined) throw new UsageError(`Two of the files would be written to ${twice}. Import them apart, with --out.`)
  const known = force ? undefined : targets.find((target) => existsSync(target))
  if (known !== undefined) throw new UsageError(`${known} is there already. Give another name with --out, or --force to replace it.`)
}

async function takeIn(file: string, target: string, { lang, progress, signal }: Request, options: Omit<ImportOptions, 'columns'> & WorkbookWishes): Promise<{ found: ForeignTimeline; composed: Composed } | { problem: Problem }> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new SurroundingsError(`${file} cannot be read: ${reasonOf(error) ?? String(error)}.`)
  })
  try {
    const found = await readForeign(bytes, file, options)
    const folder = dirname(target)
    const there = new Set([...filesBeside(found, file, folder)].filter(([, place]) => existsSync(place)).map(([at]) => at))
    const wishes = { file: basename(file), language: lang, zone: options.zone, order: options.order, isThere: (path: string) => there.has(path) }
    if (!options.fetchMedia) return { found, composed: compose(found, { ...wishes, pictureAt: () => undefined }) }
    const { takePictures } = await import('../import/fetch/take-pictures.ts')
    const onProgress = (done: number, all: number): void => progress.step(`fetching pictures: ${done} of ${all}`)
    const pictureAt = await takePictures(found, wishes, { rules: options.fetchMedia, folder: folderBeside(target), signal, onProgress })
    return { found, composed: compose(found, { ...wishes, pictureAt }) }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return { problem: { file, line: 1, column: 1, severity: 'error', code: 'not-imported', message: error.message, hint: 'import takes TimelineJS (JSON and sheets), CSV, XLSX, markwhen, iCalendar, lists in YAML, JSON and TOML, and lines that begin with a date: 1945 - The school opens.' } }
  }
}

/** The folder for the pictures of a timeline, beside its file and named after it; it is made with its first picture. */
function folderBeside(target: string): PictureFolder {
  const name = `${basename(target, extname(target))}-pictures`
  const pathOf = (file: string): string => join(dirname(target), name, file)
  return {
    name,
    read: async (file) => readFile(pathOf(file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw new SurroundingsError(`${pathOf(file)} cannot be read: ${reasonOf(error) ?? String(error)}.`)
    }),
    write: async (file, content) => writeWhole(pathOf(file), content),
  }
}
