import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../scripts/commands/build.ts'
import { handout } from '../../scripts/commands/handout.ts'
import { pdf } from '../../scripts/commands/pdf.ts'
import { worksheet } from '../../scripts/commands/worksheet.ts'
import type { CommandReport } from '../../scripts/pipeline/report.ts'
import { refused } from '../../scripts/pipeline/several-files.ts'
import { buildByHand } from '../../scripts/render/by-hand/build-by-hand.ts'
import { deckProblems } from '../../scripts/render/by-hand/deck-problems.ts'
import { noteParagraphs, plainLine } from '../../scripts/render/by-hand/hand-deck.ts'
import { handoutOptions } from '../support/handouts.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { request, writeFolder } from './own-folder.ts'

const PROJECT = { root: ROOT, cache: CACHE }
const LONG = 10 * 60_000

let folder: string

beforeAll(async () => {
  const head = (theme: string, ...more: string[]): string[] => ['---', `theme: ${theme}`, ...more, '---', '']
  folder = await writeFolder({
    'broken.md': [...head('nobody', 'addons: [none-such]'), '# One', '', '<QuoteCrad />', '', '---', 'layout: framd', '---', '', '# Two', ''].join('\n'),
    'ours.md': [...head('none'), '# Ours', '', '<QuoteCard />', ''].join('\n'),
    'picture.md': [...head('none'), '# One', '', '---', '', '# Two', '', '![a picture](./missing.png)', ''].join('\n'),
    'day.yaml': 'title: A day\n',
    'imports.md': [...head('none'), '<script setup>', "import Own from './Own.vue'", "import { Other as Another } from './other.ts'", '</script>', '', '<Own />', '<Another />', '<Registered />', '<Deep />', ''].join('\n'),
    'setup/main.ts': "export default ({ app }) => { app.component('Registered', {}) }\n",
    'components/below/Deep.vue': '<template><p /></template>\n',
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const COMMANDS = {
  build: (files: string[]) => build({ ...request(files, join(folder, 'dist')), notes: false }, PROJECT),
  pdf: (files: string[]) => pdf({ ...request(files, join(folder, 'dist')), paging: 'slides' }, PROJECT),
  handout: (files: string[]) => handout({ ...request(files, join(folder, 'dist')), handout: handoutOptions() }, PROJECT),
}

async function problemsOf(running: Promise<CommandReport>): Promise<string[]> {
  const told = await running.catch(refused)
  for (const { file, line } of told.problems) expect(told.fileTexts.get(file)?.split('\n').length ?? 0, file).toBeGreaterThanOrEqual(line)
  return told.problems.map(({ file, line, column, code }) => `${relative(folder, file)}:${line}:${column} ${code}`)
}

describe.each(Object.entries(COMMANDS))('%s of decks written by hand', (_, run) => {
  it('tells all that is wrong with their texts and with timelines beside them, and writes nothing', async () => {
    expect((await problemsOf(run([join(folder, 'broken.md'), join(folder, 'day.yaml')]))).toSorted()).toEqual([
      'broken.md:2:8 deck-package', 'broken.md:3:9 deck-package', 'broken.md:8:2 deck-component', 'broken.md:11:9 deck-layout', 'day.yaml:1:1 field-missing', 'day.yaml:1:1 field-missing',
    ].toSorted())
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })
})

describe('a deck written by hand', () => {
  it('has our components only where it names us', async () => {
    expect(await problemsOf(COMMANDS.build([join(folder, 'ours.md')]))).toEqual(['ours.md:7:2 deck-component'])
  })

  it('may name what it imports, what a setup file registers, and what lies deeper', async () => {
    const file = join(folder, 'imports.md')
    expect(await deckProblems({ file, markdown: await readFile(file, 'utf8') }, ROOT)).toEqual([])
  })

  it('that Slidev cannot build is told with the line', async () => {
    expect(await problemsOf(COMMANDS.build([join(folder, 'picture.md')]))).toEqual(['picture.md:11:1 deck-build'])
    expect(existsSync(join(folder, 'dist', 'picture'))).toBe(false)
  }, LONG)

  it('never has Slidev ask anybody, or end the program', async () => {
    await expect(buildByHand({ file: join(folder, 'broken.md'), outDir: join(folder, 'never'), withNotes: false }, { root: ROOT })).rejects.toThrow('cannot prompt for installation')
  }, LONG)

  it('stops being built when it is interrupted', async () => {
    const interruption = new AbortController()
    const building = buildByHand({ file: join(folder, 'ours.md'), outDir: join(folder, 'never'), withNotes: false, signal: interruption.signal }, { root: ROOT })
    interruption.abort()
    await expect(building).rejects.toThrow('Interrupted')
  }, LONG)

  it('has no worksheet', async () => {
    const asked = worksheet({ ...request([join(folder, 'ours.md')], join(folder, 'dist')), paper: 'a4' }, PROJECT)
    expect(await problemsOf(asked)).toEqual(['ours.md:1:1 not-a-timeline'])
  })

  it('does not go by the name of another deck', async () => {
    await expect(COMMANDS.build([join(folder, 'picture.md'), join(folder, 'picture.md')])).rejects.toThrow('Two of the files')
  })
})

describe('notes in Markdown', () => {
  it('are plain paragraphs on paper', () => {
    const note = 'Say *hello* [click:2] and\nwait.\\\nThen go on.\n\n1. one\n2. two\n   - `three` & [four](https://example.org)\n\n> Quoted <b>loudly</b>\n\n```js\nconst a = 1\n```'
    expect(noteParagraphs(note)).toEqual(['Say hello and wait.', 'Then go on.', '1. one', '2. two', '• three & four', 'Quoted loudly', 'const a = 1'])
    expect(plainLine('The *bridge* & `deck` ![x](y.png)')).toBe('The bridge & deck x')
  })
})
