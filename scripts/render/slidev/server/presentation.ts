import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Message } from '../page/channel.ts'
import { startRelay, type Relay } from './relay.ts'
import type { PhoneDeck } from '../remote/phone-view.ts'
import type { Remote, RemoteOptions } from '../remote/remote.ts'
import { serveTalk, type Served } from './talk-server.ts'

/** A running presentation of any deck. */
export interface Presentation {
  /** Address of the audience's view. */
  url: string
  /** Address of the presenter's view, with notes, clock and the next step. */
  presenterUrl: string
  /** The addresses that let the next phone in; empty without --remote. */
  phoneUrls: () => string[]
  /** Shows problems on all open pages, beside the last good deck; an empty list clears them. */
  showProblems: (problems: readonly string[]) => void
  /** Shows the presenter alone what needs correcting on slides; an empty list clears it. */
  showRemarks: (remarks: readonly string[]) => void
  /** Stops the presentation and removes everything that it has made. */
  close: () => Promise<void>
}

/** What a presentation shows. */
interface Show {
  /** Answers the request for a path. @param token - the token that the page of the deck must hold */
  serve: (path: string, token: string) => Promise<Served | undefined> | Served | undefined
  /** The messages for a window that shows a revision of the deck; empty when it shows the current one. */
  since: (revision: number) => Message[]
  /** The data of the current deck for phones. */
  deck: () => PhoneDeck
  /** The project's icon, as SVG. */
  icon: Uint8Array
  /** The scripts that pages may run, as a Content-Security-Policy names them; by default only the presentation's own files. */
  scripts?: string
  /** The origins that the presenter allows slides to play from; none by default. */
  elsewhere?: () => readonly string[]
}

/** A presentation that can follow changes of the deck. */
interface StartedPresentation extends Presentation {
  relay: Relay
  /** Shows phones the new state of the deck. */
  showPhones: () => void
}

/**
 * Starts the server of a presentation, and the one for phones if there are options for it.
 *
 * @throws SurroundingsError when the port is taken, or when no server can listen for phones
 */
export async function startPresentation({ serve, since, deck, icon, scripts, elsewhere }: Show, port: number | undefined, phones: RemoteOptions | undefined): Promise<StartedPresentation> {
  const token = randomBytes(16).toString('hex')
  let problems: readonly string[] = []
  let remarks: readonly string[] = []
  const server = await serveTalk((path) => serve(path, token), { port, ...(scripts === undefined ? {} : { scripts }), ...(elsewhere && { elsewhere }) })
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

/** Starts the server for phones; its code is loaded only when there are options for it. */
async function startPhones(options: RemoteOptions | undefined, relay: Relay, deck: () => PhoneDeck, icon: Uint8Array): Promise<Remote | undefined> {
  if (!options) return undefined
  const { startRemote } = await import('../remote/remote.ts')
  return startRemote(relay, deck, icon, options)
}

/** Reads a file of a folder as an answer. @throws Error when it cannot be read */
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
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
}

/** The media type of a file by its name. */
export function typeOf(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream'
}
