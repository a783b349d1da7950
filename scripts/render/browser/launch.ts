import { chromium, type Browser, type LaunchOptions } from 'playwright'
import { Interrupted, SurroundingsError } from '../../failure.ts'
import type { FoundBrowser } from './find.ts'

/** A browser that starts while something else is done; whoever starts it closes it. */
export interface StartingBrowser {
  /** Which browser it is, once it is there. @throws SurroundingsError where none is found, or it does not start */
  found: Promise<FoundBrowser>
  /** Lends the browser once it is there. @throws SurroundingsError likewise, or where it dies in the middle */
  lend: <T>(use: (browser: Browser) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/**
 * Starts a browser and does not wait for it.
 *
 * @param find - says which
 * @param signal - closes the browser at once when it is set off; what waits for the browser then fails
 */
export function startBrowser(find: () => Promise<FoundBrowser>, signal?: AbortSignal): StartingBrowser {
  const started = find().then(async (found) => ({ found, browser: await launch(found) }))
  const found = started.then((one) => one.found)
  // A failure concerns only who needs the browser.
  for (const promise of [started, found]) promise.catch(() => undefined)
  return {
    found,
    lend: async (use) => {
      const { found, browser } = await started
      return lent(browser, found, use, signal)
    },
    close: async () => (await started.catch(() => undefined))?.browser.close(),
  }
}

/** Starts the browser, lends it, and closes it whatever happens. @throws as {@link StartingBrowser.lend} */
export async function withBrowser<T>(found: FoundBrowser, use: (browser: Browser) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const starting = startBrowser(async () => found, signal)
  try {
    return await starting.lend(use)
  } finally {
    await starting.close()
  }
}

async function lent<T>(browser: Browser, found: FoundBrowser, use: (browser: Browser) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const close = (): Promise<void> => browser.close()
  signal?.addEventListener('abort', close, { once: true })
  // What waits for a browser that was killed may wait for ever: Playwright settles some of its promises and others not.
  const { promise: ended, reject } = Promise.withResolvers<never>()
  const end = (): void => reject(new Error('disconnected'))
  browser.once('disconnected', end)
  try {
    if (signal?.aborted) throw new Interrupted()
    if (!browser.isConnected()) end()
    return await Promise.race([use(browser), ended])
  } catch (error) {
    if (signal?.aborted) throw new Interrupted()
    if (!browser.isConnected()) throw new SurroundingsError(`The browser ${found.executable} ended in the middle of the work. Try again.`)
    throw error
  } finally {
    signal?.removeEventListener('abort', close)
    browser.off('disconnected', end)
  }
}

/** Starts the browser; the caller closes it. */
export async function launch(found: FoundBrowser): Promise<Browser> {
  try {
    return await chromium.launch(launchOptions(found, false))
  } catch (error) {
    // A bare Linux lacks libnss3 and its kin: the package's copies serve, but only there, since a system's own are patched.
    if (!found.libraries || !String(error).includes('shared libraries')) throw startFailure(found, error)
  }
  return chromium.launch(launchOptions(found, true)).catch((error: unknown) => {
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
