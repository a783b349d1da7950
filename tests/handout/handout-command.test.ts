import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { handout as print } from '../../scripts/commands/handout.ts'
import { withPress } from '../../scripts/pipeline/press.ts'
import type { CommandReport } from '../../scripts/pipeline/report.ts'
import type { Request } from '../../scripts/pipeline/request.ts'
import { UsageError } from '../../scripts/failure.ts'
import type { HandoutOptions } from '../../scripts/plan/handout/options.ts'
import type { Project } from '../../scripts/project.ts'
import { useLentBrowser } from '../support/browser.ts'
import { handoutOptions } from '../support/handouts.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { copyProject } from '../support/project-copy.ts'
import { sampleEvent, sampleInput } from '../support/sample-timeline.ts'

const lent = useLentBrowser()
let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handout-'))
  file = join(folder, 'day.yaml')
  const events = [sampleEvent(), sampleEvent({ id: 'reception', title: { en: 'Reception', id: 'Resepsi' }, when: '2025-10-26' })]
  await writeFile(file, stringify(sampleInput({ events })))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function request(out: string, overrides: Partial<HandoutOptions> = {}): Request & { handout: HandoutOptions } {
  return {
    files: [file],
    lang: 'all',
    out: join(folder, out),
    progress: { step: () => undefined, stop: () => undefined },
    signal: new AbortController().signal,
    say: () => undefined,
    detail: () => undefined,
    lent,
    handout: handoutOptions(overrides),
  }
}

/** A copy of the project in a folder of its own, with a cache of its own; `spoil` changes a file in it. */
async function copyOfProject(name: string, spoil?: { file: string; from: string; to: string }): Promise<Project> {
  const root = join(folder, name)
  await copyProject(root)
  if (spoil) {
    const text = await readFile(join(root, spoil.file), 'utf8')
    expect(text).toContain(spoil.from)
    await writeFile(join(root, spoil.file), text.replace(spoil.from, spoil.to))
  }
  return { root, cache: join(root, '.cache') }
}

function handout(asked: ReturnType<typeof request>, project: Project): Promise<CommandReport> {
  return withPress((printing) => print({ ...printing, handout: asked.handout }, project))(asked, {}, project)
}

const hash = async (path: string): Promise<string> => createHash('sha256').update(await readFile(path)).digest('hex')

describe('the command handout', () => {
  it('writes a file for each language, named after deck and number, alike in two folders', async () => {
    const here = await handout(request('a', { perPage: 2, notes: true }), { root: ROOT, cache: CACHE })
    expect(here.written).toEqual(['day.en.handout-2.pdf', 'day.id.handout-2.pdf'].map((name) => join(folder, 'a', name)))
    const there = await handout(request('b', { perPage: 2, notes: true }), await copyOfProject('elsewhere'))
    expect(await Promise.all(there.written.map(hash))).toEqual(await Promise.all(here.written.map(hash)))
  })

  it('fails without one alternative text, writes nothing and leaves what was there', async () => {
    const without = await copyOfProject('without', { file: 'components/AxisDrawing.vue', from: ' :aria-label="description"', to: '' })
    const out = join(folder, 'a')
    const before = await Promise.all((await readdir(out)).map((name) => hash(join(out, name))))
    const { written, failures = [] } = await handout(request('a', { perPage: 2, notes: true }), without)
    expect(written).toEqual([])
    expect(failures).toHaveLength(2)
    expect(failures[0]).toMatch(/^day\.en\.handout-2\.pdf .*mistake of timeline-deck.*report it[^]*figure-without-alt, page \d/)
    expect(await Promise.all((await readdir(out)).map((name) => hash(join(out, name))))).toEqual(before)
    expect((await handout(request('c'), without)).failures).toHaveLength(2)
    expect(await readdir(folder)).not.toContain('c')
  })

  it('refuses options that do not go together before it starts', async () => {
    await expect(handout(request('d', { perPage: 9, landscape: true, notes: true }), { root: ROOT, cache: CACHE })).rejects.toThrow(UsageError)
  })
})
