import { basename, join } from 'node:path'
import { InputError, UsageError } from '../failure.ts'
import { calendarText } from '../export/write-calendar.ts'
import { csvText } from '../export/write-csv.ts'
import type { Exported, ExportInput } from '../export/exported.ts'
import { timelineJson } from '../export/write-json.ts'
import { markwhenText } from '../export/write-markwhen.ts'
import { timelineJsText } from '../export/write-timelinejs.ts'
import { chronology } from '../plan/chronology.ts'
import { selectFor } from '../plan/audience/select.ts'
import { presetDate } from '../pipeline/expect/document.ts'
import type { CommandReport } from '../pipeline/report.ts'
import type { Request } from '../pipeline/request.ts'
import { fileByFile } from '../pipeline/several-files.ts'
import { refuseSameNames } from '../pipeline/load-decks.ts'
import type { ExportFormat } from './options.ts'
import { creatorOf, type Project } from '../project.ts'
import { loadTimeline, parseTimeline } from '../timeline/read/load.ts'
import { createTimeFormatter } from '../timeline/time/format.ts'
import { writeTogether } from '../write/write-file.ts'

/** The endings of the files of each format. */
const ENDINGS: Record<ExportFormat, string> = { timelinejs: 'timelinejs.json', csv: 'csv', ics: 'ics', markwhen: 'mw', json: 'json' }

/** Of what there is only one, nobody needs a number. */
const ONE = /^(?:the|texts in|settings of|what comes) /

/**
 * Writes timelines in the format of another tool, and tells what that has no place for. What is private is in none of them.
 * @throws InputError where each file has errors
 * @throws UsageError where a timeline lacks the language
 */
export async function exportTimelines(request: Request, format: ExportFormat, project: Project): Promise<CommandReport> {
  const program = await creatorOf(project)
  const { loaded, ...rest } = await fileByFile(request.files, async (file) => {
    const result = await loadTimeline(file, request.lang ?? 'first')
    // The first reading has looked at the pictures; what is written names their files, as the timeline does.
    const { timeline: named } = parseTimeline(result.source, file, request.lang ?? 'first')
    if (named === undefined || result.timeline === undefined) throw new InputError(result.problems, new Map([[file, result.source]]))
    const { timeline } = selectFor(named, 'full')
    const language = languageOf(file, timeline.languages, request.lang)
    const time = createTimeFormatter(language)
    const input: ExportInput = { timeline, events: chronology(timeline), language, timeInWords: ({ span }) => time.full(span) }
    const name = `${basename(file).replace(/\.ya?ml$/i, '')}.${ENDINGS[format]}`
    return { file, target: join(request.out ?? 'dist', name), exported: written(format, input, program), problems: result.problems, fileTexts: new Map([[file, result.source]]) }
  })
  refuseSameNames(loaded.map(({ target }) => target))
  await writeTogether(loaded.map(({ target, exported }) => ({ file: target, content: exported.text })), request.signal)
  const remarks = loaded.map(({ file, exported: { left } }) => `${file}: ${left.size === 0 ? 'nothing stays behind' : `${format} has no place for ${[...left].map(([kind, count]) => (ONE.test(kind) ? kind : `${kind} ${count}`)).join(', ')}`}`)
  return { ...rest, written: loaded.map(({ target }) => target), remarks }
}

function written(format: ExportFormat, input: ExportInput, program: string): Exported {
  const now = presetDate() ?? new Date()
  const writers: Record<ExportFormat, () => Exported> = {
    timelinejs: () => timelineJsText(input),
    csv: () => csvText(input),
    ics: () => calendarText(input, program, now),
    markwhen: () => markwhenText(input),
    json: () => timelineJson(input),
  }
  return writers[format]()
}

function languageOf(file: string, languages: readonly string[], asked: string | undefined): string {
  const [first = 'en'] = languages
  if (asked === undefined) return first
  if (languages.includes(asked)) return asked
  throw new UsageError(`--lang ${asked}: ${file} has the languages ${languages.join(', ')}.`)
}
