import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './support/project.ts'

/** The way that data takes: a folder imports from itself and from those before it, types as well as values. */
const LAYERS = ['look', 'timeline', 'plan', 'import', 'export', 'templates', 'write', 'pdf', 'render', 'inspect', 'pipeline', 'bench', 'commands', 'cli']
/** What everything may use: failures as values, where things are, and who asks which files are read. Only `maintain` may not be imported: its programs are run by hand. */
const SHARED = ['failure', 'files-read', 'project', 'user-cache', 'maintain']
const MOST_LINES = 300
const MEDIAN_LINES = 100

interface SourceFile {
  path: string
  lines: number
  text: string
  /** Files that it imports from the project, types included. */
  imports: string[]
  /** Names that it exports; a type and a value of one name are one. */
  exports: string[]
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
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) => relative(ROOT, resolve(ROOT, dirname(path), to)))
  const exports = [...text.matchAll(/^export (?:default )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm)].map(([, name = '']) => name)
  return { path, text, imports, exports: [...new Set(exports)], lines: text.trimEnd().split('\n').length }
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

  it('has no circle of imports, be they values or types', () => {
    expect(circlesIn(new Map(files.map(({ path, imports }) => [path, imports])))).toEqual([])
  })

  it('lets what reads and repairs PDFs stand alone: it imports nothing of ours', () => {
    const room = join('scripts', 'pdf', sep)
    const wrong = files.filter(({ path }) => path.startsWith(room)).flatMap(({ path, imports }) => imports.filter((to) => !to.startsWith(room)).map((to) => `${path} -> ${to}`))
    expect(wrong).toEqual([])
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

/** The circles in a graph, one of each group of files that reach each other, as paths. */
function circlesIn(graph: ReadonlyMap<string, string[]>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  function visit(at: string, trail: string[]): void {
    if (trail.includes(at)) {
      circles.push([...trail.slice(trail.indexOf(at)), at].join(' -> '))
      return
    }
    if (done.has(at)) return
    for (const next of graph.get(at) ?? []) visit(next, [...trail, at])
    done.add(at)
  }
  for (const start of graph.keys()) visit(start, [])
  return circles
}

describe('the command line', () => {
  it('is the one place that prints and that ends the program', () => {
    const commandLine = new Set([join('scripts', 'cli.ts'), join('scripts', 'start.js')])
    const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const loud = files.filter(({ path }) => path.startsWith(`scripts${sep}`) && !commandLine.has(path) && layerOf(path) !== 'maintain')
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

  it('are commands in commands/, and what reads the command line', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const entries = await readdir(join(ROOT, 'scripts', 'commands'))
    const verbs = entries.map((name) => name.replace('.ts', '')).filter((name) => name !== 'program' && name !== 'options')
    expect(verbs.filter((verb) => !scripts[verb]?.endsWith(`start.js ${verb}`))).toEqual([])
  })

  it('are named after what they hold', () => {
    expect(files.map(({ path }) => path).filter((path) => /(^|[\\/-])(utils?|helpers?|misc|common)([\\/.-]|$)/i.test(path))).toEqual([])
  })
})

describe('the names', () => {
  it('are each exported by one file of scripts/', () => {
    // What only declares the names of another program is left out.
    const named = files.filter(({ path }) => path.startsWith(`scripts${sep}`) && !path.endsWith('.d.ts'))
    const holders = Map.groupBy(named.flatMap(({ path, exports }) => exports.map((name) => ({ name, path }))), ({ name }) => name)
    expect([...holders].filter(([, all]) => all.length > 1).map(([name, all]) => `${name}: ${all.map(({ path }) => path).join(', ')}`)).toEqual([])
  })
})
