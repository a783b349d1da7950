import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'

const folder = useFolder()
const call = useCalls()
const DRAFT = join(ROOT, 'tests/fixtures/invalid/language-incomplete.yaml')

async function run(...args: string[]): Promise<{ status: number; codes: string[]; stdout: string; stderr: string }> {
  await copyFile(DRAFT, join(folder.path, 'draft.yaml'))
  const { status, stdout, stderr } = await call([...args, 'draft.yaml'], folder.path)
  return { status, codes: stderr.match(/^\S+:\d+:\d+ \w+ [\w-]+/gm) ?? [], stdout, stderr }
}

describe('a timeline that is not translated yet', () => {
  it.each([['pdf', '--out', 'out'], ['generate', '--lang', 'en', '--out', 'out'], ['handout', '--lang', 'en', '--out', 'out'], ['build', '--out', 'out']])('is made in the language that is whole, with one warning: %s %s', async (...args) => {
    const { status, codes, stderr } = await run(...args)
    expect(codes).toEqual(['draft.yaml:5:5 warning text-missing'])
    expect(stderr).toContain('4 texts are missing in French (fr); this is the first')
    expect(status).toBe(0)
    expect((await readdir(join(folder.path, 'out'))).join()).toMatch(/draft\.en/)
  })

  it.each([['pdf', '--lang', 'fr'], ['pdf', '--lang', 'all'], ['generate'], ['check', '--no-slides'], ['check', '--no-slides', '--lang', 'en']])('is told of text by text where it is asked for, and by check: %s %s %s %s', async (...args) => {
    const { status, codes } = await run(...args)
    expect(codes).toEqual([5, 11, 16, 19].map((line) => expect.stringMatching(`^draft.yaml:${line}:\\d+ error text-missing$`)))
    expect(status).toBe(1)
  })

  it('is no draft of a language that it does not have', async () => {
    const { status, stderr } = await run('pdf', '--lang', 'id')
    expect(stderr).toContain('has the languages en, fr')
    expect(status).toBe(2)
  })

  it('shows what another language has where only the measuring of pages asks', async () => {
    const { timeline, problems } = await loadTimeline(DRAFT, 'first')
    expect(timeline?.languages).toEqual(['en', 'fr'])
    expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
  })
})

describe('a language whose font is not installed', () => {
  it.each([['zh', '花园', '@fontsource/noto-sans-sc'], ['ja', '庭', '@fontsource/noto-sans-jp'], ['ja', 'にわ', '@fontsource/noto-sans-jp']])('%s: check names the package once, with the line of the first such text: %s', async (language, title, name) => {
    await writeFile(join(folder.path, 'garden.yaml'), `title: T\nlanguages: [${language}]\nevents:\n  - { id: a, title: ${title}。, when: 2020, source: s }\nsources: { s: { publisher: S } }\n`)
    const { status, stderr } = await call(['check', '--no-slides', 'garden.yaml'], folder.path)
    expect(stderr.match(/^garden.*$/gm)).toEqual([expect.stringMatching(/^garden\.yaml:4:21 error font-missing /)])
    expect(stderr).toContain(`npm install ${name}`)
    expect(status).toBe(1)
  })
})

it('signs of kana, and names without an entry in people, are no further problems where their font is missing', async () => {
  await writeFile(join(folder.path, 'tea.yaml'), 'title: T\nlanguages: [ja]\nsource: s\nevents:\n  - { title: Tea, when: 2020, people: [マリー・ルー] }\nsources: { s: { publisher: S } }\n')
  const { stderr } = await call(['check', '--no-slides', 'tea.yaml'], folder.path)
  expect(stderr.match(/^tea.*$/gm)).toEqual([expect.stringMatching(/^tea\.yaml:5:40 error font-missing /)])
})

describe('labels', () => {
  it('prints a block of YAML to standard output', async () => {
    const { status, stdout, stderr } = await call(['labels', 'sw'], folder.path)
    expect(stdout).toMatch(/^# Labels in Swahili.*\nlabels:\n  sw:\n    source: "Source"\n/)
    expect([status, stderr]).toEqual([0, ''])
  })

  it('refuses what is no language, and asks for one', async () => {
    expect(await call(['labels', 'swahili'], folder.path)).toMatchObject({ status: 2, stdout: '' })
    expect(await call(['labels'], folder.path)).toMatchObject({ status: 2 })
  })
})

describe('a timeline without sources', () => {
  it.each([['pdf'], ['handout', '--notes'], ['worksheet'], ['generate'], ['build']])('is made, with one warning and no list of sources: %s', async (...args) => {
    await copyFile(join(ROOT, 'tests/fixtures/invalid/warn-no-source.yaml'), join(folder.path, 'none.yaml'))
    const { status, stderr } = await call([...args, '--out', 'out', 'none.yaml'], folder.path)
    expect(stderr.match(/^\S+:\d+:\d+ \w+ [\w-]+/gm)).toEqual(['none.yaml:4:5 warning source-none'])
    expect(stderr).toContain('2 events have no source; the event "a" is the first')
    expect(status).toBe(0)
    const files = await readdir(join(folder.path, 'out'))
    expect(files.join()).toMatch(/none\./)
    const deck = files.find((file) => file.endsWith('.md'))
    if (deck !== undefined) expect(await readFile(join(folder.path, 'out', deck), 'utf8')).not.toMatch(/at-sources|Source: /)
  })
})
