import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLOURS } from '../../scripts/look/colours.ts'
import { loadTimeline, type LoadResult } from '../../scripts/timeline/read/load.ts'
import { cleanSvg } from '../../scripts/timeline/read/clean-svg.ts'
import { readTheme } from '../../scripts/timeline/read/theme.ts'
import { Theme } from '../../scripts/timeline/schema/theme.ts'
import { ROOT } from '../support/project.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'theme-'))
  await mkdir(join(folder, 'themes'))
  await writeFile(join(folder, 'themes/ministry.yaml'), 'accent: "#0b5394"\nlogo: { file: crest.svg, alt: Ministry of Examples }\n')
  await writeFile(join(folder, 'themes/crest.svg'), drawing('#0b5394'))
  await writeFile(join(folder, 'house.yaml'), 'accent: "#1f6b3a"\n')
  await writeFile(join(folder, 'white.svg'), drawing('#ffffff'))
  await cp(join(ROOT, 'tests/fixtures/valid/pictures/harbour.png'), join(folder, 'harbour.png'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A logo of one colour with a mark of another within. */
function drawing(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><circle cx="10" cy="10" r="9" fill="${colour}"/><circle cx="10" cy="10" r="5" fill="#888"/><path d="M25 5h30v10h-30z" fill="${colour}"/></svg>`
}

/** Loads a timeline with a theme. @param theme - as the file has it */
async function load(theme: string): Promise<LoadResult> {
  const file = join(folder, `timeline-${Math.abs(hash(theme))}.yaml`)
  await writeFile(file, `title: T\nlanguages: [en]\nsources: { s: { publisher: P } }\nevents:\n  - { title: E, when: 2025-10-25, source: s }\ntheme: ${theme}\n`)
  return loadTimeline(file)
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) | 0, 7)
}

describe('a theme', () => {
  it.each([['ocean', '#0b5394'], ['ministry', '#0b5394'], ['./house.yaml', '#1f6b3a'], ['{ accent: "teal", paper: "#ffffff" }', '#008080']])('is found as %s', async (written, accent) => {
    const { timeline, problems } = await load(written)
    expect(problems).toEqual([])
    expect(timeline?.theme?.colours.light.accent).toBe(accent)
  })

  it('leaves the colours of all decks where it gives none', async () => {
    expect((await load('lacquer')).timeline?.theme?.colours).toBe(COLOURS)
    expect((await load('{ footer: Our house }')).timeline?.theme?.colours).toBe(COLOURS)
  })

  it('may be given a colour that was named as the nearest', async () => {
    const { problems } = await load('{ accent: "#ffcc00" }')
    const nearest = /accent: "(#\w+)"/.exec(problems[0]?.hint ?? '')?.[1]
    expect((await load(`{ accent: "${nearest}" }`)).problems).toEqual([])
  })

  it('is judged in a file with other mistakes too', async () => {
    const { problems } = await load('{ accent: "#ffcc00", ornament: stars }\nsubtitel: S')
    expect(problems.map(({ code }) => code)).toEqual(['theme-contrast', 'value-unknown', 'key-unknown'])
  })

  it('of a file of its own is told there', async () => {
    await writeFile(join(folder, 'wrong.yaml'), 'paper: "#fff"\naccent: "#eeeeee"\n')
    const { problems } = await load('./wrong.yaml')
    expect(problems.map(({ file, line, column, code }) => ({ file: file.endsWith('wrong.yaml'), line, column, code }))).toEqual([{ file: true, line: 2, column: 9, code: 'theme-contrast' }])
  })
})

describe('docs/themes.md', () => {
  it.each(['ministry', 'school'])('shows the theme of the %s as its file has it, in under twelve lines, and it can be used', async (name) => {
    const text = await readFile(join(ROOT, `docs/themes/${name}.yaml`), 'utf8')
    expect(text.trim().split('\n').length).toBeLessThan(12)
    expect(await readFile(join(ROOT, 'docs/themes.md'), 'utf8')).toContain(`\`\`\`yaml\n${text}\`\`\``)
    const { theme, problems } = await readTheme({ theme: `./docs/themes/${name}.yaml` }, join(ROOT, 'timeline.yaml'), () => ({ line: 1, column: 1 }))
    expect(problems).toEqual([])
    expect(theme?.logo?.on.light.plate).toBeUndefined()
  })

  it('names every field of a theme', async () => {
    const text = await readFile(join(ROOT, 'docs/themes.md'), 'utf8')
    for (const field of Object.keys(Theme.shape)) expect(text).toContain(`| \`${field}\` |`)
  })
})

describe('a logo', () => {
  it('stands on a plate where it is not seen on the ground itself, and what is within it does not count', async () => {
    const { on } = (await load('ministry')).timeline?.theme?.logo ?? {}
    expect(on?.paper.plate).toBeUndefined()
    expect(on?.light.plate).toBe('#ffffff')
    expect(on?.dark.plate).toBe('#ffffff')
    expect(on?.paper.aspect).toBeCloseTo(3)
  })

  it('is the one for dark grounds where that is seen', async () => {
    const { logo } = (await load('{ accent: "#0b5394", logo: { file: themes/crest.svg, dark: white.svg, alt: A } }')).timeline?.theme ?? {}
    expect(logo?.on.light.plate).toBeUndefined()
    expect(logo?.on.light.src).not.toBe(logo?.on.paper.src)
  })

  it('of white alone has a plate on paper', async () => {
    const { logo } = (await load('{ logo: { file: white.svg, alt: A } }')).timeline?.theme ?? {}
    expect(logo?.on.light.plate).toBeUndefined()
    expect(logo?.on.paper.plate).toBe(COLOURS.light.field)
  })

  it('may be a PNG, and has its own shape', async () => {
    const { logo } = (await load('{ logo: { file: harbour.png, alt: A } }')).timeline?.theme ?? {}
    expect(logo?.on.paper.src).toMatch(/^data:image\/png;base64,/)
  })

  it('of an SVG brings no script and asks for nothing', async () => {
    const clean = cleanSvg('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><image href="https://example.org/a.png"/><path d="M0 0h1v1z"/></svg>')
    expect(clean).not.toMatch(/script|onload|example\.org/)
    const source = await readFile(join(ROOT, 'tests/fixtures/valid/pictures/logo.svg'), 'utf8')
    expect(source).toContain('<script>')
  })
})
