import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import type { InlineConfig, PluginOption } from 'vite'
import type { SlidevPluginOptions, SlidevPreparserExtension } from '@slidev/types'
import { interruptible } from '../compiled.ts'
import type { HandBuildNews, HandBuildSetting } from './build-by-hand.ts'
import { bringSlidev } from './bring-slidev.ts'
import { wholeNames } from './packages.ts'
import { indexPage, ownTalk, SHOWN_BY_US } from '../slidev/client/own-modules.ts'
import { loadSlidev, viteLogger, type OnMessage, type Slidev, type SlidevOptions } from '../slidev/client/slidev.ts'

/**
 * Builds a deck, tells the result, and ends. Runs in the thread that `buildByHand` starts.
 *
 * @param port - leads to the thread that started this one
 */
export async function runBuild(port: MessagePort, setting: HandBuildSetting): Promise<void> {
  const tell = (news: HandBuildNews): void => port.postMessage(news)
  const interruption = new AbortController()
  port.on('message', () => interruption.abort())
  try {
    const config = await configOf(setting, interruption.signal, (level, text) => tell({ kind: 'message', level, text }))
    tell({ kind: 'building' })
    await (await import('vite')).build(config)
    tell({ kind: 'built' })
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  } finally {
    port.close()
  }
}

async function configOf(setting: HandBuildSetting, signal: AbortSignal, onMessage: OnMessage): Promise<InlineConfig> {
  await bringSlidev()
  const slidev = await loadSlidev()
  setHeadmatter(slidev, setting)
  const deck = await slidev.resolveOptions(
    { entry: setting.file, base: './', routerMode: 'hash', withoutNotes: !setting.withNotes, download: setting.withPrint },
    'build',
  )
  const vite = await import('vite')
  const { slidev: plugin, ...own } = await ownConfig(deck.roots)
  const index = resolve(deck.userRoot, 'index.html')
  const config: InlineConfig = {
    root: deck.userRoot,
    configFile: false,
    base: './',
    publicDir: publicFolder(deck, setting.root),
    customLogger: viteLogger(onMessage),
    logLevel: 'warn',
    define: { __VUE_PROD_DEVTOOLS__: 'false', ...SHOWN_BY_US },
    plugins: [interruptible(signal), indexPage(index, deck.utils.indexHtml), ownTalk(), await slidev.ViteSlidevPlugin(deck, plugin)] as PluginOption[],
    // UnoCSS may take code on a slide for a class and write a broken rule for it (https://github.com/slidevjs/slidev/issues/2322).
    css: { lightningcss: { errorRecovery: true } },
    build: { outDir: setting.outDir, emptyOutDir: false, reportCompressedSize: false, chunkSizeWarningLimit: 2000, rolldownOptions: { input: { index }, checks: { pluginTimings: false } } },
  }
  return vite.mergeConfig(own, config)
}

/**
 * Lets Slidev read the deck with further settings, and with themes and addons that only this project has. It also loads `setup/preparser.ts`, which only Slidev's own command would do.
 */
function setHeadmatter({ parser }: Slidev, { file, root, settings }: HandBuildSetting): void {
  parser.injectPreparserExtensionLoader(async (roots, headmatter, path, mode) => {
    let isFirst = true
    const own: SlidevPreparserExtension = {
      name: 'timeline-deck:headmatter',
      transformSlide: async (_content, frontmatter) => {
        // Slidev would preload pictures from the paths in the deck, but the site has them elsewhere.
        if (isFirst) Object.assign(frontmatter, { preloadImages: false, ...frontmatter }, wholeNames(frontmatter, file, root), settings)
        isFirst = false
        return undefined
      },
    }
    const others = await Promise.all(roots.map((folder) => preparsers(folder, { filepath: path, headmatter, mode })))
    return [own, ...others.flat()]
  })
}

async function preparsers(folder: string, context: object): Promise<SlidevPreparserExtension[]> {
  const file = join(folder, 'setup', 'preparser.ts')
  if (!existsSync(file)) return []
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport<{ default: (context: object) => SlidevPreparserExtension[] | Promise<SlidevPreparserExtension[]> }>(file)
  return module.default(context)
}

/** Loads the Vite configs of the deck's folder, its theme and its addons, as Slidev's own command does. */
async function ownConfig(roots: readonly string[]): Promise<InlineConfig & { slidev?: SlidevPluginOptions }> {
  const { loadConfigFromFile, mergeConfig } = await import('vite')
  const files = roots.flatMap((root) => ['.mjs', '.js', '.mts', '.ts'].map((ending) => join(root, `vite.config${ending}`)).filter((file) => existsSync(file)).slice(0, 1))
  const loaded = await Promise.all(files.map((file) => loadConfigFromFile({ mode: 'production', command: 'build' }, file)))
  return loaded.reduce((merged, config) => mergeConfig(merged, config?.config ?? {}), {})
}

/** The folder of files that the site takes as they are. Decks that this project wrote ask for the icon of this project. */
function publicFolder({ userRoot, data }: SlidevOptions, root: string): string | false {
  const own = join(userRoot, 'public')
  if (existsSync(own)) return own
  return data.config.favicon === './favicon.svg' ? join(root, 'slides', 'public') : false
}
