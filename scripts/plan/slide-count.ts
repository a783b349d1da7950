import type { DeckContext, Slide } from './deck.ts'

/**
 * How many slides are counted where a slide says which of them it is: before the appendix those of the talk, within it all.
 * @param no - of the slide, from 1
 */
export function countedSlides({ slides, appendix }: Pick<DeckContext, 'slides' | 'appendix'>, no: number): number {
  return appendix === undefined || no >= appendix ? slides : appendix - 1
}

/** How many slides are shown before the appendix. */
export function slidesOfTalk(slides: readonly Pick<Slide, 'reference'>[]): number {
  return slides.filter(({ reference }) => reference !== true).length
}
