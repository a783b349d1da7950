import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { closePatiently, openPatiently } from '../browser/patience.ts'
import type { PageWatch } from '../print/page.ts'

/** Where the site seems to be; every request is answered from disk. */
const ORIGIN = 'http://deck.invalid'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** A deck that Slidev has built, and how it is looked at. */
export interface OpenSite {
  /** The folder with its `index.html`. */
  folder: string
  scheme: 'light' | 'dark'
  /** Size of the window in px, for slides in their own size that of a slide. */
  width: number
  height: number
}

/**
 * Opens a built deck, and shows slide after slide of it with all click steps done.
 *
 * @param use - is given a function that shows a slide by its number, and the page
 * @param watch - is told of requests that leave the site, which are not answered, and of errors
 * @throws SurroundingsError where something that is asked of the page takes too long
 */
export async function withSite<T>(browser: Browser, site: OpenSite, use: (show: (no: number) => Promise<Page>) => Promise<T>, watch?: PageWatch): Promise<T> {
  const page = await openPatiently(browser, { viewport: { width: site.width, height: site.height }, colorScheme: site.scheme, reducedMotion: 'reduce', serviceWorkers: 'block' })
  try {
    await page.context().route('**/*', async (route) => {
      const { origin, pathname, href } = new URL(route.request().url())
      const file = join(site.folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname))
      const body = origin === ORIGIN && !pathname.includes('..') ? await readFile(file).catch(() => undefined) : undefined
      if (!body && (origin !== ORIGIN || pathname !== '/favicon.ico')) watch?.request(origin === ORIGIN ? decodeURIComponent(pathname) : href)
      return body ? route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body }) : route.abort()
    })
    page.on('pageerror', (error) => watch?.error(String(error)))
    // A request that is not answered is reported as such.
    page.on('console', (message) => isComplaint(message.type(), message.text()) && watch?.error(message.text()))
    return await use(async (no) => {
      await open(page, no)
      return page
    })
  } finally {
    await closePatiently(page)
  }
}

/** Comes with every Slidev deck that has Markdown of its own, and does no harm. */
const HARMLESS = 'Failed to patch FloatingVue'

function isComplaint(type: string, text: string): boolean {
  const isMeant = type === 'error' || text.startsWith('[Vue warn]')
  return isMeant && !text.startsWith('Failed to load') && !text.includes(HARMLESS)
}

async function open(page: Page, no: number): Promise<void> {
  await page.goto(`${ORIGIN}/#/${no}?clicks=99`)
  // Slides before and after are there as well, but not shown; a stranger's slide has none of our layouts.
  await page.waitForFunction((id) => [...document.querySelectorAll(`.slidev-page-${id}`)].some((slide) => slide.checkVisibility({ opacityProperty: true })), no)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
