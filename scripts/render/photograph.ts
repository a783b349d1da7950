import type { Browser } from 'playwright-core'
import type { DeckPlan } from '../plan/deck.ts'
import type { PrintBundle } from './print/bundle.ts'
import { withSite } from './by-hand/open-site.ts'
import { renderSlidesDocument } from './print/document.ts'
import { SLIDE_HEIGHT, slideWidth } from '../look/sizes.ts'
import { withPage } from './print/page.ts'

/** A slide as a picture. */
export interface SlidePicture {
  /** `<no>-<slide id>.<scheme>.<16x9|4x3>.png`, the number with as many digits as the deck's last. */
  name: string
  /** A PNG with one pixel per CSS px. */
  bytes: Uint8Array
}

/**
 * Takes a picture of every slide of a deck.
 *
 * @param picture - gets each picture as soon as it is taken, so that a large deck is never in memory as a whole
 */
export async function photographSlides(browser: Browser, plan: DeckPlan, bundle: PrintBundle, picture: (picture: SlidePicture) => Promise<void>): Promise<void> {
  const html = await renderSlidesDocument(plan, bundle)
  const document = { html, folder: bundle.folder, width: slideWidth(plan), height: SLIDE_HEIGHT }
  await withPage(browser, document, async (page) => {
    for (const [index, slide] of plan.slides.entries()) {
      await page.evaluate((top) => scrollTo(0, top), index * SLIDE_HEIGHT)
      await picture({ name: pictureName(plan, index, slide.id), bytes: await page.screenshot({ animations: 'disabled' }) })
    }
  })
}

/** A deck that Slidev has built, and how to look at it. */
interface BuiltSite {
  /** The folder with its `index.html`. */
  folder: string
  scheme: 'light' | 'dark'
  aspect: '16:9' | '4:3'
  /** Size of a slide, and of its picture, in px. */
  width: number
  height: number
  /** A name for each slide. */
  slides: string[]
}

/** Takes a picture of every slide of a deck that was written by hand, with all its click steps done. */
export async function photographSite(browser: Browser, site: BuiltSite, picture: (picture: SlidePicture) => Promise<void>): Promise<void> {
  await withSite(browser, site, async (show) => {
    for (const [index, slide] of site.slides.entries()) {
      const page = await show(index + 1)
      const no = String(index + 1).padStart(String(site.slides.length).length, '0')
      await picture({ name: `${no}-${slide}.${site.scheme}.${site.aspect.replace(':', 'x')}.png`, bytes: await page.screenshot({ animations: 'disabled' }) })
    }
  })
}

function pictureName({ slides, scheme, aspect }: DeckPlan, index: number, id: string): string {
  const no = String(index + 1).padStart(String(slides.length).length, '0')
  return `${no}-${id}.${scheme}.${aspect < 1.5 ? '4x3' : '16x9'}.png`
}
