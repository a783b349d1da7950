import { createSSRApp, defineComponent, h, inject, type App, type Component } from 'vue'
import type { DeckContext } from '../../plan/deck.ts'

/** Where a link to a slide leads within the document, as a fragment: `#slide-5`. */
export type SlideHref = (slide: number) => string

/** Slidev's link to another slide, as it is on paper: a link within the document. */
const Link = defineComponent({
  props: { to: { type: [Number, String], required: true } },
  setup: (props, { slots }) => {
    const href = inject<SlideHref>('slide-href', (slide) => `#slide-${slide}`)
    return () => h('a', { href: href(Number(props.to)) }, slots.default?.())
  },
})

/** An app with what the layouts and components find around them in Slidev: links, click steps in their final state, the deck. */
export function createPrintApp(root: Component, context: DeckContext, href?: SlideHref): App {
  const app = createSSRApp(root)
  // Otherwise Vue logs a component that fails, and the slide stays empty.
  app.config.throwUnhandledErrorInProduction = true
  app.component('Link', Link)
  // Without a running deck there are no clicks: every step is shown.
  app.directive('click', {})
  app.directive('after', {})
  app.provide('timeline-deck', context)
  if (href) app.provide('slide-href', href)
  return app
}
