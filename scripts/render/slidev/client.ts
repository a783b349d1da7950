import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { InlineConfig, Plugin } from 'vite'
import { OWN_PACKAGES, SCRIPT_PACKAGES } from '../../look/faces.ts'
import { headmatter } from '../../write/slidev.ts'
import { filesBelow, loadCompiled, SEAL } from '../compiled.ts'
import { interrupted, interruptible } from '../interruptible.ts'
import { escapeHtml } from '../print/document.ts'
import { openingSlides, type DeckData } from './deck-data.ts'
import { deckControls } from './deck-controls.ts'
import { leanClient } from './lean-client.ts'
import { leanSite } from './lean-site.ts'
import { viteLogger, type OnMessage } from './log.ts'
import { loadSlidev } from './slidev.ts'
import { OPENING_ID, type OpeningData } from './page/slide-data.ts'
import { withNodeEnv } from './node-env.ts'
import { ownTalk, pageModule, SHOWN_BY_US } from './talk-plugin.ts'
import { dataTitles } from './titles.ts'
import { addonInCache, openDeckFile } from './work-folder.ts'

/**
 * Slidev's client with our layouts and components, compiled once for all decks: a deck is data that its page is opened with. So
 * nothing is compiled when a deck is presented, built or edited.
 */
export interface Client {
  /** The folder with its files. */
  folder: string
  /** The paths of all files but `index.html`, relative to the folder, with `/`. */
  files: string[]
  /** The page, to be filled by {@link pageOf}. */
  index: string
}

/** The reading view's page, beside the deck's. */
export const READING = 'reading.html'

/** What it is compiled from, relative to the project's root. */
const COMPILED = ['layouts', 'components', 'styles', 'setup', 'scripts/render/slidev', 'scripts/write', 'scripts/look', 'scripts/plan', 'scripts/timeline']

/** Packages whose version changes what comes out. */
const PACKAGES = ['vue', 'vite', '@slidev/cli', '@slidev/client', 'unocss', ...OWN_PACKAGES, ...SCRIPT_PACKAGES.map((name) => `${name}?`)]

/** What is asked of the client. */
export interface ClientRequest {
  root: string
  cache: string
  signal?: AbortSignal | undefined
  onMessage?: OnMessage | undefined
  /** Told when it has to be compiled, which takes some seconds. */
  onCompile?: (() => void) | undefined
}

/**
 * Compiles the client, or takes the one that an earlier run has compiled.
 *
 * @throws SurroundingsError where the cache cannot be written
 * @throws Interrupted where the signal is set off
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
      plugins: [interruptible(signal), ourDeck(), ownTalk(), deckControls(`./${READING}`), leanClient(), leanSite(), dataTitles(), ownIndex(index, join(deck.clientRoot, 'main.ts')), await slidev.ViteSlidevPlugin(deck)],
      // A rule in Slidev's own styles for code blocks comes out broken; the minifier leaves it out instead of giving up.
      css: { lightningcss: { errorRecovery: true } },
      build: { outDir: folder, emptyOutDir: false, reportCompressedSize: false, chunkSizeWarningLimit: 2000, assetsInlineLimit: 0, rolldownOptions: { input: { index }, checks: { pluginTimings: false } } },
    }
    await withNodeEnv('production', () => interrupted(signal, vite.build(config)))
  } finally {
    await stub.remove()
  }
}

/** A deck of one empty slide with the settings that Slidev's client is compiled for. */
function stubDeck(root: string, cache: string): string {
  const settings = { ...headmatter({ title: '', language: 'en', direction: 'ltr', aspect: 16 / 9, scheme: 'light' }), addons: [addonInCache(root, cache)] }
  return `---\n${JSON.stringify(settings)}\n---\n`
}

/** Our modules in the place of Slidev's own, which would hold the stub's slides and settings; and our component that shows slides. */
function ourDeck(): Plugin {
  return {
    name: 'timeline-deck:deck',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/internals/SlidesShow.vue') ? join(import.meta.dirname, 'page/DeckSlides.vue') : undefined),
    load: (id) => (id === '/@slidev/slides' ? `export { slides } from '${pageModule('deck.ts')}'` : undefined),
    transform(code, id) {
      if (id !== '/@slidev/configs') return undefined
      return `import { reactive } from 'vue'\nimport { opening } from '${pageModule('opening.ts')}'\n${code.replace(/^export default /, 'const configs = ')}\nexport default reactive({ ...configs, ...opening.settings })`
    },
  }
}

const TITLE = 'timeline-deck:title'
const HEAD = '<!-- timeline-deck:head -->'

/** The page's frame, in the place of Slidev's, which has the stub's title. */
function ownIndex(index: string, main: string): Plugin {
  return {
    name: 'timeline-deck:index',
    enforce: 'pre',
    resolveId: (id) => (id === index ? id : undefined),
    load: (id) => (id === index ? `<!DOCTYPE html>
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
` : undefined),
  }
}

/** The element that holds what a page is opened with. */
export function openingElement(data: OpeningData): string {
  // No text ends the element, or begins a comment in it.
  return `<script type="application/json" id="${OPENING_ID}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}

/** The page that opens a deck. */
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
