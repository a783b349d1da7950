import { injectionCurrentPage } from '@slidev/client/constants.ts'
import { defineComponent, h, inject, provide, ref, type Component, type PropType } from 'vue'
import type { Block } from '../../plan/blocks/block.ts'
import type { Slide } from '../../plan/deck.ts'

const layouts = byName(import.meta.glob<Component>('../../../layouts/*.vue', { eager: true, import: 'default' }))
const components = byName(import.meta.glob<Component>('../../../components/*.vue', { eager: true, import: 'default' }))

/** One slide as it is on the screen, its layout around its component; what all slides share is provided around it. */
export const SlideView = defineComponent({
  props: { slide: { type: Object as PropType<Slide>, required: true }, no: { type: Number, required: true } },
  setup: ({ slide, no }) => {
    // A slide that only its own deck can draw gets a place, in which it is laid in the browser.
    if (inject('slides-have-places', false)) return () => h('slot', { name: `slide-${no}` })
    provide(injectionCurrentPage, ref(no))
    const layout = named(layouts, slide.frontmatter.layout)
    const { block } = slide
    const content = block && blockComponent(block.component)
    return () => h(layout, { frontmatter: slide.frontmatter }, { default: () => (content ? h(content, block.props) : []) })
  },
})

/** The component that draws a block, by its name. */
export function blockComponent(name: Block['component']): Component {
  return named(components, name)
}

function byName(modules: Record<string, Component>): Map<string, Component> {
  return new Map(Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.vue$/g, ''), module]))
}

function named(known: Map<string, Component>, name: string): Component {
  const found = known.get(name)
  if (!found) throw new Error(`No component or layout is called ${name}; there are ${[...known.keys()].join(', ')}.`)
  return found
}
