import { join, resolve } from 'node:path'
import { InputError } from '../failure.ts'
import type { Project } from '../project.ts'
import { loadPrintBundle } from '../render/print/bundle.ts'
import { loadClient } from '../render/slidev/client/client.ts'
import { replaceFolder } from '../render/slidev/replace-folder.ts'
import { writeSite } from '../render/slidev/site.ts'
import { buildByHandSite, loadByHand } from '../pipeline/by-hand.ts'
import { splitFiles, type Request } from '../pipeline/request.ts'
import { loadFittingDecks } from '../pipeline/check-fit.ts'
import { NO_DECKS, orProblems, refuseIfNone, refuseSameNames, type PlannedDecks } from '../pipeline/load-decks.ts'
import type { CommandReport } from '../pipeline/report.ts'

/** What `build` is asked. */
interface BuildRequest extends Request {
  /** Put the speaker notes into the site. */
  notes: boolean
}

/**
 * Builds a static site of each deck, without the speaker notes unless they are asked for. One written by hand is built as Slidev
 * builds it.
 *
 * @throws SurroundingsError where a site cannot be written; the earlier one stays as it was
 */
export async function build(request: BuildRequest, project: Project): Promise<CommandReport> {
  const files = splitFiles(request.files)
  const [planned, byHand] = await Promise.all([
    orProblems(loadFittingDecks({ ...request, files: files.timelines }), NO_DECKS),
    orProblems(loadByHand(files.byHand, project, request.deck), { decks: [], problems: [], fileTexts: new Map<string, string>() }),
  ])
  refuseIfNone(planned.decks.length + byHand.decks.length, [planned, byHand])
  const folderOf = (name: string): string => join(request.out ?? 'dist', name)
  const names = [...planned.decks.map(({ plan }) => plan.name), ...byHand.decks.map(({ deck }) => deck.name)]
  refuseSameNames(names)
  await buildPlanned(planned, folderOf, request, project)
  const built = planned.decks.map(({ plan }) => plan.name)
  const failed: InputError[] = []
  for (const loaded of byHand.decks) {
    try {
      await replaceFolder(resolve(folderOf(loaded.deck.name)), (aside) => buildByHandSite(loaded, { outDir: aside, withNotes: request.notes }, request, project), undefined, request.signal)
      built.push(loaded.deck.name)
    } catch (error) {
      // One that Slidev cannot build keeps no other from being built.
      if (!(error instanceof InputError)) throw error
      failed.push(error)
    }
  }
  return {
    written: built.map(folderOf),
    problems: [...planned.problems, ...byHand.problems, ...failed.flatMap(({ problems }) => problems)],
    fileTexts: new Map([...planned.fileTexts, ...byHand.fileTexts, ...failed.flatMap(({ fileTexts }) => [...fileTexts])]),
    remarks: planned.remarks,
  }
}

async function buildPlanned({ decks }: PlannedDecks, folderOf: (name: string) => string, { signal, progress, detail, notes }: BuildRequest, project: Project): Promise<void> {
  if (decks.length === 0) return
  const client = await loadClient({
    ...project,
    signal,
    onMessage: (level, text) => (level === 'info' ? undefined : detail(text)),
    onCompile: () => progress.step('Getting the pages ready (only the first time)'),
  })
  const bundle = await loadPrintBundle(project.root, project.cache, signal)
  for (const { plan } of decks) {
    progress.step(`Building ${plan.name}`)
    await writeSite({ root: project.root, client, bundle, plan, outDir: resolve(folderOf(plan.name)), withNotes: notes, signal })
  }
}
