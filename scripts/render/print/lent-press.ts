import type { StartingBrowser } from '../browser/launch.ts'
import { openPage } from './page.ts'
import { printDocument } from './pdf.ts'
import type { Press } from './press.ts'

/** A press with a browser that somebody else has started and ends; it works in the caller's own thread. */
export function pressWith({ found, lend }: StartingBrowser): Press {
  return {
    found,
    print: (document, reached) => lend(async (browser) => printDocument(await openPage(browser), document, reached)),
    printSite: (site) => lend(async (browser) => (await import('../by-hand/print-site.ts')).printSite(browser, site)),
    close: async () => undefined,
  }
}
