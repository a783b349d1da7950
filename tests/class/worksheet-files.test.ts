import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withPress } from '../../scripts/commands/press.ts'
import type { Request } from '../../scripts/commands/request.ts'
import { worksheet } from '../../scripts/commands/worksheet.ts'
import { readPdf } from '../../scripts/inspect/read-pdf.ts'
import { CACHE, ROOT } from '../support/project.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worksheet-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function asked(name: string): Request {
  return {
    files: [join(ROOT, `tests/fixtures/timelines/${name}.yaml`)],
    lang: 'all',
    out: folder,
    progress: { step: () => undefined, stop: () => undefined },
    signal: new AbortController().signal,
    say: () => undefined,
    detail: () => undefined,
  }
}

// The files are read back and held against the plan before they are written: names in Arabic letters within English, and the reverse.
it.each([['decade', 'de'], ['millennium', 'fr'], ['rtl', 'ar']])('sheet and key of %s are made in English and in %s', async (name, other) => {
  const print = withPress((request) => worksheet({ ...request, paper: 'a4' }, { root: ROOT, cache: CACHE }))
  const { written } = await print(asked(name), {}, { root: ROOT, cache: CACHE })
  const expected = [other, 'en'].flatMap((language) => ['worksheet', 'answers'].map((kind) => join(folder, `${name}.class.${language}.${kind}.pdf`)))
  expect(written.toSorted()).toEqual(expected.toSorted())
  for (const file of written) expect((await readPdf(await readFile(file))).pages.length).toBeGreaterThan(0)
})
