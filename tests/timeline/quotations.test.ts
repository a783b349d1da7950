import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { checkQuotations } from '../../scripts/timeline/checks/quotations.ts'
import { compareQuotation } from '../../scripts/timeline/checks/verbatim.ts'

const SOURCE = `Berita, 25 Oktober

Ketua berkata: “Kepercayaan adalah dasar dari segalanya,
dan hukum ‘yang adil’ adalah jalannya.” Lalu ia pergi. Trường Đại học.
`

describe('compareQuotation', () => {
  it.each([
    ['word for word', 'Kepercayaan adalah dasar dari segalanya, dan hukum'],
    ['with plain quotes', `hukum 'yang adil' adalah jalannya." Lalu`],
    ['over the line break, with other white space', 'segalanya,\n   dan\u00a0hukum'],
    ['in decomposed Unicode', 'Trường Đại học'.normalize('NFD')],
    ['without the full stop of its sentence', 'Lalu ia pergi'],
  ])('finds a quotation %s', (_, quotation) => {
    expect(compareQuotation(quotation, SOURCE)).toBeUndefined()
  })

  it.each([
    ['a letter', 'Kepercayaan adalah dasar dari segalanua, dan hukum', 4],
    ['a capital', 'kepercayaan adalah dasar', 0],
    ['a comma', 'Kepercayaan adalah dasar dari segalanya dan hukum', 4],
    ['a word too many', 'Kepercayaan adalah juga dasar dari segalanya', 2],
    ['a word too few', 'Kepercayaan adalah dari segalanya', 2],
    ['a diacritic', 'Trường Dại học', 1],
    ['the last letter left out', 'Kepercayaan adalah dasar dari segalany', 4],
    ['the first letter left out', 'epercayaan adalah dasar', 0],
    ['another dash', 'Lalu – ia pergi', 1],
  ])('sees %s, and where it begins', (_, quotation, word) => {
    expect(compareQuotation(quotation, SOURCE)).toMatchObject({ word })
  })

  it('shows both texts around the difference, with the line of the source', () => {
    expect(compareQuotation('dan hukum yang adil adalah jalanya', SOURCE)).toMatchObject({
      here: 'dan hukum yang adil adalah jalanya',
      there: 'dan hukum ‘yang adil’ adalah jalannya.”',
      line: 4,
    })
  })

  it('says when there is nothing like it', () => {
    expect(compareQuotation('Seratus negara menandatangani konvensi ini', SOURCE)?.nearest).toBeUndefined()
  })

  it('gives up on a comparison that would take minutes', () => {
    const long = 'kata '.repeat(20_000)
    expect(compareQuotation(`${long}x`, long.repeat(5))?.nearest).toBeUndefined()
  })
})

const TIMELINE = `title: Hanoi
languages: [id]
events:
  - id: ceremony
    title: Pembukaan
    when: 2025-10-25
    source: [news, agency]
    quotations:
      - { speaker: chair, verbatim: { id: Lalu ia pergi }, source: news }
      - speaker: chair
        verbatim:
          id: >-
            Kepercayaan adalah dasar
            dari segalana
        source: [news, agency]
people:
  chair: { role: Ketua }
sources:
  news: { publisher: Berita }
  agency: { publisher: Kantor }
`

describe('checkQuotations', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quotations-'))
    await writeFile(join(folder, 'news.txt'), SOURCE)
    await writeFile(join(folder, 'agency.txt'), 'Kepercayaan adalah dasar dari segalana.')
  })
  afterAll(() => rm(folder, { recursive: true }))
  const loaded = parseTimeline(TIMELINE, 'a.yaml')

  it('names the line and the word that differs, in each source that is named', async () => {
    expect(await checkQuotations(loaded, folder)).toMatchObject([
      { file: 'a.yaml', line: 14, column: 18, endColumn: 26, severity: 'error', code: 'quotation-differs' },
    ])
  })

  it('puts a passage with quotation marks of its own into others', async () => {
    const other = parseTimeline(TIMELINE.replace('Lalu ia pergi', 'dan hukum yang adil adalah jalanya').replace('segalana', 'segalanya'), 'a.yaml')
    const messages = (await checkQuotations(other, folder)).map(({ message }) => message)
    expect(messages[0]).toBe('the quotation differs from news.txt: here "dan hukum yang adil adalah jalanya", there «dan hukum ‘yang adil’ adalah jalannya.”»')
  })

  it('finds nothing to say of quotations that stand in their sources', async () => {
    const right = parseTimeline(TIMELINE.replace('segalana', 'segalanya'), 'a.yaml')
    expect(await checkQuotations(right, folder)).toMatchObject([{ message: expect.stringContaining('agency.txt') }])
  })

  it('says once that the text of a source is missing or no text', async () => {
    await writeFile(join(folder, 'agency.txt'), Buffer.from([0x4b, 0xff]))
    const other = parseTimeline(TIMELINE.replaceAll('news', 'paper'), 'a.yaml')
    const problems = await checkQuotations(other, folder)
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['source-text-missing', 19],
      ['source-text-unreadable', 20],
    ])
  })
})
