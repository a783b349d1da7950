import type { Browser } from 'playwright-core'
import type { Project } from '../project.ts'
import type { FoundBrowser } from '../render/browser/find.ts'
import type { StartingBrowser } from '../render/browser/launch.ts'
import { loadPrintBundle, type PrintBundle } from '../render/print/bundle.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'

/** What is needed to look at slides. */
export interface BrowserSession {
  browser: Browser
  bundle: PrintBundle
}

/**
 * Starts the browser, plans in the meantime, gets the compiled components, and lends both. What is wrong with the input is
 * told before what is wrong with the browser.
 *
 * @param plan - what is to be done before the browser is needed
 * @param use - what is done with the plan; the browser is closed afterwards, whatever happens
 */
export async function withBrowserSession<P, T>(request: Request, project: Project, plan: () => Promise<P>, use: (session: BrowserSession, planned: P) => Promise<T>): Promise<T> {
  const starting = request.lent ?? (await startOwn(request, project))
  try {
    const planned = await plan()
    const bundle = await getReady(request, project, starting.found)
    return await starting.lend((browser) => use({ browser, bundle }, planned))
  } finally {
    if (starting !== request.lent) await starting.close()
  }
}

async function startOwn({ signal }: Request, { cache }: Project): Promise<StartingBrowser> {
  // Loaded only here: what merely prints leaves the browser to a thread.
  const [{ browserSearch }, { startBrowser }] = await Promise.all([import('../render/browser/find.ts'), import('../render/browser/launch.ts')])
  return startBrowser(browserSearch(cache), signal)
}

/** Gets the compiled components, and waits for the browser. @param found - says which browser it is */
export async function getReady({ stopwatch, progress, detail, signal }: Request, project: Project, found: Promise<FoundBrowser>): Promise<PrintBundle> {
  progress.step('Getting the browser and the components ready')
  const bundle = await timed(stopwatch, 'build', () => loadPrintBundle(project.root, project.cache, signal))
  detail(describeBrowser(await timed(stopwatch, 'browser', () => found)))
  return bundle
}

const ORIGINS: Record<FoundBrowser['origin'], string> = {
  environment: 'named by TIMELINE_DECK_BROWSER',
  playwright: 'installed by Playwright',
  system: 'found on the system',
  package: 'from the package @sparticuz/chromium',
}

function describeBrowser({ executable, origin, passedOver }: FoundBrowser): string {
  return `Browser: ${executable} (${ORIGINS[origin]}${passedOver === undefined ? '' : `; the package’s was not taken: ${passedOver}`})`
}
