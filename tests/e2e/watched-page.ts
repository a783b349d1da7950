import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { connect } from '../support/browser.ts'

/** A page, and what went wrong on it. */
export interface WatchedPage {
  page: Page
  /** Errors of scripts and on the console. */
  errors: string[]
  /** Requests that left the machine. */
  strangers: string[]
  /** Requests that were answered with an error. */
  failed: string[]
}

/** Opens pages, each as if in a browser of its own. */
export interface WatchedBrowser {
  open: (url: string, options?: BrowserContextOptions) => Promise<WatchedPage>
  /** Opens a window in which much is gone through: slides change at once, and are drawn small. */
  openSmall: (url: string) => Promise<{ audience: WatchedPage; close: () => Promise<void> }>
  /** Opens the audience's window and the presenter's in one profile, as they are on a stage; small, too, and without motion unless it is asked for. */
  openTogether: (audience: string, presenter: string, moves?: boolean) => Promise<{ audience: WatchedPage; presenter: WatchedPage; close: () => Promise<void> }>
}

/** Opens pages in one browser for all tests of a file, and closes it after the last. */
export function useBrowser(): WatchedBrowser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await connect()
  })
  afterAll(() => browser?.close())
  // Slidev keeps the screen awake while presenting; a page that may not says so as an error.
  const createContext = (options: BrowserContextOptions = {}): Promise<BrowserContext> => browser!.newContext({ viewport: { width: 1280, height: 720 }, permissions: ['screen-wake-lock'], ...options })
  const openIn = async (context: BrowserContext, url: string): Promise<WatchedPage> => {
    const watched: WatchedPage = { page: await context.newPage(), errors: [], strangers: [], failed: [] }
    watch(watched)
    await watched.page.goto(url)
    return watched
  }
  return {
    open: async (url, options) => openIn(await createContext(options), url),
    async openSmall(url) {
      const context = await createContext(SMALL)
      return { audience: await openIn(context, url), close: () => context.close() }
    },
    async openTogether(audience, presenter, moves = false) {
      const context = await createContext(moves ? { ...SMALL, reducedMotion: 'no-preference' } : SMALL)
      return { audience: await openIn(context, audience), presenter: await openIn(context, presenter), close: () => context.close() }
    },
  }
}

/** A window in which slides change at once, so that no colour is looked at half-way. */
export async function openStill(browser: WatchedBrowser, url: string): Promise<Page> {
  const { page } = await browser.open('about:blank')
  page.setDefaultTimeout(60_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(url)
  await page.locator('#slideshow .td-slide').filter({ visible: true }).first().waitFor()
  return page
}

/** Goes to a slide, and waits until it alone is there. @param clicks - behind its number in the address: `?clicks=99` */
export async function showSlide(page: Page, no: number, clicks = ''): Promise<void> {
  await page.evaluate((slide) => location.assign(`#/${slide}`), `${no}${clicks}`)
  // For a moment a slide may be there twice, once on its way out.
  await page.locator(`#slideshow [data-slidev-no="${no}"] .td-slide`).last().waitFor()
  await page.locator('#slideshow .td-slide').filter({ visible: true }).nth(1).waitFor({ state: 'detached' })
}

const SMALL: BrowserContextOptions = { viewport: { width: 640, height: 400 }, reducedMotion: 'reduce' }

function watch({ page, errors, strangers, failed }: WatchedPage): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && !['127.0.0.1', 'localhost'].includes(url.hostname)) strangers.push(url.href)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`)
  })
}
