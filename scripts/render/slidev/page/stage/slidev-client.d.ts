/**
 * What the views take from Slidev's client, whose own files are written for other compiler settings than ours: `tsconfig.json`
 * names this file for each module of `@slidev/client`.
 */
import type { ClicksContext, RenderContext, SlideRoute as Route, SlidevConfig } from '@slidev/types'
import type { ComputedRef, DefineComponent, InjectionKey, Ref } from 'vue'
import type { Timer } from '../clock.ts'

/** A slide, and what is known of it. */
export type SlideRoute = Omit<Route, 'meta'> & {
  meta: {
    clicks?: number
    slide: { title?: string; noteHTML?: string; content?: string; frontmatter: { heading?: string; minutes?: number; clicksStart?: number } }
  }
}

/** What all windows of a presentation share; a change in one is seen in the others. */
export const sharedState: {
  timer?: Timer
  /** Where the presenter points, in percent of the slide. */
  cursor?: { x: number; y: number; style?: 'cursor' | 'laser' } | undefined
  /** Whether the audience sees nothing; a key of ours. */
  black?: boolean
}

export const configs: SlidevConfig & { slidesTitle: string }

export function useNav(): {
  slides: Ref<SlideRoute[]>
  total: ComputedRef<number>
  currentSlideNo: ComputedRef<number>
  currentSlideRoute: ComputedRef<SlideRoute>
  nextRoute: ComputedRef<SlideRoute>
  clicksContext: ComputedRef<ClicksContext>
  getPrimaryClicks: (route: Route) => ClicksContext
  clicks: ComputedRef<number>
  clicksStart: ComputedRef<number>
  clicksTotal: ComputedRef<number>
  hasNext: ComputedRef<boolean>
  hasPrev: ComputedRef<boolean>
  isPresenter: ComputedRef<boolean>
  isPrintMode: ComputedRef<boolean>
  isNotesViewer: ComputedRef<boolean>
  hasPrimarySlide: ComputedRef<boolean>
  isEmbedded: ComputedRef<boolean>
  next: () => Promise<void>
  prev: () => Promise<void>
  nextSlide: () => Promise<void>
  prevSlide: (lastClicks?: boolean) => Promise<void>
  go: (no: number, clicks?: number) => Promise<void>
  goFirst: () => Promise<void>
  goLast: () => Promise<void>
}

export type DrawingMode = 'stylus' | 'line' | 'arrow' | 'ellipse' | 'rectangle' | 'eraseLine'

export function useDrawings(): {
  brush: Ref<{ color: string; size: number }>
  brushColors: string[]
  canClear: Ref<boolean>
  canRedo: Ref<boolean>
  canUndo: Ref<boolean>
  clear: () => void
  drauu: { mounted: boolean; undo: () => void; redo: () => void }
  drawingEnabled: Ref<boolean>
  drawingMode: Ref<DrawingMode>
}

export function createClicksContextBase(current: Ref<number>, clicksStart?: number, clicksTotal?: number): ClicksContext
export function createFixedClicks(route: SlideRoute, current?: number): ClicksContext
export const CLICKS_MAX: number

export const injectionClicksContext: InjectionKey<Ref<ClicksContext>>
export const injectionFrontmatter: InjectionKey<Record<string, unknown>>
export function getSlidePath(slide: number | string, presenter: boolean): string

/** Another way for windows to share state. */
export interface Sync {
  init: (name: string, update: (data: Record<string, unknown>) => void, state: Record<string, unknown>, isKept?: boolean) => ((state: Record<string, unknown>, isUpdate?: boolean) => void) | undefined
}
export function addSyncMethod(sync: Sync): void
export function disableBuiltinSync(): void

/** Calls what `setup/shortcuts.ts` of all addons returns, and listens. */
export function registerShortcuts(): void
export function useWakeLock(): void

export const isColorSchemaConfigured: ComputedRef<boolean>
export const isDark: Ref<boolean>
export const toggleDark: () => boolean

/** Set, a slide takes the place of another at once. */
export const disableTransition: Ref<boolean>
/** Whether Slidev's own overview is open. */
export const showOverview: Ref<boolean>

/** The components, of which each module has one. */
declare const component: DefineComponent<{
  isMain?: boolean
  width?: number
  renderContext?: RenderContext
  route?: SlideRoute
  clicksContext?: ClicksContext
  note?: string
  noteHtml?: string
  autoScroll?: boolean
}>
export default component
