import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { connect } from '../support/browser.ts'

/** A page, and what went wrong on it. */
export interface WatchedPage {
  page: Page
  /** Errors of scripts and on the console. */
  errors: string[]
  /** Requests that left the machine. */
  strangers: string[]
  /** Requests that were answered with an error. */
  failed: string[]
}

/** Opens pages in one browser for all tests of a file, and closes it after the last. */
export function useBrowser(): { open: (url: string) => Promise<WatchedPage> } {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await connect()
  })
  afterAll(() => browser?.close())
  return {
    open: async (url) => {
      // Slidev keeps the screen awake while presenting; a page that may not says so as an error.
      const context = await browser!.newContext({ viewport: { width: 1280, height: 720 }, permissions: ['screen-wake-lock'] })
      const watched: WatchedPage = { page: await context.newPage(), errors: [], strangers: [], failed: [] }
      watch(watched)
      await watched.page.goto(url)
      return watched
    },
  }
}

function watch({ page, errors, strangers, failed }: WatchedPage): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.hostname !== '127.0.0.1') strangers.push(url.href)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`)
  })
}
