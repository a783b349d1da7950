import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROOT } from '../support/project.ts'

const LONG = 10 * 60_000

let out: string

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'stock-'))
})

afterAll(() => rm(out, { recursive: true, force: true }))

it('Slidev’s own command builds the example in a clone of ours, and warns of nothing in it', async () => {
  const { NODE_ENV: _, ...env } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'build', join(ROOT, 'slides/example.md'), '--base', './', '--out', out], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).map(stripVTControlCharacters).join('\n')
  expect(await ended, said).toBe(0)
  expect(await readdir(out)).toContain('index.html')
  expect(said.split('\n').filter((line) => /warning|error/i.test(line))).toEqual([])
}, LONG)
