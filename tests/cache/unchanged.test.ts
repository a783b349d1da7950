// Thorough: not in the quick loop.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteFile } from '../../scripts/files-read.ts'
import { unlessUnchanged } from '../../scripts/pipeline/unchanged.ts'
import type { CommandReport } from '../../scripts/pipeline/report.ts'
import type { Request } from '../../scripts/pipeline/request.ts'
import type { FoundBrowser } from '../../scripts/render/browser/find.ts'
import type { Problem } from '../../scripts/timeline/problems/problem.ts'
import { keepFile, readKept } from '../../scripts/timeline/read/kept-files.ts'
import { ROOT } from '../support/project.ts'

/** A folder with a program of a few files, its cache, and a timeline with a picture. */
let root: string
let prints: number

const PICTURE = 'picture.png'
const THEME = 'themes/house.yaml'

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unchanged-'))
  prints = 0
  for (const folder of ['scripts', 'components', 'layouts', 'setup', 'styles', 'node_modules/vue', 'themes']) await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, 'package.json'), JSON.stringify({ dependencies: { vue: '^3.0.0' } }))
  for (const file of ['scripts/a.ts', 'components/A.vue', 'layouts/a.vue', 'setup/a.ts', 'styles/a.css', 'node_modules/.package-lock.json', 'node_modules/vue/package.json', 'day.yaml', PICTURE]) await writeFile(join(root, file), 'one')
  // A file that has just been written may have changed while it was read.
  await new Promise((resolve) => setTimeout(resolve, 100))
  vi.stubEnv('TIMELINE_DECK_BROWSER', '')
  vi.stubEnv('SOURCE_DATE_EPOCH', '')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true, force: true })
})

/** How a print differs from the usual one. */
interface Odd {
  name?: string
  options?: Record<string, unknown>
  files?: string[]
  origin?: FoundBrowser['origin']
  report?: Partial<CommandReport>
  request?: Partial<Request>
  /** Done while it prints. */
  meanwhile?: () => Promise<void>
}

const WARNING: Problem = { file: 'day.yaml', line: 1, column: 1, severity: 'warning', code: 'events-in-brief', message: 'some', hint: 'none' }

/** Prints as a command does it: each time with another content, which tells whether it was printed anew. */
async function print({ name = 'pdf', options = {}, files = ['day.yaml'], origin = 'package', report = {}, request = {}, meanwhile }: Odd = {}): Promise<{ report: CommandReport; isNew: boolean; bytes: string }> {
  const before = prints
  const command = unlessUnchanged(name, async (asked) => {
    prints += 1
    const pdfs = [{ name: 'day.en', bytes: Buffer.from(`print ${prints}`), broken: [] }, { name: 'day.id', bytes: Buffer.from(''), broken: [] }]
    noteFile(join(root, PICTURE))
    noteFile(join(root, THEME))
    await meanwhile?.()
    asked.made?.(pdfs, { executable: 'chromium', origin })
    for (const { name: pdf, bytes } of pdfs) {
      await mkdir(asked.out ?? '', { recursive: true })
      await writeFile(join(asked.out ?? '', `${pdf}.pdf`), bytes)
    }
    return { written: pdfs.map((pdf) => join(asked.out ?? '', `${pdf.name}.pdf`)), problems: [WARNING], fileTexts: new Map([['day.yaml', 'one']]), remarks: ['left out'], ...report }
  })
  const out = request.out ?? join(root, 'dist')
  const asked = { lang: undefined, out, progress: { step: () => undefined, stop: () => undefined }, signal: new AbortController().signal, say: () => undefined, detail: () => undefined, ...request, files: files.map((file) => join(root, file)) }
  const told = await command(asked, options, { root, cache: join(root, '.cache') })
  return { report: told, isNew: prints > before, bytes: await readFile(join(out, 'day.en.pdf'), 'utf8') }
}

describe('what has not changed', () => {
  it('is written again with the same bytes and the same report, and not printed', async () => {
    const first = await print()
    await rm(join(root, 'dist'), { recursive: true })
    const second = await print()
    expect([first.isNew, second.isNew]).toEqual([true, false])
    expect(second).toEqual({ ...first, isNew: false })
    expect(await readFile(join(root, 'dist/day.id.pdf'), 'utf8')).toBe('')
  })

  it('is the same wherever it is written to and however it is told', async () => {
    await print()
    const elsewhere = await print({ request: { out: join(root, 'other') }, options: { out: 'other', json: true, quiet: true, timing: true, verbose: true, format: 'json' } })
    expect(elsewhere).toMatchObject({ isNew: false, bytes: 'print 1', report: { written: [join(root, 'other/day.en.pdf'), join(root, 'other/day.id.pdf')] } })
  })
})

/** Gives a file another content of the same length. */
const change = (file: string) => (): Promise<void> => writeFile(join(root, file), 'two')
const restore = (file: string) => (): Promise<void> => writeFile(join(root, file), 'one')

describe('one thing that has changed has it printed anew, and what was printed then is not taken when that is undone:', () => {
  it.each([
    'day.yaml', PICTURE, 'scripts/a.ts', 'components/A.vue', 'layouts/a.vue', 'setup/a.ts', 'styles/a.css', 'node_modules/vue/package.json', 'node_modules/.package-lock.json',
  ])('%s', async (file) => {
    await print()
    await change(file)()
    expect(await print()).toMatchObject({ isNew: true, bytes: 'print 2' })
    await restore(file)()
    // The first print may be known still; the second is of something else.
    expect((await print()).bytes).not.toBe('print 2')
  })

  it('a file of the same time and size', async () => {
    await print()
    await change(PICTURE)()
    await utimes(join(root, PICTURE), 1, 1)
    expect((await print()).isNew).toBe(true)
  })

  it('a file that was not there, and would have been taken', async () => {
    await print()
    await writeFile(join(root, THEME), 'accent: red')
    expect((await print()).isNew).toBe(true)
  })

  it('a file that is gone', async () => {
    await print()
    await rm(join(root, PICTURE))
    expect((await print()).isNew).toBe(true)
  })

  it('a new file of the program', async () => {
    await print()
    await writeFile(join(root, 'scripts/b.ts'), '')
    expect((await print()).isNew).toBe(true)
  })

  it.each<[string, Odd]>([['an option', { options: { lang: 'id' } }], ['the command', { name: 'handout' }], ['a second file', { files: ['day.yaml', PICTURE] }], ['the day that is printed', { options: { printed: true } }]])('%s', async (_, odd) => {
    await print()
    expect((await print(odd)).isNew).toBe(true)
    expect((await print()).isNew).toBe(false)
  })

  it.each(['SOURCE_DATE_EPOCH', 'TZ', 'LANG'])('%s', async (variable) => {
    await print()
    vi.stubEnv(variable, '1234')
    expect((await print()).isNew).toBe(true)
  })

  it('the day, where it is printed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const odd = { options: { printed: true } }
    await print(odd)
    expect((await print(odd)).isNew).toBe(false)
    vi.setSystemTime(Date.now() + 24 * 60 * 60 * 1000)
    expect((await print(odd)).isNew).toBe(true)
    vi.useRealTimers()
  })

  it('the version of Node', async () => {
    await print()
    vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, node: '99.0.0' })
    expect((await print()).isNew).toBe(true)
    vi.restoreAllMocks()
  })
})

describe('what is kept', () => {
  const entry = async (): Promise<string> => join(root, '.cache/printed', (await readdir(join(root, '.cache/printed')))[0] ?? '')

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one byte of a file', (bytes) => Buffer.from(bytes.toString('latin1').replace('print 1', 'print 9'), 'latin1')],
    ['changed in its seal', (bytes) => Buffer.concat([Buffer.from('0'), bytes.subarray(1)])],
  ])('is not taken where it is %s', async (_, damage) => {
    await print()
    const file = await entry()
    await writeFile(file, damage(await readFile(file)))
    expect(await print()).toMatchObject({ isNew: true, bytes: 'print 2' })
    expect(await print()).toMatchObject({ isNew: false, bytes: 'print 2' })
  })

  it.each<[string, Odd]>([
    ['where a file was not written', { report: { failures: ['not as planned'] } }],
    ['where there was an error', { report: { problems: [{ ...WARNING, severity: 'error' }] } }],
    ['of a browser that may change without its file', { origin: 'system' }],
    ['without the cache', { options: { cache: false } }],
    ['of decks in Markdown', { files: ['deck.md'] }],
    ['with a browser that is lent', { request: { lent: { found: Promise.reject(new Error('unused')).catch(() => ({ executable: '', origin: 'package' })) as Promise<FoundBrowser>, lend: () => Promise.reject(new Error('unused')), close: async () => undefined } } }],
    ['where a file that it depends on changes meanwhile', { meanwhile: () => change(PICTURE)() }],
    ['where the timeline changes meanwhile', { meanwhile: () => change('day.yaml')() }],
    ['where a file changes and is changed back meanwhile', { meanwhile: async () => { await change(PICTURE)(); await restore(PICTURE)() } }],
  ])('is nothing %s', async (_, odd) => {
    await writeFile(join(root, 'deck.md'), '# Hand')
    await print(odd)
    expect(await readdir(join(root, '.cache/printed')).catch(() => [])).toEqual([])
  })

  it('is nothing of a browser that somebody names', async () => {
    vi.stubEnv('TIMELINE_DECK_BROWSER', '/usr/bin/chromium')
    await print()
    expect((await print()).isNew).toBe(true)
  })

  it('does not keep anybody from printing where it cannot be written', async () => {
    await mkdir(join(root, '.cache'))
    await writeFile(join(root, '.cache/printed'), '')
    expect((await print()).isNew).toBe(true)
    expect((await print()).isNew).toBe(true)
  })

  it('is bounded: what was used longest ago goes', async () => {
    const folder = join(root, 'kept')
    for (const [index, name] of ['a', 'b', 'c'].entries()) {
      await keepFile({ folder, most: 1000 }, name, Buffer.alloc(200))
      await utimes(join(folder, name), index, index)
    }
    expect(await readKept({ folder }, 'a')).toHaveLength(200)
    await keepFile({ folder, most: 3 * 265 }, 'd', Buffer.alloc(200))
    expect((await readdir(folder)).toSorted()).toEqual(['a', 'c', 'd'])
  })
})

describe('every file that a print depends on', () => {
  /** What reads nothing of a user's, or only what is noted where it is found. */
  const OTHERWISE = [
    // The program's own tables.
    'scripts/look/sign-fonts.ts', 'scripts/plan/measure/metrics.ts',
    // Noted where their place is found: `fileBeside`.
    'scripts/timeline/read/pictures.ts', 'scripts/timeline/read/media.ts',
    // Only `check` reads sources.
    'scripts/timeline/checks/quotations.ts',
    'scripts/timeline/read/kept-files.ts',
  ]

  it('is noted by what reads it', async () => {
    const folders = ['scripts/look', 'scripts/timeline', 'scripts/plan', 'scripts/render/fonts']
    const paths = (await Promise.all(folders.map(async (folder) => (await readdir(join(ROOT, folder), { recursive: true })).map((name) => join(folder, name).replaceAll('\\', '/'))))).flat()
    const reading = await Promise.all(paths.filter((path) => path.endsWith('.ts')).map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })))
    const silent = reading.filter(({ text }) => /from 'node:fs(\/promises)?'/.test(text) && !/from '[./]+files-read\.ts'/.test(text)).map(({ path }) => path)
    expect(silent.toSorted()).toEqual(OTHERWISE.toSorted())
  })
})
