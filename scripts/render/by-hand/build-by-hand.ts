import { existsSync } from 'node:fs'
import { rm, rmdir } from 'node:fs/promises'
import { getCompileCacheDir } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { Interrupted } from '../../failure.ts'
import type { OnMessage } from '../slidev/client/slidev.ts'

/** A deck in Slidev's Markdown, to be built in its own folder. */
export interface HandBuild {
  /** The deck's file. Slidev takes components, layouts, setup, styles, `public/` and a Vite config from its folder. */
  file: string
  /** An empty folder for the site. */
  outDir: string
  /** Whether the site has the speaker notes; if not, no file of it has a note. */
  withNotes: boolean
  /** Whether the site has Slidev's page for printing. */
  withPrint?: boolean
  /** Settings that override those in the deck's headmatter; the file stays as it is. */
  settings?: Record<string, unknown>
  /** Stops building when it is aborted. */
  signal?: AbortSignal
  onMessage?: OnMessage
}

/** The data that the thread starts with. */
export interface HandBuildSetting extends Pick<HandBuild, 'file' | 'outDir' | 'withNotes'> {
  withPrint: boolean
  settings: Record<string, unknown>
  /** The project's root. */
  root: string
  /** The folder in which Node keeps compiled code; undefined when it keeps none. */
  compiled: string | undefined
}

/** A message from the thread. */
export type HandBuildNews =
  | { kind: 'message'; level: Parameters<OnMessage>[0]; text: string }
  | { kind: 'building' }
  | { kind: 'failed'; message: string }
  | { kind: 'built' }

/** Slidev could not build a deck; the message is Slidev's. */
export class DeckBuildError extends Error {
  override name = 'DeckBuildError'
}

/**
 * Builds a static site of a deck that was written by hand. Any host can serve its files from any path.
 *
 * The build runs in a thread of its own: Slidev keeps the folder of the first deck for as long as its code is loaded, and prints to
 * the terminal. When a package is missing, it asks the user or ends the program; in a thread it only ends the thread.
 *
 * @param root - the project's root: decks may name the project as their addon by its name
 * @throws DeckBuildError when Slidev or Vite cannot build the deck
 * @throws Interrupted when the signal is aborted
 */
export async function buildByHand({ signal, onMessage, withPrint = false, settings = {}, ...build }: HandBuild, { root }: { root: string }): Promise<void> {
  const workerData: HandBuildSetting = { ...build, file: resolve(build.file), outDir: resolve(build.outDir), withPrint, settings, root, compiled: getCompileCacheDir() }
  const thread = new Worker(new URL('./build-thread.js', import.meta.url), {
    workerData,
    // A NODE_ENV that the user or a test runner has set would make Vite bundle Vue's development build. Slidev's loader of setup
    // files keeps compiled code under a fixed name in the shared temporary folder, where somebody else could put theirs.
    env: { ...process.env, NODE_ENV: 'production', JITI_FS_CACHE: 'false' },
    stdin: true,
    stdout: true,
    stderr: true,
  })
  const tidy = leaveAsFound(dirname(workerData.file))
  const said = Promise.all([text(thread.stdout), text(thread.stderr)])
  // While Vite builds, it has threads of its own and must end by itself; before that, the thread can simply be terminated.
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
 * Notes what a deck's folder has before Slidev puts its own files into `node_modules` beside the deck.
 *
 * @returns a function that removes the files and folders that have come since
 */
function leaveAsFound(folder: string): () => Promise<void> {
  const modules = join(folder, 'node_modules')
  const [hadModules, hadOwn] = [existsSync(modules), existsSync(join(modules, '.slidev'))]
  return async () => {
    if (!hadOwn) await rm(join(modules, '.slidev'), { recursive: true, force: true })
    // This fails when somebody has put something there meanwhile; that then stays.
    if (!hadModules) await rmdir(modules).catch(() => undefined)
  }
}

/** Waits for the thread's end. @returns the failure's message, empty when Slidev ended the thread; undefined when the deck is built */
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
