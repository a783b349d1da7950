import { configs, sharedState, useNav } from '@slidev/client'
import { computed, onBeforeUnmount, ref, watch, type ComputedRef } from 'vue'
import { passedSeconds, readClock, SECONDS_PER_TENTH, STOPPED, talkPace, toggled, type ClockReading, type Timer } from '../clock.ts'
import { readDuration } from '../duration.ts'

/** The clock that all windows share. */
export function talkTimer(): Timer {
  return sharedState.timer ?? STOPPED
}

/** Starts the clock, pauses it, or lets it go on. */
export function toggleClock(): void {
  sharedState.timer = toggled(talkTimer(), Date.now())
}

/** Resets the clock; the first step then starts it again. */
export function resetClock(): void {
  sharedState.timer = { ...STOPPED, slides: {} }
}

/**
 * Starts the clock with the first step of the talk. A key, a button, a clicker or a phone may take that step, in any window. Every
 * window sees it, and the first one to see it starts the clock.
 */
export function startClockWithFirstStep(): void {
  const { currentSlideNo, clicks, clicksStart } = useNav()
  const place = computed(() => ({ no: currentSlideNo.value, step: clicks.value, first: clicks.value <= clicksStart.value }))
  watch(place, (now, before) => {
    const isFirstStep = before.no === 1 && before.first && ((now.no === 1 && now.step === before.step + 1) || now.no === 2)
    if (isFirstStep && talkTimer().status === 'stopped') toggleClock()
  })
}

/** The reading of the clock, renewed four times a second so that it skips no second. */
export function useClockReading(): ComputedRef<ClockReading & { status: Timer['status']; now: number }> {
  const { slides, currentSlideNo } = useNav()
  const now = ref(Date.now())
  const beat = setInterval(() => (now.value = Date.now()), 250)
  onBeforeUnmount(() => clearInterval(beat))
  const pace = computed(() => talkPace(slides.value.map(({ meta: { slide } }) => ({
    minutes: slide.frontmatter.minutes,
    note: slide.noteHTML ?? '',
    content: slide.content ?? '',
  })), configs.htmlAttrs?.['lang'] ?? 'en'))
  const total = computed(() => {
    const sum = pace.value.reduce((all, own) => all + own, 0) * SECONDS_PER_TENTH
    // Slidev takes half an hour when a deck names no duration, so the duration counts only for a deck with a countdown.
    return configs.timer === 'countdown' ? readDuration(configs.duration) : sum
  })
  return computed(() => ({
    ...readClock(pace.value, total.value, currentSlideNo.value, passedSeconds(talkTimer(), now.value)),
    status: talkTimer().status,
    now: now.value,
  }))
}
