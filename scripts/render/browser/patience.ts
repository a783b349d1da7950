import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { SurroundingsError } from '../../failure.ts'

/** How long, in ms, one thing may take that is asked of a browser: a busy machine may be slow, and only waiting for ever is no use. */
export const PATIENCE = 10 * 60 * 1000

/**
 * Waits for something that a browser does.
 *
 * @param limit - how long, in ms
 * @throws SurroundingsError where it takes longer
 */
export async function patiently<T>(work: Promise<T>, limit = PATIENCE): Promise<T> {
  const done = new AbortController()
  const late = async (): Promise<never> => {
    await setTimeout(limit, undefined, { signal: done.signal })
    throw new SurroundingsError(`The browser was not ready after ${Math.round(limit / 1000)} seconds. Try again when the machine has less to do.`)
  }
  try {
    return await Promise.race([work, late()])
  } finally {
    done.abort()
  }
}

/**
 * Opens a page in a context of its own. Whatever is asked of the page is waited for as {@link patiently} does, without the limits of
 * Playwright, of which half a minute for loading is one and none for evaluating another.
 *
 * @throws SurroundingsError where the page does not open in time, and from each method of the page likewise
 */
export async function openPatiently(browser: Browser, options: BrowserContextOptions = {}, limit = PATIENCE): Promise<Page> {
  const context = await patiently(browser.newContext(options), limit)
  context.setDefaultTimeout(0)
  return patient(await patiently(context.newPage(), limit), limit)
}

/** Closes a page with its context. @throws SurroundingsError where that takes too long */
export async function closePatiently(page: Page): Promise<void> {
  await patiently(page.context().close())
}

function patient(page: Page, limit: number): Page {
  return new Proxy(page, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        const result: unknown = value.apply(target, args)
        return result instanceof Promise ? patiently(result, limit) : result
      }
    },
  })
}
