/// <reference types="@slidev/types/client" />
/**
 * In the browser: slides drawn from their data by our layouts and components. Nothing is compiled for a slide, and another state of the
 * deck takes the place of the last one without loading anything.
 */
import { injectionClicksContext, injectionFrontmatter } from '@slidev/client/constants.ts'
import type { SlideRoute } from '@slidev/types'
import { defineAsyncComponent, defineComponent, h, inject, reactive, shallowReactive, shallowRef, type Component, type ShallowRef } from 'vue'
import type { LaterData, SlideData, SlideNote } from './slide-data.ts'

/** Slides as Slidev's pages take them. */
export interface Slides {
  slides: ShallowRef<SlideRoute[]>
  /** Puts another state of slides in the place of the last one; slides that stay as they were are not touched. */
  change: (total: number, changed: readonly (readonly [number, SlideData])[]) => Promise<void>
  /** Gives each slide its note. */
  note: (notes: readonly SlideNote[]) => void
}

/** What the slides after the first are drawn with. */
export interface Later {
  components: Record<string, Component>
  properties: LaterData
}

/** What slides are drawn with; the components come later. */
interface Parts {
  layouts: Record<string, Component>
  components: Record<string, Component>
}

/**
 * Makes slides of their data.
 *
 * @param data - of the first slides whole, of the others without what their component draws
 * @param loadLater - loads the rest; called when a slide that needs it is near, and again where that failed
 */
export function createSlides(data: readonly SlideData[], layouts: Record<string, Component>, loadLater: () => Promise<Later>): Slides {
  const parts: Parts = { layouts, components: {} }
  let loading: Promise<void> | undefined
  const load = async (): Promise<void> => {
    const { components, properties } = await loadLater()
    parts.components = components
    for (const [index, own] of properties) fillIn(slides.value[index], data[index]?.key, own)
  }
  const complete = (): Promise<void> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
  // Ready before somebody comes to a slide that needs it. Where that fails, it is tried again for a slide that is wanted.
  setTimeout(() => void complete().catch(() => undefined), LOAD_AFTER)
  const create = (slide: SlideData, index: number): SlideRoute => createSlide(slide, index, parts, complete)
  const slides = shallowRef(data.map(create))
  return {
    slides,
    async change(total, changed) {
      await complete()
      const next = slides.value.slice(0, total)
      for (const [index, slide] of changed) {
        const old = next[index]
        next[index] = old ? renewed(old, slide, parts) : create(slide, index)
      }
      slides.value = next
    },
    note(notes) {
      for (const [index, { meta }] of slides.value.entries()) meta.slide = Object.assign({}, meta.slide, notes[index])
    },
  }
}

function fillIn(slide: SlideRoute | undefined, key: string | undefined, properties: unknown): void {
  const { frontmatter } = (slide?.meta.slide ?? {}) as { frontmatter?: Record<string, unknown> }
  if (frontmatter && key !== undefined) frontmatter[key] = properties
}

function createSlide(data: SlideData, index: number, parts: Parts, complete: () => Promise<void>): SlideRoute {
  const frontmatter = reactive({ ...data.frontmatter })
  const meta = shallowReactive({
    get layout() {
      return frontmatter['layout']
    },
    get clicks() {
      return frontmatter['clicks']
    },
    slide: slideInfo(data, index, frontmatter),
    __clicksContext: null,
  })
  const isComplete = data.component === undefined || data.component in parts.components
  const component = isComplete ? slideComponent(data, parts) : slideOnceLoaded(async () => (await complete(), slideComponent(data, parts)))
  return route(index, meta as unknown as SlideRoute['meta'], component)
}

/** A slide that is there once it is loaded; where that fails it is tried again for as long as the slide is wanted. */
function slideOnceLoaded(loader: () => Promise<Component>): Component {
  return defineAsyncComponent({ loader, onError: (_, retry) => setTimeout(retry, RETRY_AFTER) })
}

/** How long, in ms, a page waits before it loads what the first slide does not need, and before it tries again to. */
const LOAD_AFTER = 3000
const RETRY_AFTER = 1000

/** Keeps what Slidev knows of the slide (how far its steps are), and draws it anew. */
function renewed({ no, meta }: SlideRoute, data: SlideData, parts: Parts): SlideRoute {
  const { frontmatter } = meta.slide as { frontmatter: Record<string, unknown> }
  for (const key of Object.keys(frontmatter)) if (!(key in data.frontmatter)) delete frontmatter[key]
  Object.assign(frontmatter, data.frontmatter)
  meta.slide = slideInfo(data, no - 1, frontmatter) as unknown as SlideRoute['meta']['slide']
  return route(no - 1, meta, slideComponent(data, parts))
}

function slideInfo({ title, level }: SlideData, index: number, frontmatter: object): object {
  return { id: index, no: index + 1, index, title, level, note: '', noteHTML: '', frontmatter, filepath: '', start: 0, content: '', raw: '', images: [] }
}

function route(index: number, meta: SlideRoute['meta'], component: Component): SlideRoute {
  return { no: index + 1, meta, component, load: async () => ({ default: component }) } as unknown as SlideRoute
}

/** A component of its own for each state, so that click steps are counted anew when a slide changes. */
function slideComponent({ layout, component, key }: SlideData, { layouts, components }: Parts): Component {
  return defineComponent({
    name: 'DeckSlide',
    setup() {
      // What a compiled slide does with them is done here.
      const frontmatter = inject<Record<string, unknown>>(injectionFrontmatter, {})
      inject(injectionClicksContext)?.value.setup()
      const content = component && components[component]
      const body = (): unknown => (content && key ? h(content, frontmatter[key] as object) : [])
      return () => h(layouts[layout] ?? 'div', { frontmatter }, { default: body })
    },
  })
}
