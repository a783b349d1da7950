import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { pngAddress } from '../support/picture.ts'

const folder = useFolder()
const call = useCalls()
const WORDS = 'The committee met in the large hall of the old town house. '.repeat(80)
const OVERFULL = `title: T
languages: [en]
events:
  - id: a
    title: A
    when: 2024
    picture:
      file: hall.png
      alt: A hall
      credit: Nobody
      caption: ${WORDS}
    source: s
sources:
  s: { publisher: P }
`

describe('a text that is too long for its slide', () => {
  it.each(['check --no-slides', 'generate', 'build', 'pdf', 'present'])('is refused by %s, with its line, and nothing is written', async (command) => {
    await folder.write('long.yaml', OVERFULL)
    await writeFile(join(folder.path, 'hall.png'), Buffer.from(pngAddress(30, 20).replace(/^.*,/, ''), 'base64'))
    const before = await readdir(folder.path)
    const [verb = '', ...options] = command.split(' ')
    const { status, stdout, stderr } = await call([verb, 'long.yaml', ...options], folder.path)
    expect(status).toBe(1)
    expect(`${stdout}${stderr}`).toMatch(/long\.yaml:11:16 error slide-spill /)
    expect(await readdir(folder.path)).toEqual(before)
  })
})
