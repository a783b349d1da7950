import { createSSRApp, defineComponent, h, inject, type App, type Component, type ObjectDirective } from 'vue'
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

/**
 * What no click has revealed yet: not there to be seen, read aloud or found, while its room stays, so that nothing moves from one
 * page of a slide to the next. The class is Slidev's own, which the components' styles know.
 */
const HIDDEN = { class: 'slidev-vclick-hidden', style: 'visibility: hidden' }

/** How an app differs from the usual one. */
export interface PrintAppOptions {
  href?: SlideHref | undefined
  /** After how many clicks the slide is shown; without it all of it is. */
  clicks?: number | undefined
}

/**
 * An app with what the layouts and components find around them in Slidev: links, click steps, the deck.
 *
 * @throws Error as it is rendered, where a component gives `v-click` a value that is not understood here
 */
export function createPrintApp(root: Component, context: DeckContext, { href, clicks }: PrintAppOptions = {}): App {
  const app = createSSRApp(root)
  // Otherwise Vue logs a component that fails, and the slide stays empty.
  app.config.throwUnhandledErrorInProduction = true
  app.component('Link', Link)
  app.directive('click', stepDirective(clicks))
  app.provide('timeline-deck', context)
  if (href) app.provide('slide-href', href)
  return app
}

/** What `v-click` counts as one click more, as Slidev does. */
const ONE_MORE: readonly unknown[] = [undefined, true, '+1']

/** `v-click` as it is on paper: hides what comes after so many clicks, counted in the order of the elements. */
function stepDirective(clicks = Number.POSITIVE_INFINITY): ObjectDirective {
  let count = 0
  return {
    getSSRProps({ value }) {
      if (value === false) return {}
      if (!ONE_MORE.includes(value)) throw new Error(`v-click="${String(value)}" is not known on paper: use '+1', or false where there is no step.`)
      count += 1
      return count > clicks ? HIDDEN : {}
    },
  }
}
