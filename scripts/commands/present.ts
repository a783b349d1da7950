import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { networkInterfaces } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { InputError, UsageError } from '../failure.ts'
import { buildByHandSite, loadByHand, type LoadedByHand } from '../pipeline/by-hand.ts'
import { loadFittingDecks } from '../pipeline/check-fit.ts'
import { loadDecks, type PlannedDeck, type PlannedDecks } from '../pipeline/load-decks.ts'
import type { CommandReport } from '../pipeline/report.ts'
import { isByHand, type Request } from '../pipeline/request.ts'
import { watchFiles } from '../pipeline/watch-files.ts'
import type { Project } from '../project.ts'
import { presentByHand } from '../render/by-hand/present-by-hand.ts'
import { loadPrintBundle } from '../render/print/bundle.ts'
import { loadClient } from '../render/slidev/client/client.ts'
import type { PhoneRequest } from '../render/slidev/remote/phone-code.ts'
import type { RemoteOptions } from '../render/slidev/remote/remote.ts'
import { type DeckPresentation, presentDeck } from '../render/slidev/server/present-deck.ts'
import type { Presentation } from '../render/slidev/server/presentation.ts'
import { formatProblem } from '../timeline/problems/problem-report.ts'
import type { Problem } from '../timeline/problems/problem.ts'

/** How a presentation is started. */
interface PresentRequest extends Request {
  port: number | undefined
  /** Open the presenter's view in the user's browser. */
  open: boolean
  /** Lets phones in the same network steer it. */
  phones?: PhoneRequest | undefined
}

/**
 * Presents a deck until the user interrupts, and follows every edit of its file. A file with mistakes is reported in the terminal and
 * on the page, and the last good deck stays; a slide on which something does not fit any more is told to the presenter.
 *
 * @throws UsageError where not exactly one deck is asked for
 * @throws SurroundingsError where a port is taken, or phones are asked for and the machine is in no network
 */
export async function present(request: PresentRequest, project: Project): Promise<CommandReport> {
  const [file, ...others] = request.files
  if (request.network === true && file !== undefined && isByHand(file)) throw new UsageError('--allow-network is for the films of a timeline; a deck by hand says itself what it loads.')
  if (file === undefined || others.length > 0) throw new UsageError('present shows one deck; name one file.')
  const phones = request.phones && (await import('../render/slidev/remote/phone-code.ts'))
  const remote = request.phones && phones?.remoteOptions(request.phones, networkInterfaces(), request.say)
  const { presentation, watched, follow, stopLooking, ...report } = await (isByHand(file) ? startByHand(file, remote, request, project) : startTimeline(file, remote, request, project))
  request.progress.stop()
  const watcher = watchFiles(watched, () => reported(follow, request, presentation))
  try {
    request.say(`Presenter’s view  ${presentation.presenterUrl}\nAudience’s view   ${presentation.url}\nCtrl-C ends it; edits of ${file} are followed.`)
    if (request.phones && phones) request.say(phones.phoneCode(presentation.phoneUrls(), request.phones))
    if (request.open) await openInBrowser(presentation.presenterUrl, request)
    if (!request.signal.aborted) await once(request.signal, 'abort')
  } finally {
    watcher.close()
    await stopLooking?.()
    await presentation.close()
  }
  return { written: [], ...report }
}

/** A presentation that has started. */
interface Started extends Pick<CommandReport, 'problems' | 'fileTexts'> {
  presentation: Presentation
  /** Files and folders whose change is an edit of the deck. */
  watched: string[]
  /** Shows the deck as it is now. @throws InputError where its file has mistakes */
  follow: () => Promise<void>
  /** Stops looking at the slides, and waits until no browser of it is left. */
  stopLooking?: () => Promise<void>
}

async function startTimeline(file: string, remote: RemoteOptions | undefined, request: PresentRequest, project: Project): Promise<Started> {
  const { deck, problems, fileTexts } = await deckOf(request, loadFittingDecks)
  request.progress.step(`Starting ${deck.plan.name}`)
  const client = await loadClient({
    ...project,
    signal: request.signal,
    onMessage: (level, text) => (level === 'error' ? request.say(text) : request.detail(text)),
    onCompile: () => request.progress.step('Getting the pages ready (only the first time)'),
  })
  const presentation = await presentDeck({ root: project.root, client, bundle: () => loadPrintBundle(project.root, project.cache), deck: deck.plan, port: request.port, remote })
  let look: Look | undefined
  const stopLooking = async (): Promise<void> => {
    look?.stop()
    await look?.ended
  }
  const follow = async (): Promise<void> => {
    const edited = await deckOf(request, loadDecks)
    look?.stop()
    presentation.update(edited.deck.plan)
    presentation.showProblems([])
    look = lookAtSlides(edited, presentation, request, project)
  }
  return { presentation, watched: [file], follow, stopLooking, problems, fileTexts }
}

/** A browser that looks at the slides of an edit while the talk goes on. */
interface Look {
  stop: () => void
  ended: Promise<void>
}

/** In ms: the next edit often follows at once, and would share the machine with the browser. */
const LOOK_AFTER = 1000

/** Tells the presenter, and while people look on nobody else, what does not fit any more. The next edit waits for none of it, and stops it. */
function lookAtSlides({ deck, fileTexts }: EditedDeck, presentation: DeckPresentation, request: PresentRequest, project: Project): Look {
  const stopping = new AbortController()
  const signal = AbortSignal.any([request.signal, stopping.signal])
  const look = async (): Promise<void> => {
    try {
      await setTimeout(LOOK_AFTER, undefined, { signal })
      const problems = await slideProblemsOf(deck, { ...request, signal }, project)
      if (!signal.aborted) presentation.showRemarks(problems.map((problem) => asText(problem, fileTexts)))
    } catch (error) {
      if (!signal.aborted) request.detail(`The slides were not looked at: ${String(error)}`)
    }
  }
  return { stop: () => stopping.abort(), ended: look() }
}

/** The folders beside a deck that Slidev takes parts of it from. */
const PARTS = ['components', 'layouts', 'public', 'setup', 'snippets', 'pages', 'styles']

async function startByHand(file: string, remote: RemoteOptions | undefined, request: PresentRequest, project: Project): Promise<Started> {
  const load = (): Promise<LoadedByHand> => loadByHand([file], project, request.deck)
  let { decks: [loaded], problems, fileTexts } = await load()
  const presentation = await presentByHand({ ...project, deck: () => loaded!.deck, remote, build: (outDir) => buildByHandSite(loaded!, { outDir, withNotes: true }, request, project), port: request.port })
  const follow = async (): Promise<void> => {
    ;({ decks: [loaded] } = await load())
    await presentation.update()
    presentation.showProblems([])
    request.progress.stop()
  }
  return { presentation, watched: [file, dirname(file), ...PARTS.map((part) => join(dirname(file), part))], follow, problems, fileTexts }
}

/** Where the file has mistakes, the last good deck stays, and they are told in the terminal and on the page. */
async function reported(follow: () => Promise<void>, request: PresentRequest, presentation: Presentation): Promise<void> {
  try {
    await follow()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const problems = error.problems.map((problem) => asText(problem, error.fileTexts))
    presentation.showProblems(problems)
    request.progress.stop()
    request.say(`${problems.join('\n\n')}\nThe last good deck stays.`)
  }
}

/** Where the user has no browser that can be opened, the addresses in the terminal are enough. */
async function openInBrowser(address: string, { detail }: PresentRequest): Promise<void> {
  const { default: open } = await import('open')
  const opened = await open(address).catch((error: unknown) => void detail(`No browser was opened: ${String(error)}`))
  opened?.on('error', (error) => detail(`No browser was opened: ${String(error)}`))
}

/** What is wrong with the slides as they are now. @throws SurroundingsError where no browser is there to look at them */
async function slideProblemsOf(deck: PlannedDeck, request: PresentRequest, project: Project): Promise<Problem[]> {
  const [{ withBrowserSession }, { checkSlides }] = await Promise.all([import('../pipeline/browser-session.ts'), import('../pipeline/check-slides.ts')])
  const quiet = { ...request, progress: { step: () => undefined, stop: () => undefined } }
  return withBrowserSession(quiet, project, async () => [deck], (session, decks) => checkSlides(quiet, session, decks))
}

function asText(problem: Problem, fileTexts: ReadonlyMap<string, string>): string {
  return formatProblem(problem, fileTexts.get(problem.file) ?? '', { colour: false })
}

interface EditedDeck extends Pick<PlannedDecks, 'problems' | 'fileTexts'> {
  deck: PlannedDeck
}

async function deckOf(request: PresentRequest, load: typeof loadDecks): Promise<EditedDeck> {
  const { decks, problems, fileTexts } = await load(request)
  const [deck, ...others] = decks
  if (!deck || others.length > 0) throw new UsageError('present shows one deck; name one language and one audience.')
  return { deck, problems, fileTexts }
}
