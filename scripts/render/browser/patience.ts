import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { SurroundingsError } from '../../failure.ts'

/** How long one action of a browser may take, in ms. A busy machine may be slow, but nobody waits for ever. */
export const PATIENCE = 10 * 60 * 1000

/**
 * Waits for an action of a browser.
 *
 * @param limit - how long it may take, in ms
 * @throws SurroundingsError when it takes longer
 */
export async function patiently<T>(work: Promise<T>, limit = PATIENCE): Promise<T> {
  const done = new AbortController()
  const late = async (): Promise<never> => {
    // After a browser was killed, Playwright leaves some promises open, which must not keep the process alive.
    await setTimeout(limit, undefined, { signal: done.signal, ref: false })
    throw new SurroundingsError(`The browser was not ready after ${Math.round(limit / 1000)} seconds. Try again when the machine has less to do.`)
  }
  try {
    return await Promise.race([work, late()])
  } finally {
    done.abort()
  }
}

/**
 * Opens a page in a context of its own. Each of its methods waits as {@link patiently} does, and Playwright's limits do not hold:
 * half a minute for loading, and none at all for evaluating.
 *
 * @param limit - how long each action may take, in ms
 * @throws SurroundingsError when the page does not open in time; each method of the page throws it, too
 */
export async function openPatiently(browser: Browser, options: BrowserContextOptions = {}, limit = PATIENCE): Promise<Page> {
  const context = await patiently(browser.newContext(options), limit)
  context.setDefaultTimeout(0)
  return patient(await patiently(context.newPage(), limit), limit)
}

/** Closes a page with its context. @throws SurroundingsError when that takes too long */
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
