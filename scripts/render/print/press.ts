import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import { ArtifactError, Interrupted, SurroundingsError } from '../../failure.ts'
import type { FoundBrowser } from '../browser/find.ts'
import type { PrintedSite, SitePrint } from '../by-hand/print-site.ts'
import type { PrintDocument } from './page.ts'
import type { PrintPart } from './page.ts'

/** A browser that prints, in a thread of its own: reading what drives it takes as long as reading and planning a timeline. */
export interface Press {
  /** Which browser it is, once it is there. @throws SurroundingsError where none is found, or it does not start */
  found: Promise<FoundBrowser>
  /**
   * Prints a document.
   *
   * @throws SurroundingsError as `found`, or where the browser dies in the middle
   * @throws ArtifactError where something would be cut off
   * @throws Interrupted where the signal is set off
   */
  print: (document: PrintDocument, reached: (part: PrintPart) => void) => Promise<Uint8Array>
  /** Prints the slides of a built deck. @throws as `print` */
  printSite: (site: SitePrint) => Promise<PrintedSite>
  /** Ends the browser and the thread; waits for both. It may be asked for again. */
  close: () => Promise<void>
}

/** What the thread is told. */
export type Order = { kind: 'print'; id: number; document: PrintDocument } | { kind: 'print-site'; id: number; site: SitePrint } | { kind: 'interrupt' } | { kind: 'close' }

/** What the thread tells. */
export type News =
  | { kind: 'found'; found: FoundBrowser }
  | { kind: 'missing'; error: PlainError }
  | { kind: 'reached'; id: number; part: PrintPart }
  | { kind: 'printed'; id: number; printed: Uint8Array | PrintedSite }
  | { kind: 'failed'; id: number; error: PlainError }

/** What the thread is started with. */
export interface PressSetting {
  /** The project's cache folder. */
  cache: string
  /** Where Node keeps compiled code, where it does. */
  compiled: string | undefined
}

/** An error as it crosses threads, which its class does not. */
export interface PlainError {
  name: string
  message: string
  stack: string | undefined
}

interface Job {
  /** Is given what the order was for. */
  done: (printed: never) => void
  fail: (error: Error) => void
  reached: (part: PrintPart) => void
}

/**
 * Starts a press and does not wait for it; whoever starts it closes it.
 *
 * @param cache - the project's cache folder
 * @param signal - ends the printing when it is set off
 */
export function startPress(cache: string, signal: AbortSignal): Press {
  const workerData: PressSetting = { cache, compiled: getCompileCacheDir() }
  const thread = new Worker(new URL('./press-thread.js', import.meta.url), { workerData })
  const tell = (order: Order): void => thread.postMessage(order)
  const found = Promise.withResolvers<FoundBrowser>()
  // A failure concerns only who prints.
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
  if (news.kind === 'missing') return found.reject(revived(news.error))
  const job = jobs.get(news.id)
  if (news.kind === 'reached') return job?.reached(news.part)
  jobs.delete(news.id)
  if (news.kind === 'printed') job?.done(news.printed as never)
  else job?.fail(revived(news.error))
}

const CLASSES: Record<string, new (message: string) => Error> = { ArtifactError, Interrupted, SurroundingsError }

function revived({ name, message, stack }: PlainError): Error {
  const error = new (CLASSES[name] ?? Error)(message)
  if (stack !== undefined) error.stack = stack
  return error
}
