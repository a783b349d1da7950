import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { EXPORT_FORMATS, type ExportFormat } from '../../scripts/commands/options.ts'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { chronology } from '../../scripts/plan/chronology.ts'
import { dayText } from '../../scripts/export/exported.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { textIn } from '../../scripts/timeline/schema/text.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'

const folder = useFolder()
const call = useCalls()
const SHIPPED = join(ROOT, 'data/25-october.yaml')
const VALID = join(ROOT, 'tests/fixtures/valid')
const files = [SHIPPED, ...(await readdir(VALID)).filter((name) => name.endsWith('.yaml')).map((name) => join(VALID, name))]

const FORMATS = EXPORT_FORMATS.filter((format) => format !== 'json')
const ENDINGS = { csv: 'csv', markwhen: 'mw', timelinejs: 'timelinejs.json', ics: 'ics' }

/** The letters and digits of a text, whatever a format does to the signs between them. */
function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/\]\(https?:\S*\)/g, ']').replaceAll(/%[0-9a-f]{2}/gi, '').replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

/** Whether each line of a text is there; numbers of lists are no text in some formats. */
function isIn(written: string, text: string): boolean {
  return text.split('\n').every((line) => written.includes(bare(line)) || written.includes(bare(line.replace(/^\s*\d+\. /, ''))))
}

/** What a format has written, without its escapes and folded lines. */
function unescaped(text: string): string {
  return text.replaceAll(/\r\n /g, '').replaceAll(/\\n|\\u[\da-f]{4}/g, ' ').replaceAll(/<[^>]*>|&\w+;/g, '')
}

/** Every text and number of a value, with its path. */
function leavesOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string' || typeof value === 'number') return bare(String(value)) === '' ? [] : [{ path, text: String(value) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, `${path}.${key}`))
}

/** Whether a text is in one of the further languages of its timeline, which are told together. */
function isOfAnother(path: string, [, ...others]: readonly string[]): boolean {
  return others.some((language) => path.split('.').includes(language))
}

/** In which words an export tells that it has left something out, by where that stands. Keys and times have words of their own in each format. */
const WORDS: [RegExp, string][] = [
  [/^\.events\.\d+\.(?:id|when|source|place|group)\b/, ''],
  // A zone is that of clock times, where there are any.
  [/^\.(?:languages|source|deck|zone|\$schema)\b/, ''],
  [/^\.events\.\d+\.people\.\d+\.person/, ''],
  [/^\.events\.\d+\.people/, 'people'],
  [/^\.events\.\d+\.(?:picture|pictures)\b/, 'pictures'],
  [/^\.events\.\d+\.media/, 'media'],
  [/^\.events\.\d+\.links/, 'links'],
  [/^\.events\.\d+\.quotations/, 'quotations'],
  [/^\.events\.\d+\.(?:figures)\b/, 'figures'],
  [/^\.events\.\d+\.points/, 'points'],
  [/^\.events\.\d+\.statements/, 'statements'],
  [/^\.events\.\d+\.short/, 'short titles'],
  [/^\.events\.\d+\.tags/, 'tags'],
  [/^\.events\.\d+\.era/, 'eras of events'],
  [/^\.events\.\d+\.notes/, 'speaker notes'],
  [/^\.events\.\d+\.ifAsked/, 'answers if asked'],
  [/^\.events\.\d+\.importance/, 'importances'],
  [/^\.events\.\d+\.minutes/, 'minutes'],
  [/^\.events\.\d+\.certainty/, 'certainties'],
  [/^\.events\.\d+\.for\b/, 'audiences'],
  [/^\.events\.\d+\.after/, 'said to be later'],
  [/^\.events\.\d+\.before/, 'said to be earlier'],
  [/^\.events\.\d+/, 'events that are not known to the day'],
  [/^\.events\.\d+/, 'events whose time markwhen cannot say'],
  [/^\.events\.\d+/, 'events without a date'],
  [/^\.title/, 'the title'],
  [/^\.subtitle/, 'the subtitle'],
  [/^\.description/, 'the description'],
  [/^\.author/, 'the author'],
  [/^\.cover/, 'the picture of the cover'],
  [/^\.summary/, 'the summary'],
  [/^\.message/, 'the message'],
  [/^\.url/, 'the address of the deck'],
  [/^\.zone/, 'the zone'],
  [/^\.clock/, 'the clock that runs'],
  [/^\.eras/, 'eras'],
  [/^\.groups/, 'groups'],
  [/^\.people/, 'people'],
  [/^\.places/, 'places'],
  [/^\.sources/, 'sources'],
  [/^\.path/, 'stages of the path'],
  [/^\.links/, 'links of the whole'],
  [/^\.next/, 'what comes next'],
  [/^\.glossary/, 'terms of the glossary'],
  [/^\.questions/, 'questions'],
  [/^\.notes/, 'speaker notes of other slides'],
  [/^\.theme/, 'the theme'],
  [/^\.labels/, 'labels in further languages'],
]

async function timelineOf(file: string): Promise<Timeline> {
  const { timeline, problems } = parseTimeline(await readFile(file), file)
  if (timeline === undefined) throw new Error(`${file} is no timeline: ${problems[0]?.message}`)
  return timeline
}

/** Exports a timeline, and imports what came out. @returns the imported timeline; undefined where none of its events has a date there */
async function thereAndBack(file: string, format: ExportFormat): Promise<Timeline | undefined> {
  const out = join(folder.path, `${basename(file)}-${format}`)
  const exported = await call(['export', file, '--to', format, '--out', out], folder.path)
  expect(exported).toMatchObject({ status: 0 })
  const written = exported.stdout.trim().split('\n').at(-1) ?? ''
  const back = join(out, 'back.yaml')
  const { status, stderr } = await call(['import', written, '--out', back, '--force', '--zone', 'UTC'], folder.path)
  if (status === 1 && stderr.includes('not-imported')) return undefined
  expect(stderr.split('\n').filter((line) => line.includes(' error '))).toEqual([])
  return timelineOf(back)
}

/** The days of events that are known to the day, and to no more or less. */
function wholeDays(timeline: Timeline): string[] {
  const plain = chronology(timeline).filter(({ span }) => !span.end && !span.limit && !span.openStart && !span.openEnd && !span.start?.about && !span.start?.uncertain && span.running === undefined && !span.isUnstated)
  return plain.flatMap(({ span }) => dayText(span.start) ?? [])
}

describe('JSON', () => {
  it.each(files)('%s is the same timeline again, but for what is private', async (file) => {
    const { stdout } = await call(['export', file, '--to', 'json', '--out', folder.path], folder.path)
    const written = stdout.trim().split('\n').at(-1) ?? ''
    const { timeline } = selectFor(await timelineOf(file), 'full')
    expect(selectFor(await timelineOf(written), 'full').timeline).toEqual(timeline)
  })
})

describe('a table', () => {
  const DAY = `title: A day
languages: [en]
source: s
sources: { s: { publisher: News } }
events:
  - title: Three pictures
    when: { date: 2024-01-01, part: early-morning }
    summary: |
      First line
      second line
    pictures:
      - { file: a.png, alt: "A house", caption: "The house, from below", credit: "A. B" }
      - { file: b.png, alt: "A tree" }
    links: [https://example.org/1, https://example.org/2]
  - { title: Last, when: { date: 2024-01-02, part: late-evening } }
`

  it('keeps what stands on several lines in its cell, the parts of the day, and what is said of a picture', async () => {
    const place = join(folder.path, 'table')
    await mkdir(place, { recursive: true })
    for (const name of ['a.png', 'b.png']) await copyFile(join(VALID, 'picture.png'), join(place, name))
    await writeFile(join(place, 'day.yaml'), DAY)
    const { stdout } = await call(['export', 'day.yaml', '--to', 'csv', '--out', '.'], place)
    expect(stdout).toContain('csv has no place for the title, captions and credits of further pictures 1')
    const { stdout: account } = await call(['import', 'day.csv', '--out', 'back.yaml'], place)
    expect(account).toContain('Left out: nothing.')
    const { events } = parse(await readFile(join(place, 'back.yaml'), 'utf8'), { schema: 'failsafe' }) as { events: Record<string, unknown>[] }
    expect(events).toMatchObject([
      { when: { date: '2024-01-01', part: 'early-morning' }, pictures: [{ file: 'a.png', alt: 'A house', caption: 'The house, from below', credit: 'A. B' }, { file: 'b.png' }], links: ['https://example.org/1', 'https://example.org/2'] },
      { title: 'Last', when: { date: '2024-01-02', part: 'late-evening' } },
    ])
  })
})

describe.each(['csv', 'timelinejs', 'ics', 'markwhen'] as const)('%s', (format) => {
  it.each(files)('%s comes back with its days', async (file) => {
    const { timeline } = selectFor(await timelineOf(file), 'full')
    const back = await thereAndBack(file, format)
    const days = back === undefined ? [] : chronology(back).flatMap(({ span }) => dayText(span.start) ?? [])
    expect(wholeDays(timeline).filter((day) => !days.includes(day))).toEqual([])
  })
})

describe('what another tool has no place for', () => {
  it.each(FORMATS.flatMap((format) => files.map((file) => [format, basename(file), file] as const)))('%s of %s: what is not in it is told', async (format, _, file) => {
    const { timeline } = selectFor(await timelineOf(file), 'full')
    const { stdout } = await call(['export', file, '--to', format, '--out', folder.path], folder.path)
    const written = bare(unescaped(await readFile(stdout.trim().split('\n').at(-1) ?? '', 'utf8')))
    const untold = leavesOf(timeline).filter(({ path, text }) => !isIn(written, text) && !isOfAnother(path, timeline.languages) && !WORDS.some(([where, word]) => where.test(path) && stdout.includes(word)))
    expect(untold.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
    if (timeline.languages.length > 1) expect(stdout).toContain(`texts in ${timeline.languages.slice(1).join(', ')}`)
  })

  it.each(['csv', 'markwhen', 'timelinejs', 'ics'] as const)('%s that came back has the texts that it had', async (format) => {
    const lost: string[] = []
    for (const file of files) {
      const back = await thereAndBack(file, format)
      if (back === undefined) continue
      const { stdout } = await call(['export', join(folder.path, `${basename(file)}-${format}`, 'back.yaml'), '--to', format, '--out', join(folder.path, 'again')], folder.path)
      const [first = '', second = ''] = await Promise.all([join(folder.path, `${basename(file)}-${format}`, `${basename(file).replace(/\.yaml$/, '')}.${ENDINGS[format]}`), stdout.trim().split('\n').at(-1) ?? ''].map(async (name) => bare(unescaped(await readFile(name, 'utf8')))))
      const dated = selectFor(await timelineOf(file), 'full').timeline.events.filter(({ title }) => chronology(back).some(({ event }) => bare(textIn(event.title, 'en')).slice(0, 12) === bare(textIn(title, 'en')).slice(0, 12)))
      for (const { path, text } of leavesOf(dated)) if (/title|summary|text/.test(path) && first.includes(bare(text)) && !second.includes(bare(text))) lost.push(`${basename(file)} ${path}: ${text}`)
    }
    expect(lost).toEqual([])
  })

  it('is told by kind and number', async () => {
    const { stdout } = await call(['export', SHIPPED, '--to', 'ics', '--out', folder.path], folder.path)
    expect(stdout).toMatch(/ics has no place for .*quotations 15/)
  })

  it.each(EXPORT_FORMATS)('%s never has what is private', async (format) => {
    const file = join(folder.path, 'private.yaml')
    await writeFile(file, 'title: x\nlanguages: [en]\nsource: s\nsources: { s: { publisher: P } }\nevents:\n  - { title: Shown, when: 2001-01-01 }\n  - { title: SECRET, when: 2002-01-01, private: true }\n')
    const { status } = await call(['export', file, '--to', format, '--out', folder.path], folder.path)
    expect(status).toBe(0)
    const made = (await readdir(folder.path)).filter((name) => name.startsWith('private.') && name !== 'private.yaml')
    for (const name of made) expect(await readFile(join(folder.path, name), 'utf8')).not.toContain('SECRET')
    expect(made.length).toBeGreaterThan(0)
  })

  it('writes the same bytes each time', async () => {
    const bytes = async (): Promise<string> => {
      await call(['export', SHIPPED, '--to', 'ics', '--out', folder.path], folder.path, { env: { SOURCE_DATE_EPOCH: '1764500000' } })
      return readFile(join(folder.path, '25-october.ics'), 'utf8')
    }
    expect(await bytes()).toBe(await bytes())
  })
})
