import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import writeWorkbook from 'write-excel-file/node'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'

const FIXTURES = join(ROOT, 'tests/fixtures/import')
const folder = useFolder()
const call = useCalls()

/** Imports a file under its own name, in a folder of its own. */
async function importFile(name: string, content: string | Uint8Array, ...options: string[]) {
  const place = join(folder.path, `${basename(name)}-folder`)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, name), content)
  const result = await call(['import', name, '--force', '--zone', 'UTC', ...options], place)
  const target = (await readdir(place)).find((file) => file.endsWith('.yaml') && file !== name) ?? ''
  return { ...result, place, target, yaml: target === '' ? '' : await readFile(join(place, target), 'utf8') }
}

const fixtures = (await readdir(FIXTURES)).filter((name) => !name.endsWith('.expected.txt')).toSorted()

describe('a file of another tool becomes a timeline, with an account of what was kept, mended and left out', () => {
  it.each(fixtures)('%s', async (name) => {
    const { yaml, stdout, stderr, status } = await importFile(name, await readFile(join(FIXTURES, name)), '--verbose')
    const report = `status ${status}\n\n${stderr}${stdout}\n${yaml}`
    await expect(report).toMatchFileSnapshot(join(FIXTURES, `${name}.expected.txt`))
  })

  it.each(fixtures)('%s: what was made has no problem', async (name) => {
    const { target, place } = await importFile(name, await readFile(join(FIXTURES, name)))
    const { stdout, stderr, status } = await call(['check', '--no-slides', target], place)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('no problem')
  })
})

describe('a workbook', () => {
  const cell = (value: string | number | Date) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value, type: value.constructor as StringConstructor })
  const rows = [
    [cell('Date'), cell('Title'), cell('Description'), cell('Rating')],
    [cell(new Date(Date.UTC(1999, 11, 31))), cell('The last day'), cell('Of a century, some say.'), cell(5)],
    [cell(2001), cell('A year'), cell('Only a number.'), cell(1)],
  ]

  it('has dates as dates, and numbers as years', async () => {
    const bytes = await (writeWorkbook(rows as never) as unknown as { toBuffer: () => Promise<Uint8Array> }).toBuffer()
    const { status, yaml, stdout } = await importFile('book.xlsx', bytes)
    expect(status).toBe(0)
    const { events } = parse(yaml, { schema: 'failsafe' }) as { events: { when: string; title: string }[] }
    expect(events.map(({ when, title }) => [when, title])).toEqual([['1999-12-31', 'The last day'], ['2001', 'A year']])
    expect(stdout).toContain('2 × column ‘Rating’')
  })

  it('says so where it cannot be read', async () => {
    const { status, stderr } = await importFile('broken.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))
    expect(status).toBe(1)
    expect(stderr).toMatch(/not-imported this workbook cannot be read/)
  })
})

describe('what the user says goes before what is guessed', () => {
  it('takes columns by name, and leaves one out', async () => {
    const { yaml } = await importFile('x.csv', 'a,b,c,d\n1999,first,long text here,no\n2000,second,more text here,no\n', '--columns', 'start=a,title=c,text=b,-=d')
    expect(parse(yaml, { schema: 'failsafe' })).toMatchObject({ events: [{ when: '1999', title: 'long text here', summary: 'first' }, {}] })
  })

  it.each([
    ['start=Datum', /names ‘Datum’, and there is no such column\. There are: a, b/],
    ['begin=a', /there is no field begin\. There are start, end/],
  ])('refuses --columns %s', async (columns, message) => {
    const { stderr, status } = await importFile('y.csv', 'a,b\n1999,x\n', '--columns', columns)
    expect(stderr).toMatch(message)
    expect(status).toBeGreaterThan(0)
  })

  it('takes the order of days and months', async () => {
    const { yaml } = await importFile('z.csv', 'date,event,details\n03/04/2001,Conference,x\n', '--dates', 'month-first')
    expect(yaml).toContain('when: 2001-03-04')
  })

  it('takes the day of a programme that has clock times alone, and asks for it', async () => {
    const programme = 'Time,Session,Room\n09:00,Welcome,Hall\n09:30-10:15,Keynote,Hall\n'
    const asked = await importFile('programme.csv', programme)
    expect(asked.stderr).toContain('there are clock times (Time) and no date. Say of which day: --day 2025-10-25')
    const { yaml } = await importFile('programme.csv', programme, '--day', '2031-05-01')
    const { events } = parse(yaml, { schema: 'failsafe' }) as { events: { when: object }[] }
    expect(events.map(({ when }) => when)).toEqual([{ date: '2031-05-01', time: '09:00' }, { date: '2031-05-01', time: '09:30', until: '10:15' }])
    const wrong = await importFile('programme.csv', programme, '--day', '2031-02-30')
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('It takes a day such as 2025-10-25.') })
  })

  it('takes the language', async () => {
    const { yaml } = await importFile('l.csv', 'date,event,details\n2001,Conference,x\n', '--lang', 'vi')
    expect(yaml).toContain('languages: [ vi ]')
  })
})

describe('what cannot be taken', () => {
  it.each([
    ['empty.csv', '', /the file is empty/],
    ['prose.txt', 'Just some prose.\nNothing else.\n', /none of the formats that are read/],
    ['page.html', '<!doctype html><p>x</p>', /XML or HTML are not read/],
    ['none.csv', 'colour,size\nred,big\nblue,small\n', /no column was found for a date/],
    ['quotes.csv', 'date,event,details\n2001,"a"b,c\n', /its quotes are not closed as they were opened, near line 2/],
    ['open.csv', 'date,event,details\n2001,"a,b\n2002,c,d\n', /its quotes are not closed as they were opened/],
    ['undated.csv', 'date,event,details\nsome day,x,y\none day,z,w\n', /no event has a date that can be read/],
    ['own.yaml', 'title: x\nlanguages: [en]\nevents: []\n', /this is a timeline already/],
    ['broken.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense\n', /this calendar (?:cannot be read|has no events)/],
    ['broken.toml', 'a = \n[[x]]\nb = 1\nc = 2\n', /this TOML file cannot be read/],
  ])('%s is a problem with its reason', async (name, content, message) => {
    const { status, stderr, target } = await importFile(name, content)
    expect(stderr).toMatch(message)
    expect({ status, target }).toEqual({ status: 1, target: '' })
  })

  it('leaves a timeline that is there as it is, unless forced', async () => {
    await writeFile(join(folder.path, 'kept.csv'), 'date,event,details\n2001,a,b\n')
    await writeFile(join(folder.path, 'kept.yaml'), 'mine')
    const refused = await call(['import', 'kept.csv'], folder.path)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toMatch(/kept\.yaml is there already/)
    expect(await readFile(join(folder.path, 'kept.yaml'), 'utf8')).toBe('mine')
  })

  it('takes the good ones of several files', async () => {
    await writeFile(join(folder.path, 'good.csv'), 'date,event,details\n2001,a,b\n')
    await writeFile(join(folder.path, 'bad.csv'), '')
    const { status, stdout, stderr } = await call(['import', 'good.csv', 'bad.csv', '--force'], folder.path)
    expect(status).toBe(1)
    expect(stderr).toContain('bad.csv:1:1 error not-imported the file is empty')
    expect(stdout).toContain('good.yaml')
  })
})
