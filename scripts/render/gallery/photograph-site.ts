import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { SLIDE_HEIGHT } from '../print/document.ts'
import type { SlidePicture } from './photograph.ts'

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
export interface BuiltSite {
  /** The folder with its `index.html`. */
  folder: string
  scheme: 'light' | 'dark'
  aspect: '16:9' | '4:3'
  /** A name for each slide. */
  slides: string[]
}

/** Takes a picture of every slide of a deck that was written by hand, with all its click steps done. */
export async function photographSite(browser: Browser, site: BuiltSite, picture: (picture: SlidePicture) => Promise<void>): Promise<void> {
  const width = site.aspect === '4:3' ? 960 : 1280
  const context = await browser.newContext({ viewport: { width, height: SLIDE_HEIGHT }, colorScheme: site.scheme, reducedMotion: 'reduce', serviceWorkers: 'block' })
  try {
    await context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url())
      const file = join(site.folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname))
      const body = origin === ORIGIN && !pathname.includes('..') ? await readFile(file).catch(() => undefined) : undefined
      return body ? route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body }) : route.abort()
    })
    const page = await context.newPage()
    for (const [index, slide] of site.slides.entries()) {
      await open(page, index + 1)
      const no = String(index + 1).padStart(String(site.slides.length).length, '0')
      await picture({ name: `${no}-${slide}.${site.scheme}.${site.aspect.replace(':', 'x')}.png`, bytes: await page.screenshot({ animations: 'disabled' }) })
    }
  } finally {
    await context.close()
  }
}

async function open(page: Page, no: number): Promise<void> {
  await page.goto(`${ORIGIN}/#/${no}?clicks=99`)
  // Slides before and after are there as well, but not shown; a stranger's slide has none of our layouts.
  await page.waitForFunction((id) => [...document.querySelectorAll(`.slidev-page-${id}`)].some((slide) => slide.checkVisibility({ opacityProperty: true })), no)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
