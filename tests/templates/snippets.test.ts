import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderSnippets, SNIPPETS_FILE, timelineSnippets } from '../../scripts/templates/snippets.ts'
import { useCalls } from '../support/call.ts'
import { useFolder } from '../support/command.ts'
import { ROOT } from '../support/project.ts'

const folder = useFolder()
const call = useCalls()
const snippets = timelineSnippets()

/** What a snippet types when nothing is filled in: the default of each place, the first of several choices. */
function typed(body: readonly string[]): string[] {
  return body.map((line) => line.replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replaceAll(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('$0', ''))
}

function bodyOf(prefix: string): string[] {
  const snippet = Object.values(snippets).find((each) => each.prefix === prefix)
  if (!snippet) throw new Error(`no snippet ${prefix}`)
  return typed(snippet.body)
}

const indented = (lines: readonly string[], by: number): string[] => lines.map((line) => (line.trim() === '' ? '' : `${' '.repeat(by)}${line}`))

/** A timeline that somebody types with snippets alone, and one more. */
function timelineWith(prefix: string): string {
  const head = bodyOf('td-timeline')
  const event = indented(bodyOf('td-event'), 2)
  if (prefix === 'td-timeline') return [...head, ...event].join('\n')
  // Who and what nothing refers to is warned of.
  if (prefix === 'td-person') return [...head, ...event, '    people: [ada-example]', ...bodyOf(prefix)].join('\n')
  if (prefix === 'td-source') return [...head.flatMap((line) => (line === 'sources:' ? [line, ...indented(bodyOf(prefix), 2)] : [line])), ...event, '    source: harbour-minutes'].join('\n')
  if (prefix.startsWith('td-event')) return [...head, ...indented(bodyOf(prefix), 2)].join('\n')
  return [...head, ...event, ...indented(bodyOf(prefix), 4)].join('\n')
}

describe('snippets for VS Code', () => {
  it('are in the repository as the code has them', () => {
    expect(readFileSync(join(ROOT, SNIPPETS_FILE), 'utf8')).toBe(renderSnippets())
  })

  it('are there for every part that is typed often', () => {
    expect(Object.values(snippets).map(({ prefix }) => prefix)).toEqual(expect.arrayContaining(['td-timeline', 'td-event', 'td-quotation', 'td-figure', 'td-source', 'td-points']))
  })

  it.each(Object.values(snippets).map(({ prefix }) => prefix))('make a timeline without a problem as they are typed: %s', async (prefix) => {
    await writeFile(join(folder.path, `${prefix}.yaml`), `${timelineWith(prefix)}\n`)
    expect(await call(['check', '--no-slides', `${prefix}.yaml`], folder.path)).toMatchObject({ status: 0, stdout: expect.not.stringMatching(/warning|error/), stderr: '' })
  })

  it('come beside a new timeline for who asks for them, and stay as somebody changed them', async () => {
    const { status, stdout } = await call(['new', 'typed', '--editor'], folder.path)
    const file = join(folder.path, SNIPPETS_FILE)
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(new RegExp(`^typed\\.yaml\\n${RegExp.escape(SNIPPETS_FILE)}\\n`)) })
    expect(await readFile(file, 'utf8')).toBe(renderSnippets())
    await writeFile(file, '{}')
    await call(['new', 'again', '--editor'], folder.path)
    expect(await readFile(file, 'utf8')).toBe('{}')
  })
})
