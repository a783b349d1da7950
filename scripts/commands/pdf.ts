import { join } from 'node:path'
import { ArtifactError } from '../failure.ts'
import { readPdf } from '../inspect/read-pdf.ts'
import { verifyPdf } from '../inspect/verify-pdf.ts'
import type { DeckPlan } from '../plan/deck.ts'
import type { Project } from '../project.ts'
import { browserSearch, findBrowser, type FoundBrowser } from '../render/browser/find.ts'
import { withBrowser } from '../render/browser/launch.ts'
import { loadPrintBundle } from '../render/print/bundle.ts'
import { renderSlidesPdf } from '../render/slides-pdf.ts'
import { writeWhole } from '../write/write-file.ts'
import { planDecks } from './decks.ts'
import { expectSlides } from './expect-slides.ts'
import { contentDate } from './content-date.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { creator } from './version.ts'

/**
 * Writes the slides of each deck as a PDF. Each file is read back and held against the plan before it takes the place of an
 * earlier one.
 *
 * @throws ArtifactError where a written file is not as planned; nothing is replaced then
 */
export async function pdf(request: Request, project: Project): Promise<Report> {
  const { decks, warnings, sources } = await planDecks(request, project)
  request.progress.step('Getting the browser and the components ready')
  const [found, bundle] = await Promise.all([
    findBrowser(browserSearch(project.cache)),
    loadPrintBundle(project.root, project.cache),
  ])
  request.detail(describeBrowser(found))
  const files = await withBrowser(found, async (browser) => {
    const printed: { file: string; bytes: Uint8Array }[] = []
    for (const { plan } of decks) {
      request.progress.step(`Printing ${plan.name} (${plan.slides.length} slides)`)
      const bytes = await renderSlidesPdf(browser, plan, { bundle, creator: await creator(project), date: contentDate(plan) })
      request.progress.step(`Reading ${plan.name}.pdf back`)
      await verify(plan, bytes)
      printed.push({ file: join(request.out ?? 'dist', `${plan.name}.pdf`), bytes })
    }
    return printed
  }, request.signal)
  for (const { file, bytes } of files) await writeWhole(file, bytes)
  return { written: files.map(({ file }) => file), warnings, sources }
}

async function verify(plan: DeckPlan, bytes: Uint8Array): Promise<void> {
  const findings = verifyPdf(await readPdf(bytes), expectSlides(plan))
  if (findings.length === 0) return
  const lines = findings.map(({ code, page, message }) => `  ${code}${page === undefined ? '' : `, page ${page}`}: ${message}`)
  throw new ArtifactError(`${plan.name}.pdf is not as planned, so nothing was written:\n${lines.join('\n')}`)
}

const ORIGINS: Record<FoundBrowser['origin'], string> = {
  environment: 'named by TIMELINE_DECK_BROWSER',
  playwright: 'installed by Playwright',
  system: 'found on the system',
  package: 'from the package @sparticuz/chromium',
}

function describeBrowser({ executable, origin }: FoundBrowser): string {
  return `Browser: ${executable} (${ORIGINS[origin]})`
}
