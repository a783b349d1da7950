import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { Interrupted, SurroundingsError } from '../../failure.ts'
import { findBrowser, findInstalled, reasonIn, type BrowserSearch, type FoundBrowser } from './find.ts'
import { PATIENCE } from './patience.ts'
import { useOwnTemporaryFolder, type TemporaryFolder } from './temporary.ts'

/** A browser that starts in the background; its starter closes it. */
export interface StartingBrowser {
  /** The browser that was found, once it has started. @throws SurroundingsError when none is found, or it does not start */
  found: Promise<FoundBrowser>
  /** Calls `use` with the browser once it has started. @throws SurroundingsError as `found`, or when the browser ends during the work */
  lend: <T>(use: (browser: Browser) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/**
 * Starts a browser and does not wait for it. If the browser of the package does not start on this machine, the next one is taken.
 *
 * @param signal - ends the browser at once when it is aborted, also while it starts; everything that waits for it then fails
 */
export function startBrowser(search: BrowserSearch, signal?: AbortSignal): StartingBrowser {
  return lending(firstThatStarts(search, (found) => launchApart(found, signal), signal), signal)
}

/** Starts a browser, calls `use` with it, and closes it in any case. @throws SurroundingsError as {@link StartingBrowser.lend} */
export async function withBrowser<T>(found: FoundBrowser, use: (browser: Browser) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const starting = lending(launchApart(found, signal), signal)
  try {
    return await starting.lend(use)
  } finally {
    await starting.close()
  }
}

/** A running browser with its own folder for temporary files. */
interface Started {
  found: FoundBrowser
  browser: Browser
  temporary: TemporaryFolder
}

/**
 * Starts the first browser that is found. If the browser of the package does not start on this machine, it starts the next one.
 *
 * @param start - starts one browser
 * @throws SurroundingsError when none is found, or when the last one does not start either
 */
export async function firstThatStarts<T>(search: BrowserSearch, start: (found: FoundBrowser) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const found = await findBrowser(search, signal)
  try {
    return await start(found)
  } catch (error) {
    if (found.origin !== 'package' || signal?.aborted) throw error
    return start(findInstalled(search, { reason: reasonIn(error), error }))
  }
}

function lending(starting: Promise<Started>, signal?: AbortSignal): StartingBrowser {
  const started = starting.then((one) => ({ ...one, broken: breakdownOf(one.browser, one.found) }))
  const found = started.then((one) => one.found)
  // A failure only matters to those who need the browser.
  for (const promise of [started, found]) promise.catch(() => undefined)
  return {
    found,
    lend: async (use) => {
      const { browser, found, broken } = await started
      return lent(browser, use, { found, broken, signal })
    },
    async close() {
      const one = await started.catch(() => undefined)
      await one?.browser.close()
      // Once more: a browser that ends may create the folder again.
      await one?.temporary.remove()
    },
  }
}

/** A promise that fails when the browser or a page's process ends, for example without memory, and never settles otherwise. */
function breakdownOf(browser: Browser, found: FoundBrowser): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  browser.once('disconnected', () => reject(breakdown('The browser', found)))
  browser.on('context', (context) => context.on('page', (page) => page.once('crash', () => reject(breakdown(A_PAGE, found)))))
  return promise
}

const A_PAGE = 'A page of the browser'

function breakdown(what: string, { executable }: FoundBrowser): SurroundingsError {
  return new SurroundingsError(`${what} ${executable} ended in the middle of the work. Try again.`)
}

/** How long, in ms, to wait for the reason of a failure, which often comes after the failure itself. */
const REASON_FOLLOWS = 500

async function lent<T>(browser: Browser, use: (browser: Browser) => Promise<T>, { found, broken, signal }: { found: FoundBrowser; broken: Promise<never>; signal: AbortSignal | undefined }): Promise<T> {
  const close = (): Promise<void> => browser.close()
  signal?.addEventListener('abort', close, { once: true })
  try {
    if (signal?.aborted) throw new Interrupted()
    // After a browser was killed, Playwright leaves some promises open for ever.
    return await Promise.race([use(browser), broken])
  } catch (error) {
    if (signal?.aborted) throw new Interrupted()
    if (error instanceof SurroundingsError) throw error
    await Promise.race([broken, setTimeout(REASON_FOLLOWS)])
    // A page that ends before it has opened causes no event.
    throw /\b(Target|Page) crashed\b/.test(String(error)) ? breakdown(A_PAGE, found) : error
  } finally {
    signal?.removeEventListener('abort', close)
  }
}

/** Starts a browser, which the caller closes. @throws SurroundingsError when it does not start */
export async function launch(found: FoundBrowser): Promise<Browser> {
  return (await launchApart(found)).browser
}

/** Starts a browser with its own folder for temporary files, which is removed when the browser ends. */
async function launchApart(found: FoundBrowser, signal?: AbortSignal): Promise<Started> {
  const temporary = await useOwnTemporaryFolder()
  try {
    const browser = await stoppable(found, signal, () => startWith(found, (options) => chromium.launch(options)))
    browser.once('disconnected', () => void temporary.remove())
    return { found, browser, temporary }
  } catch (error) {
    await temporary.remove()
    throw error
  } finally {
    temporary.giveBack()
  }
}

/**
 * Starts a browser, and kills it when the signal is aborted meanwhile. Playwright would wait for the start, and does not tell which
 * process it is.
 *
 * @throws Interrupted when the signal is aborted
 */
async function stoppable({ executable }: FoundBrowser, signal: AbortSignal | undefined, start: () => Promise<Browser>): Promise<Browser> {
  const started: ChildProcess[] = []
  const note = (message: unknown): void => void started.push((message as { process: ChildProcess }).process)
  const kill = (): void => started.filter(({ spawnfile }) => spawnfile === executable).forEach(killTree)
  subscribe('child_process', note)
  signal?.addEventListener('abort', kill)
  try {
    if (signal?.aborted) throw new Interrupted()
    return await start()
  } catch (error) {
    throw signal?.aborted ? new Interrupted() : error
  } finally {
    signal?.removeEventListener('abort', kill)
    unsubscribe('child_process', note)
  }
}

/** Kills a browser with its child processes: outside Windows, Playwright gives it a process group. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Starts a browser with our launch options. @param start - starts it with options @throws SurroundingsError when it does not start */
export async function startWith<T>(found: FoundBrowser, start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  try {
    return await start(launchOptions(found, false))
  } catch (error) {
    // A minimal Linux lacks libnss3 and others. Only then the package's copies are used: a system's own have security patches.
    if (!found.libraries || !String(error).includes('shared libraries')) throw startFailure(found, error)
  }
  return start(launchOptions(found, true)).catch((error: unknown) => {
    throw startFailure(found, error)
  })
}

function launchOptions(found: FoundBrowser, withLibraries: boolean): LaunchOptions {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  if (found.fontConfig) env['FONTCONFIG_FILE'] = found.fontConfig
  if (withLibraries && found.libraries) env['LD_LIBRARY_PATH'] = [found.libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    executablePath: found.executable,
    timeout: PATIENCE,
    env,
    // The command line handles Ctrl-C, so that `finally` blocks close the browser and remove unfinished files.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // Glyph outlines and widths that do not depend on the machine's display settings.
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  }
}

function startFailure(found: FoundBrowser, error: unknown): SurroundingsError {
  const reason = String(error instanceof Error ? error.message : error).split('\n').slice(0, 8).join('\n')
  return new SurroundingsError(
    `The browser ${found.executable} (${found.origin}) does not start:\n${reason}\n` +
      'Name another with TIMELINE_DECK_BROWSER=/path/to/chrome, or run: npx playwright install chromium',
  )
}
