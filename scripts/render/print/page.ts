import { SurroundingsError } from '../../failure.ts'
import { isForIcon } from '../browser/icon.ts'
import { closePatiently, openPatiently } from '../browser/patience.ts'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'

/** Where the document seems to come from; every request to it is answered from disk, none reaches a network. */
const ORIGIN = 'http://deck.invalid'

/** The stylesheet of a bundle, in its folder. */
const STYLES = 'assets/style.css'

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

/** A page that shows one document and nothing else. */
export interface EmptyPage {
  /**
   * Shows the document, waits until its fonts are there, lends the page and closes it.
   *
   * @throws SurroundingsError where the page asks for anything that is not the document's own, and nobody watches; or where
   *   something takes too long
   */
  show: <T>(document: PrintDocument, use: (page: Page) => Promise<T>) => Promise<T>
}

/**
 * Opens a document in a page of its own, see {@link EmptyPage.show}.
 *
 * @param watch - is told of requests and errors
 * @param limit - as in {@link openPage}
 */
export async function withPage<T>(browser: Browser, document: PrintDocument, use: (page: Page) => Promise<T>, watch?: PageWatch, limit?: number): Promise<T> {
  const page = await openPage(browser, watch, limit)
  return page.show(document, use)
}

/**
 * Opens a page before there is a document for it; whoever opens it shows one.
 *
 * @param watch - as in {@link withPage}
 * @param limit - how long, in ms, each thing may take that is asked of the page
 * @throws SurroundingsError where the page does not open in time
 */
export async function openPage(browser: Browser, watch?: PageWatch, limit?: number): Promise<EmptyPage> {
  const page = await openPatiently(browser, { javaScriptEnabled: true, reducedMotion: 'reduce', serviceWorkers: 'block' }, limit)
  page.on('pageerror', (error) => watch?.error(String(error)))
  // A request that is not answered is reported as such.
  page.on('console', (message) => message.type() === 'error' && !message.text().startsWith('Failed to load') && watch?.error(message.text()))
  return {
    async show(document, use) {
      const strangers: string[] = []
      try {
        await Promise.all([page.setViewportSize({ width: document.width, height: document.height }), serve(page, document, watch?.request ?? ((address) => strangers.push(address)))])
        const [characters] = await Promise.all([charactersOf(document), page.goto(`${ORIGIN}/`, { waitUntil: 'load' })])
        await page.evaluate(loadFonts, characters)
        const result = await use(page)
        if (strangers.length > 0) throw new SurroundingsError(`The page asked for something outside: ${strangers.join(', ')}`)
        return result
      } finally {
        await closePatiently(page)
      }
    },
  }
}

/** Every character that stands in a document or its styles, from which quotation marks and the like come; and those that stand for `&#39;`. */
async function charactersOf({ html, folder }: PrintDocument): Promise<string> {
  const styles = await readFile(join(folder, STYLES), 'utf8').catch(() => '')
  const codes = new Set<number>()
  for (const text of [html, styles, "'"]) for (let at = 0; at < text.length; at += 1) codes.add(text.codePointAt(at) ?? 0)
  return Array.from(codes, (code) => String.fromCodePoint(code)).join('')
}

/** Loads every face that some of the characters can be set in: what is not laid out yet asks for none. Runs in the page. */
async function loadFonts(characters: string): Promise<void> {
  const { fonts } = globalThis.document
  const faces = new Set([...fonts].map(({ style, weight, family }) => `${style} ${weight} 1em "${family.replaceAll('"', '')}"`))
  await Promise.all([...faces].map((face) => fonts.load(face, characters)))
  await fonts.ready
}

/** Answers the requests for a document and its parts, and no other. */
async function serve(page: Page, document: PrintDocument, refused: (address: string) => void): Promise<void> {
  await page.context().route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin === ORIGIN && url.pathname === '/') {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: document.html })
    }
    const type = TYPES[extname(url.pathname)]
    if (url.origin === ORIGIN && type && /^\/assets\/[\w.-]+$/.test(url.pathname)) {
      return route.fulfill({ contentType: type, body: await readFile(join(document.folder, url.pathname)) })
    }
    if (!(await isForIcon(route.request()))) refused(url.href)
    return route.abort()
  })
}

/** Prints an opened document as it is laid out for pages, tagged and with bookmarks from its headings. */
export async function printPage(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}
