import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderComponentTypes } from '../../scripts/maintain/component-types.ts'
import { serveBelow, type StaticHost } from '../e2e/static-server.ts'
import { useBrowser, type WatchedPage } from '../e2e/watched-page.ts'
import { ROOT } from '../support/project.ts'
import { strangerProject, type StrangerProject } from '../support/stranger-project.ts'

const browser = useBrowser()
const SLIDEV = '@slidev/cli/bin/slidev.mjs'

/** Rules as themes have them, for everything on their slides. */
const THEME = `
.slidev-layout { padding: 40px; }
.slidev-layout h1 { color: rgb(0, 0, 255); }
.slidev-layout blockquote { background: rgb(1, 2, 3); border-left: 9px solid; font-size: 9px; margin: 33px; }
.slidev-layout p, .slidev-layout li { margin: 33px; letter-spacing: 9px; list-style: square; opacity: 0.5; }
`

const TALK = `---
theme: ./theme
addons: [timeline-deck]
title: A talk of somebody else
fonts: { provider: none }
favicon: ./none.svg
routerMode: hash
---

# A talk of somebody else

> A quotation in Markdown

---

# A quotation

<QuoteCard composition="line" :quote="{ text: 'Light costs the sea nothing.', lang: 'en', note: 'as printed' }" :speaker="{ name: 'Ada Example', role: 'Harbour master' }" :sources="[1]" />

---

# The day

<TimelineAxis description="The reception is in the evening." :ticks="[{ at: 0, to: 0.5, label: 'Day' }, { at: 0.5, to: 1, label: 'Evening' }]" :breaks="[]" :lanes="1" :marks="[{ event: 'reception', label: 'Reception', when: 'Evening', from: 0.5, to: 1, kind: 'unstated', lane: 0 }]" />

---

# Terms

<TermList />
`

/** A component with the name of one of ours. */
const THEIRS = '<template><div class="their-terms">Terms of the house</div></template>\n'

let project: StrangerProject

beforeAll(async () => {
  project = await strangerProject()
  const { folder } = project
  await mkdir(join(folder, 'theme/styles'), { recursive: true })
  await mkdir(join(folder, 'components'))
  await writeFile(join(folder, 'components/TermList.vue'), THEIRS)
  await writeFile(join(folder, 'theme/package.json'), '{ "name": "slidev-theme-house", "version": "1.0.0" }')
  await writeFile(join(folder, 'theme/styles/index.css'), THEME)
  await writeFile(join(folder, 'package.json'), '{ "name": "talk", "private": true, "type": "module" }')
  await writeFile(join(folder, 'talk.md'), TALK)
  await writeFile(join(folder, 'moved.md'), await readFile(join(ROOT, 'slides/25-october.en.md')))
})

afterAll(() => project?.remove())

/** Builds a deck with Slidev's own command and opens it. */
async function built(deck: string, use: (view: WatchedPage, host: StaticHost) => Promise<void>): Promise<void> {
  const out = join(project.folder, `dist-${deck}`)
  const said = await project.run(SLIDEV, 'build', `${deck}.md`, '--base', '/', '--out', out)
  expect(said).not.toMatch(/unknown layout|failed to resolve/i)
  const host = await serveBelow('/', out)
  try {
    await use(await browser.open(host.url), host)
  } finally {
    host.close()
  }
}

describe('the addon in somebody’s deck', () => {
  it('has the name, the keywords and the versions that Slidev asks for', async () => {
    const { name, keywords, engines, slidev } = JSON.parse(await readFile(join(project.folder, 'node_modules/timeline-deck/package.json'), 'utf8')) as { name: string; keywords: string[]; engines: Record<string, string>; slidev: unknown }
    expect(name).toBe('timeline-deck')
    expect(keywords).toEqual(expect.arrayContaining(['slidev', 'slidev-addon']))
    expect(engines['slidev']).toMatch(/^>=\d+/)
    expect(slidev).toBeTypeOf('object')
  })

  it('draws our components as they are drawn on our slides, and leaves the theme its own', async () => {
    await built('talk', async ({ page, errors }) => {
      const styleOf = (selector: string, names: string[]): Promise<string[]> => page.locator(selector).first().evaluate((element, wanted) => wanted.map((each) => getComputedStyle(element).getPropertyValue(each)), names)
      const theirs = '.slidev-layout:not(:has(.td-block)) blockquote'
      await page.locator(theirs).first().waitFor()
      expect(await styleOf(theirs, ['background-color', 'font-size', 'margin-top'])).toEqual(['rgb(1, 2, 3)', '9px', '33px'])
      await page.goto(`${page.url().replace(/\/\d*$/, '/')}2`)
      await page.locator('.td-quote blockquote').waitFor()
      expect(await styleOf('.td-quote blockquote', ['background-color', 'border-left-width', 'margin-top'])).toEqual(['rgba(0, 0, 0, 0)', '0px', '0px'])
      expect(await styleOf('.td-quote .td-speaker-name', ['letter-spacing', 'opacity'])).toEqual(['normal', '1'])
      expect(await styleOf('.slidev-layout:has(.td-quote) h1', ['color'])).toEqual(['rgb(0, 0, 255)'])
      // As large to the slide as on one of 720 px: Slidev's usual one has 551.
      expect(Number(await page.locator('.td-quote').evaluate((element) => getComputedStyle(element).zoom))).toBeCloseTo(551.25 / 720, 2)
      await page.goto(`${page.url().replace(/\/\d*$/, '/')}3`)
      await page.locator('.td-axis').waitFor()
      expect(await styleOf('.td-axis li', ['list-style-type', 'margin-top'])).toEqual(['none', '0px'])
      // Its own component comes before ours of the same name.
      await page.goto(`${page.url().replace(/\/\d*$/, '/')}4`)
      await page.locator('.their-terms').waitFor()
      expect(errors.filter((error) => !error.includes('404'))).toEqual([])
    })
  })

  it('is all that a generated deck needs in another project', async () => {
    await built('moved', async ({ page, errors }) => {
      await page.locator('.td-cover').first().waitFor()
      await page.goto(`${page.url().split('#')[0]}#/5`)
      await page.locator('[data-slidev-no="5"] .td-hidden').first().waitFor({ state: 'attached' })
      // Slidev's export to editable PowerPoint takes a picture, one after the other, of whatever is clipped and not transparent.
      const photographed = await page.evaluate(() => {
        document.body.classList.add('print-slide-container')
        return [...document.querySelectorAll('[data-slidev-no] *')].filter((element) => getComputedStyle(element).clipPath !== 'none' && getComputedStyle(element).opacity !== '0').map((element) => element.className)
      })
      expect(photographed).toEqual([])
      expect(errors.filter((error) => !error.includes('404'))).toEqual([])
    })
  })
})

describe('the properties of our components in an editor', () => {
  it('are written from the components', async () => {
    expect(await readFile(join(ROOT, 'components.d.ts'), 'utf8')).toBe(renderComponentTypes(ROOT))
  })

  it('are known to Vue’s extension in a deck: what is wrong is found there', async () => {
    const { folder } = project
    const [talk = ''] = TALK.split('\n---\n\n# Terms')
    await writeFile(join(folder, 'right.md'), talk)
    await writeFile(join(folder, 'wrong.md'), talk.replace('composition="line"', 'composition="lien"'))
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { module: 'ESNext', moduleResolution: 'Bundler', strict: true, noEmit: true, skipLibCheck: true, types: ['timeline-deck/components'] },
      include: ['right.md', 'wrong.md'],
      vueCompilerOptions: { vitePressExtensions: ['.md'] },
    }))
    const said = await project.run('vue-tsc/bin/vue-tsc.js', '-p', 'tsconfig.json').then(() => '', (error: { stdout?: string }) => error.stdout ?? '')
    expect(said.trim().split('\n')).toEqual([expect.stringMatching(/^wrong\.md\(18,\d+\): error TS2322: Type '"lien"' is not assignable/)])
  })
})
