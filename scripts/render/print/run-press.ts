import { availableParallelism } from 'node:os'
import type { MessagePort } from 'node:worker_threads'
import type { Browser } from 'playwright-core'
import { plainError } from '../../failure.ts'
import { browserSearch } from '../browser/find.ts'
import { startBrowser, type StartingBrowser } from '../browser/launch.ts'
import type { PrintedSite } from '../by-hand/print-site.ts'
import { openPage, printDocument, type EmptyPage, type PrintedDocument } from './page.ts'
import type { News, Order, Press } from './press.ts'

/**
 * Starts a browser and carries out orders until the order to close. Runs in the thread that `startPress` starts.
 *
 * @param port - leads to the thread that gives the orders
 * @param cache - the project's cache folder
 */
export function runPress(port: MessagePort, cache: string): void {
  const tell = (news: News): void => port.postMessage(news)
  const interruption = new AbortController()
  const starting = startBrowser(browserSearch(cache), interruption.signal)
  starting.found.then((found) => tell({ kind: 'found', found }), (error: unknown) => tell({ kind: 'missing', error: plainError(error) }))
  // The first page opens while the other thread still reads the timeline.
  const pages: Promise<EmptyPage>[] = [starting.lend((browser) => openPage(browser))]
  pages[0]?.catch(() => undefined)
  const turns = createTurns(availableParallelism())
  const carryOut = async (id: number, work: (browser: Browser) => Promise<PrintedDocument | PrintedSite>): Promise<void> => {
    try {
      tell({ kind: 'printed', id, printed: await starting.lend(work) })
    } catch (error) {
      tell({ kind: 'failed', id, error: plainError(error) })
    }
  }
  const print = async (browser: Browser, { id, document }: Extract<Order, { kind: 'print' }>): Promise<PrintedDocument> => {
    const page = await (pages.shift() ?? openPage(browser))
    return printDocument(page, document, (part) => tell({ kind: 'reached', id, part }))
  }
  port.on('message', (order: Order) => {
    if (order.kind === 'print') void turns(() => carryOut(order.id, (browser) => print(browser, order)))
    else if (order.kind === 'print-site') void carryOut(order.id, async (browser) => (await import('../by-hand/print-site.ts')).printSite(browser, order.site))
    else if (order.kind === 'interrupt') interruption.abort()
    else void starting.close().finally(() => port.close())
  })
}

/** Has so many things done at once, and the others in their turn. It changes how long something takes, and nothing of what comes of it. */
function createTurns(atOnce: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

/** Makes a press of a browser that the caller has started and will close; it works in the caller's thread. */
export function pressWith({ found, lend }: StartingBrowser): Press {
  return {
    found,
    print: (document, reached) => lend(async (browser) => printDocument(await openPage(browser), document, reached)),
    printSite: (site) => lend(async (browser) => (await import('../by-hand/print-site.ts')).printSite(browser, site)),
    close: async () => undefined,
  }
}
