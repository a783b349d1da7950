import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './support/project.ts'

/** The way that data takes: a folder imports from itself and from those before it. */
const LAYERS = ['look', 'timeline', 'plan', 'write', 'pdf', 'render', 'inspect', 'pipeline', 'bench', 'commands', 'cli']
/** What everything may use: failures as values, and where things are. */
const SHARED = ['failure', 'project', 'maintain']
const MOST_LINES = 300
const MEDIAN_LINES = 100

interface SourceFile {
  path: string
  lines: number
  text: string
  /** Files that it imports from the project, types included. */
  imports: string[]
  /** Those of them that are there when it runs. */
  values: string[]
}

let files: SourceFile[]

beforeAll(async () => {
  const paths = (await Promise.all(['scripts', 'components', 'layouts', 'setup'].map((folder) => sourcesBelow(folder)))).flat()
  files = await Promise.all(paths.map(readSource))
})

async function sourcesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true })
  return entries.map((entry) => join(folder, entry)).filter((path) => /\.(ts|js|vue)$/.test(path))
}

async function readSource(path: string): Promise<SourceFile> {
  const text = await readFile(join(ROOT, path), 'utf8')
  const named = (code: string): string[] =>
    [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) => relative(ROOT, resolve(ROOT, dirname(path), to)))
  const values = named(text.replaceAll(/^(import|export) type [^']*'[^']*'/gm, ''))
  return { path, text, imports: named(text), values, lines: text.trimEnd().split('\n').length }
}

/** `timeline` of scripts/timeline/read/load.ts, `cli` of scripts/cli.ts. */
function layerOf(path: string): string {
  return (path.split(sep)[1] ?? '').replace(/\.\w+$/, '')
}

describe('the way of the data', () => {
  it('lets a folder of scripts/ import only from folders to its left', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith(`scripts${sep}`))
      .flatMap(({ path, imports }) => imports.filter((to) => to.startsWith(`scripts${sep}`) && !mayImport(path, to)).map((to) => `${path} -> ${to}`))
    expect(wrong).toEqual([])
  })

  it('gives every folder of scripts/ its place', () => {
    const places = new Set(files.filter(({ path }) => path.startsWith(`scripts${sep}`)).map(({ path }) => layerOf(path)))
    expect([...places].filter((place) => ![...LAYERS, ...SHARED, 'start'].includes(place))).toEqual([])
  })

  it('lets what is drawn know the plan and the look only', () => {
    const wrong = files
      .filter(({ path }) => !path.startsWith(`scripts${sep}`))
      .flatMap(({ path, imports }) => imports.filter((to) => to.startsWith(`scripts${sep}`) && !['plan', 'look'].includes(layerOf(to)) && !isStarted(path, to)).map((to) => `${path} -> ${to}`))
    expect(wrong).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(findCircle(new Map(files.map(({ path, values }) => [path, values])))).toBeUndefined()
  })
})

/** What Slidev calls in `setup/` starts what runs in its pages. */
function isStarted(path: string, to: string): boolean {
  return path.startsWith(`setup${sep}`) && to.startsWith(join('scripts', 'render', 'slidev', 'page', sep))
}

function mayImport(path: string, to: string): boolean {
  const [from, target] = [layerOf(path), layerOf(to)]
  // Programs that are run by hand to write a file of the project stand outside.
  if (from === 'maintain' || from === 'start') return true
  if (SHARED.includes(target)) return target !== 'maintain'
  if (SHARED.includes(from)) return isTypeOfTimeline(path, to)
  return LAYERS.indexOf(target) <= LAYERS.indexOf(from)
}

/** A failure carries the problems of the input; it needs their type only. */
function isTypeOfTimeline(path: string, to: string): boolean {
  const text = files.find((file) => file.path === path)?.text ?? ''
  return layerOf(to) === 'timeline' && !/^import (?!type)[^\n]*'\.\/timeline/m.test(text)
}

/** The first circle in a graph, as a path; undefined where there is none. */
function findCircle(graph: ReadonlyMap<string, string[]>): string[] | undefined {
  const done = new Set<string>()
  function visit(at: string, trail: string[]): string[] | undefined {
    if (trail.includes(at)) return [...trail.slice(trail.indexOf(at)), at]
    if (done.has(at)) return undefined
    for (const next of graph.get(at) ?? []) {
      const circle = visit(next, [...trail, at])
      if (circle) return circle
    }
    done.add(at)
    return undefined
  }
  return [...graph.keys()].map((start) => visit(start, [])).find((circle) => circle !== undefined)
}

describe('the edge', () => {
  it('is the one place that prints and that ends the program', () => {
    const edge = new Set([join('scripts', 'cli.ts'), join('scripts', 'start.js')])
    const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const loud = files.filter(({ path }) => path.startsWith(`scripts${sep}`) && !edge.has(path) && layerOf(path) !== 'maintain')
    const printing = /\bconsole\.\w+\(|\bprocess\.(exit\b|exitCode|stdout|stderr)/
    expect(loud.filter(({ text }) => printing.test(code(text))).map(({ path }) => path)).toEqual([])
  })
})

describe('the files', () => {
  it('are small', () => {
    expect(files.filter(({ lines }) => lines > MOST_LINES).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
    const sizes = files.map(({ lines }) => lines).toSorted((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN_LINES)
  })

  it('are components in components/ and layouts in layouts/: Slidev gives each of their names to all decks that have the addon', async () => {
    const entries = await Promise.all(['components', 'layouts'].map((folder) => readdir(join(ROOT, folder), { recursive: true })))
    expect(entries.flat().filter((name) => !name.endsWith('.vue'))).toEqual([])
  })

  it('are named after what they hold', () => {
    expect(files.map(({ path }) => path).filter((path) => /(^|[\\/-])(utils?|helpers?|misc|common)([\\/.-]|$)/i.test(path))).toEqual([])
  })
})
