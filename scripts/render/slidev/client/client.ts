import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { OWN_PACKAGES, SCRIPT_PACKAGES } from '../../../look/faces.ts'
import { SIGN_PACKAGES } from '../../../look/sign-fonts.ts'
import { headmatter } from '../../../write/slidev.ts'
import { filesBelow, interrupted, interruptible, loadCompiled, SEAL } from '../../compiled.ts'
import { escapeHtml } from '../../print/html.ts'
import { type DeckData, openingSlides } from '../deck-data.ts'
import { OPENING_ID, type OpeningData } from '../page/slide-data.ts'
import { leanClient } from './lean-client.ts'
import { dataTitles, deckControls, indexPage, ownDeck, ownTalk, SHOWN_BY_US } from './own-modules.ts'
import { loadSlidev, type OnMessage, viteLogger } from './slidev.ts'
import { addonInCache, openDeckFile } from './work-folder.ts'
import type { InlineConfig } from 'vite'

/**
 * Slidev's client with our layouts and components, compiled once for all decks. Each page of a deck opens with the deck as data, so
 * presenting, building and editing a deck compile nothing.
 */
export interface Client {
  /** The folder with its files. */
  folder: string
  /** The paths of all files but `index.html`, relative to the folder, with `/`. */
  files: string[]
  /** The page's HTML, which {@link pageOf} fills. */
  index: string
}

/** The licences of what is bundled; they go wherever the client goes. */
const LICENSES = 'assets/licenses.md'

/** The file name of the reading view, beside the deck's page. */
export const READING = 'reading.html'

/** The files and folders that go into the client, relative to the project's root. */
const COMPILED = ['layouts', 'components', 'styles', 'setup', 'scripts/render/slidev/client', 'scripts/render/slidev/page', 'scripts/write', 'scripts/look', 'scripts/plan', 'scripts/timeline']

/** Packages whose version changes the compiled client; `?` marks those that need not be installed. */
const PACKAGES = ['vue', 'vite', '@slidev/cli', '@slidev/client', 'unocss', ...OWN_PACKAGES, ...SIGN_PACKAGES, ...SCRIPT_PACKAGES.map((name) => `${name}?`)]

interface ClientRequest {
  /** The project's root. */
  root: string
  /** The project's cache folder. */
  cache: string
  /** Stops compiling when it is aborted. */
  signal?: AbortSignal | undefined
  onMessage?: OnMessage | undefined
  /** Called before compiling, which takes some seconds. */
  onCompile?: (() => void) | undefined
}

/**
 * Compiles the client, or takes the one that an earlier run has compiled.
 *
 * @throws SurroundingsError where the cache cannot be written
 * @throws Interrupted when the signal is aborted
 */
export async function loadClient({ root, cache, signal, onMessage, onCompile }: ClientRequest): Promise<Client> {
  const compile = async (folder: string): Promise<void> => {
    onCompile?.()
    await compileTo(folder, { root, cache, signal, onMessage })
  }
  const folder = await loadCompiled({ root, cache, name: 'client', from: COMPILED, packages: PACKAGES, compile })
  const files = (await filesBelow(folder)).map((file) => relative(folder, file).replaceAll('\\', '/'))
  return { folder, files: files.filter((file) => file !== 'index.html' && file !== SEAL), index: await readFile(join(folder, 'index.html'), 'utf8') }
}

async function compileTo(folder: string, { root, cache, signal, onMessage }: ClientRequest): Promise<void> {
  const [slidev, vite] = await Promise.all([loadSlidev(), import('vite')])
  const stub = await openDeckFile(cache, 'client', stubDeck(root, cache))
  try {
    const deck = await slidev.resolveOptions({ entry: stub.file, base: './' }, 'build')
    const index = resolve(deck.userRoot, 'index.html')
    const config: InlineConfig = {
      root: deck.userRoot,
      configFile: false,
      base: './',
      publicDir: false,
      customLogger: viteLogger(onMessage),
      logLevel: 'warn',
      define: { __VUE_PROD_DEVTOOLS__: 'false', ...SHOWN_BY_US },
      plugins: [interruptible(signal), ownDeck(), ownTalk(), deckControls(`./${READING}`), leanClient(), dataTitles(), indexPage(index, emptyPage(join(deck.clientRoot, 'main.ts'))), await slidev.ViteSlidevPlugin(deck)],
      // A rule in Slidev's own styles for code blocks comes out broken; the minifier leaves it out instead of giving up.
      css: { lightningcss: { errorRecovery: true } },
      build: { outDir: folder, emptyOutDir: false, license: { fileName: LICENSES }, reportCompressedSize: false, chunkSizeWarningLimit: 2000, assetsInlineLimit: 0, rolldownOptions: { input: { index }, checks: { pluginTimings: false } } },
    }
    await inProduction(() => interrupted(signal, vite.build(config)))
  } finally {
    await stub.remove()
  }
}

/** Runs with `NODE_ENV=production`. Another value, set by a user or a test runner, would make Vite bundle Vue's development build. */
async function inProduction<T>(use: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    return await use()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** A deck of one empty slide, with the settings that Slidev's client is compiled for. */
function stubDeck(root: string, cache: string): string {
  const settings = { ...headmatter({ title: '', language: 'en', direction: 'ltr', aspect: 16 / 9, scheme: 'light' }), addons: [addonInCache(root, cache)] }
  return `---\n${JSON.stringify(settings)}\n---\n`
}

const TITLE = 'timeline-deck:title'
const HEAD = '<!-- timeline-deck:head -->'

/** The page before it has a deck. It replaces Slidev's, which would have the empty deck's title. @param main - the client's first module */
function emptyPage(main: string): string {
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <title>${TITLE}</title>
  <style>html { background: #000 }</style>
  ${HEAD}
</head>
<body>
  <div id="app"></div>
  <script type="module" src="/@fs/${main.replace(/^\//, '')}"></script>
</body>
</html>
`
}

/** The element with the data that a page opens with, as HTML. */
export function openingElement(data: OpeningData): string {
  // Without `<`, no text can end the element or begin a comment in it.
  return `<script type="application/json" id="${OPENING_ID}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}

/** Fills the client's page with a deck. @returns its HTML */
export function pageOf({ index }: Client, { page: { title, language, direction, description, author }, slides, settings }: DeckData, opening: Pick<OpeningData, 'revision' | 'later' | 'notes' | 'token'>): string {
  const data: OpeningData = { ...opening, settings, slides: openingSlides(slides) }
  const head = [
    `<link rel="icon" href="./favicon.svg" type="image/svg+xml">`,
    ...(description === undefined ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
    ...(author === undefined ? [] : [`<meta name="author" content="${escapeHtml(author)}">`]),
    openingElement(data),
  ].join('\n  ')
  return index
    .replace('<html lang="en" dir="ltr">', () => `<html lang="${escapeHtml(language)}" dir="${direction}">`)
    .replace(TITLE, () => escapeHtml(title))
    .replace(HEAD, () => head)
}
