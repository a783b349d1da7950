import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { DeckPlan } from '../../plan/deck.ts'
import { pageOf, type Client } from './client.ts'
import { deckData, laterData, type DeckData } from './deck-data.ts'
import type { DeckChange } from './page/slide-data.ts'
import { startRelay, type Relay } from './relay.ts'
import type { Remote, RemoteOptions } from './remote/remote.ts'
import { FAVICON } from './site.ts'
import { serveTalk, type Served } from './talk-server.ts'

/** What is presented, and how. */
export interface PresentOptions {
  /** The project's root. */
  root: string
  client: Client
  deck: DeckPlan
  /** The port; without one, the first that is free from 3030 on. */
  port?: number | undefined
  /** Lets phones in the same network steer it; without, nothing listens beyond this machine. */
  remote?: RemoteOptions | undefined
}

/** A running presentation. */
export interface Presentation {
  /** The audience's view. */
  url: string
  /** The presenter's view, with notes, clock and the next step. */
  presenterUrl: string
  /** The web addresses that let the next phone in; none where no phone is asked for. */
  phoneUrls: () => string[]
  /** Shows another state of the deck, in place. */
  update: (deck: DeckPlan) => void
  /** Shows problems on all open pages, beside the last good deck; none when they are solved. */
  showProblems: (problems: readonly string[]) => void
  /** Tells the presenter alone what is to be mended on slides; none when nothing is. */
  showRemarks: (remarks: readonly string[]) => void
  /** Stops, and leaves nothing behind. */
  close: () => Promise<void>
}

/** A state of the deck. */
interface State {
  revision: number
  deck: DeckData
}

/**
 * Presents a deck on this machine only, for reading only: nothing of it can be edited from a page.
 *
 * @throws SurroundingsError where the port is taken, or nothing can listen for phones
 */
export async function presentDeck({ root, client, deck, port, remote: asked }: PresentOptions): Promise<Presentation> {
  const token = randomBytes(16).toString('hex')
  const icon = await readFile(join(root, FAVICON))
  let state: State = { revision: 0, deck: deckData(deck) }
  let problems: readonly string[] = []
  let remarks: readonly string[] = []
  const serve = (path: string): Promise<Served | undefined> | Served | undefined => {
    const asset = path.slice(1)
    if (path === '/' || path === '/index.html') return { type: TYPES['.html'], content: pageOf(client, state.deck, { revision: state.revision, later: './deck.json', notes: './notes.json', token }) }
    if (path === '/deck.json') return { type: TYPES['.json'], content: JSON.stringify(laterData(state.deck.slides)) }
    if (path === '/notes.json') return { type: TYPES['.json'], content: JSON.stringify(state.deck.notes) }
    if (path === '/favicon.svg') return { type: TYPES['.svg'], content: icon }
    if (files.has(asset)) return fileOf(client.folder, asset)
    const picture = state.deck.pictures.find(({ name }) => name === asset)
    return picture && { type: typeOf(picture.name), content: picture.bytes }
  }
  const files = new Set(client.files)
  const server = await serveTalk(serve, port)
  const relay: Relay = startRelay(server, token, (shown) => [
    { kind: 'problems', problems, remarks },
    // A page that was being loaded while the deck changed.
    ...(shown === state.revision ? [] : [{ kind: 'deck', ...difference({ revision: shown, deck: NOTHING }, state) }]),
  ])
  const stop = async (): Promise<void> => {
    relay.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const remote = await startAsked(asked, relay, () => state.deck, icon).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  const url = `http://127.0.0.1:${server.port}/`
  return {
    url,
    presenterUrl: `${url}#/presenter/1`,
    phoneUrls: () => remote?.urls() ?? [],
    update(changed) {
      const next = { revision: state.revision + 1, deck: deckData(changed) }
      const change = difference(state, next)
      state = next
      relay.tell({ kind: 'deck', ...change })
      remote?.update()
    },
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
async function startAsked(options: RemoteOptions | undefined, relay: Relay, deck: () => DeckData, icon: Uint8Array): Promise<Remote | undefined> {
  if (!options) return undefined
  const { startRemote } = await import('./remote/remote.ts')
  return startRemote(relay, deck, icon, options)
}

/** A deck of which everything is different. */
const NOTHING: DeckData = { page: { title: '', language: '', direction: 'ltr' }, settings: {}, slides: [], notes: [], pictures: [] }

function difference(before: State, { revision, deck }: State): DeckChange {
  const slides = [...deck.slides.entries()].filter(([index, slide]) => !isSame(slide, before.deck.slides[index]))
  return { revision, total: deck.slides.length, slides, ...(isSame(deck.settings, before.deck.settings) ? {} : { settings: deck.settings }) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

async function fileOf(folder: string, name: string): Promise<Served> {
  return { type: typeOf(name), content: await readFile(join(folder, name)) }
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
} as const

function typeOf(name: string): string {
  return (TYPES as Record<string, string>)[extname(name)] ?? 'application/octet-stream'
}
