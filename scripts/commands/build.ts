import { join, resolve } from 'node:path'
import type { Project } from '../project.ts'
import { buildSite } from '../render/slidev/build.ts'
import { replaceFolder } from '../render/slidev/replace-folder.ts'
import { addonInCache } from '../render/slidev/work-folder.ts'
import { renderSlidev } from '../write/slidev.ts'
import { buildDeck, loadByHand } from './by-hand.ts'
import { apart } from './deck-files.ts'
import { planDecks, refuseSameNames } from './decks.ts'
import { refuseStrangers } from './known-parts.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { together } from './together.ts'

/**
 * Builds a static site of each deck, without the speaker notes unless they are asked for. One written by hand is built as Slidev
 * builds it.
 *
 * @throws SurroundingsError where a site cannot be written; the earlier one stays as it was
 */
export async function build(request: Request & { notes: boolean }, project: Project): Promise<Report> {
  const files = apart(request.files)
  const [planned, written] = await together(planDecks({ ...request, files: files.timelines }, project), loadByHand(files.written, project, request.deck))
  const { decks, remarks } = planned
  const addon = addonInCache(project.root, project.cache)
  const sites = decks.map(({ plan }) => ({
    name: plan.name,
    markdown: renderSlidev(plan, { addon }),
    outDir: join(request.out ?? 'dist', plan.name),
  }))
  const byHand = written.decks.map((loaded) => ({ loaded, name: loaded.deck.name, outDir: join(request.out ?? 'dist', loaded.deck.name) }))
  refuseSameNames([...sites, ...byHand].map(({ name }) => name))
  for (const { name, markdown } of sites) await refuseStrangers(name, markdown, project)
  if (sites.length > 0) request.progress.step(`Building ${sites.map(({ name }) => name).join(', ')}`)
  await buildSite({
    ...project,
    decks: sites,
    withNotes: request.notes,
    signal: request.signal,
    onMessage: (level, text) => (level === 'info' ? undefined : request.detail(text)),
  })
  for (const { loaded, outDir } of byHand) {
    await replaceFolder(resolve(outDir), (aside) => buildDeck(loaded, { outDir: aside, withNotes: request.notes }, request, project), undefined, request.signal)
  }
  return {
    written: [...sites, ...byHand].map(({ outDir }) => outDir),
    warnings: [...planned.warnings, ...written.warnings],
    sources: new Map([...planned.sources, ...written.sources]),
    remarks,
  }
}
