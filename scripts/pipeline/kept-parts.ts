import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Project } from '../project.ts'
import type { FoundBrowser } from '../render/browser/find.ts'
import type { PrintDocument, PrintedDocument } from '../render/print/page.ts'
import { keepFile, readKept } from '../timeline/read/kept-files.ts'
import { programOf, surroundings } from './unchanged.ts'

/** What earlier runs have printed of long decks: after a small edit, most of their parts are the same. */
export interface KeptParts {
  /** What has been printed of just this document; undefined where that is not kept. */
  take: (document: PrintDocument) => Promise<PrintedDocument | undefined>
  /** Keeps what has been printed of a document. Only what has been found to be as planned is to be kept. */
  keep: (document: PrintDocument, printed: PrintedDocument) => Promise<void>
}

/** Most bytes that kept parts take together. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * The parts that the cache keeps. A part depends on its HTML, which holds all pictures and names fonts of the program alone, on the
 * program with its packages, and on the packaged browser; another browser may change without its file, and gets nothing that is kept.
 */
export function keptParts({ root, cache }: Pick<Project, 'root' | 'cache'>, found: Promise<FoundBrowser>): KeptParts {
  const folder = join(cache, 'parts')
  let program: Promise<string> | undefined
  const nameOf = async ({ html, width, height }: PrintDocument): Promise<string | undefined> => {
    if ((await found).origin !== 'package') return undefined
    program ??= programOf(root)
    return createHash('sha256').update(JSON.stringify([html, width, height, await program, surroundings()])).digest('hex')
  }
  return {
    async take(document) {
      const name = await nameOf(document)
      const kept = name === undefined ? undefined : await readKept({ folder }, name)
      const end = kept?.indexOf('\n') ?? -1
      return kept && { bytes: kept.subarray(end + 1), broken: JSON.parse(kept.toString('utf8', 0, end)) as PrintedDocument['broken'] }
    },
    async keep(document, { bytes, broken }) {
      const name = await nameOf(document)
      // Whether a user waits for what is kept does not matter to whether the file is written.
      if (name !== undefined) await keepFile({ folder, most: MOST_BYTES }, name, Buffer.concat([Buffer.from(`${JSON.stringify(broken)}\n`), bytes])).catch(() => undefined)
    },
  }
}
