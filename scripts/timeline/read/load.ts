import { checkCharacters } from './characters.ts'
import { runChecks } from '../checks/run-checks.ts'
import { decode, readText } from './read-text.ts'
import { takeInventory } from '../checks/inventory.ts'
import { readContent, type Content } from './content.ts'
import { indexLines, createReporter } from './lines.ts'
import type { Locate } from './locate.ts'
import { notATimeline } from '../explain/not-a-timeline.ts'
import { readMedia } from './media.ts'
import { readPictures } from './pictures.ts'
import { readTheme } from './theme.ts'
import { settle } from './settle.ts'
import { withEventIds } from './event-ids.ts'
import { byPosition, type Problem } from '../problems/problem.ts'
import { Timeline } from '../schema/timeline.ts'
import { schemaProblems } from '../explain/schema-problems.ts'

/** Most problems that are reported for one file. The last one says how many were left out. */
export const PROBLEM_LIMIT = 1000

/** The result of loading a timeline file. */
export interface LoadResult {
  /** The file as the user named it. */
  file: string
  /** The whole timeline, settled and with all defaults filled in; undefined where a problem is an error. */
  timeline?: Timeline
  /** All problems, in the order of the file. */
  problems: Problem[]
  /** Finds the place of a value in the file. It gives the start of a file that could not be read. */
  locate: Locate
  /** The text of the file without a byte order mark; empty where it could not be read. */
  source: string
}

/** A timeline without errors, and how to say where in its file something stands. */
export interface LoadedTimeline {
  /** The file as the user named it. */
  file: string
  timeline: Timeline
  locate: Locate
}

/**
 * Reads and checks a timeline file. A file that can't be read is a problem like others.
 * @param lang The language that decks are wanted in: a tag, `first` for the first of the file, or `all`. Texts that are missing in another are one warning.
 */
export async function loadTimeline(file: string, lang = 'all'): Promise<LoadResult> {
  const read = await readText(file)
  if ('problems' in read) return { file, problems: read.problems, locate: () => ({ line: 1, column: 1 }), source: '' }
  const { written, ...parsed } = parse(read.text, file, lang)
  const { timeline, ...rest } = parsed
  const [themed, pictured] = await Promise.all([readTheme(written, file, rest.locate), timeline && readFiles(timeline, file, rest.locate)])
  const further = [...themed.problems, ...(pictured?.problems ?? [])]
  if (further.length > 0) return { ...rest, problems: [...rest.problems, ...further].toSorted(byPosition) }
  return { ...rest, ...(pictured && { timeline: { ...pictured.timeline, ...(themed.theme && { theme: themed.theme }) } }) }
}

/** Reads the pictures of a timeline, and looks at its sound and film. */
async function readFiles(timeline: Timeline, file: string, locate: Locate): Promise<{ timeline: Timeline; problems: Problem[] }> {
  const pictured = await readPictures(timeline, file, locate)
  const played = await readMedia(pictured.timeline, file, locate)
  return { timeline: played.timeline, problems: [...pictured.problems, ...played.problems] }
}

/**
 * Checks a timeline that is already in memory. It does not read its pictures and its theme.
 * @param input The bytes of the file, or its text.
 * @param file How problems name it.
 * @param lang As for {@link loadTimeline}.
 */
export function parseTimeline(input: string | Uint8Array, file: string, lang = 'all'): LoadResult {
  const { written: _, ...result } = parse(input, file, lang)
  return result
}

/** As {@link parseTimeline}, with the value of the file as it is written. */
function parse(input: string | Uint8Array, file: string, lang: string): LoadResult & { written: unknown } {
  const decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/, '') } : decode(input, file)
  if ('problems' in decoded) return { file, problems: decoded.problems, locate: () => ({ line: 1, column: 1 }), source: '', written: undefined }
  const lines = indexLines(decoded.text)
  const reported: Problem[] = []
  const report = createReporter(file, lines, reported)
  checkCharacters(decoded.text, report)
  const document = readContent(lines, report)
  const result = document === undefined ? undefined : checkDocument(document, { file, lang, isReadWhole: !reported.some(isError) })
  const problems = [...reported, ...(result?.problems ?? [])]
  const foreign = problems.some(isError) ? notATimeline(file, decoded.text, result?.value) : undefined
  return {
    file,
    problems: foreign ? [foreign] : inOrder(problems, file),
    locate: result?.locate ?? (() => ({ line: 1, column: 1 })),
    source: decoded.text,
    written: foreign ? undefined : result?.value,
    ...(result?.timeline !== undefined && !problems.some(isError) && { timeline: result.timeline }),
  }
}

/** @param isReadWhole - whether nothing was wrong with the file so far */
function checkDocument({ value: written, locate, ...rest }: Content, { file, lang, isReadWhole }: { file: string; lang: string; isReadWhole: boolean }): Pick<LoadResult, 'timeline' | 'locate' | 'problems'> & { value: unknown } {
  const value = withEventIds(written)
  const parsed = Timeline.safeParse(value)
  const formal = parsed.success ? [] : schemaProblems(parsed.error, value, { locate, sourceAt: rest.sourceAt }, file)
  const isWhole = isReadWhole && !formal.some(isError)
  const found = runChecks(takeInventory(value), { isWhole, lang, ...rest }).map(({ path, part, ...finding }): Problem => ({ file, ...locate(path, part), severity: 'error', ...finding }))
  return { problems: [...formal, ...found], locate, value: written, ...(parsed.success && { timeline: settle(parsed.data) }) }
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error'
}

/**
 * Sorts the problems, drops doubles at one place, and cuts the list at {@link PROBLEM_LIMIT}. Where it is cut, each code keeps its share
 * of the list, so that one mistake that is made everywhere does not hide the others.
 */
function inOrder(problems: Problem[], file: string): Problem[] {
  const seen = new Set<string>()
  const sorted = problems.toSorted(byPosition).filter((problem) => {
    const key = `${problem.line}:${problem.column}:${problem.code}:${problem.message}`
    return !seen.has(key) && seen.add(key)
  })
  if (sorted.length <= PROBLEM_LIMIT) return sorted
  const listed = new Set(fairly([...Map.groupBy(sorted, ({ code }) => code).values()]))
  const omitted = sorted.filter((problem) => !listed.has(problem))
  const counts = [...Map.groupBy(omitted, ({ code }) => code)].map(([code, same]) => `${same.length} ${code}`)
  const message = `${omitted.length} more problems are not listed: ${counts.join(', ')}`
  const hint = 'Correct those above and check again.'
  const shown = sorted.filter((problem) => listed.has(problem))
  return [...shown, { ...shown.at(-1)!, file, severity: omitted.some(isError) ? 'error' : 'warning', code: 'more-problems', message, hint }]
}

/** Takes from each list its first problems: an equal share of the limit, and what shorter lists leave of theirs. */
function fairly(lists: Problem[][]): Problem[] {
  const taken: Problem[] = []
  const ascending = lists.toSorted((a, b) => a.length - b.length)
  for (const [index, list] of ascending.entries()) {
    taken.push(...list.slice(0, Math.floor((PROBLEM_LIMIT - taken.length) / (ascending.length - index))))
  }
  return taken
}
