import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { COLOURS } from '../../scripts/look/colours.ts'
import { WEIGHTS } from '../../scripts/look/faces.ts'
import { LOOK } from '../../scripts/look/look.ts'
import { NARROW_UP_TO } from '../../scripts/look/sizes.ts'
import { renderFaceImports, renderTokens } from '../../scripts/look/stylesheet.ts'
import { ROOT } from '../support/project.ts'

const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8')

it.each([['styles/tokens.css', renderTokens(LOOK)], ['styles/faces.css', renderFaceImports()]])('%s is as the look has it (npm run look)', async (path, text) => {
  expect(await read(path)).toBe(text)
})

it('has every colour in both schemes, and one of the system where that chooses', async () => {
  expect(Object.keys(COLOURS.dark).toSorted()).toEqual(Object.keys(COLOURS.light).toSorted())
  const [, forced = ''] = /\.td-field \{([^}]*)\}/.exec(await read('styles/forced-colors.css')) ?? []
  expect([...forced.matchAll(/--td-([\w-]+):/g)].map(([, name]) => name)).toEqual(Object.keys(COLOURS.light))
})

it('is narrow up to the same width wherever a style sheet asks for it', async () => {
  const asked: string[] = []
  for (const folder of ['components', 'layouts', 'styles']) {
    for (const file of (await readdir(join(ROOT, folder))).filter((name) => name.includes('.'))) {
      for (const [, width = ''] of (await read(join(folder, file))).matchAll(/@container td-slide \(max-width: (\w+)\)/g)) asked.push(width)
    }
  }
  expect(asked.length).toBeGreaterThan(10)
  expect(new Set(asked)).toEqual(new Set([`${NARROW_UP_TO}px`]))
})

it('is brought in every weight for other scripts too', async () => {
  expect(await read('setup/main.ts')).toContain(`/{${Object.values(WEIGHTS).join(',')}}.css`)
})
