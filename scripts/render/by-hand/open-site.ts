import { closePatiently, openPatiently } from '../browser/patience.ts'
import { isForIcon, type PageWatch } from '../print/page.ts'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** The origin of the site for the browser; every request is answered from disk. */
export const ORIGIN = 'http://deck.invalid'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** A deck that Slidev has built, and how to open it. */
export interface OpenSite {
  /** The folder with its `index.html`. */
  folder: string
  /** Further folders, by the path at which they appear. */
  lent?: Record<string, string>
  scheme: 'light' | 'dark'
  /** Size of the window in CSS px; the size of a slide shows slides unscaled. */
  width: number
  height: number
}

/** An empty page in which a built deck can be opened. */
export interface SitePage {
  page: Page
  /** The number of requests that have no answer yet. */
  waiting: () => number
}

/**
 * Opens an empty page in which a built deck can be opened, calls `use` with it and closes it.
 *
 * @param watch - listens to errors, and to requests that leave the site, which get no answer
 * @throws SurroundingsError when an action of the page takes too long
 */
export async function withSitePage<T>(browser: Browser, site: OpenSite, use: (site: SitePage) => Promise<T>, watch?: PageWatch): Promise<T> {
  const page = await openPatiently(browser, { viewport: { width: site.width, height: site.height }, colorScheme: site.scheme, reducedMotion: 'reduce', serviceWorkers: 'block' })
  let waiting = 0
  try {
    await page.context().route('**/*', async (route) => {
      const { origin, pathname, href } = new URL(route.request().url())
      waiting += 1
      try {
        const file = origin === ORIGIN ? fileOf(site, decodeURIComponent(pathname)) : undefined
        const body = file === undefined ? undefined : await readFile(file).catch(() => undefined)
        if (!body && (origin !== ORIGIN || pathname !== '/favicon.ico') && !(await isForIcon(route.request()))) watch?.request(origin === ORIGIN ? decodeURIComponent(pathname) : href)
        await (body && file !== undefined ? route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body }) : route.abort())
      } finally {
        waiting -= 1
      }
    })
    page.on('pageerror', (error) => watch?.error(String(error)))
    // A request without an answer is already reported as a request.
    page.on('console', (message) => isComplaint(message.type(), message.text()) && watch?.error(message.text()))
    return await use({ page, waiting: () => waiting })
  } finally {
    await closePatiently(page)
  }
}

/**
 * Opens a built deck, whose slides can be shown with all click steps done.
 *
 * @param use - gets a function that shows a slide by its number, from 1, and returns the page
 * @param watch - as in {@link withSitePage}
 * @throws SurroundingsError as {@link withSitePage}
 */
export async function withSite<T>(browser: Browser, site: OpenSite, use: (show: (no: number) => Promise<Page>) => Promise<T>, watch?: PageWatch): Promise<T> {
  return withSitePage(browser, site, ({ page }) => use(async (no) => {
    await open(page, no)
    return page
  }), watch)
}

function fileOf({ folder, lent = {} }: OpenSite, path: string): string | undefined {
  if (path.split('/').includes('..')) return undefined
  const [below, other] = Object.entries(lent).find(([below]) => path.startsWith(`/${below}/`)) ?? []
  if (below !== undefined && other !== undefined) return join(other, path.slice(below.length + 2))
  return join(folder, path === '/' ? 'index.html' : path)
}

function isComplaint(type: string, text: string): boolean {
  const isMeant = type === 'error' || text.startsWith('[Vue warn]')
  return isMeant && !text.startsWith('Failed to load')
}

async function open(page: Page, no: number): Promise<void> {
  await page.goto(`${ORIGIN}/#/${no}?clicks=99`)
  // The page also has hidden slides beside this one. A slide of another author may have none of our layouts.
  await page.waitForFunction((id) => [...document.querySelectorAll(`.slidev-page-${id}`)].some((slide) => slide.checkVisibility({ opacityProperty: true })), no)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
