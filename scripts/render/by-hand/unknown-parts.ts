import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { parseSync } from '@slidev/parser'
import { slidevManifest } from './bring-slidev.ts'
import { packagesOf } from './packages.ts'

/** A part that a deck names but that does not exist; Slidev silently shows the slide without it. */
export interface UnknownPart {
  kind: 'layout' | 'component' | 'import' | 'theme' | 'addon'
  name: string
  /** The file that names the part: the deck's, or one that it includes. */
  file: string
  /** The slide's number in that file, from 1. */
  slide: number
  /** The place of the name, both from 1. */
  line: number
  column: number
  /** The names that exist; empty for an import, a theme or an addon. */
  known: string[]
}

/** A deck's file, whose folder may have its own layouts and components, and the file's text. */
export interface DeckText {
  file: string
  markdown: string
}

/** Components of Vue and Slidev that have no file of their name. */
const BUILT_IN = ['Transition', 'TransitionGroup', 'KeepAlive', 'Suspense', 'Teleport', 'RouterLink', 'RouterView', 'VDragArrow']

/** The names of icons, which are components named after their collection. */
const ICONS = /^(Carbon|Ph|SvgSpinners)[A-Z0-9]/

interface Known {
  layouts: string[]
  components: string[]
}

/**
 * Finds the layouts, components, included files, theme and addons that a deck names but nobody has, also in the files that it includes.
 *
 * @param root - the project's root, whose layouts and components a deck has when it names the project as its addon
 */
export async function unknownParts(deck: DeckText, root: string): Promise<UnknownPart[]> {
  const client = dirname(createRequire(slidevManifest()).resolve('@slidev/client/package.json'))
  const own = dirname(deck.file)
  const packages = missingPackages(deck, root)
  const lent = [own, ...packages.found]
  const folders = (name: string): string[] => lent.map((folder) => join(folder, name))
  const known = {
    layouts: await names([join(client, 'layouts'), ...folders('layouts')]),
    components: [...(await names([join(client, 'builtin'), ...folders('components')])), ...BUILT_IN, ...(await registered(folders('setup')))],
  }
  return [...packages.missing, ...(await unknownIn(deck, known, own, new Set()))]
}

async function unknownIn({ file, markdown }: DeckText, known: Known, root: string, seen: Set<string>): Promise<UnknownPart[]> {
  seen.add(file)
  const components = new Set(known.components.map(pascalCase))
  const found: UnknownPart[] = []
  const lines = markdown.split('\n')
  for (const slide of parseSync(markdown, file).slides) {
    const at = (pattern: RegExp): Pick<UnknownPart, 'file' | 'slide' | 'line' | 'column'> => ({ file, slide: slide.index + 1, ...placeOf(lines, slide, pattern) })
    const { layout, src } = slide.frontmatter as { layout?: unknown; src?: unknown }
    if (typeof src === 'string') {
      const path = src.replace(/#.*$/, '')
      const target = path.startsWith('/') ? join(root, path) : resolve(dirname(file), path)
      if (!existsSync(target)) found.push({ kind: 'import', name: src, ...at(/^src\s*:\s*/), known: [] })
      else if (!seen.has(target)) found.push(...(await unknownIn({ file: target, markdown: await readFile(target, 'utf8') }, known, root, seen)))
      continue
    }
    if (layout !== undefined && !known.layouts.includes(String(layout))) found.push({ kind: 'layout', name: String(layout), ...at(/^layout\s*:\s*/), known: known.layouts })
    for (const name of await componentNames(slide.content, components)) {
      found.push({ kind: 'component', name, ...at(new RegExp(`<(?=${name.replaceAll('.', '\\.')}[\\s/>])`)), known: known.components })
    }
  }
  return found
}

/** The place after the first match of a pattern on a slide; the slide's start without a match. */
function placeOf(lines: readonly string[], { start, end }: { start: number; end: number }, pattern: RegExp): { line: number; column: number } {
  for (let line = start; line <= end; line += 1) {
    const match = pattern.exec(lines[line] ?? '')
    if (match) return { line: line + 1, column: match.index + match[0].length + 1 }
  }
  return { line: start + 1, column: 1 }
}

/** Finds themes and addons that are not installed. Slidev would ask whether to install them, and end the program. */
function missingPackages({ file, markdown }: DeckText, root: string): { missing: UnknownPart[]; found: string[] } {
  const [first] = parseSync(markdown, file).slides
  const lines = markdown.split('\n')
  const asked = packagesOf(first?.frontmatter ?? {}, file, root)
  const missing = asked.filter(({ folder }) => folder === undefined).map(({ kind, name }): UnknownPart => {
    const place = first ? placeOf(lines, first, new RegExp(`^${kind}s?\\s*:\\s*`)) : { line: 1, column: 1 }
    return { kind, name, file, slide: 1, ...place, known: [] }
  })
  return { missing, found: asked.flatMap(({ folder }) => folder ?? []) }
}

async function names(folders: string[]): Promise<string[]> {
  const files = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true }).catch(() => [])))
  const parts = files.flat().filter((file) => /\.(vue|ts|js|md)$/.test(file) && !/\.(d|test)\.ts$/.test(file))
  return [...new Set(parts.map((file) => basename(file).replace(/\.\w+$/, '')))].sort()
}

/** The names of components that setup files register. */
async function registered(folders: string[]): Promise<string[]> {
  const texts = await Promise.all(folders.map((folder) => readFile(join(folder, 'main.ts'), 'utf8').catch(() => '')))
  return texts.flatMap((text) => [...text.matchAll(/\.component\(\s*['"`]([\w-]+)['"`]/g)].map(([, name]) => name ?? ''))
}

/** Finds the tags in a slide's Markdown that Vue takes for components, but that are not known. */
async function componentNames(markdown: string, known: ReadonlySet<string>): Promise<string[]> {
  const text = markdown
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(`+)[^`][\s\S]*?\1/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
  const imported = new Set([...markdown.matchAll(/^\s*import\s+([^'"]+?)\s+from\s/gm)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []).map(pascalCase))
  const tags = new Set([...text.matchAll(/<([A-Za-z][\w.-]*)(?=[\s/>])/g)].map(([, name]) => name ?? ''))
  const strangers = [...tags].filter((name) => !SYNTAX.has(name) && !known.has(pascalCase(name)) && !imported.has(pascalCase(name)) && !ICONS.test(pascalCase(name)))
  const areComponents = await Promise.all(strangers.map(isComponent))
  return strangers.filter((_, index) => areComponents[index])
}

/** Vue's own elements. */
const SYNTAX = new Set(['template', 'slot', 'component'])

/** Asks Vue's compiler whether a name is a component. It takes long to load, and most decks do not need it. */
async function isComponent(name: string): Promise<boolean> {
  const { compileTemplate } = await import('vue/compiler-sfc')
  const { code } = compileTemplate({ source: `<${name} />`, filename: 'slide.vue', id: 'slide' })
  return code.includes('resolveComponent')
}

function pascalCase(name: string): string {
  return name.replace(/(^|[-.])(\w)/g, (_, _separator, letter: string) => letter.toUpperCase())
}
