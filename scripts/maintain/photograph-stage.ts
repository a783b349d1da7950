import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import type { Project } from '../project.ts'
import { closePatiently, openPatiently } from '../render/browser/patience.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import { loadClient } from '../render/slidev/client/client.ts'
import { presentDeck } from '../render/slidev/server/present-deck.ts'
import { planExample } from './compositions/plan-example.ts'

/** The clock on the picture, so that it is the same every time. */
const NOW = new Date('2025-06-02T18:07:00')

/** Writes the picture of the presenter's view, in the middle of an example of the gallery. */
export async function photographStage(browser: Browser, bundle: PrintBundle, project: Project): Promise<void> {
  const client = await loadClient({ ...project, signal: new AbortController().signal, onMessage: () => undefined, onCompile: () => undefined })
  const deck = await planExample(project.root, 'railway')
  const presentation = await presentDeck({ root: project.root, client, bundle: async () => bundle, deck })
  const page = await openPatiently(browser, { viewport: { width: 1280, height: 760 }, reducedMotion: 'reduce' })
  try {
    await page.clock.setFixedTime(NOW)
    const at = 1 + deck.slides.findIndex(({ id }) => id === 'first-train')
    await page.goto(presentation.presenterUrl.replace(/\d+$/, String(at)))
    await page.locator('.td-notes-text p').first().waitFor()
    await page.waitForLoadState('networkidle')
    const picture = await page.screenshot({ animations: 'disabled' })
    await writeFile(join(project.root, 'docs/pictures/presenter.webp'), await sharp(picture).resize({ width: 960 }).webp({ quality: 84, effort: 6 }).toBuffer())
  } finally {
    await closePatiently(page)
    await presentation.close()
  }
}
