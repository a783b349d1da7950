/**
 * The entry of the print bundle: the deck's own layouts and components, compiled by Vite for rendering in Node.
 * It knows no timeline, so a change of data compiles nothing.
 */
import { createSSRApp, defineComponent, h, ref, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { DeckContext, Slide } from '../../plan/deck.ts'
import '../../../styles/index.ts'

const layouts = byName(import.meta.glob<Component>('../../../layouts/*.vue', { eager: true, import: 'default' }))
const components = byName(import.meta.glob<Component>('../../../components/*.vue', { eager: true, import: 'default' }))

/** Slidev's link to another slide, as it is on paper: a link within the document. */
const Link = defineComponent({
  props: { to: { type: [Number, String], required: true } },
  setup: (props, { slots }) => () => h('a', { href: `#slide-${props.to}` }, slots.default?.()),
})

/**
 * Renders one slide to HTML with its click steps in their final state.
 *
 * @param slide - what the layout and the component are given
 * @param no - the slide's number, from 1
 * @param context - what all slides of the deck share
 */
export function renderSlide(slide: Slide, no: number, context: DeckContext): Promise<string> {
  const layout = named(layouts, slide.frontmatter.layout)
  const { block } = slide
  const content = block && named(components, block.component)
  const app = createSSRApp({
    render: () => h(layout, { frontmatter: slide.frontmatter }, { default: () => (content ? h(content, block.props) : []) }),
  })
  app.component('Link', Link)
  // Without a running deck there are no clicks: every step is shown.
  app.directive('click', {})
  app.directive('after', {})
  app.provide('timeline-deck', context)
  app.provide('$$slidev-page', ref(no))
  return renderToString(app)
}

function byName(modules: Record<string, Component>): Map<string, Component> {
  return new Map(Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.vue$/g, ''), module]))
}

function named(known: Map<string, Component>, name: string): Component {
  const found = known.get(name)
  if (!found) throw new Error(`No component or layout is called ${name}; there are ${[...known.keys()].join(', ')}.`)
  return found
}
