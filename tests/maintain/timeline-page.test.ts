import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeFit } from '../../scripts/inspect/judge-fit.ts'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import { loadMetrics } from '../../scripts/plan/measure/metrics.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { AUDIENCES } from '../../scripts/timeline/schema/choices.ts'
import { timelineJsonSchema } from '../../scripts/timeline/schema/json-schema.ts'
import { ROOT } from '../support/project.ts'

/** An example of the page, as the comment before it says what it is: `<!-- event, makes QuoteCard, warns source-none -->`. */
interface Example {
  /** Line of the page that it begins in. */
  line: number
  text: string
  /** A whole file; keys at the top of one; or keys of an event. */
  kind: string
  /** Components that its slides have. */
  makes: string[]
  /** Codes of the warnings that it gives; without them, none. */
  warns: string[]
}

const page = await readFile(join(ROOT, 'docs/timeline.md'), 'utf8')
const examples = [...page.matchAll(/^(?:<!-- (?<said>.+) -->\n)?```yaml\n(?<text>[\s\S]+?)```$/gm)].map(({ index, groups: { said = '', text = '' } = {} }): Example => {
  const [kind = '', ...more] = said.split(', ')
  const named = (word: string): string[] => more.flatMap((part) => (part.startsWith(`${word} `) ? part.slice(word.length + 1).split(' ') : []))
  return { line: page.slice(0, index).split('\n').length, text, kind, makes: named('makes'), warns: named('warns') }
})

/** What a fragment is completed with, key by key, where it does not have the key itself. */
const TOP = {
  title: 'title: A page of the documentation',
  languages: 'languages: [en]',
  source: 'source: paper',
  events: 'events:\n  - title: The quay opens\n    when: 2024-05-17',
  sources: 'sources:\n  paper: { publisher: The Example Gazette }',
}
const EVENT = { title: 'title: The quay opens', when: 'when: 2024-05-17' }

function complete({ kind, text }: Example): string {
  if (kind === 'whole') return text
  const lacking = (keys: Record<string, string>): string[] => Object.entries(keys).flatMap(([key, line]) => (new RegExp(`^${key}:`, 'm').test(text) ? [] : [line]))
  const sources = text.includes('source: wire') ? { sources: `${TOP.sources}\n  wire: { publisher: The Example Wire }` } : {}
  if (kind === 'top') return `${[...lacking({ ...TOP, ...sources })].join('\n')}\n${text}`
  const lines = [...lacking(EVENT), ...text.trimEnd().split('\n')]
  const event = lines.map((line, index) => (line === '' ? '' : `${index === 0 ? '  - ' : '    '}${line}`)).join('\n')
  return `${[TOP.title, TOP.languages, TOP.source].join('\n')}\nevents:\n${event}\n${sources.sources ?? TOP.sources}\n`
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'))
  await mkdir(join(folder, 'pictures'))
  const pictures = join(ROOT, 'docs/compositions/pictures')
  for (const name of await readdir(pictures)) await copyFile(join(pictures, name), join(folder, 'pictures', name))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('docs/timeline.md', () => {
  it('says of each example what it is', () => {
    expect(examples.length).toBeGreaterThan(30)
    expect(examples.filter(({ kind }) => !['whole', 'top', 'event'].includes(kind))).toEqual([])
    expect(page.match(/```yaml/g)).toHaveLength(examples.length)
  })

  it.each(examples)('has an example in line $line that works as it says', async (example) => {
    const file = join(folder, `line-${example.line}.yaml`)
    await writeFile(file, complete(example))
    const { timeline, problems } = await loadTimeline(file)
    expect(problems.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual(example.warns.map((code) => expect.stringMatching(`^warning ${code} `)))
    if (!timeline) throw new Error('has problems')
    const metrics = await loadMetrics(timeline)
    const made = AUDIENCES.flatMap((audience) => planDecks(timeline, { name: (language) => language, metrics, selection: selectFor(timeline, audience) }))
    expect(made.flatMap((plan) => judgeFit(plan, metrics))).toEqual([])
    const components = new Set(made.flatMap(({ slides }) => slides.map(({ block }) => block?.component)))
    expect(example.makes.filter((name) => !components.has(name as never))).toEqual([])
  })

  it.each([...new Set(page.match(/(?<=`)when: [^`]+(?=`)/g))])('has a time in its words that can be read: %s', async (text) => {
    const file = join(folder, 'inline.yaml')
    await writeFile(file, complete({ line: 0, text, kind: 'event', makes: [], warns: [] }))
    expect((await loadTimeline(file)).problems).toEqual([])
  })

  it('names every key of the format', () => {
    const keys = keysOf(timelineJsonSchema())
    const words = new Set(page.match(/[a-zA-Z]+/g))
    expect([...keys].filter((key) => !words.has(key))).toEqual([])
  })

  it('names every word that a key may have', () => {
    const words = wordsOf(timelineJsonSchema())
    expect([...words].filter((word) => !page.includes(word))).toEqual([])
  })
})

/** Keys that the page leaves to others: those of a picture’s place, of themes, and what an editor is told. */
const ELSEWHERE = new Set(['$schema', 'x', 'y', 'accent', 'second', 'paper', 'field', 'logo', 'fonts', 'footer', 'ornament', 'dark', 'serif', 'sans'])

function keysOf(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return new Set([...own.filter((key) => !ELSEWHERE.has(key)), ...Object.values(schema).flatMap((value) => [...keysOf(value)])])
}

/** The words of enumerations, but for those of a picture’s place and the ornament of a theme. */
function wordsOf(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own = 'enum' in schema && Array.isArray(schema.enum) && !schema.enum.includes('center') && !schema.enum.includes('ticks') ? schema.enum.map(String) : []
  return new Set([...own, ...Object.values(schema).flatMap((value) => [...wordsOf(value)])])
}
