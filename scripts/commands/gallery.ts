import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError } from '../failure.ts'
import type { DeckPlan } from '../plan/deck.ts'
import type { Project } from '../project.ts'
import { photographSite } from '../render/gallery/photograph-site.ts'
import { photographSlides, type SlidePicture } from '../render/gallery/photograph.ts'
import { readWrittenDeck } from '../render/gallery/written-deck.ts'
import { buildSite } from '../render/slidev/build.ts'
import { replaceFolder } from '../render/slidev/replace-folder.ts'
import { ASPECTS, SCHEMES } from '../timeline/schema/deck.ts'
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
  const isWritten = (file: string): boolean => file.endsWith('.md')
  const timelines = { ...request, files: request.files.filter((file) => !isWritten(file)), lang: request.lang ?? 'all' }
  const plan = (): Promise<PlannedDecks[]> => Promise.all(aspectsOf(request).map((aspect) => planDecks({ ...timelines, deck: { ...request.deck, aspect } }, project)))
  refuseMissing(request.files.filter(isWritten))
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
    const { warnings = [], sources = new Map<string, string>() } = shapes[0] ?? {}
    return { written, warnings, sources }
  })
}

function refuseMissing(files: string[]): void {
  const missing = files.filter((file) => !existsSync(file))
  const hint = 'Check the path; it is taken from the current folder.'
  const problems = missing.map((file) => ({ file, line: 1, column: 1, severity: 'error' as const, code: 'file-missing', message: 'there is no such file', hint }))
  if (problems.length > 0) throw new InputError(problems, new Map())
}

type Save = (picture: SlidePicture) => Promise<void>

/** @returns the folder, which takes the place of an earlier one when all pictures are in it */
async function fillGallery(name: string, { out = 'dist' }: Request, take: (save: Save) => Promise<void>): Promise<string> {
  const folder = join(out, `${name}.gallery`)
  await replaceFolder(folder, (aside) => take((picture) => writeFile(join(aside, picture.name), picture.bytes)), isGallery)
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
  const folder = await mkdtemp(join(project.cache, 'gallery-'))
  try {
    for (const aspect of aspectsOf(request)) {
      const { markdown, slides } = await readWrittenDeck(file, aspect, project)
      request.progress.step(`Building ${file} (${slides.length} slides, ${aspect})`)
      const outDir = join(folder, aspect.replace(':', 'x'))
      await buildSite({ ...project, decks: [{ name: basename(file, '.md'), markdown, outDir }], withNotes: false, onMessage: (level, text) => (level === 'info' ? undefined : request.detail(text)) })
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
