import { chromium } from 'playwright'
import type { TestProject } from 'vitest/node'
import { browserSearch } from '../../scripts/render/browser/find.ts'
import { firstThatStarts, startWith } from '../../scripts/render/browser/launch.ts'
import { loadPrintBundle } from '../../scripts/render/print/bundle.ts'
import type { FoundBrowser } from '../../scripts/render/browser/find.ts'
import { CACHE, ROOT } from './project.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser of the whole run: where it listens, and which it is. */
    browser: { endpoint: string; found: FoundBrowser }
  }
}

/** Starts the browser that all tests share, before the first of them, and ends it after the last; compiles the components once. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const start = async (found: FoundBrowser) => ({ found, server: await startWith(found, (options) => chromium.launchServer(options)) })
  const [{ found, server }] = await Promise.all([firstThatStarts(browserSearch(CACHE), start), loadPrintBundle(ROOT, CACHE)])
  provide('browser', { endpoint: server.wsEndpoint(), found })
  return () => server.close()
}
