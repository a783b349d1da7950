import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { parseSync } from '@slidev/parser'
import { compileTemplate } from 'vue/compiler-sfc'

/** Something that a deck names and that is not there; Slidev shows such a slide without it and says nothing. */
export interface UnknownPart {
  kind: 'layout' | 'component' | 'import'
  name: string
  /** The slide's number in the file, from 1. */
  slide: number
  /** The line on which the slide begins, from 1. */
  line: number
  /** The names there are; empty for an import. */
  known: string[]
}

/** Components that Vue and Slidev bring without a file of their name. */
const BUILT_IN = ['Transition', 'TransitionGroup', 'KeepAlive', 'Suspense', 'Teleport', 'RouterLink', 'RouterView', 'VDragArrow']

/** Icons are components too, named after their collection. */
const ICONS = /^(Carbon|Ph|SvgSpinners)[A-Z0-9]/

/**
 * Finds the layouts, components and included files that a deck names and nobody has.
 *
 * @param deck - the deck's file, whose folder may have layouts and components of its own, and its text
 * @param root - the project's root, whose layouts and components the deck has as an addon
 */
export async function unknownParts(deck: { file: string; markdown: string }, root: string): Promise<UnknownPart[]> {
  const slidev = createRequire(join(root, 'package.json')).resolve('@slidev/cli/package.json')
  const client = dirname(createRequire(slidev).resolve('@slidev/client/package.json'))
  const own = dirname(deck.file)
  const layouts = await names([join(client, 'layouts'), join(root, 'layouts'), join(own, 'layouts')])
  const components = [...(await names([join(client, 'builtin'), join(root, 'components'), join(own, 'components')])), ...BUILT_IN]
  const knownComponents = new Set(components.map(pascalCase))
  return parseSync(deck.markdown, deck.file).slides.flatMap((slide): UnknownPart[] => {
    const at = { slide: slide.index + 1, line: slide.start + 1 }
    const { layout, src } = slide.frontmatter as { layout?: unknown; src?: unknown }
    if (typeof src === 'string') {
      return existsSync(resolve(own, src.replace(/#.*$/, ''))) ? [] : [{ kind: 'import', name: src, ...at, known: [] }]
    }
    const wrongLayout = layout !== undefined && !layouts.includes(String(layout))
    return [
      ...(wrongLayout ? [{ kind: 'layout' as const, name: String(layout), ...at, known: layouts }] : []),
      ...componentNames(slide.content)
        .filter((name) => !knownComponents.has(pascalCase(name)) && !ICONS.test(pascalCase(name)))
        .map((name) => ({ kind: 'component' as const, name, ...at, known: components })),
    ]
  })
}

async function names(folders: string[]): Promise<string[]> {
  const files = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))
  const parts = files.flat().filter((file) => /\.(vue|ts|js|md)$/.test(file) && !/\.(d|test)\.ts$/.test(file))
  return [...new Set(parts.map((file) => file.replace(/\.\w+$/, '')))].sort()
}

/** The tags in a slide's Markdown that Vue takes for components. */
function componentNames(markdown: string): string[] {
  const text = markdown
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(`+)[^`][\s\S]*?\1/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
  const tags = new Set([...text.matchAll(/<([A-Za-z][\w.-]*)(?=[\s/>])/g)].map(([, name]) => name ?? ''))
  return [...tags].filter((name) => !SYNTAX.has(name) && isComponent(name))
}

/** Vue's own elements. */
const SYNTAX = new Set(['template', 'slot', 'component'])

function isComponent(name: string): boolean {
  const { code } = compileTemplate({ source: `<${name} />`, filename: 'slide.vue', id: 'slide' })
  return code.includes('resolveComponent')
}

function pascalCase(name: string): string {
  return name.replace(/(^|[-.])(\w)/g, (_, _separator, letter: string) => letter.toUpperCase())
}
