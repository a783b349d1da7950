import { existsSync } from 'node:fs'
import { rm, rmdir } from 'node:fs/promises'
import { getCompileCacheDir } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { Interrupted } from '../../failure.ts'
import type { OnMessage } from './log.ts'

/** A deck in Slidev's Markdown that is built as it lies in its own folder. */
export interface HandBuild {
  /** The deck's file. Its folder may have components, layouts, setup, styles, `public/` and a Vite config, as Slidev has it. */
  file: string
  /** An empty folder, into which the site goes. */
  outDir: string
  /** Whether the speaker notes are in the site; without, no note is in any file. */
  withNotes: boolean
  /** Whether the site has Slidev's page for printing. */
  withPrint?: boolean
  /** Settings that go before those in the deck's headmatter; the file stays as it is. */
  settings?: Record<string, unknown>
  /** Stops building when it is set off. */
  signal?: AbortSignal
  onMessage?: OnMessage
}

/** What the thread is started with. */
export interface HandBuildSetting extends Pick<HandBuild, 'file' | 'outDir' | 'withNotes'> {
  withPrint: boolean
  settings: Record<string, unknown>
  /** The project's root. */
  root: string
  /** Where Node keeps compiled code, where it does. */
  compiled: string | undefined
}

/** What the thread tells. */
export type HandBuildNews =
  | { kind: 'message'; level: Parameters<OnMessage>[0]; text: string }
  | { kind: 'building' }
  | { kind: 'failed'; message: string }
  | { kind: 'built' }

/** Slidev could not build a deck. The message is what it said. */
export class DeckBuildError extends Error {
  override name = 'DeckBuildError'
}

/**
 * Builds a static site of a deck that was written by hand: files that any host serves from any path.
 *
 * In a thread of its own, since Slidev keeps the folder of the first deck for as long as its code is loaded, prints to the
 * terminal, and ends the program, or asks the user, where a package is missing: there it ends the thread, and nobody is asked.
 *
 * @param project - where this project is: decks may name it as their addon by its name
 * @throws DeckBuildError where Slidev or Vite cannot build it
 * @throws Interrupted where the signal is set off
 */
export async function buildByHand({ signal, onMessage, withPrint = false, settings = {}, ...build }: HandBuild, { root }: { root: string }): Promise<void> {
  const workerData: HandBuildSetting = { ...build, file: resolve(build.file), outDir: resolve(build.outDir), withPrint, settings, root, compiled: getCompileCacheDir() }
  const thread = new Worker(new URL('./by-hand-thread.js', import.meta.url), {
    workerData,
    // What the user or a test runner has set would make Vite bundle Vue's development build. Slidev's loader of setup files keeps
    // compiled code under a fixed name in the shared temporary folder, where somebody else could put theirs.
    env: { ...process.env, NODE_ENV: 'production', JITI_FS_CACHE: 'false' },
    stdin: true,
    stdout: true,
    stderr: true,
  })
  const tidy = leaveAsFound(dirname(workerData.file))
  const said = Promise.all([text(thread.stdout), text(thread.stderr)])
  // Vite works with other threads, which are not torn from under it; before that, there is nothing to end.
  let building = false
  thread.on('message', ({ kind }: HandBuildNews) => (building ||= kind === 'building'))
  const interrupt = (): void => void (building ? thread.postMessage('interrupt') : thread.terminate())
  signal?.addEventListener('abort', interrupt, { once: true })
  if (signal?.aborted) interrupt()
  try {
    const failure = await outcome(thread, onMessage)
    const [stdout, stderr] = await said
    for (const line of [stdout, stderr].flatMap((stream) => stream.split('\n'))) if (line.trim() !== '') onMessage?.('info', line)
    if (signal?.aborted) throw new Interrupted()
    if (failure !== undefined) throw new DeckBuildError(failure || stderr.trim() || 'Slidev ended without a word.')
  } finally {
    signal?.removeEventListener('abort', interrupt)
    await thread.terminate()
    await tidy()
  }
}

/**
 * Slidev keeps files of its own beside the deck, in `node_modules`, which is no place for them where there was none.
 *
 * @returns takes away what has come since
 */
function leaveAsFound(folder: string): () => Promise<void> {
  const modules = join(folder, 'node_modules')
  const [hadModules, hadOwn] = [existsSync(modules), existsSync(join(modules, '.slidev'))]
  return async () => {
    if (!hadOwn) await rm(join(modules, '.slidev'), { recursive: true, force: true })
    // Fails where somebody has put something there meanwhile, which then stays.
    if (!hadModules) await rmdir(modules).catch(() => undefined)
  }
}

/** @returns why it could not be built; an empty text where Slidev ended the thread, undefined where it is built */
async function outcome(thread: Worker, onMessage: OnMessage | undefined): Promise<string | undefined> {
  return new Promise((done, fail) => {
    let result: string | undefined = ''
    thread.on('message', (news: HandBuildNews) => {
      if (news.kind === 'message') onMessage?.(news.level, news.text)
      else if (news.kind === 'failed') result = news.message
      else if (news.kind === 'built') result = undefined
    })
    thread.once('error', fail)
    thread.once('exit', () => done(result))
  })
}
