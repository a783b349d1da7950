/// <reference types="@slidev/types/client" />
/**
 * In the browser, in the place of Slidev's `state/shared.ts`: what the windows of a talk share. Slidev's windows answer each place that
 * they are told with the place where they are, so that a presenter who goes on quickly is thrown back by the audience's window; it
 * needs its own development server, and takes whatever is sent there. Here each window says only what its own user does.
 */
import { addSyncMethod, disableBuiltinSync } from '@slidev/client/state/syncState.ts'
import { useDrawings } from '@slidev/client/composables/useDrawings.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { getSlidePath } from '@slidev/client/logic/slides.ts'
import { reactive, watch } from 'vue'
import { useRouter } from 'vue-router'
import { channel } from './channel.ts'
import { notes } from './notes.ts'
import { opening } from './opening.ts'
import { shareValues } from './shared-values.ts'
import { followSteps } from './steps.ts'

/** What Slidev's pages and ours read and set. */
export interface SharedState {
  page: number
  clicks: number
  clicksTotal: number
  timer: { status: 'stopped' | 'running' | 'paused'; slides: Record<number, { start?: number; end?: number }>; startedAt: number; pausedAt: number }
  cursor?: { x: number; y: number; style?: 'cursor' | 'laser' } | undefined
  /** Whether the audience sees nothing. */
  black: boolean
}

/** Where a window is. */
interface Place {
  page: number
  clicks: number
}

export const sharedState = reactive<SharedState>({
  page: 1,
  clicks: 0,
  clicksTotal: 0,
  timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 },
  cursor: undefined,
  black: false,
})

// A window that was loaded again at the first slide does not set back a clock that runs.
const values = shareValues(channel, ['timer'])

/** The slide that the page's address named when it was opened. */
const opened = /^#\/(?:presenter\/)?([^?/]+)/.exec(location.hash)?.[1] ?? '1'

/** Slidev calls it once, in the setup of its root. */
export function initSharedState(): void {
  for (const key of ['timer', 'cursor', 'black'] as const) share(key)
  followPlace()
  shareDrawings()
  bringNotes()
  if (channel.isLive) followPresentation()
}

/** The speaker's notes are not in the page that the audience sees; a presenter's window gets them. */
function bringNotes(): void {
  const { isPresenter, isNotesViewer } = useNav()
  watch(() => isPresenter.value || isNotesViewer.value, (wanted) => {
    if (wanted) void notes.show?.()
  }, { immediate: true })
}

/** Tells a running presentation who this window is, and shows what it tells. */
function followPresentation(): void {
  const { isPresenter } = useNav()
  let { revision } = opening
  const sayWho = (): void => channel.say({ kind: 'presenter', is: isPresenter.value })
  const sayAll = (): void => {
    sayWho()
    channel.say({ kind: 'shown', revision })
  }
  channel.hear('deck', (change) => (revision = Number(change['revision'])))
  channel.hear('reload', () => location.reload())
  followSteps(() => {
    if (sharedState.black) sharedState.black = false
  })
  watch(isPresenter, sayWho)
  // What hands on the answers has to be there before they come.
  void bringServerMessages(sayAll)
}

async function bringServerMessages(sayAll: () => void): Promise<void> {
  await import('./server-messages.ts')
  sayAll()
  channel.hear('open', sayAll)
}

/** Slidev would tell others where this window is, after each change; {@link followPlace} does that. */
export function patch<K extends keyof SharedState>(key: K, value: SharedState[K]): void {
  if (key in sharedState) sharedState[key] = value
}

/** Slidev would follow the others; {@link followPlace} does that. */
export function onPatch(): void {}
/** A part of Slidev's interface for addons, which would write into this state what another connection tells. */
export function onSharedUpdate(): void {}

function share(key: 'timer' | 'cursor' | 'black'): void {
  values.follow(key, (value) => Object.assign(sharedState, { [key]: value ?? undefined }))
  watch(() => sharedState[key], (value) => values.set(key, value ?? null), { deep: true })
}

/** Tells the others where this window is when its user moves, and goes where another window has gone. */
function followPlace(): void {
  const { currentSlideNo, clicksContext, isPresenter, isPrintMode, hasPrimarySlide } = useNav()
  const router = useRouter()
  const takesPart = (): boolean => hasPrimarySlide.value && !isPrintMode.value
  const here = (): Place | undefined => (takesPart() ? { page: currentSlideNo.value, clicks: clicksContext.value.current } : undefined)
  const go = (value: unknown): void => {
    const { page, clicks } = value as Place
    const own = here()
    if (!own || isSamePlace(own, { page, clicks })) return
    void router.replace({ path: getSlidePath(page, isPresenter.value), query: { ...router.currentRoute.value.query, clicks: clicks === 0 ? undefined : String(clicks) } })
  }
  values.follow('place', go)
  let isSettled = false
  watch(here, (place, before) => {
    // Until it is settled where this window is, its first place is only where the page was opened.
    if (place && (isSettled || (before && !isSamePlace(place, before)))) values.set('place', place)
  })
  const settle = async (): Promise<void> => {
    await router.isReady()
    isSettled = true
    const led = values.get('place')
    // Whoever opens a window in the middle of a talk, or loads it again, comes to where the talk is; an address of a slide leads.
    if (led !== undefined && (opened === '1' || isReload())) return go(led)
    const place = here()
    if (place) values.set('place', place)
  }
  values.whenKnown(() => void settle())
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.page === other.page && one.clicks === other.clicks
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type === 'reload' || navigation?.type === 'back_forward'
}

/** ms between two looks whether the layer that is drawn on is there. */
const LOOK_AGAIN = 100

/** Slidev's drawings, those of all slides in one value; they are kept nowhere else. */
function shareDrawings(): void {
  const { drauu } = useDrawings()
  disableBuiltinSync()
  addSyncMethod({
    init: (_name, update) => {
      let latest: unknown
      // Slidev draws what it is told at once, and fails where its layer is not in the page yet.
      const draw = (drawn: unknown): void => {
        if (drawn !== latest) return
        if (drauu.mounted) update(drawn as Record<string, unknown>)
        else setTimeout(() => draw(drawn), LOOK_AGAIN)
      }
      values.follow('drawings', (drawn) => {
        latest = drawn
        draw(drawn)
      })
      return (drawn, isUpdate) => {
        if (!isUpdate) values.set('drawings', { ...drawn })
      }
    },
  })
}
