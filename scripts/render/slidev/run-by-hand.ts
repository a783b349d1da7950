import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import type { InlineConfig, PluginOption } from 'vite'
import type { SlidevPluginOptions, SlidevPreparserExtension } from '@slidev/types'
import { interruptible } from '../interruptible.ts'
import type { HandBuildNews, HandBuildSetting } from './by-hand.ts'
import { indexHtml } from './index-html.ts'
import { viteLogger, type OnMessage } from './log.ts'
import { wholeNames } from './packages.ts'
import { loadSlidev, type Slidev, type SlidevOptions } from './slidev.ts'
import { ownTalk, SHOWN_BY_US } from './talk-plugin.ts'

/**
 * Builds a deck and ends.
 *
 * @param port - to the thread that asked for it
 */
export async function runByHand(port: MessagePort, setting: HandBuildSetting): Promise<void> {
  const tell = (news: HandBuildNews): void => port.postMessage(news)
  const interruption = new AbortController()
  port.on('message', () => interruption.abort())
  try {
    await build(setting, interruption.signal, (level, text) => tell({ kind: 'message', level, text }))
    tell({ kind: 'built' })
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  } finally {
    port.close()
  }
}

async function build(setting: HandBuildSetting, signal: AbortSignal, onMessage: OnMessage): Promise<void> {
  const slidev = await loadSlidev()
  setHeadmatter(slidev, setting)
  const deck = await slidev.resolveOptions(
    { entry: setting.file, base: './', routerMode: 'hash', withoutNotes: !setting.withNotes, download: setting.withPrint },
    'build',
  )
  const vite = await import('vite')
  const { slidev: plugin, ...own } = await ownConfig(deck.roots)
  const { index, page } = indexHtml(deck)
  const config: InlineConfig = {
    root: deck.userRoot,
    configFile: false,
    base: './',
    publicDir: publicFolder(deck, setting.root),
    customLogger: viteLogger(onMessage),
    logLevel: 'warn',
    define: { __VUE_PROD_DEVTOOLS__: 'false', ...SHOWN_BY_US },
    plugins: [interruptible(signal), page, ownTalk(), await slidev.ViteSlidevPlugin(deck, plugin)] as PluginOption[],
    // Code on a slide may look like a class to UnoCSS, which makes a rule of it that is none (https://github.com/slidevjs/slidev/issues/2322).
    css: { lightningcss: { errorRecovery: true } },
    build: { outDir: setting.outDir, emptyOutDir: false, reportCompressedSize: false, chunkSizeWarningLimit: 2000, rolldownOptions: { input: { index }, checks: { pluginTimings: false } } },
  }
  await vite.build(vite.mergeConfig(own, config))
}

/**
 * Lets Slidev read the deck with other settings than those in its file, and with the themes and addons that only this project
 * has. Slidev's command has its own reader of `setup/preparser.ts`, which is not there when it is called from a program.
 */
function setHeadmatter({ parser }: Slidev, { file, root, settings }: HandBuildSetting): void {
  parser.injectPreparserExtensionLoader(async (roots, headmatter, path, mode) => {
    let isFirst = true
    const own: SlidevPreparserExtension = {
      name: 'timeline-deck:headmatter',
      transformSlide: async (_content, frontmatter) => {
        if (isFirst) Object.assign(frontmatter, wholeNames(frontmatter, file, root), settings)
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

/** The Vite configs of the deck's folder, its theme and its addons, as Slidev's own command reads them. */
async function ownConfig(roots: readonly string[]): Promise<InlineConfig & { slidev?: SlidevPluginOptions }> {
  const { loadConfigFromFile, mergeConfig } = await import('vite')
  const files = roots.flatMap((root) => ['.mjs', '.js', '.mts', '.ts'].map((ending) => join(root, `vite.config${ending}`)).filter((file) => existsSync(file)).slice(0, 1))
  const loaded = await Promise.all(files.map((file) => loadConfigFromFile({ mode: 'production', command: 'build' }, file)))
  return loaded.reduce((merged, config) => mergeConfig(merged, config?.config ?? {}), {})
}

/** Decks that our writer has made ask for an icon that lies beside ours. */
function publicFolder({ userRoot, data }: SlidevOptions, root: string): string | false {
  const own = join(userRoot, 'public')
  if (existsSync(own)) return own
  return data.config.favicon === './favicon.svg' ? join(root, 'slides', 'public') : false
}
