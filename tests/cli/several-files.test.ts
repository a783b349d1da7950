import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'

const folder = useFolder()
const call = useCalls()

const EVENT = `events:
  - { id: a, title: One thing, when: 2001, source: s }
  - { id: b, title: Another thing, when: 2003, source: s }
sources: { s: { publisher: P } }
`
const GOOD = `title: Good\nlanguages: [en]\n${EVENT}`
const BROKEN = `title: Broken\nlanguages: [en]\nevnts: 1\n${EVENT}`
const GOOD_DECK = '---\ntitle: By hand\ntheme: none\n---\n\n# By hand\n'
const BROKEN_DECK = '---\ntitle: By hand\ntheme: none\n---\n\n# By hand\n\n<Timelin />\n'

/** What a command makes of the good files, by its words. */
const COMMANDS: [command: string, made: string[]][] = [
  ['generate', ['slides/good.en.md']],
  ['pdf --handout', ['dist/good.en.pdf', 'dist/good.en.handout-3.pdf']],
  ['handout --brief', ['dist/good.en.brief.pdf']],
  ['worksheet', ['dist/good.class.en.worksheet.pdf', 'dist/good.class.en.answers.pdf']],
  ['build', ['dist/good.en']],
  ['gallery --aspect 16:9 --scheme light', ['dist/good.en.gallery']],
]

describe('a file with errors among several', () => {
  it.each(COMMANDS)('keeps %s from making nothing of the others', async (command, made) => {
    await writeFile(join(folder.path, 'good.yaml'), GOOD)
    await writeFile(join(folder.path, 'broken.yaml'), BROKEN)
    const { status, stdout, stderr } = await call([...command.split(' '), 'broken.yaml', 'good.yaml'], folder.path)
    expect({ status, written: stdout.trim().split('\n') }).toEqual({ status: 1, written: made })
    expect(stderr).toMatch(/^broken\.yaml:3:1 error key-unknown /m)
    expect(made.filter((file) => !existsSync(join(folder.path, file)))).toEqual([])
  })

  it.each(['pdf', 'build'])('keeps %s from making nothing of those of another kind', async (command) => {
    await writeFile(join(folder.path, 'good.yaml'), GOOD)
    await writeFile(join(folder.path, 'broken.yaml'), BROKEN)
    await writeFile(join(folder.path, 'hand.md'), GOOD_DECK)
    await writeFile(join(folder.path, 'wrong.md'), BROKEN_DECK)
    const [alone, both] = [await call([command, 'good.yaml', 'wrong.md'], folder.path), await call([command, 'broken.yaml', 'hand.md', 'wrong.md'], folder.path)]
    expect({ status: alone.status, stdout: alone.stdout }).toEqual({ status: 1, stdout: command === 'pdf' ? 'dist/good.en.pdf\n' : 'dist/good.en\n' })
    expect(alone.stderr).toMatch(/^wrong\.md:8:\d+ error /m)
    expect({ status: both.status, stdout: both.stdout }).toEqual({ status: 1, stdout: command === 'pdf' ? 'dist/hand.pdf\n' : 'dist/hand\n' })
    expect(both.stderr).toMatch(/^wrong\.md:8:\d+ error /m)
    expect(both.stderr).toMatch(/^broken\.yaml:3:1 error /m)
  })

  it('is told with all others where none is good, and nothing is written', async () => {
    await writeFile(join(folder.path, 'broken.yaml'), BROKEN)
    await writeFile(join(folder.path, 'wrong.md'), BROKEN_DECK)
    const { status, stdout, stderr } = await call(['pdf', 'broken.yaml', 'wrong.md'], folder.path)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^broken\.yaml:3:1 error /m)
    expect(stderr).toMatch(/^wrong\.md:8:\d+ error /m)
    expect(existsSync(join(folder.path, 'dist'))).toBe(false)
  })
})
