import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { until } from '../support/command.ts'
import { ROOT } from '../support/project.ts'
import { installAsStranger, type Stranger } from '../support/packed.ts'

const browser = useBrowser()
let me: Stranger
let installed: Map<string, number>

beforeAll(async () => {
  me = await installAsStranger()
  installed = await times(me.program)
})
afterAll(() => me?.leave())

/** When each file below a folder was written last. */
async function times(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { recursive: true })
  return new Map(await Promise.all(entries.map(async (name) => [name, (await stat(join(folder, name))).mtimeMs] as const)))
}

/** A command that must do what it says, and say nothing on standard error. */
async function done(args: readonly string[], below?: string): Promise<string> {
  const { status, stdout, stderr } = await me.run(args, below)
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
  return stdout
}

describe('the packed program in a stranger’s folder', () => {
  it('has neither tests nor what only a clone needs', async () => {
    const names = [...installed.keys()].map((name) => name.replaceAll('\\', '/'))
    expect(names.filter((name) => /(^|\/)tests?\/|\.test\.|^bench|^scripts\/(cli|maintain)|node_modules/.test(name))).toEqual([])
    expect(names.filter((name) => /^lib\/compiled\/(print|client\/assets)\/licenses\.md$/.test(name))).toHaveLength(2)
  })

  it('says what to do where there is no timeline', async () => {
    const { status, stderr } = await me.run(['pdf'])
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'There is no timeline in this folder. Name its file, or begin one: npx timeline-deck new my-day\n' })
  })

  it('begins a timeline that knows its schema, and checks it', async () => {
    expect(await done(['new', 'my-day'])).toBe('my-day.yaml\nChange its texts, then see them: npx timeline-deck present my-day.yaml\nAs a PDF: npx timeline-deck pdf my-day.yaml\n')
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)/.exec(await readFile(join(me.folder, 'my-day.yaml'), 'utf8')) ?? []
    expect(existsSync(join(me.folder, schema))).toBe(true)
    expect(await done(['check'])).toBe('my-day.yaml: no problem\n')
  })

  it('makes a PDF of it and compiles nothing, by its name as npx finds it', async () => {
    const { stdout } = await me.npm(['exec', '--offline', '--', 'timeline-deck', 'pdf'])
    expect(stdout).toBe('dist/my-day.en.pdf\n')
    expect((await readFile(join(me.folder, 'dist/my-day.en.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await readdir(me.cache, { recursive: true })).filter((name) => /(^|[\\/])(print|client)-/.test(name))).toEqual([])
  })

  it('works in the folder in which `npm run` was typed', async () => {
    await mkdir(join(me.folder, 'lessons'))
    await writeFile(join(me.folder, 'lessons/dates.csv'), 'start,title\n2020-01-01,The bridge opens\n2021-05-03,The bridge closes\n')
    await me.npm(['pkg', 'set', 'scripts.take=timeline-deck import', 'scripts.sheet=timeline-deck worksheet'])
    await me.npm(['run', 'take', '--', 'dates.csv'], 'lessons')
    await me.npm(['run', 'sheet'], 'lessons')
    expect((await readdir(join(me.folder, 'lessons'))).toSorted()).toEqual(['dates.csv', 'dates.yaml', 'dist'])
  })

  it.each(['harbour.xlsx', 'german.csv', 'programme.ics', 'life.mw'])('takes in %s', async (name) => {
    await mkdir(join(me.folder, 'brought'), { recursive: true })
    await copyFile(join(ROOT, 'tests/fixtures/import', name), join(me.folder, 'brought', name))
    const target = name.replace(/\.\w+$/, '.yaml')
    expect(await done(['import', name, '--zone', 'UTC'], 'brought')).toContain(`${target}: no problem`)
    expect(await done(['check', '--no-slides', target], 'brought')).toContain(`${target}: no problem`)
  })

  it('makes everything else of a timeline', async () => {
    expect(await done(['handout', '--per-page', '3', '--notes'])).toBe('dist/my-day.en.handout-3.pdf\n')
    expect(await done(['generate'])).toBe('slides/my-day.en.md\n')
    expect(await done(['build'])).toBe('dist/my-day.en\n')
    expect(await done(['export', '--to', 'json'])).toContain('dist/my-day.json\n')
    expect(await done(['labels', 'sw'])).toContain('labels:')
    expect(await done(['gallery', '--scheme', 'light', '--aspect', '16:9'])).toBe('dist/my-day.en.gallery\n')
  })

  it('presents it', async () => {
    const presenting = me.start(['present', '--no-open'])
    try {
      await until(() => /Audience’s view +\S+/.test(presenting.said()), 'the addresses')
      const page = await browser().newPage()
      await page.goto(/Audience’s view +(\S+)/.exec(presenting.said())?.[1] ?? '')
      await expect.poll(() => page.locator('h1').first().textContent()).toBe('Our day')
      await page.close()
    } finally {
      presenting.process.kill('SIGTERM')
      await presenting.done
    }
  })

  it('asks for Slidev where a deck is in Markdown, with the one command that brings it', async () => {
    await writeFile(join(me.folder, 'talk.md'), '# Hello\n')
    for (const command of ['check', 'pdf', 'build', 'present']) {
      const { status, stderr } = await me.run([command, 'talk.md'])
      expect({ command, status, stderr }).toEqual({ command, status: 3, stderr: 'Decks in Markdown are drawn by Slidev, which is not installed here. Run: npm install @slidev/cli@53\n' })
    }
  })

  it('writes nothing below node_modules', async () => {
    expect(await times(me.program)).toEqual(installed)
  })
})
