import { join, resolve } from 'node:path'
import type { Project } from '../project.ts'
import { loadPrintBundle } from '../render/print/bundle.ts'
import { loadClient } from '../render/slidev/client/client.ts'
import { replaceFolder } from '../render/slidev/replace-folder.ts'
import { writeSite } from '../render/slidev/site.ts'
import { buildByHandSite, loadByHand, makeEach, NONE_BY_HAND } from '../pipeline/by-hand.ts'
import { splitFiles, type Request } from '../pipeline/request.ts'
import { loadFittingDecks } from '../pipeline/check-fit.ts'
import { NO_DECKS, refuseSameNames, type PlannedDecks } from '../pipeline/load-decks.ts'
import type { CommandReport } from '../pipeline/report.ts'
import { together } from '../pipeline/several-files.ts'

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
  const [planned, byHand] = await together(
    { loading: loadFittingDecks({ ...request, files: files.timelines }), none: NO_DECKS },
    { loading: loadByHand(files.byHand, project, request.deck), none: NONE_BY_HAND },
  )
  const folderOf = (name: string): string => join(request.out ?? 'dist', name)
  const names = planned.decks.map(({ plan }) => plan.name)
  refuseSameNames([...names, ...byHand.decks.map(({ deck }) => deck.name)])
  await buildPlanned(planned, folderOf, request, project)
  const built = await makeEach(byHand.decks, async (loaded) => {
    await replaceFolder(resolve(folderOf(loaded.deck.name)), (aside) => buildByHandSite(loaded, { outDir: aside, withNotes: request.notes }, request, project), undefined, request.signal)
    return loaded.deck.name
  })
  return {
    written: [...names, ...built.made].map(folderOf),
    problems: [...planned.problems, ...byHand.problems, ...built.problems],
    fileTexts: new Map([...planned.fileTexts, ...byHand.fileTexts, ...built.fileTexts]),
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
