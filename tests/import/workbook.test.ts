import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { STYLES, workbookOf, type SheetXml } from '../support/workbook.ts'

const folder = useFolder()
const call = useCalls()
const HEAD = { A1: 'Date', B1: 'Time', C1: 'Title', D1: 'Description' }
const day = (number: number) => ({ attributes: STYLES.day, xml: `<v>${number}</v>` })

interface Made {
  when: unknown
  title: string
  [key: string]: unknown
}

async function taken(name: string, sheets: readonly SheetXml[], { from1904 = false, options = [] as string[] } = {}) {
  await mkdir(join(folder.path, name), { recursive: true })
  await writeFile(join(folder.path, name, 'book.xlsx'), workbookOf(sheets, { from1904 }))
  const { status, stdout, stderr } = await call(['import', 'book.xlsx', '--force', '--verbose', '--zone', 'UTC', ...options], join(folder.path, name))
  const yaml = status === 0 ? await readFile(join(folder.path, name, 'book.yaml'), 'utf8') : ''
  const checked = status === 0 ? await call(['check', '--no-slides', 'book.yaml'], join(folder.path, name)) : undefined
  if (checked) expect(checked).toMatchObject({ status: 0, stderr: '' })
  const timeline = parse(yaml, { schema: 'failsafe' }) as { title: string; events: Made[]; sources: object; eras?: object[] } | null
  return { status, stdout, stderr, title: timeline?.title, events: timeline?.events ?? [], sources: timeline?.sources ?? {} }
}

describe('a workbook is taken as people see it', () => {
  it('gives a merged date, group and place to each of its rows, and a title over all columns to the whole', async () => {
    const { title, events, stdout } = await taken('merged', [{
      name: 'Events',
      cells: { A1: 'Our river', A2: 'Date', B2: 'Title', C2: 'Category', D2: 'Place', A3: '12 May 1901', B3: 'The flood', C3: 'Water', D3: 'Mill', B4: 'The bridge falls', B5: 'The bridge stands again', A6: '1950', B6: 'The dam', C6: 'Works', D6: 'Hill' },
      merged: ['A1:D1', 'A3:A5', 'C3:C5', 'D3:D4'],
    }])
    expect(title).toBe('Our river')
    expect(events.map(({ when, title: name, group, place }) => [when, name, group, place])).toEqual([
      ['1901-05-12', 'The flood', 'Water', 'mill'], ['1901-05-12', 'The bridge falls', 'Water', 'mill'], ['1901-05-12', 'The bridge stands again', 'Water', undefined], ['1950', 'The dam', 'Works', 'hill'],
    ])
    expect(stdout).toContain('5 × cells that are merged over rows, taken for each of these')
  })

  it('makes no event of a row that is only the height of the one above', async () => {
    const { events } = await taken('height', [{ name: 'Events', cells: { A1: 'Date', B1: 'Title', C1: 'Text', A2: '1901', B2: 'The flood', C2: 'Water everywhere.', A4: '1950', B4: 'The dam', C4: 'No water.' }, merged: ['A2:A3', 'B2:B3', 'C2:C3'] }])
    expect(events.map(({ title }) => title)).toEqual(['The flood', 'The dam'])
  })

  it('leaves out hidden rows and columns, and says so; a hidden column that is named is taken', async () => {
    const sheet: SheetXml = { name: 'Events', cells: { A1: 'Date', B1: 'Title', C1: 'Description', D1: 'Place', A2: '1901', B2: 'The flood', C2: 'A secret.', D2: 'Mill', A3: '1902', B3: 'Not for you', C3: 'x', D3: 'Hill', A4: '1950', B4: 'The dam', C4: 'Another.', D4: 'Hill' }, hiddenRows: [3], hiddenColumns: [3] }
    const { events, stdout } = await taken('hidden', [sheet])
    expect(events).toEqual([{ when: '1901', title: 'The flood', place: 'mill' }, { when: '1950', title: 'The dam', place: 'hill' }])
    expect(stdout).toContain('rows that are hidden in the sheet (show them there to have them):\n      row 3: 1902, Not for you, x, Hill')
    expect(stdout).toContain('Hidden in the sheet, so not taken: Description.')
    expect(stdout).toContain('2 × column ‘Description’')
    const named = await taken('hidden', [sheet], { options: ['--columns', 'text=Description'] })
    expect(named.events).toMatchObject([{ summary: 'A secret.' }, { summary: 'Another.' }])
  })

  it('takes the longest of the sheets that are shown, tells the others, and takes the one that is named', async () => {
    const sheets: SheetXml[] = [
      { name: 'Old', state: 'hidden', cells: { ...HEAD, A2: '1801', C2: 'a', A3: '1802', C3: 'b', A4: '1803', C4: 'c' } },
      { name: 'Events', cells: { ...HEAD, A2: '1901', C2: 'The flood', A3: '1902', C3: 'The dam' } },
      { name: 'Lists', cells: { A1: 'Colours', A2: 'red' } },
    ]
    const { events, stdout } = await taken('sheets', sheets)
    expect(events.map(({ title }) => title)).toEqual(['The flood', 'The dam'])
    expect(stdout).toContain('the workbook: Old, 4 rows, hidden\n      the workbook: Lists, 2 rows')
    expect((await taken('sheets', sheets, { options: ['--sheet', 'Old'] })).events).toHaveLength(3)
  })

  it('takes the results of formulas, and tells where there is none', async () => {
    const { events, stdout } = await taken('formulas', [{ name: 'Events', cells: { ...HEAD, A2: { attributes: STYLES.day, xml: '<f>A3-1</f><v>40000</v>' }, C2: { attributes: 't="str"', xml: '<f>"The "&amp;"flood"</f><v>The flood</v>' }, A3: day(40001), C3: 'The dam', D3: { xml: '<f>C2</f>' }, A4: day(40002), C4: 'The end', D4: { attributes: 't="e"', xml: '<f>1/0</f><v>#DIV/0!</v>' } } }])
    expect(events).toEqual([{ when: '2009-07-06', title: 'The flood' }, { when: '2009-07-07', title: 'The dam' }, { when: '2009-07-08', title: 'The end' }])
    expect(stdout).toContain('formulas without a result (open the workbook and save it):\n      row 3: Description: =C2')
    expect(stdout).toContain('cells with an error in place of a value:\n      row 4: Description: #DIV/0!')
  })

  it.each([[false, 36_525], [true, 36_525 - 1462]])('reads days as numbers, with and without a format, and clock times; from 1904 on: %s', async (from1904, number) => {
    const cells = { ...HEAD, A2: day(number), B2: { attributes: STYLES.clock, xml: '<v>0.375</v>' }, C2: 'Morning', A3: { attributes: STYLES.moment, xml: `<v>${number + 1.75}</v>` }, C3: 'Evening' }
    const { events } = await taken('formatted', [{ name: 'Events', cells }], { from1904 })
    expect(events.map(({ when }) => when)).toEqual([{ date: '1999-12-31', time: '09:00' }, { date: '2000-01-01', time: '18:00' }])
    const bare = await taken('bare', [{ name: 'Events', cells: { A1: 'Date', B1: 'Title', A2: number, B2: 'One', A3: number + 1, B3: 'Two' } }], { from1904 })
    expect(bare.events.map(({ when }) => when)).toEqual(['1999-12-31', '2000-01-01'])
  })

  it('joins the parts of rich text', async () => {
    const rich = { attributes: 't="inlineStr"', xml: '<is><r><t xml:space="preserve">The </t></r><r><rPr><b/></rPr><t>great</t></r><r><t xml:space="preserve"> flood</t></r></is>' }
    const { events } = await taken('rich', [{ name: 'Events', cells: { ...HEAD, A2: '1901', C2: rich } }])
    expect(events.map(({ title }) => title)).toEqual(['The great flood'])
  })

  it('takes the addresses behind cells: of a title, of a source, of words, of a formula', async () => {
    const { events, sources, stdout } = await taken('links', [{
      name: 'Events',
      cells: { A1: 'Date', B1: 'Title', C1: 'Source', D1: 'Link', A2: '1901', B2: 'The flood', C2: 'River News', D2: 'Read on', A3: '1902', B3: 'The dam', D3: { attributes: 't="str"', xml: '<f>HYPERLINK("https://dam.example/?a=1&amp;b=2","The works")</f><v>The works</v>' }, A4: '1903', B4: 'The end', D4: 'https://end.example/' },
      links: { B2: 'https://flood.example/?x=1&y=2', C2: 'https://news.example/', D2: 'https://more.example/', B4: 'mailto:me@example.org' },
    }])
    expect(events).toEqual([
      { when: '1901', title: 'The flood', links: ['https://flood.example/?x=1&y=2', { title: 'Read on', url: 'https://more.example/' }], source: 'river-news' },
      { when: '1902', title: 'The dam', links: [{ title: 'The works', url: 'https://dam.example/?a=1&b=2' }], source: 'dam-example' },
      { when: '1903', title: 'The end', links: ['https://end.example/'], source: 'end-example' },
    ])
    expect(sources).toMatchObject({ 'river-news': { publisher: 'River News', url: 'https://news.example/' } })
    expect(stdout).toContain('links that lead to no page of the web:\n      row 4: mailto:me@example.org')
  })

  it('says so where all rows are hidden', async () => {
    const { status, stderr } = await taken('all-hidden', [{ name: 'Events', cells: { ...HEAD, A2: '1901', C2: 'x', A3: '1902', C3: 'y' }, hiddenRows: [2, 3] }])
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('all rows of this sheet are hidden') })
  })
})
