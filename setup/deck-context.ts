import { injectionCurrentPage } from '@slidev/client/constants.ts'
import { inject, unref, type Component, type InjectionKey, type MaybeRef } from 'vue'
import type { DeckContext } from '../scripts/plan/deck.ts'

/** The key under which an app provides what all slides of its deck share. It is a string, so that every copy of this module has the same. */
export const DECK_CONTEXT = 'timeline-deck' as unknown as InjectionKey<MaybeRef<DeckContext>>

/** The key under which an app provides what plays sound and film over their stills; nothing does where slides are printed. */
export const MEDIUM_PLAYER = 'timeline-deck-player' as unknown as InjectionKey<Component>

/** What all slides share; undefined in a deck written by hand that does not provide it. */
export function useDeckContext(): DeckContext | undefined {
  return unref(inject(DECK_CONTEXT, undefined))
}

/** The number of the component's slide, from 1; 0 outside a slide. Slidev and the printer both provide it. */
export function useSlideNumber(): MaybeRef<number> {
  return inject(injectionCurrentPage, 0)
}
