import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BLOCKS } from '../../scripts/plan/blocks/block.ts'
import { renderBlockMeasures } from '../../scripts/plan/blocks/measure-properties.ts'
import { WORLD } from '../../scripts/plan/map/world.ts'
import { ROOT } from '../support/project.ts'

const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8')

async function readAll(folder: string, ending: RegExp): Promise<string> {
  const names = (await readdir(join(ROOT, folder))).filter((name) => ending.test(name))
  return (await Promise.all(names.map((name) => read(join(folder, name))))).join('\n')
}

describe('a kind of block', () => {
  it.each(Object.entries(BLOCKS))('has a component, whose classes it names: %s', async (name, { captions }) => {
    expect((await readdir(join(ROOT, 'components')))).toContain(`${name}.vue`)
    const components = await readAll('components', /\.vue$/)
    for (const caption of captions) expect(components).toContain(caption)
  })
})

describe('the measures that the planner and the components have in common', () => {
  it('are in styles/block-measures.css as the kinds of block have them (npm run measures)', async () => {
    expect(await read('styles/block-measures.css')).toBe(renderBlockMeasures())
  })

  it('are all used, and no custom property of ours is used that nothing defines', async () => {
    const drawn = `${await readAll('components', /\.vue$/)}\n${await readAll('layouts', /\.vue$/)}`
    const styles = await readAll('styles', /\.css$/)
    const used = new Set([...drawn.matchAll(/var\((--td-[\w-]+)/g)].map(([, name = '']) => name))
    const defined = new Set([...styles.matchAll(/^\s*(--td-[\w-]+):/gm)].map(([, name = '']) => name))
    expect([...renderBlockMeasures().matchAll(/(--td-[\w-]+):/g)].map(([, name = '']) => name).filter((name) => !used.has(name))).toEqual([])
    expect([...used].filter((name) => !defined.has(name))).toEqual([])
  })

  it('have the proportions of the map, which its component says once more', async () => {
    expect(await read('components/WorldMap.vue')).toContain(`/ (${WORLD.width} / ${WORLD.height})`)
  })
})
