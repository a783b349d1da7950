import { join, resolve } from 'node:path'
import type { Project } from '../project.ts'
import { loadPrintBundle } from '../render/print/bundle.ts'
import { loadClient } from '../render/slidev/client.ts'
import { writeSite } from '../render/slidev/site.ts'
import { planDecks } from './decks.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'

/**
 * Builds a static site of each deck, without the speaker notes unless they are asked for.
 *
 * @throws SurroundingsError where a site cannot be written; the earlier one stays as it was
 */
export async function build(request: Request & { notes: boolean }, project: Project): Promise<Report> {
  const { decks, warnings, sources, remarks } = await planDecks(request, project)
  const client = await loadClient({
    ...project,
    signal: request.signal,
    onMessage: (level, text) => (level === 'info' ? undefined : request.detail(text)),
    onCompile: () => request.progress.step('Getting the pages ready (only the first time)'),
  })
  const bundle = await loadPrintBundle(project.root, project.cache, request.signal)
  const written: string[] = []
  for (const { plan } of decks) {
    request.progress.step(`Building ${plan.name}`)
    const outDir = join(request.out ?? 'dist', plan.name)
    await writeSite({ root: project.root, client, bundle, plan, outDir: resolve(outDir), withNotes: request.notes, signal: request.signal })
    written.push(outDir)
  }
  return { written, warnings, sources, remarks }
}
