import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { Interrupted, SurroundingsError } from '../../failure.ts'
import { findBrowser, findInstalled, reasonIn, type BrowserSearch, type FoundBrowser } from './find.ts'
import { PATIENCE } from './patience.ts'
import { useOwnTemporaryFolder, type TemporaryFolder } from './temporary.ts'

/** A browser that starts while something else is done; whoever starts it closes it. */
export interface StartingBrowser {
  /** Which browser it is, once it is there. @throws SurroundingsError where none is found, or it does not start */
  found: Promise<FoundBrowser>
  /** Lends the browser once it is there. @throws SurroundingsError likewise, or where it dies in the middle */
  lend: <T>(use: (browser: Browser) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/**
 * Starts a browser and does not wait for it: the first that is found, and where that is the one in the package and does not
 * start on this machine, the next.
 *
 * @param signal - ends the browser at once when it is set off, also while it starts; what waits for the browser then fails
 */
export function startBrowser(search: BrowserSearch, signal?: AbortSignal): StartingBrowser {
  return lending(firstThatStarts(search, (found) => launchApart(found, signal), signal), signal)
}

/** Starts the browser, lends it, and closes it whatever happens. @throws as {@link StartingBrowser.lend} */
export async function withBrowser<T>(found: FoundBrowser, use: (browser: Browser) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const starting = lending(launchApart(found, signal), signal)
  try {
    return await starting.lend(use)
  } finally {
    await starting.close()
  }
}

/** A browser that has started, with a folder of its own for temporary files. */
interface Started {
  found: FoundBrowser
  browser: Browser
  temporary: TemporaryFolder
}

/**
 * Starts the first browser that is found, and where that is the one in the package and does not start on this machine, the next.
 *
 * @param start - starts one
 * @throws SurroundingsError where none is found, or what is left to try does not start either
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
  // A failure concerns only who needs the browser.
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
      // Once more, since a browser that ends may make the folder anew.
      await one?.temporary.remove()
    },
  }
}

/** Fails when the browser or the process of one of its pages ends, as where memory runs out; else it stays open. */
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

/** How long, in ms, the reason may come after the failure: what waits for a page that has ended is often told first. */
const REASON_FOLLOWS = 500

async function lent<T>(browser: Browser, use: (browser: Browser) => Promise<T>, { found, broken, signal }: { found: FoundBrowser; broken: Promise<never>; signal: AbortSignal | undefined }): Promise<T> {
  const close = (): Promise<void> => browser.close()
  signal?.addEventListener('abort', close, { once: true })
  try {
    if (signal?.aborted) throw new Interrupted()
    // What waits for a browser that was killed may wait for ever: Playwright settles some of its promises and others not.
    return await Promise.race([use(browser), broken])
  } catch (error) {
    if (signal?.aborted) throw new Interrupted()
    if (error instanceof SurroundingsError) throw error
    await Promise.race([broken, setTimeout(REASON_FOLLOWS)])
    // Nobody is told of a page that ends before it has opened.
    throw /\b(Target|Page) crashed\b/.test(String(error)) ? breakdown(A_PAGE, found) : error
  } finally {
    signal?.removeEventListener('abort', close)
  }
}

/** Starts the browser; the caller closes it. */
export async function launch(found: FoundBrowser): Promise<Browser> {
  return (await launchApart(found)).browser
}

/** Starts the browser with a folder of its own for temporary files, which goes when it has ended. */
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
 * Starts a browser, which is killed where the signal is set off in the meantime: Playwright would wait for it to start, and does
 * not say which process it is.
 *
 * @throws Interrupted where the signal is set off
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

/** Playwright gives a browser a group of its own, where there is such a thing. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Starts one browser with the options that all of ours have. @param start - how @throws SurroundingsError where it does not start */
export async function startWith<T>(found: FoundBrowser, start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  try {
    return await start(launchOptions(found, false))
  } catch (error) {
    // A bare Linux lacks libnss3 and its kin: the package's copies serve, but only there, since a system's own are patched.
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
    // Ctrl-C is the command line's to handle: it lets `finally` blocks close the browser and remove what was half written.
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
