import { rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError } from '../failure.ts'
import type { DeckPlan } from '../plan/deck.ts'
import type { Project } from '../project.ts'
import { photographSite } from '../render/gallery/photograph-site.ts'
import { photographSlides, type SlidePicture } from '../render/gallery/photograph.ts'
import { readWrittenDeck } from '../render/gallery/written-deck.ts'
import { buildSite } from '../render/slidev/build.ts'
import { deckProblems } from '../render/slidev/deck-problems.ts'
import { replaceFolder } from '../render/slidev/replace-folder.ts'
import { readText } from '../timeline/read-file.ts'
import { ASPECTS, SCHEMES } from '../timeline/schema/choices.ts'
import { isWritten } from './check.ts'
import { makeAside } from '../write/aside.ts'
import { IN_CACHE } from '../write/write-failure.ts'
import { planDecks, type PlannedDecks } from './decks.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { withWorkshop, type Workshop } from './workshop.ts'

/**
 * Writes every slide of each deck as a picture, light and dark, 16:9 and 4:3, to `<deck>.gallery/`; without `--lang` for all
 * languages, since a gallery is there to look at everything. `--aspect` and `--scheme` leave the others out.
 * A deck written by hand (`.md`) is shown as Slidev builds it.
 */
export async function gallery(request: Request, project: Project): Promise<Report> {
  const timelines = { ...request, files: request.files.filter((file) => !isWritten(file)), lang: request.lang ?? 'all' }
  const plan = (): Promise<PlannedDecks[]> => Promise.all(aspectsOf(request).map((aspect) => planDecks({ ...timelines, deck: { ...request.deck, aspect } }, project)))
  await refuseUnbuildable(request.files.filter(isWritten), project)
  return withWorkshop(request, project, plan, async (workshop, shapes) => {
    const written: string[] = []
    const plans = shapes.flatMap(({ decks }) => decks.map((deck) => deck.plan))
    for (const [name, ofDeck] of Map.groupBy(plans, (deck) => deck.name)) {
      written.push(await fillGallery(name, request, (save) => photographPlans(ofDeck, request, workshop, save)))
    }
    for (const file of request.files.filter(isWritten)) {
      const name = basename(file, '.md')
      written.push(await fillGallery(name, request, (save) => photographWritten(file, request, project, workshop, save)))
    }
    const { warnings = [], sources = new Map<string, string>(), remarks = [] } = shapes[0] ?? {}
    return { written, warnings, sources, remarks }
  })
}

/** Slidev would draw slides with an unknown part without it, and end the program where a theme is missing. */
async function refuseUnbuildable(files: string[], project: Project): Promise<void> {
  const decks = await Promise.all(files.map(async (file) => {
    const read = await readText(file)
    return 'problems' in read ? { file, text: '', problems: read.problems } : { file, text: read.text, problems: await deckProblems({ file, markdown: read.text }, project.root) }
  }))
  const problems = decks.flatMap((deck) => deck.problems)
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems, new Map(decks.map(({ file, text }) => [file, text])))
}

type Save = (picture: SlidePicture) => Promise<void>

/** @returns the folder, which takes the place of an earlier one when all pictures are in it */
async function fillGallery(name: string, { out = 'dist', signal }: Request, take: (save: Save) => Promise<void>): Promise<string> {
  const folder = join(out, `${name}.gallery`)
  await replaceFolder(folder, (aside) => take((picture) => writeFile(join(aside, picture.name), picture.bytes)), isGallery, signal)
  return folder
}

async function photographPlans(plans: DeckPlan[], request: Request, { browser, bundle }: Workshop, save: Save): Promise<void> {
  for (const plan of plans) {
    for (const scheme of schemesOf(request)) {
      request.progress.step(`Taking pictures of ${plan.name} (${plan.slides.length} slides, ${scheme}, ${plan.aspect < 1.5 ? '4:3' : '16:9'})`)
      await photographSlides(browser, { ...plan, scheme }, bundle, save)
    }
  }
}

async function photographWritten(file: string, request: Request, project: Project, { browser }: Workshop, save: Save): Promise<void> {
  const folder = await makeAside(join(project.cache, 'gallery'), IN_CACHE)
  try {
    for (const aspect of aspectsOf(request)) {
      const { markdown, slides } = await readWrittenDeck(file, aspect, project)
      request.progress.step(`Building ${file} (${slides.length} slides, ${aspect})`)
      const outDir = join(folder, aspect.replace(':', 'x'))
      await buildSite({ ...project, decks: [{ name: basename(file, '.md'), markdown, outDir }], withNotes: false, signal: request.signal, onMessage: (level, text) => (level === 'info' ? undefined : request.detail(text)) })
      for (const scheme of schemesOf(request)) {
        request.progress.step(`Taking pictures of ${file} (${slides.length} slides, ${scheme}, ${aspect})`)
        await photographSite(browser, { folder: outDir, scheme, aspect, slides }, save)
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
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
