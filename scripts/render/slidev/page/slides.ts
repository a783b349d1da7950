/// <reference types="@slidev/types/client" />
/**
 * In the browser: our layouts and components draw slides from data. Nothing is compiled for a slide, and a new state of the deck
 * replaces the last one without a reload.
 */
import { injectionClicksContext, injectionFrontmatter } from '@slidev/client/constants.ts'
import type { SlideRoute } from '@slidev/types'
import { defineAsyncComponent, defineComponent, h, inject, reactive, shallowReactive, shallowRef, type Component, type ShallowRef } from 'vue'
import type { LaterData, SlideData, SlideNote } from './slide-data.ts'

/** The slides of a deck, and what changes them. */
export interface Slides {
  /** In the shape that Slidev's pages expect. */
  slides: ShallowRef<SlideRoute[]>
  /** Replaces the slides by a new state, by place from 0; slides that stay the same are not touched. */
  change: (total: number, changed: readonly (readonly [number, SlideData])[]) => Promise<void>
  /** Gives each slide its note. */
  note: (notes: readonly SlideNote[]) => void
}

/** What draws the slides after the first. */
interface Later {
  components: Record<string, Component>
  properties: LaterData
}

/** What draws slides; the components are loaded later. */
interface Parts {
  layouts: Record<string, Component>
  components: Record<string, Component>
}

/**
 * Creates slides from their data.
 *
 * @param data - whole for the first slides, without the properties of their component for the others
 * @param loadLater - loads the rest; called before a slide needs it, and again after a failure
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
  // Loads before a slide needs it. After a failure, a slide that needs it tries again.
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

/** A slide that appears once it is loaded; loading is repeated after a failure, for as long as the slide is shown. */
function slideOnceLoaded(loader: () => Promise<Component>): Component {
  return defineAsyncComponent({ loader, onError: (_, retry) => setTimeout(retry, RETRY_AFTER) })
}

/** Waits in ms: before loading what the first slide does not need, and after a failure. */
const LOAD_AFTER = 3000
const RETRY_AFTER = 1000

/** Draws a slide anew and keeps Slidev's state of it, such as the steps done. */
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

/** Makes a new component for each state of a slide, so that click steps are counted anew. */
function slideComponent({ layout, component, key }: SlideData, { layouts, components }: Parts): Component {
  return defineComponent({
    name: 'DeckSlide',
    setup() {
      // A slide that Slidev compiles would do this with them.
      const frontmatter = inject<Record<string, unknown>>(injectionFrontmatter, {})
      inject(injectionClicksContext)?.value.setup()
      const content = component && components[component]
      const body = (): unknown => (content && key ? h(content, frontmatter[key] as object) : [])
      return () => h(layouts[layout] ?? 'div', { frontmatter }, { default: body })
    },
  })
}

/** Names components after their files. @param modules - components by path, as `import.meta.glob` gives them */
export function byName(modules: Record<string, Component>): Record<string, Component> {
  return Object.fromEntries(Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.vue$/g, ''), module]))
}
