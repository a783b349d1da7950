import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { handoutMaker } from '../commands/handout.ts'
import { printableSheets } from '../commands/worksheet.ts'
import { loadDecks, type PlannedDeck } from '../pipeline/load-decks.ts'
import type { Printable } from '../pipeline/print-pdfs.ts'
import type { HandoutOptions } from '../plan/handout/options.ts'
import type { PrintBundle } from '../render/print/bundle.ts'
import { withPage } from '../render/print/page.ts'
import type { Audience } from '../timeline/schema/choices.ts'
import { EXAMPLES } from './compositions/gallery-page.ts'

/** Width of a page on a picture, and the ground around it, in px. */
const WIDTH = 470
const GAP = 20
const GROUND = '#d8d2c8'

const LOOK = { inkSaving: false, greyscale: false, cutMarks: false }

/** Writes the pictures of pages on paper, from an example of the gallery. @param root - of the project */
export async function photographPapers(browser: Browser, bundle: PrintBundle, root: string): Promise<void> {
  const load = async (audience: Audience): Promise<PlannedDeck> => {
    const { decks: [deck] } = await loadDecks({
      files: [join(root, EXAMPLES, 'railway.yaml')], lang: undefined, audience, brief: audience === 'full', out: undefined,
      progress: { step: () => undefined, stop: () => undefined }, signal: new AbortController().signal, say: () => undefined, detail: () => undefined,
    })
    if (!deck) throw new Error('The example has no deck')
    return deck
  }
  const [full, lesson] = await Promise.all([load('full'), load('class')])
  const handout = (options: Pick<HandoutOptions, 'perPage'> & Partial<HandoutOptions>): Printable => handoutMaker({ paper: 'a4', landscape: false, notes: false, look: LOOK, ...options })(full)
  const [sheet, key] = printableSheets(lesson, { paper: 'a4', tasks: 6, marks: 30 })
  if (!sheet || !key) throw new Error('The example has no worksheet')
  const take = (printable: Printable, page: number): Promise<Buffer> => photographPaper(browser, bundle, printable, page)
  const picture = async (name: string, pages: Promise<Buffer>[]): Promise<void> => writeFile(join(root, 'docs/pictures', `${name}.webp`), await sideBySide(await Promise.all(pages)))
  await picture('handouts', [take(handout({ perPage: 3 }), 3), take(handout({ perPage: 1, notes: true }), 8), take(handout({ perPage: 1, brief: true }), 0)])
  await picture('worksheet', [take(sheet, 0), take(key, 0)])
}

/** One page as a picture. @param page - from 0 */
async function photographPaper(browser: Browser, bundle: PrintBundle, { html, width, height }: Printable, page: number): Promise<Buffer> {
  const whole = await html(bundle)[0]!
  return withPage(browser, { html: whole, folder: bundle.folder, width, height }, async (shown) => {
    await shown.evaluate((at) => document.querySelectorAll('body > *').item(at)?.scrollIntoView(), page)
    return shown.screenshot({ animations: 'disabled' })
  })
}

/** Pages beside each other, as a WebP. */
async function sideBySide(pages: Buffer[]): Promise<Buffer> {
  const scaled = await Promise.all(pages.map((page) => sharp(page).resize({ width: WIDTH }).toBuffer({ resolveWithObject: true })))
  const height = Math.max(...scaled.map(({ info }) => info.height))
  return sharp({ create: { width: GAP + scaled.length * (WIDTH + GAP), height: height + 2 * GAP, channels: 3, background: GROUND } })
    .composite(scaled.map(({ data }, index) => ({ input: data, left: GAP + index * (WIDTH + GAP), top: GAP })))
    .webp({ quality: 84, effort: 6 })
    .toBuffer()
}
