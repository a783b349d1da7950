import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { JsonReport } from '../../scripts/timeline/schema/json-report.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'
import { sampleEvent } from '../support/sample-timeline.ts'

const folder = useFolder()
const call = useCalls()

async function problemsOf(args: string[]): Promise<{ status: number | null; found: string[]; hints: string[] }> {
  const { status, stdout } = await call([...args, '--json'], folder.path)
  const { problems } = JsonReport.parse(JSON.parse(stdout))
  return { status, found: problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`), hints: problems.map(({ hint }) => hint) }
}

describe('a character that no font of the deck has', () => {
  const TEXT = ['title: A day', 'languages: [en]', 'sources: { paper: { publisher: Paper } }', 'events:', '  - { id: a, title: Day ⸺, when: 2025-10-25, source: paper }', ''].join('\n')

  it.each(['generate', 'pdf', 'handout', 'worksheet', 'build', 'check'])('is found by %s, with its place and its number', async (command) => {
    await folder.write('a.yaml', TEXT)
    const { status, stdout, stderr } = await call([command, 'a.yaml'], folder.path)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('a.yaml:5:25 error glyph-missing no font of the deck has the sign "⸺" (U+2E3A) in events[0].title')
  })
})

describe('emoji and signs beside a script whose font is not installed', () => {
  it('have nothing against them: the font is named, and nothing else', async () => {
    const text = await readFile(join(ROOT, 'tests/fixtures/signs/emoji-and-han.yaml'), 'utf8')
    await folder.write('emoji.yaml', text)
    const { status, stderr } = await call(['check', 'emoji.yaml'], folder.path)
    expect(status).toBe(1)
    expect(stderr).toContain('emoji.yaml:9:28 error font-missing')
    expect(stderr).toContain('npm install @fontsource/noto-sans-sc')
    expect(stderr).toContain('1 error, 0 warnings')
  })
})

describe('check', () => {
  it('loads nothing that is wrong, and says so as its documented shape has it', async () => {
    const { status, stdout } = await call(['check', 'day.yaml', '--no-slides', '--json'], folder.path)
    expect(status).toBe(0)
    expect(JsonReport.parse(JSON.parse(stdout))).toMatchObject({ version: 1, problems: [], written: [], remarks: ['day.yaml: no problem'] })
  })

  it.each([
    ['none.yaml', 'file-missing'],
    ['package.json', 'not-a-timeline'],
    ['empty.yaml', 'file-empty'],
    ['picture.yaml', 'not-a-timeline'],
  ])('has one thing to say of %s', async (file, code) => {
    await writeFile(join(folder.path, 'package.json'), '{ "name": "x", "version": "1.0.0", "description": "y", "author": "z" }')
    await writeFile(join(folder.path, 'empty.yaml'), '')
    await writeFile(join(folder.path, 'picture.yaml'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'))
    expect(await problemsOf(['check', file])).toMatchObject({ status: 1, found: [`${file}:1:1 ${code}`] })
  })

  it.each(['gallery', 'check', 'generate', 'pdf'])('says in the same words as %s that a file is missing', async (command) => {
    expect(await problemsOf([command, 'none.yaml'])).toEqual({ status: 1, found: ['none.yaml:1:1 file-missing'], hints: ['Check the path; it is taken from the folder in which the command runs.'] })
    if (command === 'gallery') expect(await problemsOf([command, 'none.md'])).toMatchObject({ status: 1, found: ['none.md:1:1 file-missing'] })
  })

  it('makes no worksheet of a deck in Markdown', async () => {
    await writeFile(join(folder.path, 'deck.md'), '---\ntheme: none\n---\n\n# One\n')
    expect(await problemsOf(['worksheet', 'deck.md'])).toMatchObject({ status: 1, found: ['deck.md:1:1 not-a-timeline'], hints: [expect.stringContaining('check, gallery, build, pdf and handout')] })
  })

  it('marks lines in GitHub', async () => {
    await folder.write('day.yaml', 'title: A day\n')
    const { status, stdout } = await call(['check', 'day.yaml', '--format', 'github'], folder.path)
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=day\.yaml,line=1,col=1,endColumn=\d+,title=field-missing::the timeline has no "languages"%0AAdd /m)
  })

  it('prints its shape also where there is nothing to check', async () => {
    const { status, stdout } = await call(['check', 'day.yaml', '--lang', 'fr', '--json'], folder.path)
    expect(status).toBe(2)
    expect(JsonReport.parse(JSON.parse(stdout)).failure).toContain('--lang fr')
  })
})

describe('a word that is too long for its column', () => {
  it.each(['pdf', 'check'])('is a warning of %s', async (command) => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau'
    await folder.write('day.yaml', { glossary: [{ term: { en: word, id: word }, definition: { en: 'Long.', id: 'Panjang.' } }], events: [sampleEvent()] })
    const { status, stderr } = await call([command, 'day.yaml', '--lang', 'en'], folder.path)
    expect(status).toBe(0)
    expect(stderr).toContain('warning slide-broken-word day.en, slide')
  })
})

describe('a deck in Markdown', () => {
  it('is read: frontmatter, unknown parts, included files and packages', async () => {
    const lines = ['---', 'theme: none', 'addons: [nobody]', '---', '', '# One', '', '<QuoteCrad />', '', '---', 'layout: deck-covr', 'title: "unclosed', '---', '', '---', 'src: ./missing.md', '---', '', '---', 'src: ./more.md', '---', '']
    await writeFile(join(folder.path, 'deck.md'), lines.join('\n'))
    await writeFile(join(folder.path, 'more.md'), '# More\n\n<Nothing />\n')
    expect(await problemsOf(['check', 'deck.md'])).toMatchObject({
      status: 1,
      found: ['deck.md:3:9 deck-package', 'deck.md:8:2 deck-component', 'deck.md:11:9 deck-layout', 'deck.md:12:8 yaml-quote', 'deck.md:16:6 deck-import', 'more.md:3:2 deck-component'],
    })
  })

  it('is looked at in the browser: what goes too far, asks elsewhere or fails, with its line', async () => {
    const body = ['# Two', '', ...Array.from({ length: 40 }, (_, no) => `Line ${no}\n`)]
    const script = ['<script setup>', "console.error('a slide complains')", '</script>', '']
    const head = ['---', 'theme: none', 'fonts: { provider: none }', 'favicon: ./favicon.svg', 'colorSchema: light', '---', '']
    await writeFile(join(folder.path, 'deck.md'), [...head, '# One', '', '<img src="https://example.org/a.png" alt="">', '', ...script, '---', '', ...body].join('\n'))
    const { status, stdout } = await call(['check', 'deck.md', '--json'], folder.path)
    const { problems } = JsonReport.parse(JSON.parse(stdout))
    expect(status).toBe(1)
    const of = (code: string): string[] => problems.filter((problem) => problem.code === code).map(({ line, message }) => `${line} ${message}`)
    expect(of('slide-request')).toEqual(['10 slide 1: It asks for https://example.org/a.png'])
    expect(of('slide-error')).toEqual(['8 slide 1: The browser reports: a slide complains'])
    expect(of('slide-spill')).toEqual([expect.stringMatching(/^\d+ slide 2: .* goes \d+ px beyond the bottom of the slide/)])
  })

  it('is told to be out of date where it was generated from a timeline', async () => {
    await mkdir(join(folder.path, 'data'))
    await folder.write('data/day.yaml')
    await call(['generate', 'data/day.yaml'], folder.path)
    expect(await problemsOf(['check', 'slides/day.en.md', '--no-slides'])).toMatchObject({ status: 0, found: [] })
    await folder.write('data/day.yaml', { title: 'Another day' })
    expect(await problemsOf(['check', 'slides/day.en.md', '--no-slides'])).toMatchObject({ status: 1, found: ['slides/day.en.md:1:1 deck-stale'] })
  })
})

describe('options that npm has kept, since -- was forgotten', () => {
  it.each<[string[], Record<string, string>, string]>([
    [['pdf', 'day.yaml'], { npm_config_lang: 'id' }, 'npm run pdf -- day.yaml --lang id'],
    [['pdf', 'id', 'day.yaml'], { npm_config_lang: 'true' }, 'npm run pdf -- day.yaml --lang id'],
    [['pdf', 'id'], {}, 'npm run pdf -- --lang id'],
    [['check', 'day.yaml'], { npm_config_slides: '' }, 'npm run check -- day.yaml --no-slides'],
    [['handout'], { npm_config_per_page: '3' }, 'npm run handout -- --per-page 3'],
  ])('%j is wrong usage, and what was meant is said', async (args, env, meant) => {
    const { status, stderr } = await call(args, folder.path, { env: { npm_lifecycle_event: args[0] ?? '', ...env } })
    expect({ status, stderr }).toEqual({ status: 2, stderr: `npm has kept options for itself. They go behind "--": ${meant}\n` })
  })
})
