import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useCalls } from '../support/call.ts'
import { everythingIn, plantedPictures, plantedTimeline, SENTINELS } from './sentinels.ts'

/** What each output is made with, and whose words may and must be in it. */
const OUTPUTS = [
  { name: 'full', args: ['--audience', 'full'], own: ['staff', 'briefing', 'class'] },
  { name: 'briefing', args: ['--audience', 'briefing'], own: ['briefing'] },
  { name: 'short', args: ['--audience', 'briefing', '--minutes', '6'], own: [] },
  { name: 'class', args: ['--audience', 'class'], own: ['class', 'answer'] },
] as const
const COMMANDS = { generate: [], pdf: [], handout: ['--notes', '--per-page', '2'], build: ['--notes'] }

const call = useCalls()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeline-deck-'))
  for (const [name, bytes] of plantedPictures()) await writeFile(join(folder, name), bytes)
  await writeFile(join(folder, 'day.yaml'), stringify(plantedTimeline(), { aliasDuplicateObjects: false }))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function outputOf(command: string, args: readonly string[]): Promise<string> {
  const out = join(folder, [command, ...args].join('').replaceAll(/[^\w]/g, ''))
  const { status, stdout, stderr } = await call([command, 'day.yaml', '--lang', 'en', '--out', out, ...args], folder)
  expect(status, stderr).toBe(0)
  return [stdout, ...(await everythingIn(out)).values()].join('\n')
}

/** Whose sentinels are in a text. */
function whoseWords(text: string): string[] {
  return Object.entries(SENTINELS).filter(([, word]) => text.toLowerCase().includes(word)).map(([whose]) => whose)
}

describe.each(Object.entries(COMMANDS))('%s', (command, options) => {
  it.each(OUTPUTS)('$name has no word that is for others', async ({ name, args, own }) => {
    const words = whoseWords(await outputOf(command, [...args, ...options]))
    expect(words.filter((whose) => !(own as readonly string[]).includes(whose) && !(name === 'short' && whose === 'briefing'))).toEqual([])
    // A test that finds nothing anywhere would find no leak either.
    // Answers stand in the notes, which slides do not show.
    expect(words).toEqual(expect.arrayContaining(own.filter((whose) => command !== 'pdf' || whose !== 'answer')))
  })
})

describe('worksheet', () => {
  it('has no word that is for others, and no answer on the sheet', async () => {
    const out = join(folder, 'sheets')
    expect((await call(['worksheet', 'day.yaml', '--lang', 'all', '--out', out], folder)).status).toBe(0)
    const files = await everythingIn(out)
    expect([...files.keys()].length).toBe(4)
    for (const [file, text] of files) expect(whoseWords(text).toSorted(), file).toEqual(file.includes('.answers.') ? ['answer', 'class'] : ['class'])
  })
})
