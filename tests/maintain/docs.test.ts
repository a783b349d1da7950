import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { addCommands } from '../../scripts/commands/program.ts'
import { CACHE, ROOT } from '../support/project.ts'

const pages = ['README.md', 'CONTRIBUTING.md', ...(await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]
const texts = new Map(await Promise.all(pages.map(async (page) => [page, await readFile(join(ROOT, page), 'utf8')] as const)))

const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

/** The program without anything that it does. */
const program = new Command('timeline-deck')
await addCommands(program, {
  project: { root: ROOT, cache: CACHE },
  interactive: false,
  coloured: false,
  settings: () => undefined,
  report: () => undefined,
  signal: new AbortController().signal,
  progress: { step: () => undefined, stop: () => undefined },
  detail: () => undefined,
  say: () => undefined,
})
for (const command of program.commands) command.action(() => undefined).configureOutput({ writeErr: () => undefined })

/** Command lines of a page, in code between backquotes or in blocks: the command and its words. */
const LINE = /(?<by>npm run (?:-s )?|npx timeline-deck |timeline-deck )(?<line>[a-z][^`\n|#&;]*)/g

function linesOf(text: string): { by: string; line: string }[] {
  return [...text.matchAll(/```(?<kind>\w*)\n(?<block>[\s\S]*?)```|`(?<inline>[^`\n]+)`/g)].flatMap(({ groups }) => {
    const { inline, kind = '', block = '' }: Record<string, string | undefined> = groups ?? {}
    const code = inline ?? (['', 'sh'].includes(kind) ? block : '')
    return [...code.matchAll(LINE)].map(([, by = '', line = '']) => ({ by: by.trim(), line: line.trim() }))
  })
}

const lines = [...texts].flatMap(([page, text]) => linesOf(text).map((given) => ({ page, ...given })))

/** Words of a line as a shell has them. */
function wordsOf(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))
}

describe('the documentation', () => {
  it('has lines to type', () => {
    expect(lines.length).toBeGreaterThan(70)
  })

  it.each(lines)('$page: $by $line', async ({ by, line }) => {
    const [name = '', ...rest] = wordsOf(line.replaceAll(/ …|…$/g, '').replaceAll(/<[^>]+>/g, 'x'))
    const words = rest.filter((word, index) => !(index === 0 && word === '--'))
    if (!program.commands.some((command) => command.name() === name)) {
      expect(Object.keys(scripts)).toContain(name)
      return
    }
    if (words.some((word) => word.startsWith('-'))) expect(rest[0] === '--' || by.endsWith('timeline-deck'), 'options stand behind --').toBe(true)
    if (words.includes('--help')) return
    const needed = NEEDS[name] ?? []
    const given = words.some((word) => !word.startsWith('-')) || needed.length === 0 ? words : [...words, ...needed]
    await expect(program.parseAsync([name, ...given], { from: 'user' }).catch((error: unknown) => (error instanceof CommanderError ? error.message : error))).resolves.toBe(program)
  })

  it('names options that there are', () => {
    const known = new Set([...OF_SLIDEV, '--version', '--help', ...program.commands.flatMap(({ options }) => options.flatMap(({ long, short }) => [long, short]))])
    const named = [...texts].flatMap(([page, text]) => [...text.matchAll(/`(--[a-z-]+)[^`]*`/g)].map(([, option = '']) => ({ page, option })))
    expect(named.filter(({ page, option }) => page !== 'docs/speed.md' && !known.has(option))).toEqual([])
  })

  it('names each command, in the README', () => {
    const readme = texts.get('README.md') ?? ''
    expect(program.commands.map((command) => command.name()).filter((name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm run -s ${name}`))).toEqual([])
  })

  it('leads to each of its pages, from the README', () => {
    const readme = texts.get('README.md') ?? ''
    expect(pages.filter((page) => page !== 'README.md' && !readme.includes(`(${page})`))).toEqual([])
  })

  it.each(pages)('%s has no link that leads nowhere', (page) => {
    const links = [...(texts.get(page) ?? '').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
    const broken = links.filter(([, path = '', anchor]) => {
      const file = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(ROOT, file))) return true
      return anchor !== undefined && !anchorsOf(texts.get(file) ?? '').has(anchor)
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })
})

/** Options of Slidev's own commands. */
const OF_SLIDEV = ['--executable-path', '--with-clicks', '--range', '--timeout']

/** What a command must be given, where a page names it alone. */
const NEEDS: Record<string, string[]> = { new: ['my-day'], import: ['my.csv'], labels: ['sw'], export: ['--to', 'csv'] }

/** The anchors that GitHub gives to headings. */
function anchorsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')))
}
