import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import { revivedError, type PlainError } from '../../failure.ts'
import type { FoundBrowser } from '../browser/find.ts'
import type { PrintedSite, SitePrint } from '../by-hand/print-site.ts'
import type { PrintDocument, PrintedDocument, PrintPart } from './page.ts'

/** A browser that prints. It has a thread of its own, since loading its code takes as long as reading and planning a timeline. */
export interface Press {
  /** The browser that was found, once it has started. @throws SurroundingsError when none is found, or it does not start */
  found: Promise<FoundBrowser>
  /**
   * Prints a document.
   *
   * @param reached - called after each part of the work
   * @throws SurroundingsError as `found`, or when the browser ends during the work
   * @throws ArtifactError when something would be cut off
   * @throws Interrupted when the signal is aborted
   */
  print: (document: PrintDocument, reached: (part: PrintPart) => void) => Promise<PrintedDocument>
  /** Prints the slides of a built deck. @throws as `print` */
  printSite: (site: SitePrint) => Promise<PrintedSite>
  /** Ends the browser and the thread, and waits for both. It may be called again. */
  close: () => Promise<void>
}

/** An order to the thread. */
export type Order = { kind: 'print'; id: number; document: PrintDocument } | { kind: 'print-site'; id: number; site: SitePrint } | { kind: 'interrupt' } | { kind: 'close' }

/** A message from the thread. */
export type News =
  | { kind: 'found'; found: FoundBrowser }
  | { kind: 'missing'; error: PlainError }
  | { kind: 'reached'; id: number; part: PrintPart }
  | { kind: 'printed'; id: number; printed: PrintedDocument | PrintedSite }
  | { kind: 'failed'; id: number; error: PlainError }

/** The data that the thread starts with. */
export interface PressSetting {
  /** The project's cache folder. */
  cache: string
  /** The folder in which Node keeps compiled code; undefined when it keeps none. */
  compiled: string | undefined
}

interface Job {
  /** Gets the result of the order. */
  done: (printed: never) => void
  fail: (error: Error) => void
  reached: (part: PrintPart) => void
}

/**
 * Starts a press and does not wait for it; the caller closes it.
 *
 * @param cache - the project's cache folder
 * @param signal - ends the printing when it is aborted
 */
export function startPress(cache: string, signal: AbortSignal): Press {
  const workerData: PressSetting = { cache, compiled: getCompileCacheDir() }
  const thread = new Worker(new URL('./press-thread.js', import.meta.url), { workerData })
  const tell = (order: Order): void => thread.postMessage(order)
  const found = Promise.withResolvers<FoundBrowser>()
  // A failure only matters to those who print.
  found.promise.catch(() => undefined)
  const jobs = new Map<number, Job>()
  const breakDown = (error: Error): void => {
    found.reject(error)
    for (const { fail } of jobs.values()) fail(error)
  }
  thread.on('message', (news: News) => hear(news, jobs, found))
  thread.on('error', breakDown)
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
  void ended.then(() => breakDown(new Error('The thread of the browser ended too early.')))
  const interrupt = (): void => tell({ kind: 'interrupt' })
  signal.addEventListener('abort', interrupt, { once: true })
  if (signal.aborted) interrupt()
  let count = 0
  return {
    found: found.promise,
    print: (document, reached) =>
      new Promise((done, fail) => {
        jobs.set((count += 1), { done, fail, reached })
        tell({ kind: 'print', id: count, document })
      }),
    printSite: (site) =>
      new Promise((done, fail) => {
        jobs.set((count += 1), { done, fail, reached: () => undefined })
        tell({ kind: 'print-site', id: count, site })
      }),
    async close() {
      signal.removeEventListener('abort', interrupt)
      tell({ kind: 'close' })
      await ended
    },
  }
}

function hear(news: News, jobs: Map<number, Job>, found: PromiseWithResolvers<FoundBrowser>): void {
  if (news.kind === 'found') return found.resolve(news.found)
  if (news.kind === 'missing') return found.reject(revivedError(news.error))
  const job = jobs.get(news.id)
  if (news.kind === 'reached') return job?.reached(news.part)
  jobs.delete(news.id)
  if (news.kind === 'printed') job?.done(news.printed as never)
  else job?.fail(revivedError(news.error))
}
