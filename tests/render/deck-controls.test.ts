import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deckControls } from '../../scripts/render/slidev/client/own-modules.ts'
import { controlWords } from '../../scripts/plan/labels/controls.ts'
import { LABEL_LANGUAGES } from '../../scripts/plan/labels/index.ts'

const client = dirname(createRequire(createRequire(import.meta.url).resolve('@slidev/cli/package.json')).resolve('@slidev/client/package.json'))
const bar = join(client, 'internals/NavControls.vue')

const load = (id: string, reading?: string): unknown => (deckControls(reading).load as (id: string) => unknown)(id)

describe('the buttons of a deck', () => {
  it('take the place of a file that Slidev has', () => {
    expect(existsSync(bar)).toBe(true)
    expect(load(bar)).toContain('DeckControls.vue')
    expect(load(join(client, 'internals/Controls.vue'))).toBeUndefined()
  })

  it('lead to the reading view where there is one', () => {
    expect(load(bar, 'reading.html')).toContain('reading="reading.html"')
    expect(load(bar)).not.toContain('reading')
  })

  it('have words in each language whose labels come along, each its own', () => {
    const words = LABEL_LANGUAGES.map((language) => controlWords(language))
    expect(words.map(({ lang }) => lang)).toEqual(LABEL_LANGUAGES)
    for (const key of Object.keys(words[0] ?? {}) as (keyof ReturnType<typeof controlWords>)[]) expect(new Set(words.map((each) => each[key])).size, key).toBe(words.length)
  })

  it('are in English for other languages, and say so', () => {
    expect(controlWords('sw')).toEqual(controlWords('en'))
    expect(controlWords('en-GB').lang).toBe('en')
  })
})
