import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../support/project.ts'

/** The classes that the Vue files of a folder give styles to, each with its file. */
function classesOf(folder: string): Map<string, string> {
  const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.vue'))
  return new Map(files.flatMap((file) => {
    const styles = readFileSync(join(ROOT, folder, file), 'utf8').split('<style').slice(1).join('')
    return [...styles.matchAll(/\.(td-[\w-]+)/g)].map(([, name = '']): [string, string] => [name, file])
  }))
}

it('no class of the presenter’s view is one of the slides, whose look it would change', () => {
  const stage = classesOf('scripts/render/slidev/page/stage')
  const slides = new Map([...classesOf('components'), ...classesOf('layouts')])
  expect(stage.size).toBeGreaterThan(50)
  expect([...stage].filter(([name]) => slides.has(name)).map(([name, file]) => `${name}: ${file} and ${slides.get(name)}`)).toEqual([])
})
