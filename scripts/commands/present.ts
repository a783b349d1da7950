import { once } from 'node:events'
import { InputError, UsageError } from '../failure.ts'
import type { Project } from '../project.ts'
import { presentDeck, type Presentation } from '../render/slidev/present.ts'
import { addonInCache } from '../render/slidev/work-folder.ts'
import { formatProblem } from '../timeline/problem.ts'
import { renderSlidev } from '../write/slidev.ts'
import { planDecks } from './decks.ts'
import { refuseStrangers } from './known-parts.ts'
import type { Report } from './report.ts'
import type { Request } from './request.ts'
import { watchFile } from './watch-file.ts'

/** How a presentation is started. */
export interface PresentRequest extends Request {
  port: number | undefined
  /** Open the presenter's view in the user's browser. */
  open: boolean
}

/**
 * Presents a deck until the user interrupts, and follows every edit of its timeline. A timeline with mistakes is reported in the
 * terminal and on the page, and the last good deck stays.
 *
 * @throws UsageError where not exactly one deck is asked for
 */
export async function present(request: PresentRequest, project: Project): Promise<Report> {
  const [file, ...others] = request.files
  if (file === undefined || others.length > 0) throw new UsageError('present shows one timeline; name one file.')
  const { markdown, name, warnings, sources } = await deckOf(request, project)
  await refuseStrangers(name, markdown, project)
  request.progress.step(`Starting ${name}`)
  const presentation = await presentDeck({
    ...project,
    deck: { name, markdown },
    open: request.open,
    ...(request.port === undefined ? {} : { port: request.port }),
    onMessage: (level, text) => (level === 'error' ? request.say(text) : request.detail(text)),
  })
  request.progress.stop()
  const watcher = watchFile(file, () => follow(request, project, presentation))
  try {
    request.say(`Presenter’s view  ${presentation.presenterUrl}\nAudience’s view   ${presentation.url}\nCtrl-C ends it; edits of ${file} are followed.`)
    if (!request.signal.aborted) await once(request.signal, 'abort')
  } finally {
    watcher.close()
    await presentation.close()
  }
  return { written: [], warnings, sources }
}

async function follow(request: PresentRequest, project: Project, presentation: Presentation): Promise<void> {
  try {
    await presentation.update((await deckOf(request, project)).markdown)
    presentation.showProblems([])
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const problems = error.problems.map((problem) => formatProblem(problem, error.sources.get(problem.file) ?? '', { colour: false }))
    presentation.showProblems(problems)
    request.say(`${problems.join('\n\n')}\nThe last good deck stays.`)
  }
}

async function deckOf(request: PresentRequest, project: Project): Promise<Pick<Report, 'warnings' | 'sources'> & { name: string; markdown: string }> {
  const { decks, warnings, sources } = await planDecks(request, project)
  const [deck, ...others] = decks
  if (!deck || others.length > 0) throw new UsageError('present shows one deck; name one language and one audience.')
  return { name: deck.plan.name, markdown: renderSlidev(deck.plan, { addon: addonInCache(project.root, project.cache) }), warnings, sources }
}
