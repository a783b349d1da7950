import type { Block } from '../../plan/blocks/block.ts'
import type { SlideFrontmatter } from '../../plan/deck.ts'
import type { Audience } from '../../timeline/schema/choices.ts'

/** A composition of the gallery: an example in docs/compositions, the slide that it makes, and what is to be said of both. */
export interface Composition {
  /** The name of its picture, and of the part of the example that is shown. */
  id: string
  title: string
  /** The example, without `.yaml`. */
  example: 'railway' | 'observatory' | 'town' | 'festival'
  /** Whom the deck is for; without it, everybody. */
  audience?: Audience
  /** The id of the slide. */
  slide: string
  /** How that slide is planned: what a test compares. */
  form: { layout: SlideFrontmatter['layout']; component?: Block['component']; composition?: string }
  /** What is seen, in one sentence. */
  seen: string
  /** Which data make it. */
  trigger: string
  /** What spoils it. */
  avoid: string
}

/** Compositions by the sections of the page of the gallery. */
export type Sections = Record<string, Composition[]>
