import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEPT } from '../../scripts/render/compiled.ts'
import { loadPrintBundle, type PrintBundle } from '../../scripts/render/print/bundle.ts'
import { loadShipped } from '../support/plans.ts'
import { ROOT } from '../support/project.ts'

/** A copy of the project that tests may change, with its cache. */
let root: string
let cache: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundle-cache-'))
  cache = join(root, '.cache')
  for (const part of ['components', 'layouts', 'styles', 'setup', 'scripts', 'package.json']) await cp(join(ROOT, part), join(root, part), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
})

afterAll(() => rm(root, { recursive: true, force: true }))

const load = (): Promise<PrintBundle> => loadPrintBundle(root, cache)
const kept = async (): Promise<string[]> => (await readdir(cache)).filter((name) => name.startsWith('print-'))

/** Changes a file of the copy. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(root, file), text.replace(from, to))
}

async function firstSlide({ renderSlide }: PrintBundle): Promise<string> {
  const { plans: [plan] } = await loadShipped()
  const [slide] = plan?.slides ?? []
  if (!plan || !slide) throw new Error('The shipped deck has slides')
  return renderSlide(slide, 1, plan.context)
}

/** Loads the bundle in a process of its own. @returns its exit status */
function loadElsewhere(): Promise<number | null> {
  const script = `import { loadPrintBundle } from ${JSON.stringify(join(root, 'scripts/render/print/bundle.ts'))}\nawait loadPrintBundle(${JSON.stringify(root)}, ${JSON.stringify(cache)})`
  return new Promise((resolve) => spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).on('close', resolve))
}

describe('the cache of compiled components', () => {
  it('is filled by two processes at once, and neither fails', async () => {
    expect(await Promise.all([loadElsewhere(), loadElsewhere()])).toEqual([0, 0])
    expect(await kept()).toHaveLength(1)
    // Nothing half written is left behind.
    expect((await readdir(cache)).filter((name) => name.startsWith('compiling-'))).toEqual([])
  })

  it('is used again as long as nothing has changed', async () => {
    const { folder } = await load()
    expect((await load()).folder).toBe(folder)
    expect(await kept()).toHaveLength(1)
  })

  it.each([
    ['a layout', 'layouts/deck-cover.vue', 'td-cover-title', 'td-cover-other'],
    ['a style', 'styles/tokens.css', '--td-margin:', '--td-margin: 71px; --td-unused:'],
    ['the code that renders', 'scripts/render/print/print-app.ts', '#slide-', '#page-'],
  ])('is another one after a change of %s', async (_, file, from, to) => {
    const before = await load()
    await change(file, from, to)
    const after = await load()
    expect(after.folder).not.toBe(before.folder)
    await change(file, to, from)
    expect((await load()).folder).toBe(before.folder)
  })

  it('shows what was changed', async () => {
    await change('layouts/deck-cover.vue', 'td-cover-title', 'td-cover-other')
    expect(await firstSlide(await load())).toContain('td-cover-other')
    await change('layouts/deck-cover.vue', 'td-cover-other', 'td-cover-title')
    expect(await firstSlide(await load())).not.toContain('td-cover-other')
  })

  it('is not taken where an entry is cut short or changed', async () => {
    const { folder } = await load()
    for (const file of ['entry.mjs', 'assets/style.css']) {
      const text = await readFile(join(folder, file), 'utf8')
      await writeFile(join(folder, file), text.slice(0, text.length / 2))
      expect(await firstSlide(await load())).toContain('td-cover-title')
      expect(await readFile(join(folder, file), 'utf8')).toBe(text)
    }
  })

  it('takes no entry that is only begun', async () => {
    const { folder } = await load()
    await rm(folder, { recursive: true })
    await mkdir(folder)
    expect(await firstSlide(await load())).toContain('td-cover-title')
  })

  it('may be deleted at any time', async () => {
    await rm(cache, { recursive: true, force: true })
    expect(await firstSlide(await load())).toContain('td-cover-title')
  })

  it('keeps a few entries only, the last used ones', async () => {
    const { folder } = await load()
    const old = Array.from({ length: KEPT + 2 }, (_, index) => join(cache, `print-${index}`))
    for (const [index, place] of old.entries()) {
      await mkdir(place)
      await utimes(place, index, index)
    }
    await change('styles/tokens.css', '--td-margin:', '--td-margin: 1px; --td-unused:')
    const made = (await load()).folder
    const names = await kept()
    expect(names).toHaveLength(KEPT)
    expect(names).toEqual(expect.arrayContaining([folder, made, ...old.slice(4)].map((place) => basename(place))))
  })
})
