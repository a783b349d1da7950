import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { InlineConfig } from 'vite'
import { ArtifactError } from '../../failure.ts'
import { interrupted, interruptible } from '../interruptible.ts'
import { dataSlides } from './data-deck.ts'
import { indexHtml } from './index-html.ts'
import { leanClient } from './lean-client.ts'
import { leanSite } from './lean-site.ts'
import { viteLogger, type OnMessage } from './log.ts'
import { replaceFolder } from './replace-folder.ts'
import { slideData } from './slide-data.ts'
import { loadSlidev, type Slidev, type SlidevOptions } from './slidev.ts'
import { dataTitles } from './titles.ts'
import { openDeckFile } from './work-folder.ts'

/** Sites to be built. */
export interface BuildOptions {
  /** The project's root, where `components/` and `layouts/` are. */
  root: string
  /** The project's cache folder. */
  cache: string
  /** The decks in Slidev Markdown, whose `addons` name `addonInCache(root, cache)`, and where each site goes. */
  decks: { name: string; markdown: string; outDir: string }[]
  /** Whether the speaker notes are in the site; without, no note is in any file. */
  withNotes: boolean
  /** Stops building when it is set off. */
  signal?: AbortSignal
  onMessage?: OnMessage
}

/**
 * Builds a static site of each deck: files that any host serves from any path, and that ask for nothing from elsewhere.
 * A site takes the place of an earlier one when it is complete.
 *
 * @throws SurroundingsError where the place of a site cannot be written, or holds something that is no site
 * @throws Interrupted where the signal is set off; the sites that are complete stay
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const slidev = await loadSlidev()
  for (const { name, markdown, outDir } of options.decks) {
    const file = await openDeckFile(options.cache, name, markdown)
    try {
      const deck = await slidev.resolveOptions(
        { entry: file.file, base: './', routerMode: 'hash', withoutNotes: !options.withNotes },
        'build',
      )
      // Vite takes a relative folder from the deck's, not from where the command runs.
      await replaceFolder(resolve(outDir), (aside) => build(slidev, deck, options, aside), undefined, options.signal)
    } finally {
      await file.remove()
    }
  }
}

async function build(slidev: Slidev, deck: SlidevOptions, options: BuildOptions, outDir: string): Promise<void> {
  const vite = await import('vite')
  const slides = slideData(deck.data, options.withNotes)
  const { index, page } = indexHtml(deck)
  const config: InlineConfig = {
    root: deck.userRoot,
    configFile: false,
    base: './',
    publicDir: resolve(options.root, 'slides/public'),
    customLogger: viteLogger(options.onMessage),
    logLevel: 'warn',
    define: { __VUE_PROD_DEVTOOLS__: 'false' },
    plugins: [interruptible(options.signal), slides && [dataSlides(slides, options.root), leanClient(), leanSite()], dataTitles(), page, await slidev.ViteSlidevPlugin(deck)],
    build: { outDir, emptyOutDir: false, reportCompressedSize: false, chunkSizeWarningLimit: 2000, rolldownOptions: { input: { index }, checks: { pluginTimings: false } } },
  }
  await withNodeEnv('production', () => interrupted(options.signal, vite.build(config)))
  if (!existsSync(join(outDir, 'index.html'))) throw new ArtifactError(`The site has no index.html, so nothing was replaced.`)
}

/** A `NODE_ENV` that the user or a test runner has set would make Vite bundle Vue's development build. */
async function withNodeEnv<T>(value: string, use: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = value
  try {
    return await use()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
