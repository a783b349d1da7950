/// <reference types="@slidev/types/client" />
/**
 * In the browser: replaces Slidev's `state/shared.ts`, which the windows of a talk share. Slidev's windows answer each place that they
 * hear with their own place, so the audience's window throws back a presenter who goes on quickly. Slidev's module also needs its
 * development server, which takes whatever anybody sends. Here each window says only what its own user does.
 */
import { addSyncMethod, disableBuiltinSync } from '@slidev/client/state/syncState.ts'
import { useDrawings } from '@slidev/client/composables/useDrawings.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { getSlidePath } from '@slidev/client/logic/slides.ts'
import { reactive, watch } from 'vue'
import { useRouter } from 'vue-router'
import { channel } from './channel.ts'
import type { Timer } from './clock.ts'
import { notes, opening } from './opening.ts'
import { shareValues } from './shared-values.ts'
import type { Playing, ShownCaptions } from './media/playing.ts'
import { takeMessage } from './stage/window-state.ts'

/** The state that Slidev's pages and ours read and set. */
interface SharedState {
  page: number
  clicks: number
  clicksTotal: number
  timer: Timer
  cursor?: { x: number; y: number; style?: 'cursor' | 'laser' } | undefined
  /** Whether the audience sees a black screen. */
  black: boolean
  /** What plays; undefined when nothing has yet. */
  media?: Playing | undefined
  captions?: ShownCaptions | undefined
}

/** Where a window is. */
interface Place {
  page: number
  clicks: number
}

/** What the windows tell each other besides their place and drawings. */
const SHARED = ['timer', 'cursor', 'black', 'media', 'captions'] as const

export const sharedState = reactive<SharedState>({
  page: 1,
  clicks: 0,
  clicksTotal: 0,
  timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 },
  cursor: undefined,
  black: false,
  media: undefined,
  captions: undefined,
})

// A window that reloads at the first slide must not reset a clock that runs.
const values = shareValues(channel, ['timer'])

/** The slide that the page's address named when it was opened. */
const opened = /^#\/(?:presenter\/)?([^?/]+)/.exec(location.hash)?.[1] ?? '1'

/** Slidev calls this once, in the setup of its root. */
export function initSharedState(): void {
  for (const key of SHARED) share(key)
  followPlace()
  shareDrawings()
  bringNotes()
  if (channel.isLive) followPresentation()
}

/** Loads the speaker's notes in a presenter's window; the page that the audience sees does not have them. */
function bringNotes(): void {
  const { isPresenter, isNotesViewer } = useNav()
  watch(() => isPresenter.value || isNotesViewer.value, (wanted) => {
    if (wanted) void notes.show?.()
  }, { immediate: true })
}

/** Tells a running presentation what this window is, and follows its messages. */
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
  followSteps()
  takeMessages()
  watch(isPresenter, sayWho)
  // The connection may stand already; after a break it opens again.
  sayAll()
  channel.hear('open', sayAll)
}

/**
 * Hands the server's messages to the views. They are problems of the deck's file, remarks for the presenter alone, and the code that
 * lets a phone in.
 */
function takeMessages(): void {
  channel.hear('problems', ({ problems, remarks }) => {
    takeMessage('timeline-deck:problems', problems)
    takeMessage('timeline-deck:remarks', remarks)
  })
  channel.hear('remote', ({ svg, url }) => takeMessage('timeline-deck:remote', { svg, url }))
}

/** Goes one step on or back when the presentation says so. A phone cannot do that itself: it does not know the steps of a slide. */
function followSteps(): void {
  const { next, prev } = useNav()
  // Each step begins after the one before, so that none is lost when two come at once.
  let last: Promise<void> = Promise.resolve()
  const then = (go: () => Promise<void>): void => {
    // As with the keys, a step ends a black screen. `stage/stage-actions.ts` has the same line: it runs in Slidev's own server, too,
    // where this module does not replace Slidev's, so it cannot import from here.
    if (sharedState.black) sharedState.black = false
    last = last.then(go).catch(() => undefined)
  }
  channel.hear('step', ({ to }) => {
    if (to === 'next') then(next)
    else if (to === 'back') then(prev)
  })
}

/** Slidev calls this to tell others where this window is; {@link followPlace} does that already. */
export function patch<K extends keyof SharedState>(key: K, value: SharedState[K]): void {
  if (key in sharedState) sharedState[key] = value
}

/** Slidev calls this to follow the others; {@link followPlace} does that already. */
export function onPatch(): void {}
/** Slidev's interface for addons that would write into this state from a connection of their own. */
export function onSharedUpdate(): void {}

function share(key: (typeof SHARED)[number]): void {
  values.follow(key, (value) => Object.assign(sharedState, { [key]: value ?? undefined }))
  watch(() => sharedState[key], (value) => values.set(key, value ?? null), { deep: true })
}

/** Tells the others when this window's user moves, and goes where another window has gone. */
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
    // Before the window has settled, its first place is only where the page was opened.
    if (place && (isSettled || (before && !isSamePlace(place, before)))) values.set('place', place)
  })
  const settle = async (): Promise<void> => {
    await router.isReady()
    isSettled = true
    const led = values.get('place')
    // A window that opens or reloads during a talk goes to where the talk is; the address of a slide comes first.
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

/** Time in ms between two checks for the layer that is drawn on. */
const LOOK_AGAIN = 100

/** Shares Slidev's drawings of all slides as one value; nothing else keeps them. */
function shareDrawings(): void {
  const { drauu } = useDrawings()
  disableBuiltinSync()
  addSyncMethod({
    init: (_name, update) => {
      let latest: unknown
      // Slidev draws at once, and fails while its layer is not in the page.
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
