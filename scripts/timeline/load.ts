import { createReadStream } from 'node:fs'
import { checkCharacters } from './characters.ts'
import { runChecks } from './checks/all.ts'
import { decode, SIZE_LIMIT } from './decode.ts'
import { takeInventory } from './inventory.ts'
import { indexLines, type LineIndex } from './lines.ts'
import { createLocate, createSourceAt, type Locate } from './locate.ts'
import { readPictures } from './pictures.ts'
import { byPosition, type Problem } from './problem.ts'
import { reporter } from './report.ts'
import { Timeline } from './schema/timeline.ts'
import { schemaProblems } from './schema-problems.ts'
import { readValues } from './yaml-values.ts'
import type { YamlDocument } from './yaml-documents.ts'
import { parseSyntax } from './yaml-syntax.ts'

/** More problems than this help nobody; the last one says how many were left out. */
export const PROBLEM_LIMIT = 1000

/** What became of a timeline file. */
export interface LoadResult {
  /** The file as the user named it. */
  file: string
  /** Complete, with all defaults filled in; only where no problem is an error. */
  timeline?: Timeline
  /** Everything that is wrong, in the order of the file. */
  problems: Problem[]
  /** Where a value of the file stands; the start of the file where it could not be read. */
  locate: Locate
  /** The text of the file without a byte order mark; empty where it could not be read. */
  source: string
}

/** Reads and checks a timeline file. Never throws: a file that can't be read is a problem like others. */
export async function loadTimeline(file: string): Promise<LoadResult> {
  try {
    return await readPictures(parseTimeline(await readLimited(file), file))
  } catch (error) {
    return unreadable(file, error)
  }
}

/** One byte more than the limit is enough to see that a file is too large; a device may have no end at all. */
async function readLimited(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of createReadStream(file, { end: SIZE_LIMIT })) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

function unreadable(file: string, error: unknown): LoadResult {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  const problem: Problem = { file, line: 1, column: 1, severity: 'error', ...UNREADABLE[code] ?? otherwise(code) }
  return { file, problems: [problem], locate: () => ({ line: 1, column: 1 }), source: '' }
}

type Reason = Pick<Problem, 'code' | 'message' | 'hint'>

const UNREADABLE: Partial<Record<string, Reason>> = {
  ENOENT: { code: 'file-missing', message: 'there is no such file', hint: 'Check the path; it starts in this folder.' },
  EISDIR: { code: 'file-unreadable', message: 'this is a folder, not a file', hint: 'Name the YAML file in it.' },
  EACCES: { code: 'file-unreadable', message: 'the file may not be read', hint: 'Give yourself the right to read it.' },
}

function otherwise(code: string): Reason {
  return { code: 'file-unreadable', message: `the file can’t be read (${code})`, hint: 'Check the path and the disk.' }
}

/**
 * Checks a timeline that is already in memory.
 *
 * @param input The bytes of the file, or its text.
 * @param file How problems name it.
 */
export function parseTimeline(input: string | Uint8Array, file: string): LoadResult {
  const decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/, '') } : decode(input, file)
  if ('problems' in decoded) return { file, problems: decoded.problems, locate: () => ({ line: 1, column: 1 }), source: '' }
  const lines = indexLines(decoded.text)
  const problems: Problem[] = []
  const report = reporter(file, lines, problems)
  checkCharacters(decoded.text, report)
  const document = parseSyntax(lines, report)
  const result = document === undefined ? undefined : checkDocument(document, lines, file, problems)
  return {
    file,
    problems: inOrder(problems, file),
    locate: result?.locate ?? (() => ({ line: 1, column: 1 })),
    source: decoded.text,
    ...(result?.timeline !== undefined && !problems.some(isError) && { timeline: result.timeline }),
  }
}

function checkDocument(
  document: YamlDocument,
  lines: LineIndex,
  file: string,
  problems: Problem[],
): Pick<LoadResult, 'timeline' | 'locate'> {
  const { value, targets } = readValues(document, lines.text, reporter(file, lines, problems))
  const locate = createLocate(document.contents, targets, lines)
  const parsed = Timeline.safeParse(value)
  if (!parsed.success) problems.push(...schemaProblems(parsed.error, value, locate, file))
  const isWhole = !problems.some(isError)
  const sourceAt = createSourceAt(document.contents, targets, lines.text)
  for (const { path, part, ...finding } of runChecks(takeInventory(value), { isWhole, sourceAt })) {
    problems.push({ file, ...locate(path, part), severity: 'error', ...finding })
  }
  return parsed.success ? { timeline: parsed.data, locate } : { locate }
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error'
}

/** Sorted, without a second problem of the same kind at the same place, and not endlessly many. */
function inOrder(problems: Problem[], file: string): Problem[] {
  const seen = new Set<string>()
  const sorted = problems.toSorted(byPosition).filter((problem) => {
    const key = `${problem.line}:${problem.column}:${problem.code}:${problem.message}`
    return !seen.has(key) && seen.add(key)
  })
  const last = sorted[PROBLEM_LIMIT]
  if (last === undefined) return sorted
  const message = `${sorted.length - PROBLEM_LIMIT} more problems are not listed`
  const hint = 'Correct those above and check again.'
  const rest: Problem = { ...last, file, severity: 'error', code: 'more-problems', message, hint }
  return [...sorted.slice(0, PROBLEM_LIMIT), rest]
}
