import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckPlan } from '../plan/deck.ts'
import type { Project } from '../project.ts'
import { photographSlides } from '../render/gallery/photograph.ts'
import { replaceFolder } from '../render/slidev/replace-folder.ts'
import { ASPECTS, SCHEMES } from '../timeline/schema/deck.ts'
import { planDecks } from './decks.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { withWorkshop } from './workshop.ts'

/**
 * Writes every slide of each deck as a picture, light and dark, 16:9 and 4:3, to `<deck>.gallery/`; without `--lang` for all
 * languages, since a gallery is there to look at everything. `--aspect` and `--scheme` leave the others out.
 */
export async function gallery(request: Request, project: Project): Promise<Report> {
  const aspects = request.deck?.aspect ? [request.deck.aspect] : ASPECTS
  const shapes = await Promise.all(
    aspects.map((aspect) => planDecks({ ...request, lang: request.lang ?? 'all', deck: { ...request.deck, aspect } }, project)),
  )
  const plans = shapes.flatMap(({ decks }) => decks.map(({ plan }) => plan))
  const { warnings = [], sources = new Map<string, string>() } = shapes[0] ?? {}
  const written = await withWorkshop(request, project, async () => undefined, async ({ browser, bundle }) => {
    const folders: string[] = []
    for (const [name, ofDeck] of Map.groupBy(plans, (plan) => plan.name)) {
      const folder = join(request.out ?? 'dist', `${name}.gallery`)
      await replaceFolder(folder, async (aside) => {
        for (const plan of inSchemes(ofDeck, request)) {
          request.progress.step(`Taking pictures of ${name} (${plan.slides.length} slides, ${plan.scheme}, ${plan.aspect < 1.5 ? '4:3' : '16:9'})`)
          await photographSlides(browser, plan, bundle, (picture) => writeFile(join(aside, picture.name), picture.bytes))
        }
      }, isGallery)
      folders.push(folder)
    }
    return folders
  })
  return { written, warnings, sources }
}

function inSchemes(plans: DeckPlan[], { deck }: Request): DeckPlan[] {
  const schemes = deck?.scheme && deck.scheme !== 'auto' ? [deck.scheme] : SCHEMES.filter((scheme) => scheme !== 'auto')
  return plans.flatMap((plan) => schemes.map((scheme) => ({ ...plan, scheme })))
}

/** Pictures of slides and nothing else. */
function isGallery(entries: string[]): boolean {
  return entries.every((entry) => /\.(light|dark)\.(16x9|4x3)\.png$/.test(entry))
}
