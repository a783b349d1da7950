/// <reference types="@slidev/types/client" />
import type { RootSetup } from '@slidev/types'
import configs from '#slidev/configs'
import { injectionSlidevContext } from '@slidev/client/constants.ts'
import { inject } from 'vue'
import type { DeckContext } from '../scripts/plan/deck.ts'
import { isCompiledByUs } from '../scripts/render/slidev/page/stage/own-deck.ts'
import { announceSlides } from '../scripts/render/slidev/page/announcer.ts'

/** Announces the slides of a deck of ours to screen readers, on every page of Slidev, and has them move under Slidev's own command. */
const setup: RootSetup = () => {
  const { timeline } = configs as { timeline?: Pick<DeckContext, 'title' | 'labels'> }
  const slidev = inject(injectionSlidevContext, undefined)
  if (!timeline || !slidev) return
  announceSlides(slidev.nav, timeline)
  // Our own client has a component of all slides, which does it.
  if (!isCompiledByUs()) void import('../scripts/render/slidev/page/motion/stock-motion.ts').then(({ moveSlides }) => moveSlides(slidev.nav))
}

export default setup
