import { getCompileCacheDir } from 'node:module'
import { type MessagePort, Worker } from 'node:worker_threads'
import { plainError, revivedError, type PlainError } from '../failure.ts'
import type { PrintedFile, RepairedFile } from '../pdf/repair-document.ts'

/** Threads that repair files and read them back, several at once: that takes longer than the browser needs to print them. */
export interface Repairs {
  /** As `repairDocument`, with parts that are printed. */
  repair: (file: PrintedFile, finished: () => void) => Promise<RepairedFile>
  /** Ends the threads, whatever they do, and waits for their end. */
  close: () => Promise<void>
}

/** The data that a thread starts with: the folder in which Node keeps compiled code; undefined when it keeps none. */
export interface RepairSetting {
  compiled: string | undefined
}

interface RepairOrder {
  id: number
  file: PrintedFile
}

type RepairNews = { kind: 'finished'; id: number } | { kind: 'repaired'; id: number; repaired: RepairedFile } | { kind: 'failed'; id: number; error: PlainError }

interface RepairJob {
  finished: () => void
  done: (repaired: RepairedFile) => void
  fail: (error: Error) => void
}

/** A thread, and what it is still to do. */
interface RepairThread {
  worker: Worker
  jobs: Map<number, RepairJob>
}

/** Starts so many threads and does not wait for them; the caller closes them. */
export function startRepairs(count: number): Repairs {
  const threads = Array.from({ length: count }, startThread)
  let last = 0
  return {
    repair: ({ parts, ...file }, finished) =>
      new Promise((done, fail) => {
        const id = (last += 1)
        // The first of those that have least to do.
        const [thread] = threads.toSorted((one, other) => one.jobs.size - other.jobs.size)
        thread?.jobs.set(id, { finished, done, fail })
        Promise.all(parts).then((printed) => thread?.worker.postMessage({ id, file: { ...file, parts: printed } } satisfies RepairOrder), fail)
      }),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

function startThread(): RepairThread {
  const jobs = new Map<number, RepairJob>()
  const workerData: RepairSetting = { compiled: getCompileCacheDir() }
  const worker = new Worker(new URL('./repair-thread.js', import.meta.url), { workerData })
  const breakDown = (error: Error): void => {
    for (const { fail } of jobs.values()) fail(error)
  }
  worker.on('message', (news: RepairNews) => {
    const job = jobs.get(news.id)
    if (news.kind === 'finished') return job?.finished()
    jobs.delete(news.id)
    if (news.kind === 'repaired') job?.done(news.repaired)
    else job?.fail(revivedError(news.error))
  })
  worker.on('error', breakDown)
  worker.once('exit', () => breakDown(new Error('A thread that repairs files ended too early.')))
  return { worker, jobs }
}

/** Carries out orders, one after the other. Runs in the thread. @param port - leads to the thread that gives the orders */
export function runRepairs(port: MessagePort): void {
  const tell = (news: RepairNews): void => port.postMessage(news)
  let before: Promise<void> = Promise.resolve()
  const loading = import('../pdf/repair-document.ts')
  const carryOut = async ({ id, file }: RepairOrder): Promise<void> => {
    try {
      const { repairDocument } = await loading
      tell({ kind: 'repaired', id, repaired: await repairDocument(file, () => tell({ kind: 'finished', id })) })
    } catch (error) {
      tell({ kind: 'failed', id, error: plainError(error) })
    }
  }
  port.on('message', (order: RepairOrder) => (before = before.then(() => carryOut(order))))
}
