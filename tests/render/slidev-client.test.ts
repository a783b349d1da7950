import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { REPLACEMENTS } from '../../scripts/render/slidev/client/lean-client.ts'
import { REPLACED_FILES, REPLACED_MODULES } from '../../scripts/render/slidev/client/own-modules.ts'
import { ROOT } from '../support/project.ts'

const command = createRequire(join(ROOT, 'package.json')).resolve('@slidev/cli/package.json')
const client = dirname(createRequire(command).resolve('@slidev/client/package.json'))
const fromClient = createRequire(join(client, 'package.json'))

/** The sources of Slidev's client, and those of ours that name its parts. */
let slidev: string
let ours: { path: string; text: string }[]

async function sourcesIn(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(ts|vue|css|js)$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))
}

beforeAll(async () => {
  slidev = (await sourcesIn(client)).map(({ text }) => text).join('\n')
  ours = (await Promise.all(['scripts', 'setup', 'components', 'layouts', 'styles'].map((folder) => sourcesIn(join(ROOT, folder))))).flat()
})

describe('what this project replaces in Slidev', () => {
  it.each(Object.values(REPLACED_FILES))('is still a file of its client: %s', (path) => {
    expect(existsSync(join(client, path))).toBe(true)
  })

  it.each(REPLACEMENTS.flatMap(({ of }) => ('client' in of ? [of.client] : [])))('is still a file of its client: %s', (path) => {
    expect(existsSync(join(client, path))).toBe(true)
  })

  it.each(REPLACEMENTS.flatMap(({ of }) => ('imported' in of ? [of.imported] : [])))('is still imported by its client: %s', (name) => {
    expect(slidev).toMatch(new RegExp(`(from|import)\\s*\\(?\\s*['"]${name}['"]`))
  })

  it.each(REPLACEMENTS.flatMap(({ of }) => ('path' in of ? [of.path] : [])))('is still a file that its client imports: %s', (path) => {
    const imported = [...slidev.matchAll(/import '((?:@shikijs|markdown-it-github-alerts)[^']*\.css)'/g)].map(([, name = '']) => `/${name}`)
    const vue = fromClient.resolve('vue/package.json').replace('package.json', 'dist/vue.esm-bundler.js').replaceAll('\\', '/')
    expect([...imported, vue].filter((file) => path.test(file) && (file !== vue || existsSync(vue)))).not.toEqual([])
  })

  it.each(Object.values(REPLACED_MODULES))('is still a module that its command makes: %s', async (id) => {
    const built = (await readdir(join(dirname(command), 'dist'), { recursive: true })).filter((name) => name.endsWith('.mjs'))
    const texts = built.map((name) => readFileSync(join(dirname(command), 'dist', name), 'utf8'))
    expect(texts.some((text) => text.includes(id))).toBe(true)
  })
})

describe('the names of Slidev', () => {
  it('are taken from its constants where it injects something', () => {
    expect(ours.filter(({ text }) => text.includes('$$slidev-')).map(({ path }) => path)).toEqual([])
  })

  it('are still there where styles and searches of ours use them', () => {
    const NAME = /(?:[.#]|getElementById\(')((?:slidev|print)-(?:page-(?=\$)|[a-z-]*[a-z]))(?![\w.]*\.(?:ts|css))/g
    const names = ours.flatMap(({ text }) => [...text.matchAll(NAME)].map(([, name = '']) => name))
    expect(names).toEqual(expect.arrayContaining(['slidev-vclick-hidden', 'slidev-page-', 'slidev-goto-dialog', 'print-slide-container']))
    expect([...new Set(names)].filter((name) => !slidev.includes(name))).toEqual([])
  })

  it('are still those of the shortcuts that ours replace', () => {
    const shortcuts = ours.find(({ path }) => path === join(ROOT, 'setup/shortcuts.ts'))?.text ?? ''
    const names = [...shortcuts.matchAll(/'([a-z]+_[a-z_]+)'/g)].map(([, name = '']) => name)
    expect(names).toContain('next_space')
    expect(names.filter((name) => !slidev.includes(`'${name}'`))).toEqual([])
  })
})
