import { join } from 'node:path'
import type { Project } from '../project.ts'
import { buildSite } from '../render/slidev/build.ts'
import { addonInCache } from '../render/slidev/work-folder.ts'
import { renderSlidev } from '../write/slidev.ts'
import { planDecks } from './decks.ts'
import { refuseStrangers } from './known-parts.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'

/**
 * Builds a static site of each deck, without the speaker notes unless they are asked for.
 *
 * @throws SurroundingsError where a site cannot be written; the earlier one stays as it was
 */
export async function build(request: Request & { notes: boolean }, project: Project): Promise<Report> {
  const { decks, warnings, sources, remarks } = await planDecks(request, project)
  const addon = addonInCache(project.root, project.cache)
  const sites = decks.map(({ plan }) => ({
    name: plan.name,
    markdown: renderSlidev(plan, { addon }),
    outDir: join(request.out ?? 'dist', plan.name),
  }))
  for (const { name, markdown } of sites) await refuseStrangers(name, markdown, project)
  request.progress.step(`Building ${sites.map(({ name }) => name).join(', ')}`)
  await buildSite({
    ...project,
    decks: sites,
    withNotes: request.notes,
    signal: request.signal,
    onMessage: (level, text) => (level === 'info' ? undefined : request.detail(text)),
  })
  return { written: sites.map(({ outDir }) => outDir), warnings, sources, remarks }
}
