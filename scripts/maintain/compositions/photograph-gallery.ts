import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { photographSlides } from '../../render/photograph.ts'
import type { PrintBundle } from '../../render/print/bundle.ts'
import { COMPOSITION_PICTURES, GALLERY } from './gallery-page.ts'
import { planExample } from './plan-example.ts'

/** Width of a picture in px, and how finely WebP keeps it, 0–100. */
const WIDTH = 960
const QUALITY = 84

/** Writes the pictures of the gallery: the slide of each composition, small. @param root - of the project */
export async function photographGallery(browser: Browser, bundle: PrintBundle, root: string): Promise<void> {
  const folder = join(root, COMPOSITION_PICTURES)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const decks = Map.groupBy(Object.values(GALLERY).flat(), ({ example, audience }) => `${example} ${audience ?? 'full'}`)
  for (const compositions of decks.values()) {
    const [first] = compositions
    if (!first) continue
    const plan = await planExample(root, first.example, first.audience)
    await photographSlides(browser, plan, bundle, async ({ name, bytes }) => {
      const slide = name.replace(/^\d+-/, '').replace(/\.light\.16x9\.png$/, '')
      for (const { id } of compositions.filter((each) => each.slide === slide)) {
        await writeFile(join(folder, `${id}.webp`), await sharp(bytes).resize({ width: WIDTH }).webp({ quality: QUALITY, effort: 6 }).toBuffer())
      }
    })
  }
}
