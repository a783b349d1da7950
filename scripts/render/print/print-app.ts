import { CLASS_VCLICK_HIDDEN } from '@slidev/client/constants.ts'
import { createSSRApp, defineComponent, h, inject, type App, type Component, type InjectionKey, type ObjectDirective } from 'vue'
import { DECK_CONTEXT } from '../../../setup/deck-context.ts'
import type { DeckContext } from '../../plan/deck.ts'

/**
 * The target of a link to a slide within the document, as a fragment: `#slide-5`.
 * @param source - the number of the source, from 1, where the link is the mark of one
 */
export type SlideHref = (slide: number, source?: number) => string

const SLIDE_HREF: InjectionKey<SlideHref> = Symbol('slide-href')

/** Slidev's link to another slide; on paper, a link within the document. */
const Link = defineComponent({
  inheritAttrs: false,
  props: { to: { type: [Number, String], required: true }, dataSource: { type: Number, default: undefined } },
  setup: (props, { slots, attrs }) => {
    const href = inject(SLIDE_HREF, (slide) => `#slide-${slide}`)
    return () => h('a', { href: href(Number(props.to), props.dataSource), ...attrs }, slots.default?.())
  },
})

/**
 * Hides what no click has revealed yet from sight, screen readers and search. Its room stays, so that nothing moves from one page of a
 * slide to the next. The components' styles know Slidev's class.
 */
const HIDDEN = { class: CLASS_VCLICK_HIDDEN, style: 'visibility: hidden' }

/** How an app differs from the usual one. */
interface PrintAppOptions {
  href?: SlideHref | undefined
  /** After how many clicks the slide is shown; undefined shows all of it. */
  clicks?: number | undefined
}

/**
 * Creates an app with what Slidev gives to layouts and components: links, click steps, the deck's context.
 *
 * @throws Error while the app is rendered, when a component gives `v-click` a value that this file does not know
 */
export function createPrintApp(root: Component, context: DeckContext, { href, clicks }: PrintAppOptions = {}): App {
  const app = createSSRApp(root)
  // Otherwise Vue only logs a component that fails, and the slide stays empty.
  app.config.throwUnhandledErrorInProduction = true
  app.component('Link', Link)
  app.directive('click', stepDirective(clicks))
  app.provide(DECK_CONTEXT, context)
  if (href) app.provide(SLIDE_HREF, href)
  return app
}

/** The values that `v-click` counts as one more click, as in Slidev. */
const ONE_MORE: ReadonlySet<unknown> = new Set([undefined, true, '+1'])

/** `v-click` on paper: hides the elements after a number of clicks, counted in the order of the elements. */
function stepDirective(clicks = Number.POSITIVE_INFINITY): ObjectDirective {
  let count = 0
  return {
    getSSRProps({ value }) {
      if (value === false) return {}
      if (!ONE_MORE.has(value)) throw new Error(`v-click="${String(value)}" is not known on paper: use '+1', or false where there is no step.`)
      count += 1
      return count > clicks ? HIDDEN : {}
    },
  }
}
