import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkByHandText } from '../../scripts/pipeline/check-by-hand.ts'
import { byHandDeck, loadByHand } from '../../scripts/pipeline/by-hand.ts'
import { byHandPlan } from '../../scripts/pipeline/expect/by-hand.ts'
import { refused } from '../../scripts/pipeline/several-files.ts'
import { deriveColours } from '../../scripts/look/theme/derive-colours.ts'
import { SHIPPED_THEMES } from '../../scripts/look/theme/themes.ts'
import type { DeckContext } from '../../scripts/plan/deck.ts'
import { readHandTheme } from '../../scripts/render/by-hand/hand-theme.ts'
import { pdf } from '../../scripts/commands/pdf.ts'
import { CACHE, ROOT } from '../support/project.ts'
import { useStage } from '../support/browser.ts'
import { handoutOptions } from '../support/handouts.ts'
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts'
import { request, writeFolder } from './own-folder.ts'

const PROJECT = { root: ROOT, cache: CACHE }
const stage = useStage()
const LONG = 10 * 60_000
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#0b5394"/></svg>'
let folder: string

beforeAll(async () => {
  folder = await writeFolder({ 'logo.svg': LOGO, 'house.yaml': 'accent: "#0b5394"\nfooter: The house\nlogo: { file: logo.svg, alt: The house }\n', 'bad.yaml': 'field: "#0a2f5c"\naccent: "#ffcc00"\n' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Writes a deck of two slides with some lines in its headmatter. */
async function deckWith(name: string, ...head: string[]): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, ['---', 'theme: none', 'addons: [timeline-deck]', 'title: A talk', 'lang: en', 'canvasWidth: 1280', 'fonts: { provider: none }', ...head, 'layout: deck-cover', 'level: 1', 'logo: true', '---', '', '---', 'layout: deck-content', 'title: What is new', 'level: 2', '---', '', 'Words.', ''].join('\n'))
  return file
}

/** What its slides share, as the commands give it to Slidev. */
async function contextOf(file: string): Promise<DeckContext | undefined> {
  const { decks } = await loadByHand([file], PROJECT)
  return decks[0]?.settings['timeline'] as DeckContext | undefined
}

describe('a deck written by hand has a theme', () => {
  it('by name, path, or in its headmatter', async () => {
    expect((await contextOf(await deckWith('name.md', 'timelineTheme: forest')))?.theme?.colours).toEqual(deriveColours(SHIPPED_THEMES['forest'] ?? {}))
    expect(await contextOf(await deckWith('path.md', 'timelineTheme: ./house.yaml'))).toMatchObject({ title: 'A talk', slides: 2, rail: [], theme: { footer: 'The house', logo: { alt: 'The house' } } })
    expect((await contextOf(await deckWith('own.md', 'timelineTheme: { accent: "#0b5394" }')))?.theme?.colours?.light.accent).toBe('#0b5394')
  })

  it('beside what its slides share, and none where it names none', async () => {
    const shared = 'timeline: { title: Shared, slides: 2, rail: [], sourceSlides: [], labels: {} }'
    expect(await contextOf(await deckWith('shared.md', shared, 'timelineTheme: ocean'))).toMatchObject({ title: 'Shared', theme: { colours: {} } })
    expect(await contextOf(await deckWith('plain.md', shared))).toBeUndefined()
  })

  it('whose logo stands on the papers, too', async () => {
    const file = await deckWith('paper.md', 'timelineTheme: ./house.yaml')
    const source = await readFile(file, 'utf8')
    const { theme } = await readHandTheme(file, source)
    expect(byHandPlan((await byHandDeck(file, source, theme, ROOT)).deck).context.theme?.logo?.alt).toBe('The house')
  })
})

describe('what is wrong with it is told with its line, by every command', () => {
  it.each([
    ['timelineTheme: forrest', 'deck.md:8:16 theme-unknown'],
    ['timelineTheme: ./none.yaml', 'deck.md:8:16 theme-unknown'],
    ['timelineTheme: { accent: "#ffcc00" }', 'deck.md:8:26 theme-contrast'],
    ['timelineTheme: { acent: "#0b5394" }', 'deck.md:8:18 key-unknown'],
    ['timelineTheme: { logo: { file: none.svg, alt: x } }', 'deck.md:8:32 theme-logo'],
    ['timelineTheme: ./bad.yaml', 'bad.yaml:2:9 theme-contrast'],
    ['timelineTheme: 7', 'deck.md:8:16 type-wrong'],
  ])('%s', async (line, told) => {
    const file = await deckWith('deck.md', line)
    const named = ({ file: of, line: at, column, code }: { file: string; line: number; column: number; code: string }): string => `${relative(folder, of)}:${at}:${column} ${code}`
    const loaded = await loadByHand([file], PROJECT).catch(refused)
    expect(loaded.problems.map(named)).toEqual([told])
    for (const { file: of, line: at } of loaded.problems) expect(loaded.fileTexts.get(of)?.split('\n').length ?? 0).toBeGreaterThanOrEqual(at)
    expect((await checkByHandText(file, request([file], folder), PROJECT)).problems.map(named)).toEqual([told])
  })

  it('also where one of ours is named as one of Slidev’s', async () => {
    const file = await deckWith('slidev.md')
    await writeFile(file, (await readFile(file, 'utf8')).replace('theme: none', 'theme: ocean'))
    const { problems } = await loadByHand([file], PROJECT).catch(refused)
    expect(problems).toMatchObject([{ code: 'deck-package', line: 2, hint: 'For the theme "ocean" of timeline-deck, write timelineTheme: ocean, and theme: none.' }])
  })
})

it('is seen on slides and sheets', async () => {
  const file = await deckWith('print.md', 'timelineTheme: ./house.yaml')
  const report = await pdf({ ...request([file], join(folder, 'dist'), stage), paging: 'slides', handout: handoutOptions() }, PROJECT)
  expect(report.problems).toEqual([])
  for (const name of ['print.pdf', 'print.handout-3.pdf']) {
    const { pages } = await readPdf(await readFile(join(folder, 'dist', name)))
    expect(pages.map(({ text }) => text).join(' ')).toContain('The house')
  }
}, LONG)
