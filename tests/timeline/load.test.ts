// Thorough: not in the quick loop.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SIZE_LIMIT } from '../../scripts/timeline/read/read-text.ts'
import { loadTimeline, parseTimeline, PROBLEM_LIMIT } from '../../scripts/timeline/read/load.ts'

const SMALL = `title: Hanoi
languages: [en]
events:
  - id: ceremony
    title: Opening ceremony
    when: 2025-10-25
    source: news
sources:
  news:
    publisher: The News
`

const codesOf = (text: string) => parseTimeline(text, 'a.yaml').problems.map(({ code }) => code)

describe('loadTimeline', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'timeline-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('reads a file and fills in what may be left out', async () => {
    const file = join(folder, 'small.yaml')
    await writeFile(file, SMALL)
    const { timeline, source } = await loadTimeline(file)
    expect(timeline?.events[0]).toMatchObject({ id: 'ceremony', people: [], figures: [], quotations: [] })
    expect(timeline).toMatchObject({ people: {}, places: {}, glossary: [], notes: {} })
    expect(source).toBe(SMALL)
  })

  it('says that a file is missing, and where it looked', async () => {
    const file = join(folder, 'missing.yaml')
    const { problems, timeline, source } = await loadTimeline(file)
    expect(problems).toMatchObject([{ file, line: 1, column: 1, severity: 'error', code: 'file-missing' }])
    expect([timeline, source]).toEqual([undefined, ''])
  })

  it('says that a folder is no file', async () => {
    expect((await loadTimeline(folder)).problems).toMatchObject([{ code: 'file-unreadable' }])
  })

  it('stops reading at the limit', async () => {
    const file = join(folder, 'large.yaml')
    await writeFile(file, `${SMALL}#${' '.repeat(SIZE_LIMIT)}\n`)
    expect((await loadTimeline(file)).problems).toMatchObject([{ code: 'file-too-large' }])
  })
})

describe('parseTimeline', () => {
  it('takes a file of exactly the limit', () => {
    const bytes = Buffer.from(SMALL.padEnd(SIZE_LIMIT, '#'))
    expect(parseTimeline(bytes, 'a.yaml').problems).toEqual([])
  })

  it('reads CRLF like LF', () => {
    const summary = '    summary: |\n      One line\n      and another\n'
    const text = SMALL.replace('    source: news\n', `${summary}$&`)
    const windows = parseTimeline(text.replaceAll('\n', '\r\n'), 'a.yaml')
    expect(windows.timeline).toEqual(parseTimeline(text, 'a.yaml').timeline)
    expect(windows.timeline?.events[0]?.summary).toBe('One line\nand another\n')
  })

  it('passes over a byte order mark, in bytes and in text', () => {
    const marked = `\ufeff${SMALL.replace('title: Hanoi', 'title: Hanoi\ncolour: red')}`
    for (const input of [marked, Buffer.from(marked)]) {
      expect(parseTimeline(input, 'a.yaml').problems).toMatchObject([{ code: 'key-unknown', line: 2, column: 1 }])
    }
  })

  it('leaves nothing of a forbidden key behind', () => {
    parseTimeline(`${SMALL}__proto__: { polluted: yes }\n`, 'a.yaml')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('cuts the list of problems, and says so', () => {
    const { problems } = parseTimeline(SMALL + keys(PROBLEM_LIMIT + 5), 'a.yaml')
    expect(problems).toHaveLength(PROBLEM_LIMIT + 1)
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', message: '5 more problems are not listed: 5 key-unknown' })
  })

  // More problems than a call of a function may have arguments.
  it('answers for tens of thousands of wrong events, and counts what it does not list', () => {
    const events = Array.from({ length: 35_000 }, () => '  - { a: 1, b: 2, c: 3, d: 4 }\n')
    const { problems } = parseTimeline(`title: X\nlanguages: [en]\nevents:\n${events.join('')}`, 'a.yaml')
    expect(problems).toHaveLength(PROBLEM_LIMIT + 1)
    expect(problems.at(-1)?.message).toMatch(/ key-unknown/)
  })

  it('reports one slip among many references quickly and once', () => {
    expect(codesOf(SMALL.replace('source: news', 'source: nws'))).toEqual(['reference-unknown'])
  })

  it('reads ten thousand events', () => {
    const events = Array.from({ length: 10_000 }, (_, index) => `  - id: event-${index}
    title: { en: Event ${index} }
    when: { date: 2025-10-25, part: evening }
    summary: { en: Something happened that took a sentence to tell. }
    source: news
    people: [{ person: host, part: host, source: news }]
`)
    const people = 'people:\n  host: { role: Host }\n'
    const text = SMALL.replace(/ {2}- id[^]*?source: news\n/, `${events.join('')}${people}`)
    const { timeline, problems } = parseTimeline(text, 'a.yaml')
    expect(problems).toEqual([])
    expect(timeline?.events).toHaveLength(10_000)
  })
})

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `key-${index}: 1\n`).join('')
}
