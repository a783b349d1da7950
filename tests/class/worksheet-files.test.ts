import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'

const folder = useFolder()
const call = useCalls()

// The files are read back and held against the plan before they are written: names in Arabic letters within English, and the reverse.
it.each([['decade', 'de'], ['millennium', 'fr'], ['rtl', 'ar']])('sheet and key of %s are made in English and in %s', async (name, other) => {
  const { status, stdout, stderr } = await call(['worksheet', join(ROOT, `tests/fixtures/timelines/${name}.yaml`), '--lang', 'all', '--out', folder.path], folder.path)
  expect(stderr).not.toContain('not as planned')
  expect(status).toBe(0)
  const expected = [other, 'en'].flatMap((language) => ['worksheet', 'answers'].map((kind) => join(folder.path, `${name}.class.${language}.${kind}.pdf`)))
  // Of many events a class sees some; the report also says which it does not.
  const written = stdout.trimEnd().split('\n').filter((line) => line.endsWith('.pdf'))
  expect(written.toSorted()).toEqual(expected.toSorted())
  for (const file of written) expect((await readPdf(await readFile(file))).pages.length).toBeGreaterThan(0)
})

it('a word wider than the page breaks in the title of the key', async () => {
  const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'
  const event = (title: string, when: number): string => `  - { title: ${title}, when: ${when}, figures: [{ value: ${when - 1900}, unit: ${word}, label: ${word} }] }\n`
  await folder.write('long.yaml', `title: ${word}\nlanguages: [de]\nsource: s\nevents:\n${event('Erstes', 1999)}${event('Zweites', 2013)}sources:\n  s: { publisher: Amt }\n`)
  expect(await call(['worksheet', 'long.yaml', '--out', folder.path], folder.path)).toMatchObject({ status: 0, stderr: '' })
})
