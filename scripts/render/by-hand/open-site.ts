import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { closePatiently, openPatiently } from '../browser/patience.ts'
import { isForIcon, type PageWatch } from '../print/page.ts'

/** Where the site seems to be; every request is answered from disk. */
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

/** A deck that Slidev has built, and how it is looked at. */
export interface OpenSite {
  /** The folder with its `index.html`. */
  folder: string
  /** Further folders, by the path below which they are. */
  lent?: Record<string, string>
  scheme: 'light' | 'dark'
  /** Size of the window in px, for slides in their own size that of a slide. */
  width: number
  height: number
}

/** A page that may show a built deck, before it has gone anywhere. */
export interface SitePage {
  page: Page
  /** How many requests for files of the site are not answered yet. */
  waiting: () => number
}

/**
 * Opens an empty page in which a built deck can be shown.
 *
 * @param watch - is told of requests that leave the site, which are not answered, and of errors
 * @throws SurroundingsError where something that is asked of the page takes too long
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
    // A request that is not answered is reported as such.
    page.on('console', (message) => isComplaint(message.type(), message.text()) && watch?.error(message.text()))
    return await use({ page, waiting: () => waiting })
  } finally {
    await closePatiently(page)
  }
}

/**
 * Opens a built deck, and shows slide after slide of it with all click steps done.
 *
 * @param use - is given a function that shows a slide by its number, and the page
 * @param watch - as in {@link withSitePage}
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
  // Slides before and after are there as well, but not shown; a stranger's slide has none of our layouts.
  await page.waitForFunction((id) => [...document.querySelectorAll(`.slidev-page-${id}`)].some((slide) => slide.checkVisibility({ opacityProperty: true })), no)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
