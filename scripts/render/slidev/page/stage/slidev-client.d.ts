/**
 * The types of what we import from Slidev's client, whose own files do not pass our compiler settings. `tsconfig.json` names this
 * file for each module of `@slidev/client`.
 */
import type { ClicksContext, RenderContext, SlideRoute as Route, SlidevConfig } from '@slidev/types'
import type { ComputedRef, DefineComponent, InjectionKey, MaybeRef, Ref } from 'vue'
import type { Playing, ShownCaptions } from '../media/playing.ts'
import type { Timer } from '../clock.ts'

declare global {
  /** Whether the client has a presenter's view. Slidev replaces the name by the value, also where a component declares the name. */
  const __SLIDEV_FEATURE_PRESENTER__: boolean
  /** Whether the client has tools for drawing. */
  const __SLIDEV_FEATURE_DRAWINGS__: boolean
}

/** A slide with its data. */
export type SlideRoute = Omit<Route, 'meta'> & {
  meta: {
    clicks?: number
    slide: { title?: string; noteHTML?: string; content?: string; frontmatter: { heading?: string; minutes?: number; clicksStart?: number } }
  }
}

/** The state that all windows of a presentation share; the others follow a change in one. */
export const sharedState: {
  timer?: Timer
  /** Where the presenter points, in percent of the slide. */
  cursor?: { x: number; y: number; style?: 'cursor' | 'laser' } | undefined
  /** Whether the audience sees a black screen; Slidev does not know this key. */
  black?: boolean
  /** What plays; Slidev does not know this key. */
  media?: Playing | undefined
  /** Which captions are shown; Slidev does not know this key. */
  captions?: ShownCaptions | undefined
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
  /** By how many slides the last change of slide went on, and back where it is below 0; 0 before the first. */
  navDirection: Ref<number>
  /** 1 if the last key led on, -1 if it led back. */
  clicksDirection: Ref<number>
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

export const injectionRenderContext: InjectionKey<MaybeRef<RenderContext>>
export function createClicksContextBase(current: Ref<number>, clicksStart?: number, clicksTotal?: number): ClicksContext
export function createFixedClicks(route: SlideRoute, current?: number): ClicksContext
export const CLICKS_MAX: number
export const CLASS_VCLICK_HIDDEN: string

/** Where the audience and the presenter are, as `injectionSlidevContext` provides it. */
export interface SlidevNav {
  readonly currentSlideNo: number
  readonly currentSlideRoute: SlideRoute
  readonly total: number
  /** The step that is shown, from 0. */
  readonly clicks: number
  readonly hasNext: boolean
  readonly hasPrev: boolean
  /** Whether the window shows slides to an audience, or to the presenter; on Slidev's other pages both are false. */
  readonly isPlaying: boolean
  readonly isPresenter: boolean
  readonly isPrintMode: boolean
  readonly isEmbedded: boolean
  readonly isPresenterAvailable: boolean
  next: () => Promise<void>
  prev: () => Promise<void>
  enterPresenter: () => void
  exitPresenter: () => void
}

export const injectionSlidevContext: InjectionKey<{ nav: SlidevNav }>
export const injectionCurrentPage: InjectionKey<MaybeRef<number>>
export const injectionClicksContext: InjectionKey<Ref<ClicksContext>>
export const injectionFrontmatter: InjectionKey<Record<string, unknown>>
export function getSlidePath(slide: number | string, presenter: boolean): string

/** A further way for windows to share state. */
interface Sync {
  init: (name: string, update: (data: Record<string, unknown>) => void, state: Record<string, unknown>, isKept?: boolean) => ((state: Record<string, unknown>, isUpdate?: boolean) => void) | undefined
}
export function addSyncMethod(sync: Sync): void
export function disableBuiltinSync(): void

/** Collects the shortcuts of all `setup/shortcuts.ts` files and listens to them. */
export function registerShortcuts(): void
export function useWakeLock(): void

export const isColorSchemaConfigured: ComputedRef<boolean>
export const isDark: Ref<boolean>
export const toggleDark: () => boolean

/** When true, slides change without a fade. */
export const disableTransition: Ref<boolean>
/** Whether Slidev's own overview is open. */
export const showOverview: Ref<boolean>

/** The component that a `.vue` file exports. */
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
