/**
 * Writes the pictures that the README and the documentation show, from the decks as they are now: `npm run pictures`, or
 * `npm run pictures -- deck compositions papers presenter` for some of them.
 */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { DeckPlan } from '../plan/deck.ts'
import { loadMetrics } from '../plan/measure/metrics.ts'
import { planDecks } from '../plan/plan-deck.ts'
import { thisProject } from '../project.ts'
import { withThemeFaces } from '../render/fonts/theme-faces.ts'
import { browserSearch, findBrowser } from '../render/browser/find.ts'
import { withBrowser } from '../render/browser/launch.ts'
import { photographSlides } from '../render/photograph.ts'
import { loadPrintBundle, type PrintBundle } from '../render/print/bundle.ts'
import { withPage } from '../render/print/page.ts'
import { loadTimeline } from '../timeline/read/load.ts'
import { readTheme } from '../timeline/read/theme.ts'
import { writeWhole } from '../write/write-file.ts'
import { photographGallery } from './compositions/photograph-gallery.ts'
import { EXAMPLES } from './compositions/gallery-page.ts'
import { drawExamplePictures } from './draw-example-pictures.ts'
import { photographPapers } from './photograph-papers.ts'
import { photographStage } from './photograph-stage.ts'

/** A picture of one slide or several, and which deck they are taken from. */
interface Picture {
  name: string
  timeline: string
  language: string
  scheme: 'light' | 'dark'
  slides: string[]
  /** The file of a theme, from the project's root; without it, the look of all decks. */
  theme?: string
}

const SHIPPED = 'data/25-october.yaml'
const PICTURES: Picture[] = [
  { name: 'deck', timeline: SHIPPED, language: 'en', scheme: 'light', slides: ['cover', 'overview', 'evening-reception-quote-spirit-of-self-reliance', 'signing-ceremony-figures'] },
  { name: 'map', timeline: SHIPPED, language: 'id', scheme: 'dark', slides: ['discussion-session-country-by-country'] },
  { name: 'decade', timeline: 'tests/fixtures/timelines/decade.yaml', language: 'de', scheme: 'light', slides: ['overview'] },
  ...['ministry', 'school'].map((theme): Picture => ({ name: `theme-${theme}`, timeline: SHIPPED, language: 'en', scheme: 'light', theme: `docs/themes/${theme}.yaml`, slides: ['cover', 'signing-ceremony', 'signing-ceremony-figures', 'close'] })),
  { name: 'right-to-left', timeline: 'tests/fixtures/timelines/rtl.yaml', language: 'ar', scheme: 'light', slides: ['opening'] },
]

/** Width of a picture, and the space between slides, in px. */
const WIDTH = 1280
const GAP = 16

async function compose(browser: Browser, bundle: PrintBundle, plan: DeckPlan, slides: string[]): Promise<Uint8Array> {
  const wanted = slides.map((id) => {
    const slide = plan.slides.find((each) => each.id === id)
    if (!slide) throw new Error(`${plan.name} has no slide ${id}; it has ${plan.slides.map((each) => each.id).join(', ')}`)
    return slide
  })
  const images: string[] = []
  // Slides keep their numbers on the pictures, so all are taken and some are kept.
  await photographSlides(browser, plan, bundle, async ({ name, bytes }) => {
    const at = wanted.findIndex(({ id }) => name.replace(/^\d+-/, '').startsWith(`${id}.`))
    if (at >= 0) images[at] = `<img alt="" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`
  })
  const columns = Math.min(2, images.length)
  const rows = Math.ceil(images.length / columns)
  const width = (WIDTH - (columns - 1) * GAP) / columns
  const height = Math.round((width / plan.aspect) * rows + (rows - 1) * GAP)
  const style = `body { margin: 0; display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: ${GAP}px; background: #d8d2c8 } img { display: block; width: 100% }`
  const html = `<!DOCTYPE html><html lang="en"><head><title>Picture</title><style>${style}</style></head><body>${images.join('')}</body></html>`
  return withPage(browser, { html, folder: bundle.folder, width: WIDTH, height }, (page) => page.screenshot(), { request: () => undefined, error: () => undefined })
}

const project = thisProject()
const named = new Set(process.argv.slice(2))
const isWanted = (name: string): boolean => named.size === 0 || named.has(name)
const bundle = await loadPrintBundle(project.root, project.cache)
await withBrowser(await findBrowser(browserSearch(project.cache)), async (browser) => {
  if (isWanted('compositions')) {
    await drawExamplePictures(join(project.root, EXAMPLES, 'pictures'))
    await photographGallery(browser, bundle, project.root)
  }
  if (isWanted('papers')) await photographPapers(browser, bundle, project.root)
  if (isWanted('presenter')) await photographStage(browser, bundle, project)
  for (const { name, timeline: file, language, scheme, slides, theme: house } of PICTURES.filter((picture) => isWanted(picture.name))) {
    const { timeline: loaded, locate } = await loadTimeline(join(project.root, file))
    if (!loaded) throw new Error(`${file} has problems; run check`)
    const { theme } = house === undefined ? {} : await readTheme({ theme: `./${house}` }, join(project.root, 'timeline.yaml'), locate)
    const timeline = theme ? { ...loaded, theme } : loaded
    const plan = planDecks(timeline, { name: (tag) => tag, metrics: await loadMetrics(timeline, theme?.fonts), deck: { scheme, aspect: '16:9' } }).find((deck) => deck.language === language)
    if (!plan) throw new Error(`${file} has no deck in ${language}`)
    await writeWhole(join(project.root, 'docs/pictures', `${name}.png`), await compose(browser, bundle, await withThemeFaces(plan, theme), slides))
  }
})
