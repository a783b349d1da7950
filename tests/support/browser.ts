import type { Browser } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { browserSearch, findBrowser } from '../../scripts/render/browser/find.ts'
import { launch } from '../../scripts/render/browser/launch.ts'
import { loadPrintBundle, type PrintBundle } from '../../scripts/render/print/bundle.ts'
import { CACHE, ROOT } from './project.ts'

/** A browser and the compiled components for the tests of one file; ready within its tests. */
export interface Stage {
  browser: Browser
  bundle: PrintBundle
}

/** Starts the browser that the commands would take, once for the file, and closes it after the last test. */
export function useStage(): Stage {
  const stage: Partial<Stage> = {}
  beforeAll(async () => {
    stage.bundle = await loadPrintBundle(ROOT, CACHE)
    stage.browser = await launch(await findBrowser(browserSearch(CACHE)))
  })
  afterAll(() => stage.browser?.close())
  return stage as Stage
}
