import { ArtifactError, SurroundingsError } from '../../failure.ts'
import { closePatiently, openPatiently } from '../browser/patience.ts'
import { readFile } from 'node:fs/promises'
import { brokenWordsOf, type BrokenWord } from './broken-words.ts'
import { hintTags } from './tag-hints.ts'
import { extname, join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'

/** The origin of the document for the browser. Every request is answered from disk; none reaches a network. */
const ORIGIN = 'http://deck.invalid'

/** The stylesheet of a bundle, relative to the bundle's folder. */
const STYLES = 'assets/style.css'

const TYPES: Record<string, string> = { '.css': 'text/css', '.woff2': 'font/woff2', '.woff': 'font/woff' }

/** A document to open, and the folder with its stylesheet and fonts. */
export interface PrintDocument {
  html: string
  /** The folder that has `assets/`. */
  folder: string
  /** Size of the window in px. */
  width: number
  height: number
}

/** What Chromium has printed of a document. */
export interface PrintedDocument {
  bytes: Uint8Array
  /** Words of its pages that had to be broken. */
  broken: readonly BrokenWord[]
}

/** Listens to what goes wrong in a page, which then goes on. */
export interface PageWatch {
  /** Called for a request that is not for a file of the document; it gets no answer. */
  request: (address: string) => void
  /** Called for a script that fails and for an error that the browser logs. */
  error: (text: string) => void
}

/** A page that is open and can show one document. */
export interface EmptyPage {
  /**
   * Shows the document, waits for its fonts, calls `use` with the page and closes it.
   *
   * @throws SurroundingsError when the page requests a file that is not the document's and no `request` callback is given, or when
   *   something takes too long
   */
  show: <T>(document: PrintDocument, use: (page: Page) => Promise<T>) => Promise<T>
}

/**
 * Opens a document in a page of its own, calls `use` with it and closes it.
 *
 * @param limit - as in {@link openPage}
 * @throws SurroundingsError as {@link openPage} and {@link EmptyPage.show}
 */
export async function withPage<T>(browser: Browser, document: PrintDocument, use: (page: Page) => Promise<T>, watch?: PageWatch, limit?: number): Promise<T> {
  const page = await openPage(browser, watch, limit)
  return page.show(document, use)
}

/**
 * Opens a page before there is a document for it. The caller shows one, which also closes the page.
 *
 * @param limit - how long, in ms, each action of the page may take
 * @throws SurroundingsError when the page does not open in time
 */
export async function openPage(browser: Browser, watch?: PageWatch, limit?: number): Promise<EmptyPage> {
  const page = await openPatiently(browser, { javaScriptEnabled: true, reducedMotion: 'reduce', serviceWorkers: 'block' }, limit)
  page.on('pageerror', (error) => watch?.error(String(error)))
  // A request without an answer is already reported as a request.
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

/** Every character of a document and its styles, which may add quotation marks; and the apostrophe, which HTML writes `&#39;`. */
async function charactersOf({ html, folder }: PrintDocument): Promise<string> {
  const styles = await readFile(join(folder, STYLES), 'utf8').catch(() => '')
  const codes = new Set<number>()
  for (const text of [html, styles, "'"]) for (let at = 0; at < text.length; at += 1) codes.add(text.codePointAt(at) ?? 0)
  return Array.from(codes, (code) => String.fromCodePoint(code)).join('')
}

/** Loads every font face that has some of the characters; text that is not laid out yet requests none. Runs in the page. */
async function loadFonts(characters: string): Promise<void> {
  const { fonts } = globalThis.document
  // A face may serve a range of weights: "100 500".
  const faces = new Set([...fonts].map(({ style, weight, family }) => `${style} ${weight.split(' ', 1)[0]} 1em "${family.replaceAll('"', '')}"`))
  await Promise.all([...faces].map((face) => fonts.load(face, characters)))
  await fonts.ready
}

/**
 * Whether a request is for the icon of a window. No slide shows it, and browsers without windows differ: the packaged browser does
 * not request it, a full Chrome does.
 */
export async function isForIcon(request: Request): Promise<boolean> {
  if (request.resourceType() !== 'other') return false
  const named = (address: string): boolean => [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].some(({ href }) => href === address)
  return request.frame().evaluate(named, request.url()).catch(() => false)
}

/** Answers the requests for a document, its stylesheet and fonts, and no others. */
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

/** Prints an open document to a tagged PDF with bookmarks from its headings. */
export async function printPage(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}

/** The two parts of printing a document, in this order. */
export type PrintPart = 'load' | 'print'

/**
 * Prints a document as Chromium does it; `finishPdf` does the rest.
 *
 * @param page - a page without a document
 * @param reached - called after each part of the work
 * @throws ArtifactError when something in the document has less room than it needs and would be cut off
 * @throws SurroundingsError as {@link EmptyPage.show}
 */
export async function printDocument(page: EmptyPage, document: PrintDocument, reached: (part: PrintPart) => void = () => undefined): Promise<PrintedDocument> {
  return page.show(document, async (shown) => {
    await refuseOverflow(shown)
    const broken = await brokenWordsOf(shown)
    reached('load')
    await shown.evaluate(hintTags)
    const bytes = await printPage(shown)
    reached('print')
    return { bytes, broken }
  })
}

/**
 * Makes sure that no text is cut off. Only the page can tell: the file still has a text that is clipped.
 *
 * @throws ArtifactError when an element with `data-fits` has less room than it needs
 */
export async function refuseOverflow(page: Page): Promise<void> {
  const cut = await page.evaluate(() =>
    [document, ...[...document.querySelectorAll('body > *')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
      .flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('[data-fits]')])
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.textContent.trim().slice(0, 60)}… (${box.scrollWidth > box.clientWidth + 1 ? `${box.scrollWidth - box.clientWidth} px too wide` : `${box.scrollHeight - box.clientHeight} px too high`})`),
  )
  if (cut.length > 0) throw new ArtifactError(`Text would be cut off on paper, so it was not written:\n  ${cut.join('\n  ')}`)
}
