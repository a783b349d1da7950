/// <reference types="@slidev/types/client" />
import type { RootSetup } from '@slidev/types'
import configs from '#slidev/configs'
import { inject } from 'vue'
import type { DeckContext } from '../scripts/plan/deck.ts'
import { announceSlides, type ShownSlides } from '../scripts/render/slidev/page/announcer.ts'

/** Announces the slides of a deck of ours, wherever Slidev shows it. */
const setup: RootSetup = () => {
  const { timeline } = configs as { timeline?: Pick<DeckContext, 'title' | 'labels'> }
  // The name is Slidev's own (its client's constants.ts).
  const slidev = inject<{ nav: ShownSlides } | undefined>('$$slidev-context', undefined)
  if (timeline && slidev) announceSlides(slidev.nav, timeline)
}

export default setup
