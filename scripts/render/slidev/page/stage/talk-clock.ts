import { configs, sharedState, useNav } from '@slidev/client'
import { parseTimeString } from '@slidev/parser/utils'
import { computed, onBeforeUnmount, ref, watch, type ComputedRef } from 'vue'
import { passedSeconds, readClock, SECONDS_PER_TENTH, STOPPED, toggled, type ClockReading, type Timer } from '../clock.ts'
import { paceOf } from './pace.ts'

/** The clock that all windows share. */
export function talkTimer(): Timer {
  return sharedState.timer ?? STOPPED
}

/** Starts the clock, holds it, or lets it go on. */
export function toggleClock(): void {
  sharedState.timer = toggled(talkTimer(), Date.now())
}

/** Puts the clock back to where the first step starts it. */
export function resetClock(): void {
  sharedState.timer = { ...STOPPED, slides: {} }
}

/**
 * Starts the clock with the first step of the talk, whoever takes it: a key, a button, a clicker or a phone, in any window. Each
 * window sees the step and the first to see it starts the clock.
 */
export function startClockWithFirstStep(): void {
  const { currentSlideNo, clicks, clicksStart } = useNav()
  const place = computed(() => ({ no: currentSlideNo.value, step: clicks.value, first: clicks.value <= clicksStart.value }))
  watch(place, (now, before) => {
    const isFirstStep = before.no === 1 && before.first && ((now.no === 1 && now.step === before.step + 1) || now.no === 2)
    if (isFirstStep && talkTimer().status === 'stopped') toggleClock()
  })
}

/** The clock as it stands, read four times a second, so that no second is skipped. */
export function useClockReading(): ComputedRef<ClockReading & { status: Timer['status']; now: number }> {
  const { slides, currentSlideNo } = useNav()
  const now = ref(Date.now())
  const beat = setInterval(() => (now.value = Date.now()), 250)
  onBeforeUnmount(() => clearInterval(beat))
  const pace = computed(() => paceOf(slides.value.map(({ meta: { slide } }) => ({
    minutes: slide.frontmatter.minutes,
    note: slide.noteHTML ?? '',
    content: slide.content ?? '',
  })), configs.htmlAttrs?.['lang'] ?? 'en'))
  const total = computed(() => {
    const sum = pace.value.reduce((all, own) => all + own, 0) * SECONDS_PER_TENTH
    // Slidev puts half an hour where a deck says nothing; only a deck that counts down has said it.
    return configs.timer === 'countdown' ? parseTimeString(configs.duration).seconds : sum
  })
  return computed(() => ({
    ...readClock(pace.value, total.value, currentSlideNo.value, passedSeconds(talkTimer(), now.value)),
    status: talkTimer().status,
    now: now.value,
  }))
}
