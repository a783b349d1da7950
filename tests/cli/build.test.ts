import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, useFolder } from '../support/command.ts'

const folder = useFolder()

describe('build', () => {
  it('writes a whole site to dist/, seen from where the command runs', async () => {
    const { status, stdout, stderr } = await run(['build', 'day.yaml'], folder.path)
    expect(status, stderr).toBe(0)
    expect(stdout).toContain(join('dist', 'day.en'))
    expect((await readdir(join(folder.path, 'dist/day.en'))).toSorted()).toEqual(['assets', 'favicon.svg', 'index.html', 'reading.html'])
  })

  it('says why it cannot write where a file is in the way', async () => {
    const { status, stderr } = await run(['build', 'day.yaml', '--out', 'day.yaml'], folder.path)
    expect(stderr).toContain('a part of the path is a file')
    expect(status).toBe(3)
  })
})
