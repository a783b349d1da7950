import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support/project.ts'

/** Classes named after the size of a text on a slide: `td-${size}`. */
const SIZES = ['td-medium', 'td-large', 'td-card-lead', 'td-card-hero']

/** Where our class names are given to elements, and where styles and searches select by them. */
let given: Set<string>
let beginnings: string[]
let selected: { file: string; name: string }[]

beforeAll(async () => {
  const files = (await Promise.all(['scripts', 'setup', 'components', 'layouts', 'styles'].map(async (folder) =>
    (await readdir(join(ROOT, folder), { recursive: true })).filter((name) => /\.(ts|vue|css)$/.test(name)).map((name) => join(folder, name))))).flat()
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(ROOT, file), 'utf8') })))
  const code = texts.filter(({ file }) => extname(file) !== '.css').map(({ text }) => text.replaceAll(/<style[\s\S]*?<\/style>/g, '').replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, ''))
  given = new Set([...SIZES, ...code.flatMap((text) => [...text.matchAll(/(?<![.\w-])td-[a-z\d-]*[a-z\d](?![\w-])/g)].map(([name]) => name))])
  beginnings = code.flatMap((text) => [...text.matchAll(/(?<![.\w-])(td-[a-z\d-]*-)\$\{/g)].map(([, name = '']) => name))
  selected = texts.flatMap(({ file, text }) => [...text.matchAll(/(?<![\w-])\.(td-[a-z\d-]*[a-z\d])(?![\w-])/g)].map(([, name = '']) => ({ file, name })))
})

describe('a class that a style or a search names', () => {
  it('is one that some element gets', () => {
    expect(selected.length).toBeGreaterThan(500)
    expect(selected.filter(({ name }) => !given.has(name) && !beginnings.some((beginning) => name.startsWith(beginning))).map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })
})
