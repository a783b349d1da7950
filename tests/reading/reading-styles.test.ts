import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/project.ts'

const [tokens, reading] = await Promise.all(['tokens', 'reading'].map((name) => readFile(join(ROOT, `styles/${name}.css`), 'utf8'))) as [string, string]

const pairs = (css: string, value: RegExp): Map<string, string> => new Map([...css.matchAll(new RegExp(`--td-([\\w-]+): (${value.source});`, 'g'))].map(([, name = '', text = '']) => [name, text]))

describe('the sizes of the reading view', () => {
  it('are the reader’s: each font size and line height of the slides is given in rem', () => {
    const fixed = [...pairs(tokens, /\d+px/).keys()].filter((name) => /-(size|line)(-|$)/.test(name))
    expect(fixed.length).toBeGreaterThan(40)
    const own = pairs(reading, /[\d.]+rem/)
    expect(fixed.filter((name) => !own.has(name))).toEqual([])
  })
})

describe('the colours of the reading view', () => {
  it('are those of the slides, light and dark', () => {
    const [light = '', dark = ''] = tokens.split(/^\.dark/m)
    const [ofLight, ofDark] = [light, dark].map((css) => pairs(css, /#[\da-f]{6}/))
    const own = pairs(reading, /light-dark\([^)]*\)/)
    expect(ofLight?.size).toBeGreaterThan(10)
    for (const [name, colour] of ofLight ?? []) expect(own.get(name), name).toBe(`light-dark(${colour}, ${ofDark?.get(name)})`)
  })
})
