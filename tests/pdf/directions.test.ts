import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { leaves } from '../../scripts/timeline/schema/path.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'

const FOLDER = join(ROOT, 'tests/fixtures/directions')
const folder = useFolder()
const call = useCalls()

/** Words of letters alone from right to left. What has marks on its letters is not among them: their order in a file is their font's. */
const WORD = /(?<!\p{M})[\p{Script=Arabic}\p{Script=Hebrew}]{2,}(?!\p{M})/gu

/** What a reader of another make finds in a file, whose letters may be in the form that they have within their words. */
async function foundByPdfJs(file: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items))
  return pages.flat().map((item) => ('str' in item ? item.str : '')).join('').normalize('NFKC')
}

describe('a timeline of both directions', () => {
  it.each(readdirSync(FOLDER))('%s comes out whole, and its words are found in the slides', async (name) => {
    const file = join(FOLDER, name)
    const made = await call(['pdf', file, '--lang', 'all', '--handout', '--notes', '--out', folder.path], folder.path)
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(await call(['worksheet', file, '--lang', 'all', '--out', folder.path], folder.path)).toMatchObject({ status: 0, stderr: '' })
    expect(await call(['handout', file, '--brief', '--lang', 'all', '--out', folder.path], folder.path)).toMatchObject({ status: 0 })
    const { timeline } = await loadTimeline(file)
    const text = (await Promise.all(timeline!.languages.map((language) => foundByPdfJs(join(folder.path, `${name.replace('.yaml', '')}.${language}.pdf`))))).join('\n')
    const said = leaves({ title: timeline!.title, events: timeline!.events.map(({ title, summary, quotations }) => [title, summary, quotations.map(({ verbatim }) => verbatim)]) }, [])
    const words = said.flatMap((leaf) => leaf.text.match(WORD) ?? [])
    // Every word of the Quran's text has marks.
    if (!name.includes('pause-marks')) expect(words.length).toBeGreaterThan(0)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })
})
