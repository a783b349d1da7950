import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileTemplate, parse } from 'vue/compiler-sfc'
import { wrongNesting } from '../support/wrong-nesting.ts'
import { loadAllDecks } from '../support/all-decks.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'
import { ROOT } from '../support/project.ts'

const stage = useStage()
const decks = await loadAllDecks()
const files = (await Promise.all(['components', 'layouts', 'scripts'].map(vueFilesBelow))).flat()

async function vueFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true })
  return entries.filter((name) => name.endsWith('.vue')).map((name) => join(folder, name))
}

/** What Vue's compiler has to say of a template: what it says to everybody who runs the deck with Slidev. */
function complaints(source: string, filename: string): string[] {
  const said: string[] = []
  const { descriptor, errors } = parse(source, { filename })
  const onWarn = (warning: { message: string }): void => void said.push(warning.message)
  const result = descriptor.template && compileTemplate({ source: descriptor.template.content, filename, id: basename(filename), compilerOptions: { onWarn } })
  return [...said, ...[...errors, ...(result?.errors ?? []), ...(result?.tips ?? [])].map(String)]
}

describe('what the components write is HTML as its rules have it', () => {
  it.each(files)('Vue has nothing to say of %s', async (file) => {
    expect(complaints(await readFile(join(ROOT, file), 'utf8'), file)).toEqual([])
  })

  it('Vue does say so where something is wrong', () => {
    expect(complaints('<template><figure><div><figcaption>Late</figcaption></div></figure></template>', 'Wrong.vue').join()).toContain('figcaption')
  })

  it.each(decks)('nothing stands where it may not on the slides of $name', async ({ plan }) => {
    expect(await withSlides(stage.browser, plan, stage.bundle, (page) => page.evaluate(wrongNesting, '.page'))).toEqual([])
  })
})
