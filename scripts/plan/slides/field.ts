import { SLIDE_HEIGHT } from '../../look/sizes.ts'
import type { Block } from '../blocks/block.ts'
import type { SlideFrontmatter } from '../deck.ts'
import { fieldRoom, fieldStep } from '../measure/heads.ts'
import type { Planner } from '../planner.ts'

/** What stands on a slide on the deep ground, in one language. */
interface FieldWords {
  title: string
  kicker?: string
  sources?: number[]
  block?: Block
}

/**
 * Plans what a slide on the deep ground shows: its title as large as every language has room for, and its block below.
 * @param words - what it shows in a language
 */
export function fieldSlide(planner: Planner, words: (planner: Planner) => FieldWords): { frontmatter: SlideFrontmatter; block?: Block } {
  const { typesetter } = planner
  const heads = planner.everyLanguage().map((other) => {
    const { title, kicker, sources = [], block } = words(other)
    return { title, hasKicker: kicker !== undefined, sources, block: block ? typesetter.height(block) : 0 }
  })
  const step = fieldStep(typesetter, heads, fieldRoom(SLIDE_HEIGHT)) ?? 'title-small'
  const { title, kicker, sources, block } = words(planner)
  return {
    frontmatter: {
      layout: 'deck-field',
      title,
      ...(step === 'statement' ? {} : { titleSize: step }),
      level: 1,
      ...(kicker === undefined ? {} : { kicker }),
      ...(sources === undefined ? {} : { sources }),
    },
    ...(block ? { block } : {}),
  }
}
