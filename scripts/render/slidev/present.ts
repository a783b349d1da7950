import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { InlineConfig, Plugin, PluginOption, ViteDevServer } from 'vite'
import { SurroundingsError } from '../../failure.ts'
import { deckControls } from './deck-controls.ts'
import { guard } from './guard.ts'
import { liveDeck } from './data-deck.ts'
import { leanClient } from './lean-client.ts'
import { viteLogger, type OnMessage } from './log.ts'
import { problemsPanel, type ProblemsPanel } from './problems.ts'
import { slideData } from './slide-data.ts'
import { loadSlidev, readDeck, type SlidevData, type SlidevOptions } from './slidev.ts'
import { dataTitles } from './titles.ts'
import { openDeckFile, type DeckFile } from './work-folder.ts'

/** What is presented, and how. */
export interface PresentOptions {
  /** The project's root, where `components/` and `layouts/` are. */
  root: string
  /** The project's cache folder. */
  cache: string
  /** The deck in Slidev Markdown; its `addons` name `addonInCache(root, cache)`. */
  deck: { name: string; markdown: string }
  /** The port; without one, the first that is free from 3030 on. */
  port?: number
  /** Open the presenter's view in the user's browser. */
  open: boolean
  onMessage?: OnMessage
}

/** A running presentation. */
export interface Presentation {
  /** The audience's view. */
  url: string
  /** The presenter's view, with notes, timer and the next slide. */
  presenterUrl: string
  /** Shows another state of the deck, in place. */
  update: (markdown: string) => Promise<void>
  /** Shows problems on all open pages, beside the last good deck; none when they are solved. */
  showProblems: (problems: readonly string[]) => void
  /** Stops, and leaves nothing behind. */
  close: () => Promise<void>
}

const PRESENTER = '#/presenter/1'

/**
 * Presents a deck with Slidev, on this machine only and without anything that edits.
 *
 * @throws SurroundingsError where the port is taken
 */
export async function presentDeck(options: PresentOptions): Promise<Presentation> {
  const file = await openDeckFile(options.cache, options.deck.name, options.deck.markdown)
  try {
    const { server, panel, update } = await startServer(options, file)
    const url = `http://127.0.0.1:${(server.httpServer!.address() as AddressInfo).port}/`
    return {
      url,
      presenterUrl: `${url}${PRESENTER}`,
      update,
      showProblems: panel.show,
      async close() {
        await server.close()
        await file.remove()
      },
    }
  } catch (error) {
    await file.remove()
    throw String(error).includes('already in use')
      ? new SurroundingsError(`Port ${options.port} is in use on this machine. Choose another with --port.`)
      : error
  }
}

async function startServer(options: PresentOptions, file: DeckFile): Promise<Started> {
  const slidev = await loadSlidev()
  const deck = await slidev.resolveOptions({ entry: file.file }, 'dev')
  const panel = problemsPanel(deck)
  const slides = slideData(deck.data, true)
  const live = slides && liveDeck(slidev, deck, slides)
  const plugins = [guard(), live && [live.plugin, leanClient()], deckControls(), dataTitles(), panel.plugin, onlyWhatIsNeeded(options, deck, file)]
  const loadData = (sources: Record<string, string>): Promise<SlidevData> => readDeck(slidev, deck, sources)
  const server = await slidev.createServer(deck, viteConfig(options, plugins), { loadData })
  try {
    await server.listen()
  } catch (error) {
    await server.close()
    throw error
  }
  // The first page asks for some hundred modules: while the browser starts, they are got ready.
  void server.environments.client.warmupRequest(`/@fs/${deck.clientRoot.replace(/^\//, '')}/main.ts`)
  const update = async (markdown: string): Promise<void> => {
    await file.write(markdown)
    if (live) live.change(markdown)
    else server.watcher.emit('change', file.file)
  }
  return { server, panel, update }
}

interface Started {
  server: ViteDevServer
  panel: ProblemsPanel
  update: Presentation['update']
}

function viteConfig(options: PresentOptions, plugins: PluginOption[]): InlineConfig {
  return {
    plugins,
    publicDir: join(options.root, 'slides/public'),
    customLogger: viteLogger(options.onMessage),
    server: {
      host: '127.0.0.1',
      port: options.port ?? 3030,
      strictPort: options.port !== undefined,
      open: options.open && `/${PRESENTER}`,
      cors: false,
      // The only file that changes while presenting is the deck's, and `update` says so.
      watch: null,
    },
  }
}

/** Takes out of Slidev's settings what a presentation does not need: bundling the editor's parts, and the rest of the disk. */
function onlyWhatIsNeeded({ root }: PresentOptions, { clientRoot }: SlidevOptions, { folder }: DeckFile): Plugin {
  return {
    name: 'timeline-deck:lean',
    enforce: 'post',
    config(config) {
      // Nothing is bundled beforehand, so that nothing is kept: a start is as fast, and two presentations never meet.
      config.optimizeDeps = { noDiscovery: true, include: [], exclude: config.optimizeDeps?.exclude ?? [] }
      const own = ['components', 'layouts', 'styles', 'setup', 'scripts/plan', 'scripts/render/slidev/page', 'slides/public']
      config.server = {
        ...config.server,
        fs: { strict: true, allow: [...own.map((path) => join(root, path)), resolve(clientRoot, '../..'), folder] },
      }
    },
  }
}
