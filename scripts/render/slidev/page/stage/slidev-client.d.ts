/**
 * What our pages use of Slidev's client, for the type checker (tsconfig.json points `@slidev/client/*` here). Slidev ships its client as
 * source that does not pass our checks; the end-to-end tests hold that the real thing is as it is said here.
 */
import type { ClicksContext, SlideRoute } from '@slidev/types'
import type { Component, ComputedRef, InjectionKey, Ref } from 'vue'

/** `internals/*.vue` */
declare const component: Component
export default component

/** `constants.ts` */
export const injectionClicksContext: InjectionKey<Ref<ClicksContext>>
export const injectionCurrentPage: InjectionKey<Ref<number>>
export const injectionFrontmatter: InjectionKey<Record<string, unknown>>

/** `composables/useNav.ts`: where the window is, and how it goes on. */
export interface Navigation {
  slides: Ref<SlideRoute[]>
  total: ComputedRef<number>
  currentSlideNo: ComputedRef<number>
  currentSlideRoute: ComputedRef<SlideRoute>
  nextRoute: ComputedRef<SlideRoute>
  hasNext: ComputedRef<boolean>
  hasPrev: ComputedRef<boolean>
  clicks: ComputedRef<number>
  clicksTotal: ComputedRef<number>
  clicksContext: ComputedRef<ClicksContext>
  isPresenter: ComputedRef<boolean>
  isNotesViewer: ComputedRef<boolean>
  isPrintMode: ComputedRef<boolean>
  hasPrimarySlide: ComputedRef<boolean>
  getPrimaryClicks: (route: SlideRoute) => ClicksContext
  next: () => Promise<void>
  prev: () => Promise<void>
  nextSlide: (lastClicks?: boolean) => Promise<void>
  prevSlide: (lastClicks?: boolean) => Promise<void>
  go: (no: number | string, clicks?: number) => Promise<void>
  goFirst: () => Promise<void>
  goLast: () => Promise<void>
}
export function useNav(): Navigation

/** `logic/slides.ts` */
export function getSlidePath(slide: SlideRoute | number | string, presenter: boolean): string

/** `state/syncState.ts`, which Slidev's index exports too: another way for windows to share state. */
export interface Sync {
  init: (name: string, update: (data: Record<string, unknown>) => void, state: Record<string, unknown>, isKept?: boolean) => ((state: Record<string, unknown>, isUpdate?: boolean) => void) | undefined
}
export function addSyncMethod(sync: Sync): void
export function disableBuiltinSync(): void

/** `state/storage.ts`: whether the overview of all slides is open. */
export const showOverview: Ref<boolean>
