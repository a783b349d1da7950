import { chromium, devices, type Browser } from 'playwright'
import { afterAll, beforeAll, inject } from 'vitest'
import { launch, withBrowser, type StartingBrowser } from '../../scripts/render/browser/launch.ts'
import { loadPrintBundle, type PrintBundle } from '../../scripts/render/print/bundle.ts'
import { PATIENCE } from './patience.ts'
import { CACHE, ROOT } from './project.ts'

/** What a page is opened with that is to be a telephone's. */
export const PHONE = devices['Pixel 7']

/** A browser and the compiled components for the tests of one file; ready within its tests. */
export interface Stage {
  browser: Browser
  bundle: PrintBundle
}

/**
 * Opens a way to the browser that all tests share, see tests/support/one-browser.ts. Its pages are closed by whoever opens them, at
 * the latest with the way; a test that ends or kills a browser starts one of its own.
 */
export async function connect(): Promise<Browser> {
  return patient(await chromium.connect(inject('browser').endpoint, { timeout: PATIENCE }))
}

/** Has whatever is asked of a browser's pages be waited for as long as anything in a test. */
function patient(browser: Browser): Browser {
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE))
  return browser
}

/** The shared browser, for the tests of one file; it is there within its tests. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await connect()
  })
  afterAll(() => browser?.close())
  return () => {
    if (!browser) throw new Error('The browser is there within tests only')
    return browser
  }
}

/** A browser that nobody else has, for the tests of one file; it is there within its tests. */
export function useOwnBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = patient(await launch(inject('browser').found))
  })
  afterAll(() => browser?.close())
  return () => {
    if (!browser) throw new Error('The browser is there within tests only')
    return browser
  }
}

/** Lends a browser that nobody else has, of the same program, for a test that kills it or that needs a new process. */
export function withOwnBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  return withBrowser(inject('browser').found, (browser) => use(patient(browser)))
}

/** The shared browser and the compiled components, for the tests of one file. */
export function useStage(): Stage {
  const stage: Partial<Stage> = {}
  beforeAll(async () => {
    stage.bundle = await loadPrintBundle(ROOT, CACHE)
    stage.browser = await connect()
  })
  afterAll(() => stage.browser?.close())
  return stage as Stage
}

/** The shared browser as commands borrow it, for the tests of one file; nothing is opened before it is needed. */
export function useLentBrowser(): StartingBrowser {
  let opened: Promise<Browser> | undefined
  afterAll(async () => (await opened)?.close())
  return {
    get found() {
      return Promise.resolve(inject('browser').found)
    },
    lend: async (use) => use(await (opened ??= connect())),
    close: async () => undefined,
  }
}
