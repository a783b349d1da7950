import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { COMPOSITION_PICTURES, excerpt, GALLERY } from '../../scripts/maintain/compositions/gallery-page.ts'
import { planExample } from '../../scripts/maintain/compositions/plan-example.ts'
import { BLOCKS } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { ROOT } from '../support/project.ts'

const compositions = Object.values(GALLERY).flat()
const decks = new Map<string, Promise<DeckPlan>>()

/** Most bytes of a picture: the page shows forty of them. */
const MOST_BYTES = 60 * 1024

describe('the gallery of compositions', () => {
  it.each(compositions)('$id is what its example makes', async ({ example, audience, slide: id, form }) => {
    const key = `${example} ${audience}`
    const plan = await (decks.get(key) ?? decks.set(key, planExample(ROOT, example, audience)).get(key))
    const slide = plan?.slides.find((each) => each.id === id)
    const { layout, pictured, picture } = slide?.frontmatter ?? {}
    const composition = slide?.block && 'composition' in slide.block.props ? slide.block.props.composition : undefined
    const planned = { layout, component: slide?.block?.component, composition: pictured?.composition ?? composition ?? (picture && 'pictured') }
    expect(planned).toEqual({ component: undefined, composition: undefined, ...form })
  })

  it('has every kind of block', () => {
    const shown = new Set(compositions.map(({ form }) => form.component))
    // What is played is shown where sound and film are explained.
    expect(Object.keys(BLOCKS).filter((name) => !shown.has(name as keyof typeof BLOCKS))).toEqual(['MediaCard'])
  })

  it('has a small picture of each, and no other (npm run pictures -- compositions)', async () => {
    const folder = join(ROOT, COMPOSITION_PICTURES)
    expect((await readdir(folder)).toSorted()).toEqual(compositions.map(({ id }) => `${id}.webp`).toSorted())
    for (const { id } of compositions) {
      const file = join(folder, `${id}.webp`)
      expect((await stat(file)).size, id).toBeLessThan(MOST_BYTES)
      const { width, height } = await sharp(file).metadata()
      expect({ width, height }, id).toEqual({ width: 960, height: 540 })
    }
  })

  it('names each composition and each slide once', () => {
    expect(new Set(compositions.map(({ id }) => id)).size).toBe(compositions.length)
    expect(new Set(compositions.map(({ title }) => title)).size).toBe(compositions.length)
    expect(new Set(compositions.map(({ example, audience, slide }) => `${example} ${audience} ${slide}`)).size).toBe(compositions.length)
  })
})

describe('an excerpt', () => {
  const text = 'events:\n  # [one]\n  - title: A\n    # [two]\n    when: 2020\n    # [/one /two]\n  - title: B\n    # [two]\n    when: 2021\n    # [/two]\n'

  it('has the keys around its lines, and no marks', () => {
    expect(excerpt(text, 'two')).toBe('events:\n  - title: A\n    when: 2020\n  - title: B\n    when: 2021')
  })

  it('ends where it ends', () => {
    expect(excerpt(text, 'one')).toBe('events:\n  - title: A\n    when: 2020')
  })

  it('must be there', () => {
    expect(() => excerpt(text, 'three')).toThrow('[three]')
  })
})
