/// <reference types="@slidev/types/client" />
import type { RootSetup } from '@slidev/types'
import configs from '#slidev/configs'
import { injectionSlidevContext } from '@slidev/client/constants.ts'
import { inject } from 'vue'
import type { DeckContext } from '../scripts/plan/deck.ts'
import { announceSlides } from '../scripts/render/slidev/page/announcer.ts'

/** Announces the slides of a deck of ours to screen readers, on every page of Slidev. */
const setup: RootSetup = () => {
  const { timeline } = configs as { timeline?: Pick<DeckContext, 'title' | 'labels'> }
  const slidev = inject(injectionSlidevContext, undefined)
  if (timeline && slidev) announceSlides(slidev.nav, timeline)
}

export default setup
