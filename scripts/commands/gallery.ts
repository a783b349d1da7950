import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckPlan } from '../plan/deck.ts'
import type { Project } from '../project.ts'
import { photographSite, photographSlides, type SlidePicture } from '../render/photograph.ts'
import { replaceFolder } from '../render/slidev/replace-folder.ts'
import { ASPECTS, SCHEMES } from '../timeline/schema/choices.ts'
import { loadByHand, type LoadedByHand, makeEach, NONE_BY_HAND, withSiteOf } from '../pipeline/by-hand.ts'
import { splitFiles, type Request } from '../pipeline/request.ts'
import { loadDecks, NO_DECKS, type PlannedDecks } from '../pipeline/load-decks.ts'
import type { CommandReport } from '../pipeline/report.ts'
import { together } from '../pipeline/several-files.ts'
import { withBrowserSession, type BrowserSession } from '../pipeline/browser-session.ts'

/**
 * Writes every slide of each deck as a picture, light and dark, 16:9 and 4:3, to `<deck>.gallery/`; without `--lang` for all
 * languages, since a gallery is there to look at everything. `--aspect` and `--scheme` leave the others out.
 * A deck written by hand (`.md`) is shown as Slidev builds it.
 */
export async function gallery(request: Request, project: Project): Promise<CommandReport> {
  const files = splitFiles(request.files)
  const timelines = { ...request, files: files.timelines, lang: request.lang ?? 'all' }
  const plan = async (): Promise<{ shapes: PlannedDecks[]; byHand: LoadedByHand }> => {
    const byHand = { loading: loadByHand(files.byHand, project), none: NONE_BY_HAND }
    const loaded = await Promise.all(aspectsOf(request).map((aspect) => together({ loading: loadDecks({ ...timelines, deck: { ...request.deck, aspect } }), none: NO_DECKS }, byHand)))
    return { shapes: loaded.map(([shape]) => shape), byHand: loaded[0]?.[1] ?? await byHand.loading }
  }
  return withBrowserSession(request, project, plan, async (session, { shapes, byHand }) => {
    const written: string[] = []
    const plans = shapes.flatMap(({ decks }) => decks.map((deck) => deck.plan))
    for (const [name, ofDeck] of Map.groupBy(plans, (deck) => deck.name)) {
      written.push(await fillGallery(name, request, (save) => photographPlans(ofDeck, request, session, save)))
    }
    const taken = await makeEach(byHand.decks, ({ deck: { file, name } }) => fillGallery(name, request, (save) => photographByHand(file, request, project, session, save)))
    const told = [...shapes.slice(0, 1), byHand, taken]
    return {
      written: [...written, ...taken.made],
      problems: told.flatMap(({ problems }) => problems),
      fileTexts: new Map(told.flatMap(({ fileTexts }) => [...fileTexts])),
      remarks: shapes[0]?.remarks ?? [],
    }
  })
}

type Save = (picture: SlidePicture) => Promise<void>

/** @returns the folder, which takes the place of an earlier one when all pictures are in it */
async function fillGallery(name: string, { out = 'dist', signal }: Request, take: (save: Save) => Promise<void>): Promise<string> {
  const folder = join(out, `${name}.gallery`)
  await replaceFolder(folder, (aside) => take((picture) => writeFile(join(aside, picture.name), picture.bytes)), isGallery, signal)
  return folder
}

async function photographPlans(plans: DeckPlan[], request: Request, { browser, bundle }: BrowserSession, save: Save): Promise<void> {
  for (const plan of plans) {
    for (const scheme of schemesOf(request)) {
      request.progress.step(`Taking pictures of ${plan.name} (${plan.slides.length} slides, ${scheme}, ${plan.aspect < 1.5 ? '4:3' : '16:9'})`)
      await photographSlides(browser, { ...plan, scheme }, bundle, save)
    }
  }
}

async function photographByHand(file: string, request: Request, project: Project, { browser }: BrowserSession, save: Save): Promise<void> {
  for (const aspect of aspectsOf(request)) {
    // Both colours are shown, whatever the deck is set to.
    const { decks } = await loadByHand([file], project, { aspect, scheme: 'auto' })
    for (const loaded of decks) {
      await withSiteOf(loaded, { withNotes: false }, request, project, async (folder) => {
        for (const scheme of schemesOf(request)) {
          const { slides, width, height } = loaded.deck
          request.progress.step(`Taking pictures of ${file} (${slides.length} slides, ${scheme}, ${aspect})`)
          await photographSite(browser, { folder, scheme, aspect, width, height, slides: slides.map(({ id }) => id) }, save)
        }
      })
    }
  }
}

function aspectsOf({ deck }: Request): readonly (typeof ASPECTS)[number][] {
  return deck?.aspect ? [deck.aspect] : ASPECTS
}

function schemesOf({ deck }: Request): ('light' | 'dark')[] {
  return deck?.scheme && deck.scheme !== 'auto' ? [deck.scheme] : SCHEMES.filter((scheme) => scheme !== 'auto')
}

/** Pictures of slides and nothing else. */
function isGallery(entries: string[]): boolean {
  return entries.every((entry) => /\.(light|dark)\.(16x9|4x3)\.png$/.test(entry))
}
