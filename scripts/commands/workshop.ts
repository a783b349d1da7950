import type { Browser } from 'playwright'
import type { Project } from '../project.ts'
import { browserSearch, findBrowser, type FoundBrowser } from '../render/browser/find.ts'
import { startBrowser } from '../render/browser/launch.ts'
import { loadPrintBundle, type PrintBundle } from '../render/print/bundle.ts'
import type { Request } from './request.ts'
import { timed } from './timing.ts'

/** What is needed to print or to look at slides. */
export interface Workshop {
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
export async function withWorkshop<P, T>(request: Request, project: Project, plan: () => Promise<P>, use: (workshop: Workshop, planned: P) => Promise<T>): Promise<T> {
  const { stopwatch, progress, signal } = request
  const starting = startBrowser(() => findBrowser(browserSearch(project.cache)), signal)
  try {
    const planned = await plan()
    progress.step('Getting the browser and the components ready')
    const bundle = await timed(stopwatch, 'build', () => loadPrintBundle(project.root, project.cache))
    request.detail(describeBrowser(await timed(stopwatch, 'browser', () => starting.found)))
    return await starting.lend((browser) => use({ browser, bundle }, planned))
  } finally {
    await starting.close()
  }
}

const ORIGINS: Record<FoundBrowser['origin'], string> = {
  environment: 'named by TIMELINE_DECK_BROWSER',
  playwright: 'installed by Playwright',
  system: 'found on the system',
  package: 'from the package @sparticuz/chromium',
}

function describeBrowser({ executable, origin }: FoundBrowser): string {
  return `Browser: ${executable} (${ORIGINS[origin]})`
}
