import { join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { literalText } from './literal.ts'
import type { DeckChange, SlideData } from './page/slide-data.ts'
import { slideData, slideReader } from './slide-data.ts'
import type { Slidev, SlidevOptions } from './slidev.ts'

/**
 * Gives Slidev's client the slides of a written deck as data instead of one compiled module for each, and only the layouts
 * and components that they need; all but the first slides in a file of their own, which the first need not wait for.
 *
 * @param slides - all slides, with what Slidev needs to know of each
 * @param root - the project's root
 */
export function dataSlides(slides: readonly SlideData[], root: string): Plugin {
  return {
    name: 'timeline-deck:slides',
    enforce: 'pre',
    resolveId: (id) => (id === LATER ? `\0${LATER}` : undefined),
    load(id) {
      if (id === '/@slidev/slides') return firstSlides(slides, root)
      return id === `\0${LATER}` ? laterSlides(slides, root) : undefined
    },
  }
}

/** How many slides a page has ready when it opens at the first: that one, and the next. */
const FIRST = 2
const LATER = 'timeline-deck:later-slides'

function firstSlides(slides: readonly SlideData[], root: string): string {
  const layouts = imports('layouts', slides.map(({ layout }) => layout), root)
  const components = imports('components', slides.slice(0, FIRST).flatMap(({ component }) => component ?? []), root)
  return [
    ...layouts.statements,
    ...components.statements,
    `import { createSlides } from '${page('slides.ts')}'`,
    `const parts = { layouts: ${layouts.object}, components: ${components.object} }`,
    `export const { slides } = createSlides(${json(slides.map((slide, index) => (index < FIRST ? slide : withoutProps(slide))))}, parts, () => import('${LATER}'))`,
  ].join('\n')
}

function laterSlides(slides: readonly SlideData[], root: string): string {
  const components = imports('components', slides.slice(FIRST).flatMap(({ component }) => component ?? []), root)
  const props = slides.flatMap(({ key, frontmatter }, index) => (key === undefined || index < FIRST ? [] : [[index, frontmatter[key]]]))
  return [...components.statements, `export const components = ${components.object}`, `export const props = ${json(props)}`].join('\n')
}

function withoutProps(slide: SlideData): SlideData {
  return { ...slide, frontmatter: Object.fromEntries(Object.entries(slide.frontmatter).filter(([key]) => key !== slide.key)) }
}

function imports(folder: string, names: string[], root: string): { statements: string[]; object: string } {
  const entries = [...new Set(names)].sort().map((name, index) => ({ name, variable: `${folder}${index}` }))
  return {
    statements: entries.map(({ name, variable }) => `import ${variable} from '${asUrl(join(root, folder, `${name}.vue`))}'`),
    object: `{ ${entries.map(({ name, variable }) => `'${name}': ${variable}`).join(', ')} }`,
  }
}

/** A file as Vite's modules name it. */
function asUrl(file: string): string {
  return `/@fs/${file.replaceAll('\\', '/').replace(/^\//, '')}`
}

function page(name: string): string {
  return asUrl(join(import.meta.dirname, 'page', name))
}

/** The slides of a running presentation. */
export interface LiveDeck {
  plugin: Plugin
  /** Sends what is different in another state of the deck to all pages. */
  change: (markdown: string) => void
}

/**
 * As `dataSlides`, for a deck that changes while it is presented.
 *
 * @param options - the deck as Slidev has resolved it; Slidev's own view of it follows the changes
 * @param first - its slides at the start
 */
export function liveDeck(slidev: Slidev, options: SlidevOptions, first: readonly SlideData[]): LiveDeck {
  const read = slideReader(slidev, options)
  // Reads every slide once, so that the first edit is as fast as the next.
  read(options.data.entry.raw)
  let slides = first
  let revision = 0
  let server: ViteDevServer | undefined
  return { plugin: { name: 'timeline-deck:live-slides', enforce: 'pre', load, transform, configureServer }, change }

  function load(id: string): string | undefined {
    if (id !== '/@slidev/slides') return undefined
    return [
      `import { createSlides } from '${page('slides.ts')}'`,
      `import * as parts from '${page('all-parts.ts')}'`,
      `import { followDeck } from '${page('live.ts')}'`,
      `const deck = createSlides(${json(slides)}, parts)`,
      `export const { slides } = deck`,
      `followDeck(deck, ${revision})`,
    ].join('\n')
  }

  function transform(code: string, id: string): string | undefined {
    if (id !== '/@slidev/configs') return undefined
    return `import { reactive } from 'vue'\n${code.replace(/^export default /, 'const configs = ')}\nexport default reactive(configs)`
  }

  function configureServer(started: ViteDevServer): void {
    server = started
    // A page that was being loaded while the deck changed.
    started.ws.on('timeline-deck:loaded', (shown: number, client) => {
      if (shown !== revision) client.send('timeline-deck:change', { total: slides.length, slides: [...slides.entries()], configs: settings() })
    })
  }

  function change(markdown: string): void {
    const data = read(markdown)
    const next = slideData(data, true)
    if (!next) throw new Error('A slide has Markdown of its own; start the presentation again.')
    const [settingsBefore, slidesBefore] = [settings(), slides]
    Object.assign(options.data, data)
    slides = next
    revision += 1
    for (const id of ['/@slidev/slides', '/@slidev/configs']) {
      const module = server?.moduleGraph.getModuleById(id)
      if (module) server?.moduleGraph.invalidateModule(module)
    }
    const message: DeckChange = { total: next.length, slides: [...next.entries()].filter(([index, slide]) => json(slide) !== json(slidesBefore[index])) }
    const isOther = json(settings()) !== json(settingsBefore)
    server?.ws.send('timeline-deck:change', isOther ? { ...message, configs: settings() } : message)
    // The presenter's notes have a way of their own.
    for (const [index, { note, noteHTML }] of message.slides) server?.ws.send('slidev:update-note', { no: index + 1, note, noteHTML })
  }

  function settings(): Record<string, unknown> {
    const { config } = options.data
    return { ...config, slidesTitle: config.titleTemplate.replace('%s', () => literalText(config.title)) }
  }
}

/** JSON that may stand in a script. */
function json(value: unknown): string {
  return JSON.stringify(value ?? null).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
