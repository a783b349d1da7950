import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from '../read/read-text.ts'
import type { LoadResult } from '../read/load.ts'
import type { Problem, ProblemCode } from '../problems/problem.ts'
import { quotePassage } from '../problems/quote.ts'
import type { Quotation } from '../schema/quotation.ts'
import { compareQuotation, type Mismatch } from './verbatim.ts'
import type { Path } from '../schema/path.ts'

/** A quotation that `check --sources` looks up. */
interface Lookup {
  /** The path of its words in the timeline. */
  path: Path
  verbatim: string
  sources: string[]
}

/**
 * Looks up each quotation in `<folder>/<source id>.txt`, for every source that it names. It reports quotations that do not stand
 * there word for word.
 * @param loaded A timeline without errors; nothing is looked up for another.
 * @returns Problems with places in the timeline, in its order. A text that is missing or cannot be read is a problem too.
 */
export async function checkQuotations(loaded: LoadResult, folder: string): Promise<Problem[]> {
  const lookups = lookupsOf(loaded)
  const ids = [...new Set(lookups.flatMap(({ sources }) => sources))]
  const texts = new Map(await Promise.all(ids.map(async (id) => [id, await readSource(folder, id)] as const)))
  const unread = [...texts].flatMap(([id, text]): Problem[] => {
    const at = loaded.locate(['sources', id], 'key')
    return 'problem' in text ? [{ file: loaded.file, ...at, severity: 'error', ...text.problem }] : []
  })
  const differences = lookups.flatMap((lookup) =>
    lookup.sources.flatMap((id): Problem[] => {
      const text = texts.get(id)
      const mismatch = text !== undefined && 'text' in text ? compareQuotation(lookup.verbatim, text.text) : undefined
      return mismatch === undefined ? [] : [differenceProblem(loaded, lookup, `${id}.txt`, mismatch)]
    }),
  )
  return [...unread, ...differences].toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function lookupsOf({ timeline }: LoadResult): Lookup[] {
  const events = timeline?.events ?? []
  return events.flatMap((event, index) =>
    event.quotations.flatMap((quotation, at) => lookupOf(quotation, ['events', index, 'quotations', at])),
  )
}

function lookupOf(quotation: Quotation, path: Path): Lookup[] {
  return Object.entries(quotation.verbatim).map(([language, verbatim]) => ({
    path: [...path, 'verbatim', language],
    verbatim,
    sources: [quotation.source].flat(),
  }))
}

type SourceText = { text: string } | { problem: { code: ProblemCode; message: string; hint: string } }

/** An id consists of letters, digits and hyphens, so the path can't leave the folder. */
async function readSource(folder: string, id: string): Promise<SourceText> {
  try {
    const decoded = decode(await readFile(join(folder, `${id}.txt`)), id)
    if ('text' in decoded) return decoded
    const reason = decoded.problems[0]?.message ?? 'not text'
    return {
      problem: { code: 'source-text-unreadable', message: `${id}.txt can’t be read: ${reason}`, hint: 'Save it as UTF-8.' },
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const message =
      code === 'ENOENT'
        ? `there is no ${id}.txt to look the source up in`
        : `${id}.txt can’t be read (${code ?? 'unknown'})`
    const hint = `Put the text of the source into ${join(folder, `${id}.txt`)}.`
    return { problem: { code: code === 'ENOENT' ? 'source-text-missing' : 'source-text-unreadable', message, hint } }
  }
}

function differenceProblem({ file, locate }: LoadResult, { path }: Lookup, text: string, mismatch: Mismatch): Problem {
  const at = { file, ...locate(path, { word: mismatch.word }), severity: 'error' } as const
  if (mismatch.nearest === undefined) {
    const hint = 'Name the source that prints it, or copy the words from this one.'
    return { ...at, code: 'quotation-not-found', message: `${text} has nothing like this quotation`, hint }
  }
  const message = `the quotation differs from ${text}: here ${quotePassage(mismatch.here)}, there ${quotePassage(mismatch.there)}`
  return {
    ...at,
    code: 'quotation-differs',
    message,
    hint: `Copy it word for word; line ${mismatch.line} of ${text} reads: ${quotePassage(mismatch.nearest, 400)}`,
  }
}
