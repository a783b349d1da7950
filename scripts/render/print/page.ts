import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { SurroundingsError } from '../../failure.ts'

/** Where the document seems to come from; every request to it is answered from disk, none reaches a network. */
const ORIGIN = 'http://deck.invalid'

const TYPES: Record<string, string> = { '.css': 'text/css', '.woff2': 'font/woff2', '.woff': 'font/woff' }

/** A document to be opened, and where its stylesheet and fonts are. */
export interface PrintDocument {
  html: string
  /** The folder in which `assets/` is. */
  folder: string
  width: number
  height: number
}

/** Is told what goes wrong in a page instead of having it end there. */
export interface PageWatch {
  /** A request for something that is not the document's own; it is not answered. */
  request: (address: string) => void
  /** A script that fails, or an error that the browser logs. */
  error: (text: string) => void
}

/**
 * Opens a document in a page of its own, waits until its fonts are there, and lends it.
 *
 * @param watch - is told of requests and errors
 * @throws SurroundingsError where the page asks for anything that is not the document's own, and nobody watches
 */
export async function withPage<T>(browser: Browser, document: PrintDocument, use: (page: Page) => Promise<T>, watch?: PageWatch): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: document.width, height: document.height },
    javaScriptEnabled: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const strangers: string[] = []
  try {
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url())
      if (url.origin === ORIGIN && url.pathname === '/') {
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: document.html })
      }
      const type = TYPES[extname(url.pathname)]
      if (url.origin === ORIGIN && type && /^\/assets\/[\w.-]+$/.test(url.pathname)) {
        return route.fulfill({ contentType: type, body: await readFile(join(document.folder, url.pathname)) })
      }
      if (watch) watch.request(url.href)
      else strangers.push(url.href)
      return route.abort()
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => watch?.error(String(error)))
    // A request that is not answered is reported as such.
    page.on('console', (message) => message.type() === 'error' && !message.text().startsWith('Failed to load') && watch?.error(message.text()))
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    await page.evaluate(async () => {
      await globalThis.document.fonts.ready
    })
    const result = await use(page)
    if (strangers.length > 0) throw new SurroundingsError(`The page asked for something outside: ${strangers.join(', ')}`)
    return result
  } finally {
    await context.close()
  }
}

/** Prints an opened document as it is laid out for pages, tagged and with bookmarks from its headings. */
export async function printPage(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}
