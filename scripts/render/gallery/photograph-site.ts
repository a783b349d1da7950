import type { Browser } from 'playwright'
import { withSite } from './open-site.ts'
import type { SlidePicture } from './photograph.ts'

/** A deck that Slidev has built, and how it is looked at. */
export interface BuiltSite {
  /** The folder with its `index.html`. */
  folder: string
  scheme: 'light' | 'dark'
  aspect: '16:9' | '4:3'
  /** Size of a slide in px, and so of a picture. */
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
