import type { Project } from '../project.ts'
import { startPress, type Press } from '../render/print/press.ts'
import type { CommandReport } from './report.ts'
import type { Request } from './request.ts'

/** What a command that prints is asked. */
export interface PrintRequest extends Request {
  press: Press
}

/** A PDF that is as it should be. */
export interface FinishedPdf {
  /** Without ending. */
  name: string
  bytes: Uint8Array
}

/**
 * Starts the press before anything else of a command is even loaded, since a browser takes as long to start as all that; ends it
 * with the command.
 *
 * @param run - the command; what it prints with comes with its request
 */
export function withPress<O>(run: (request: PrintRequest, options: O, project: Project) => Promise<CommandReport>) {
  return async (request: Request, options: O, project: Project): Promise<CommandReport> => {
    const press = request.lent ? (await import('../render/print/run-press.ts')).pressWith(request.lent) : startPress(project.cache, request.signal)
    try {
      return await run({ ...request, press }, options, project)
    } finally {
      await press.close()
    }
  }
}
