import { chromium } from 'playwright'
import type { TestProject } from 'vitest/node'
import { browserSearch } from '../../scripts/render/browser/find.ts'
import { firstThatStarts, startWith } from '../../scripts/render/browser/launch.ts'
import { loadPrintBundle } from '../../scripts/render/print/bundle.ts'
import { loadClient } from '../../scripts/render/slidev/client/client.ts'
import type { FoundBrowser } from '../../scripts/render/browser/find.ts'
import { CACHE, ROOT } from './project.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser of the whole run: where it listens, and which it is. */
    browser: { endpoint: string; found: FoundBrowser }
  }
}

/**
 * Starts the browser that all tests share, before the first of them, and ends it after the last. Compiles the components and
 * Slidev’s client, which in a new clone each of the first files would otherwise do for itself, at the same time.
 */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const start = async (found: FoundBrowser) => ({ found, server: await startWith(found, (options) => chromium.launchServer(options)) })
  const [{ found, server }] = await Promise.all([firstThatStarts(browserSearch(CACHE), start), loadPrintBundle(ROOT, CACHE)])
  await loadClient({ root: ROOT, cache: CACHE })
  provide('browser', { endpoint: server.wsEndpoint(), found })
  return () => server.close()
}
