import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DeckPlan } from '../../plan/deck.ts'
import { pageOf, READING, type Client } from './client/client.ts'
import type { PrintBundle } from '../print/bundle.ts'
import { readingAssets, renderReadingView } from '../reading/document.ts'
import { contentName, deckData, laterData } from './deck-data.ts'
import { replaceFolder } from './replace-folder.ts'

/** A site to write. */
interface SiteRequest {
  /** The project's root. */
  root: string
  client: Client
  /** Renders the reading view, which has no scripts. */
  bundle: PrintBundle
  plan: DeckPlan
  /** The site's folder; the new site replaces an earlier one when it is complete. */
  outDir: string
  /** Whether the site has the speaker notes; if not, no file of it has a note. */
  withNotes: boolean
  /** Stops writing when it is aborted. */
  signal?: AbortSignal
}

/**
 * Writes a static site of a deck. Any host can serve its files from any path, and they load nothing from elsewhere.
 *
 * @throws SurroundingsError when the folder cannot be written, or holds something that is not a site
 * @throws Interrupted when the signal is aborted; the earlier site stays
 */
export async function writeSite({ root, client, bundle, plan, outDir, withNotes, signal }: SiteRequest): Promise<void> {
  const deck = deckData(plan)
  const later = JSON.stringify(laterData(deck.slides))
  const notes = withNotes ? JSON.stringify(deck.notes) : undefined
  // Each content has its own name, so that no browser mixes the files of two states of a site.
  const address = { later: `assets/${contentName('deck', later)}`, ...(notes === undefined ? {} : { notes: `assets/${contentName('notes', notes)}` }) }
  const texts = { 'index.html': pageOf(client, deck, { revision: 0, ...address }), [READING]: await renderReadingView(plan, bundle, { deckHref: './' }), [address.later]: later, ...(notes === undefined ? {} : { [String(address.notes)]: notes }) }
  await replaceFolder(outDir, async (folder) => {
    for (const file of client.files) await copy(join(client.folder, file), join(folder, file))
    for (const name of await readingAssets(bundle)) await copy(join(bundle.folder, 'assets', name), join(folder, 'assets', name))
    await copy(join(root, FAVICON), join(folder, 'favicon.svg'))
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
    for (const { name, bytes } of deck.pictures) await write(join(folder, name), bytes)
  }, undefined, signal)
}

/** The icon of every deck, relative to the project's root. */
export const FAVICON = 'slides/public/favicon.svg'

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to)
}

async function write(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
