import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { run, useFolder } from '../support/command.ts'
import { ROOT, SHIPPED } from '../support/project.ts'
import { sampleEvent } from '../support/sample-timeline.ts'

const folder = useFolder()
const call = useCalls()
const BROKEN = 'title: A day\nlanguages: [en]\nevents:\n  - id: one\n    titel: One\n    when: 2025-02-30\n    source: nobody\nsources:\n  paper: { publisher: P }\n'

function read(name: string): Promise<string> {
  return readFile(join(folder.path, name), 'utf8')
}

describe('generate', () => {
  it('writes a deck for every language and names the files', async () => {
    const { status, stdout, stderr } = await run(['generate', 'day.yaml'], folder.path)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'slides/day.en.md\nslides/day.id.md\n', stderr: '' })
    expect(await read('slides/day.en.md')).toContain('title: A small day')
    expect(await read('slides/day.id.md')).toContain('title: Hari kecil')
    expect(await readdir(join(folder.path, 'slides'))).toEqual(['day.en.md', 'day.id.md'])
  })

  it('writes one language, to a folder of one’s own', async () => {
    const { stdout } = await call(['generate', 'day.yaml', '--lang', 'id', '--out', 'here/and there'], folder.path)
    expect(stdout).toBe('here/and there/day.id.md\n')
    expect(await readdir(join(folder.path, 'here/and there'))).toEqual(['day.id.md'])
  })

  it('works off several files, whatever their names', async () => {
    await folder.write('hari ini – ü.yml')
    const { status, stdout } = await call(['generate', 'day.yaml', 'hari ini – ü.yml', '--lang', 'en'], folder.path)
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'slides/day.en.md\nslides/hari ini – ü.en.md\n' })
  })

  it('gives the same bytes for the same input', async () => {
    await call(['generate', 'day.yaml', '--out', 'a'], folder.path)
    await run(['generate', 'day.yaml', '--out', 'b'], folder.path, { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Kiritimati' })
    expect(await read('b/day.en.md')).toBe(await read('a/day.en.md'))
    expect(await read('b/day.id.md')).toBe(await read('a/day.id.md'))
  })

  it('says nothing when it is to be quiet', async () => {
    expect(await call(['generate', 'day.yaml', '--quiet'], folder.path)).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('generate --check', () => {
  it('is content where the files are current', async () => {
    await call(['generate', 'day.yaml'], folder.path)
    expect(await call(['generate', 'day.yaml', '--check'], folder.path)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('names those that are out of date or missing, and writes nothing', async () => {
    await call(['generate', 'day.yaml', '--lang', 'en'], folder.path)
    await writeFile(join(folder.path, 'slides/day.en.md'), 'old')
    const { status, stderr } = await call(['generate', 'day.yaml', '--check'], folder.path)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^slides\/day\.en\.md is out of date/m)
    expect(stderr).toMatch(/^slides\/day\.id\.md is out of date/m)
    expect(await read('slides/day.en.md')).toBe('old')
    expect(await readdir(join(folder.path, 'slides'))).toEqual(['day.en.md'])
  })

  it('lists them as JSON', async () => {
    const { status, stdout } = await call(['generate', 'day.yaml', '--check', '--json'], folder.path)
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, problems: [], written: [], stale: ['slides/day.en.md', 'slides/day.id.md'] })
  })

  it('finds the shipped decks current', async () => {
    expect(await call(['generate', SHIPPED, '--check'], ROOT)).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('a timeline with mistakes', () => {
  it('ends with 1, lists every mistake of every file with place, caret and remedy, and writes nothing of them', async () => {
    await folder.write('broken.yaml', BROKEN)
    await folder.write('empty.yaml', '')
    await call(['generate', 'day.yaml', '--out', 'out'], folder.path)
    const before = await stat(join(folder.path, 'out/day.en.md'))
    const { status, stdout, stderr } = await call(['generate', 'broken.yaml', 'empty.yaml', 'missing.yaml', '--out', 'out'], folder.path)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^broken\.yaml:5:5 error \S+ .*titel/m)
    expect(stderr).toMatch(/^broken\.yaml:6:\d+ error \S+ /m)
    expect(stderr).toMatch(/^broken\.yaml:7:13 error \S+ .*nobody/m)
    expect(stderr).toMatch(/^ +\| +\^+$/m)
    expect(stderr).toContain('title')
    expect(stderr).toMatch(/^empty\.yaml:1:1 error /m)
    expect(stderr).toMatch(/^missing\.yaml:1:1 error file-missing /m)
    expect(stderr).toMatch(/\d+ errors, \d+ warnings?\n$/)
    expect((await stat(join(folder.path, 'out/day.en.md'))).mtimeMs).toBe(before.mtimeMs)
    expect(await readdir(join(folder.path, 'out'))).toEqual(['day.en.md', 'day.id.md'])
  })

  it('is reported as JSON of a stable shape', async () => {
    await folder.write('broken.yaml', BROKEN)
    const { status, stdout, stderr } = await call(['generate', 'broken.yaml', '--json'], folder.path)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const report = JSON.parse(stdout) as { version: number; problems: Record<string, unknown>[]; written: string[] }
    expect(Object.keys(report).toSorted()).toEqual(['problems', 'remarks', 'stale', 'version', 'written'])
    expect(report.problems.length).toBeGreaterThan(2)
    for (const problem of report.problems) {
      expect(problem).toEqual({ file: 'broken.yaml', line: expect.any(Number), column: expect.any(Number), severity: expect.stringMatching(/^(error|warning)$/), code: expect.stringMatching(/^[a-z-]+$/), message: expect.any(String), hint: expect.any(String), ...('endColumn' in problem ? { endColumn: expect.any(Number) } : {}) })
    }
  })

  it('is told in colours only where the terminal is asked to', async () => {
    await folder.write('broken.yaml', BROKEN)
    const plain = await run(['generate', 'broken.yaml'], folder.path, { NO_COLOR: '1' })
    const coloured = await run(['generate', 'broken.yaml'], folder.path, { FORCE_COLOR: '1' })
    expect(plain.stderr).not.toContain('\u001b[')
    expect(coloured.stderr).toContain('\u001b[31m')
    expect(coloured.stderr.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.stderr) // oxlint-disable-line no-control-regex
  })

  it('may have warnings, and a deck is made nevertheless', async () => {
    await folder.write('warned.yaml', { events: [sampleEvent()], people: { unused: { role: { en: 'A', id: 'B' } } } })
    const { status, stdout, stderr } = await call(['generate', 'warned.yaml'], folder.path)
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'slides/warned.en.md\nslides/warned.id.md\n' })
    expect(stderr).toMatch(/^warned\.yaml:\d+:\d+ warning /m)
    expect(stderr).toMatch(/0 errors, \d+ warnings?\n$/)
  })
})

describe('surroundings that fail', () => {
  it('end with 3, a reason, and nothing half written', async () => {
    await folder.write('file', 'no folder')
    const { status, stdout, stderr } = await call(['generate', 'day.yaml', '--out', 'file/slides'], folder.path)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(/^Cannot write file\/slides\/day\.en\.md: .*--out/)
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/)
    expect(await read('file')).toBe('no folder')
  })

  it('leave what stands in the way as it is', async () => {
    await mkdir(join(folder.path, 'slides/day.en.md'), { recursive: true })
    const { status, stderr } = await call(['generate', 'day.yaml'], folder.path)
    expect(status).toBe(3)
    expect(stderr).toContain('there is a folder of that name')
    expect((await readdir(join(folder.path, 'slides'))).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
