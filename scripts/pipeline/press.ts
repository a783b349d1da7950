import { join } from 'node:path'
import type { Project } from '../project.ts'
import type { BrokenWord } from '../render/print/broken-words.ts'
import type { FoundBrowser } from '../render/browser/find.ts'
import { startPress, type Press } from '../render/print/press.ts'
import type { CommandReport } from './report.ts'
import type { Request } from './request.ts'

/** What a command that prints is asked. */
export interface PrintRequest extends Request {
  press: Press
  /** Told what was made before it is written. */
  made?: (pdfs: readonly FinishedPdf[], by: FoundBrowser) => void
}

/** A PDF that is as it should be. */
export interface FinishedPdf {
  /** Without ending. */
  name: string
  bytes: Uint8Array
  /** Words of slides that had to be broken. */
  broken: readonly BrokenWord[]
}

/** The file of a PDF. @param out - the folder that was asked for */
export function pdfFile(out: string | undefined, name: string): string {
  return join(out ?? 'dist', `${name}.pdf`)
}

/**
 * Starts the press before anything else of a command is even loaded, since a browser takes as long to start as all that; ends it
 * with the command.
 *
 * @param run - the command; what it prints with comes with its request
 */
export function withPress<O>(run: (request: PrintRequest, options: O, project: Project) => Promise<CommandReport>) {
  return async (request: Omit<PrintRequest, 'press'>, options: O, project: Project): Promise<CommandReport> => {
    const press = request.lent ? (await import('../render/print/run-press.ts')).pressWith(request.lent) : startPress(project.cache, request.signal)
    try {
      return await run({ ...request, press }, options, project)
    } finally {
      await press.close()
    }
  }
}
