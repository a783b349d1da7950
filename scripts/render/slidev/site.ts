import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { OWN_PACKAGES } from '../../look/faces.ts'
import type { DeckPlan } from '../../plan/deck.ts'
import { isFrom } from '../../look/fonts/font-package.ts'
import { neededParts } from '../fonts/font-rules.ts'
import { pageOf, READING, type Client } from './client/client.ts'
import type { PrintBundle } from '../print/bundle.ts'
import { readingAssets, renderReadingView } from '../reading/document.ts'
import { broughtFiles, withFontSheets } from './brought-fonts.ts'
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
  const shown = withFontSheets(plan, client.files)
  const deck = deckData(shown)
  const later = JSON.stringify(laterData(deck.slides))
  const notes = withNotes ? JSON.stringify(deck.notes) : undefined
  // Each content has its own name, so that no browser mixes the files of two states of a site.
  const address = { later: `assets/${contentName('deck', later)}`, ...(notes === undefined ? {} : { notes: `assets/${contentName('notes', notes)}` }) }
  const texts = { 'index.html': pageOf(client, deck, { revision: 0, ...address }), [READING]: await renderReadingView(plan, bundle, { deckHref: './' }), [address.later]: later, ...(notes === undefined ? {} : { [String(address.notes)]: notes }) }
  const characters = charactersOf(plan)
  const files = await filesFor(plan, client, characters)
  const fonts = await broughtFiles(shown, (part) => characters.some((character) => isFrom(part, character)))
  await replaceFolder(outDir, async (folder) => {
    for (const file of files) await copy(join(client.folder, file), join(folder, file))
    for (const name of await readingAssets(bundle)) await copy(join(bundle.folder, 'assets', name), join(folder, 'assets', name))
    await copy(join(root, FAVICON), join(folder, 'favicon.svg'))
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
    for (const { name, path } of plan.media ?? []) await copy(path, join(folder, name))
    for (const { name, bytes } of deck.pictures) await write(join(folder, name), bytes)
    for (const { name, read } of fonts) await write(join(folder, name), await read())
  }, undefined, signal)
}

/** A font file of the client: its name in its package, and what makes the name the content's own. */
const FONT_FILE = /^assets\/(?<name>.+)-[\w-]{8}\.(?<format>woff2?)$/

/** The files of the client that a deck may ask for: of the fonts beyond the deck's own, those with its characters, in the format that all browsers read. */
async function filesFor({ context }: DeckPlan, client: Client, characters: readonly number[]): Promise<string[]> {
  const parts = await Promise.all((context.fonts ?? []).map((font) => neededParts(font, characters)))
  const needed = new Set(parts.flat().map(({ woff2 }) => basename(woff2, '.woff2')))
  const own = OWN_PACKAGES.map((name) => `${basename(name)}-`)
  return client.files.filter((file) => {
    const { name = '', format } = FONT_FILE.exec(file)?.groups ?? {}
    return format === undefined || own.some((family) => name.startsWith(family)) || (format === 'woff2' && needed.has(name))
  })
}

function charactersOf({ context, slides }: DeckPlan): number[] {
  return [...new Set(JSON.stringify([context, slides]))].map((character) => character.codePointAt(0) ?? 0)
}

/** The icon of every deck, relative to the project's root. */
export const FAVICON = 'slides/public/favicon.svg'

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to)
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
