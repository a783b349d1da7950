import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeckPlan } from '../../../plan/deck.ts'
import type { PrintBundle } from '../../print/bundle.ts'
import { readingAssets, renderReadingView } from '../../reading/document.ts'
import { pageOf, READING, type Client } from '../client/client.ts'
import { broughtFiles, withFontSheets } from '../brought-fonts.ts'
import { deckData, laterData, type DeckData } from '../deck-data.ts'
import type { DeckChange } from '../page/slide-data.ts'
import type { RemoteOptions } from '../remote/remote.ts'
import { servedFile, startPresentation, typeOf, type Presentation } from './presentation.ts'
import { FAVICON } from '../site.ts'
import type { Served } from './talk-server.ts'

/** The deck to present, and how. */
interface PresentOptions {
  /** The project's root. */
  root: string
  client: Client
  /** Loads what renders the reading view; called when somebody opens it. */
  bundle: () => Promise<PrintBundle>
  deck: DeckPlan
  /** Undefined for the first free port from 3030 on. */
  port?: number | undefined
  /** Lets phones in the same network steer it; when undefined, nothing listens beyond this machine. */
  remote?: RemoteOptions | undefined
}

/** A presentation of a planned deck that follows edits of its timeline. */
export interface DeckPresentation extends Presentation {
  /** Shows a new state of the deck without a reload. */
  update: (deck: DeckPlan) => void
}

/** A state of the deck, with its number. */
interface State {
  revision: number
  deck: DeckData
}

/**
 * Presents a deck on this machine. Pages can only read; none can edit the deck.
 *
 * @throws SurroundingsError when the port is taken, or when no server can listen for phones
 */
export async function presentDeck({ root, client, bundle, deck, port, remote }: PresentOptions): Promise<DeckPresentation> {
  const icon = await readFile(join(root, FAVICON))
  const files = new Set(client.files)
  let plan = withFontSheets(deck, client.files)
  let state: State = { revision: 0, deck: deckData(plan) }
  const serve = (path: string, token: string): Promise<Served | undefined> | Served | undefined => {
    const name = path.slice(1)
    if (name === '' || name === 'index.html') return { type: typeOf('index.html'), content: pageOf(client, state.deck, { revision: state.revision, later: './deck.json', notes: './notes.json', token }) }
    if (name === 'deck.json') return asJson(laterData(state.deck.slides))
    if (name === 'notes.json') return asJson(state.deck.notes)
    if (name === 'favicon.svg') return { type: typeOf(name), content: icon }
    if (files.has(name)) return servedFile(client.folder, name)
    if (name === READING || /^assets\/[^/]+$/.test(name)) return readingFile(name, plan, bundle)
    const film = plan.media?.find((each) => each.name === name)
    if (film) return { type: typeOf(name), content: { path: film.path, bytes: film.bytes } }
    if (name.startsWith('fonts/')) return fontFile(name, plan)
    const picture = state.deck.pictures.find((each) => each.name === name)
    return picture && { type: typeOf(name), content: picture.bytes }
  }
  const presentation = await startPresentation({
    serve,
    // For a page that loaded while the deck changed, or lost its connection for a while.
    since: (shown) => (shown === state.revision ? [] : [{ kind: 'deck', ...difference({ revision: shown, deck: NOTHING }, state) }]),
    deck: () => state.deck,
    icon,
    elsewhere: () => playedFrom(plan),
  }, port, remote)
  return {
    ...presentation,
    update(changed) {
      plan = withFontSheets(changed, client.files)
      const next = { revision: state.revision + 1, deck: deckData(plan) }
      const change = difference(state, next)
      state = next
      presentation.relay.tell({ kind: 'deck', ...change })
      presentation.showPhones()
    },
  }
}

/** The origins from which slides of a deck play something; it names some only where the presenter allows the network. */
function playedFrom({ slides }: DeckPlan): string[] {
  const played = slides.flatMap(({ block }) => (block?.component === 'MediaCard' && block.props.player ? [new URL(block.props.player.address).origin] : []))
  return [...new Set(played)]
}

function asJson(value: unknown): Served {
  return { type: typeOf('deck.json'), content: JSON.stringify(value) }
}

async function fontFile(name: string, plan: DeckPlan): Promise<Served | undefined> {
  const file = (await broughtFiles(plan)).find((each) => each.name === name)
  return file && { type: typeOf(name), content: await file.read() }
}

async function readingFile(name: string, plan: DeckPlan, load: () => Promise<PrintBundle>): Promise<Served | undefined> {
  const bundle = await load()
  if (name === READING) return { type: typeOf(name), content: await renderReadingView(plan, bundle, { deckHref: './' }) }
  return (await readingAssets(bundle)).includes(name.replace('assets/', '')) ? servedFile(bundle.folder, name) : undefined
}

/** An empty deck, from which every deck differs in everything. */
const NOTHING: DeckData = { page: { title: '', language: '', direction: 'ltr' }, settings: {}, slides: [], notes: [], pictures: [] }

function difference(before: State, { revision, deck }: State): DeckChange {
  const slides = [...deck.slides.entries()].filter(([index, slide]) => !isSame(slide, before.deck.slides[index]))
  return { revision, total: deck.slides.length, slides, ...(isSame(deck.settings, before.deck.settings) ? {} : { settings: deck.settings }) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
