/// <reference types="@slidev/types/client" />
/**
 * In the browser: the slides of a written deck, drawn from its data by our layouts and components. Nothing is compiled for a
 * slide, and another state of the deck takes the place of the last one without loading anything.
 */
import type { SlideRoute } from '@slidev/types'
import { defineComponent, h, inject, reactive, shallowReactive, shallowRef, type Component, type Ref, type ShallowRef } from 'vue'
import type { SlideData } from './slide-data.ts'

const layouts = byName(import.meta.glob<Component>('../../../../layouts/*.vue', { eager: true, import: 'default' }))
const components = byName(import.meta.glob<Component>('../../../../components/*.vue', { eager: true, import: 'default' }))

function byName(modules: Record<string, Component>): Map<string, Component> {
  return new Map(Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.vue$/g, ''), module]))
}

/** The slides as Slidev's pages take them. */
export function createSlides(data: readonly SlideData[]): ShallowRef<SlideRoute[]> {
  return shallowRef(data.map(createSlide))
}

/** Puts another state of slides in the place of the last one; slides that stay as they were are not touched. */
export function changeSlides(slides: ShallowRef<SlideRoute[]>, total: number, changed: readonly (readonly [number, SlideData])[]): void {
  const next = slides.value.slice(0, total)
  for (const [index, data] of changed) {
    const old = next[index]
    next[index] = old ? renewed(old, data) : createSlide(data, index)
  }
  slides.value = next
}

function createSlide(data: SlideData, index: number): SlideRoute {
  const frontmatter = reactive({ ...data.frontmatter })
  const meta = shallowReactive({
    get layout() {
      return frontmatter['layout']
    },
    get transition() {
      return frontmatter['transition']
    },
    get clicks() {
      return frontmatter['clicks']
    },
    // Only the slides that are seen are drawn, so that a long deck is as light as a short one.
    preload: false,
    slide: slideInfo(data, index, frontmatter),
    __clicksContext: null,
    __preloaded: false,
  })
  return route(index, meta as unknown as SlideRoute['meta'], data)
}

/** Keeps what Slidev knows of the slide (how far its steps are), and draws it anew. */
function renewed({ no, meta }: SlideRoute, data: SlideData): SlideRoute {
  const frontmatter = meta.slide.frontmatter as Record<string, unknown>
  for (const key of Object.keys(frontmatter)) if (!(key in data.frontmatter)) delete frontmatter[key]
  Object.assign(frontmatter, data.frontmatter)
  meta.slide = slideInfo(data, no - 1, frontmatter) as unknown as SlideRoute['meta']['slide']
  return route(no - 1, meta, data)
}

function slideInfo({ title, level, note, noteHTML }: SlideData, index: number, frontmatter: object): object {
  return { id: index, no: index + 1, index, title, level, note, noteHTML, frontmatter, filepath: '', start: 0, content: '', raw: '', images: [] }
}

function route(index: number, meta: SlideRoute['meta'], data: SlideData): SlideRoute {
  const component = slideComponent(data)
  return { no: index + 1, meta, component, load: async () => ({ default: component }) } as unknown as SlideRoute
}

/** A component of its own for each state, so that click steps are counted anew when a slide changes. */
function slideComponent({ layout, component, key }: SlideData): Component {
  return defineComponent({
    name: 'DeckSlide',
    setup() {
      // The names are Slidev's own (its client's constants.ts); what a compiled slide does with them is done here.
      const frontmatter = inject<Record<string, unknown>>('$$slidev-fontmatter', {})
      inject<Ref<{ setup: () => void }>>('$$slidev-clicks-context')?.value.setup()
      const content = component && components.get(component)
      const body = (): unknown => (content && key ? h(content, frontmatter[key] as object) : [])
      return () => h(layouts.get(layout) ?? 'div', { frontmatter }, { default: body })
    },
  })
}
