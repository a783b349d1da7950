import { inject, unref, type MaybeRef } from 'vue'
import type { DeckContext } from '../scripts/plan/deck.ts'

/** What all slides share, or nothing in a deck written by hand that provides no `timeline-deck`. */
export function useDeckContext(): DeckContext | undefined {
  return unref(inject<MaybeRef<DeckContext | undefined>>('timeline-deck', undefined))
}

/** The number of the slide that the component stands on, from 1; 0 where nobody says. Slidev and the printer both provide it. */
export function useSlideNumber(): MaybeRef<number> {
  return inject<MaybeRef<number>>('$$slidev-page', 0)
}
