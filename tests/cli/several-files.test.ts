import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'

const folder = useFolder()
const call = useCalls()

/** Each is wrong in its own way: not YAML, not the schema, too much for its slide, not there, and a deck with an unknown component. */
const WRONG = ['unclosed.yaml', 'unknown.yaml', 'overfull.yaml', 'missing.yaml', 'wrong.md']
const TIMELINES = WRONG.filter((name) => name.endsWith('.yaml'))

beforeEach(async () => {
  const texts = {
    'unclosed.yaml': 'title: "A day\nevents: []\n',
    'unknown.yaml': 'title: A day\nlanguages: [en]\nevents:\n  - titel: One\n    when: 2025\n',
    'overfull.yaml': `title: ${'Convention '.repeat(400)}\nlanguages: [en]\nevents:\n  - { title: One, when: 2025 }\n`,
    'wrong.md': '---\ntheme: none\nlayout: cover\ntitle: A day\n---\n\n---\n\n<NoSuchThing />\n',
    'fine.md': '---\ntheme: none\ntitle: A day\n---\n\n# One\n',
  }
  await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(folder.path, name), text)))
})

describe('files with errors among others', () => {
  it.each([
    ['generate', TIMELINES, ['day.en.md']],
    ['pdf', WRONG, ['day.en.pdf']],
    ['handout', WRONG, ['day.en.handout-3.pdf']],
    ['worksheet', TIMELINES, ['day.class.en.answers.pdf', 'day.class.en.worksheet.pdf']],
    ['build', WRONG, ['day.en']],
  ])('%s writes the good ones and names every other', async (command, wrong, written) => {
    const out = join(folder.path, `of-${command}`)
    const { status, stdout, stderr } = await call([command, wrong[0] ?? '', 'day.yaml', ...wrong.slice(1), '--lang', 'en', '--out', out], folder.path)
    expect(status).toBe(1)
    expect((await readdir(out)).filter((name) => !name.startsWith('.')).toSorted()).toEqual(written)
    for (const name of written) expect(stdout).toContain(name)
    for (const name of wrong) expect(stderr).toContain(`${name}:`)
    expect(stderr).not.toContain('day.yaml:')
  })

  it('in Markdown and YAML alike, in whichever the good one is', async () => {
    const out = join(folder.path, 'of-both')
    const { status, stderr } = await call(['pdf', 'unknown.yaml', 'fine.md', 'wrong.md', '--out', out], folder.path)
    expect({ status, stderr }).toMatchObject({ status: 1 })
    expect(await readdir(out), stderr).toEqual(['fine.pdf'])
    for (const name of ['unknown.yaml:', 'wrong.md:']) expect(stderr).toContain(name)
  })

  it.each(['generate', 'pdf', 'build'])('%s writes nothing where every file has errors, and names all', async (command) => {
    const out = join(folder.path, `none-of-${command}`)
    const { status, stderr } = await call([command, 'unclosed.yaml', 'unknown.yaml', '--out', out], folder.path)
    expect(status).toBe(1)
    for (const name of ['unclosed.yaml:', 'unknown.yaml:']) expect(stderr).toContain(name)
    await expect(readdir(out)).rejects.toThrow('ENOENT')
  })
})
