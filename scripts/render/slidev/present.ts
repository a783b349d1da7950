import { join, resolve } from 'node:path'
import type { InlineConfig, LogLevel, Plugin, ViteDevServer } from 'vite'
import { createLogger } from 'vite'
import { SurroundingsError } from '../../failure.ts'
import { guard } from './guard.ts'
import { liveEdits } from './live.ts'
import { problemsPanel } from './problems.ts'
import { loadSlidev, readDeck, type SlidevOptions } from './slidev.ts'
import { dataTitles } from './titles.ts'
import { openDeckFile, type DeckFile } from './work-folder.ts'

/** What is presented, and how. */
export interface PresentOptions {
  /** The project's root, where `components/` and `layouts/` are. */
  root: string
  /** The project's cache folder. */
  cache: string
  /** The deck; its `addons` is `addonInCache(root, cache)`. */
  deck: { name: string; markdown: string }
  /** The port; without one, the first that is free from 3030 on. */
  port?: number
  /** Open the presenter's view in the user's browser. */
  open: boolean
  /** What Slidev and Vite have to say. */
  onMessage?: (level: Exclude<LogLevel, 'silent'>, text: string) => void
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

/**
 * Presents a deck with Slidev, on this machine only and without anything that edits.
 *
 * @throws SurroundingsError where the port is taken
 */
export async function presentDeck(options: PresentOptions): Promise<Presentation> {
  const { cache, deck } = options
  const file = await openDeckFile(cache, deck.name, deck.markdown)
  try {
    const server = await startServer(options, file)
    const address = server.httpServer?.address()
    const port = typeof address === 'object' && address ? address.port : server.config.server.port
    const url = `http://127.0.0.1:${port}/`
    // The first page asks for some hundred modules: while the browser starts, they are got ready.
    void server.environments.client.warmupRequest(clientEntry(server))
    return {
      url,
      presenterUrl: `${url}${PRESENTER}`,
      update: async (markdown) => {
        await file.write(markdown)
        server.watcher.emit('change', resolve(file.file).replaceAll('\\', '/'))
      },
      showProblems: (problems) => server.ws.send('timeline-deck:problems', problems),
      close: async () => {
        await server.close()
        await file.remove()
      },
    }
  } catch (error) {
    await file.remove()
    throw portTaken(error) ? new SurroundingsError(`Port ${options.port} is in use. Choose another with --port.`) : error
  }
}

const PRESENTER = '#/presenter/1'
