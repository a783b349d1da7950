import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Message } from '../page/channel.ts'
import { startRelay, type Relay } from './relay.ts'
import type { PhoneDeck } from '../remote/phone-view.ts'
import type { Remote, RemoteOptions } from '../remote/remote.ts'
import { serveTalk, type Served } from './talk-server.ts'

/** A running presentation, whatever it shows. */
export interface Presentation {
  /** The audience's view. */
  url: string
  /** The presenter's view, with notes, clock and the next step. */
  presenterUrl: string
  /** The web addresses that let the next phone in; none where no phone is asked for. */
  phoneUrls: () => string[]
  /** Shows problems on all open pages, beside the last good deck; none when they are solved. */
  showProblems: (problems: readonly string[]) => void
  /** Tells the presenter alone what is to be mended on slides; none when nothing is. */
  showRemarks: (remarks: readonly string[]) => void
  /** Stops, and leaves nothing behind. */
  close: () => Promise<void>
}

/** What a presentation shows. */
export interface Show {
  /** Gives what is served under a path. @param token - what the page that opens a deck has to hold */
  serve: (path: string, token: string) => Promise<Served | undefined> | Served | undefined
  /** What a window is told that shows some state of the deck; nothing where that is the present one. */
  since: (revision: number) => Message[]
  /** What phones show of the deck as it is now. */
  deck: () => PhoneDeck
  /** The project's icon, as SVG. */
  icon: Uint8Array
  /** Which scripts the pages may run; without it, only files of the presentation's own. */
  scripts?: string
}

/** A presentation, and what follows the deck's changes. */
export interface StartedPresentation extends Presentation {
  relay: Relay
  /** Shows phones another state of the deck. */
  showPhones: () => void
}

/**
 * Starts the server of a presentation, and what lets phones in where they are asked for.
 *
 * @throws SurroundingsError where the port is taken, or nothing can listen for phones
 */
export async function startPresentation({ serve, since, deck, icon, scripts }: Show, port: number | undefined, phones: RemoteOptions | undefined): Promise<StartedPresentation> {
  const token = randomBytes(16).toString('hex')
  let problems: readonly string[] = []
  let remarks: readonly string[] = []
  const server = await serveTalk((path) => serve(path, token), { port, ...(scripts === undefined ? {} : { scripts }) })
  const relay = startRelay(server, token, (shown) => [{ kind: 'problems', problems, remarks }, ...since(shown)])
  const stop = async (): Promise<void> => {
    relay.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const remote = await startPhones(phones, relay, deck, icon).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  const url = `http://127.0.0.1:${server.port}/`
  return {
    url,
    presenterUrl: `${url}#/presenter/1`,
    phoneUrls: () => remote?.urls() ?? [],
    relay,
    showPhones: () => remote?.update(),
    showProblems(found) {
      problems = found
      relay.tell({ kind: 'problems', problems, remarks })
    },
    showRemarks(found) {
      remarks = found
      relay.tell({ kind: 'problems', problems, remarks })
    },
    async close() {
      await remote?.close()
      await stop()
    },
  }
}

/** Reads what serves phones only where they are asked for. */
async function startPhones(options: RemoteOptions | undefined, relay: Relay, deck: () => PhoneDeck, icon: Uint8Array): Promise<Remote | undefined> {
  if (!options) return undefined
  const { startRemote } = await import('../remote/remote.ts')
  return startRemote(relay, deck, icon, options)
}

/** A file of a folder, to be served. */
export async function servedFile(folder: string, name: string): Promise<Served> {
  return { type: typeOf(name), content: await readFile(join(folder, name)) }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
}

/** The media type of a file by its name. */
export function typeOf(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream'
}
