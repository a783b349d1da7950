import { MINUTES_PER_SLIDE, WORDS_PER_MINUTE } from '../../../plan/audience/speaking-rate.ts'

/** The clock of a talk, as its windows and phones share it. The names are Slidev's. */
export interface Timer {
  status: 'stopped' | 'running' | 'paused'
  /** When the clock started, in ms since 1970; each pause moves it to later. */
  startedAt: number
  /** When the clock was last paused, in ms since 1970. */
  pausedAt: number
  /** The place of Slidev for the time of each slide; nothing fills it. */
  slides: Record<number, { start?: number; end?: number }>
}

/** A clock that waits for the first step. */
export const STOPPED: Timer = { status: 'stopped', startedAt: 0, pausedAt: 0, slides: {} }

/** What a clock shows at one moment. A phone goes on counting from it, since the clocks of two machines may differ. */
export interface TimerReading {
  status: Timer['status']
  /** How long the talk has taken, in ms without pauses. */
  passed: number
}

/**
 * Reads a clock.
 *
 * @param timer - undefined reads as stopped
 * @param now - in ms since 1970
 */
export function readTimer(timer: Pick<Timer, 'status' | 'startedAt' | 'pausedAt'> | undefined, now: number): TimerReading {
  const { status, startedAt, pausedAt } = timer ?? STOPPED
  switch (status) {
    case 'stopped':
      return { status, passed: 0 }
    case 'running':
      // The clocks of two machines may differ.
      return { status, passed: Math.max(0, now - startedAt) }
    case 'paused':
      return { status, passed: Math.max(0, pausedAt - startedAt) }
  }
}

/** How long the talk has taken, in whole seconds. @param now - in ms since 1970 */
export function passedSeconds(timer: Timer, now: number): number {
  return Math.floor(readTimer(timer, now).passed / 1000)
}

/** Starts a stopped or paused clock and pauses a running one. @param now - in ms since 1970 */
export function toggled({ status, startedAt, pausedAt }: Timer, now: number): Timer {
  // Only plain values: a window cannot send another one an object that Vue watches.
  switch (status) {
    case 'stopped':
      return { status: 'running', startedAt: now, pausedAt: 0, slides: {} }
    case 'running':
      return { status: 'paused', startedAt, pausedAt: now, slides: {} }
    case 'paused':
      return { status: 'running', startedAt: now - (pausedAt - startedAt), pausedAt: 0, slides: {} }
  }
}

/**
 * Runs or pauses a clock, whatever it did before. It cannot pause a clock that never started.
 *
 * @param timer - undefined stands for a clock that never started
 * @param now - in ms since 1970
 */
export function withRunning(timer: Omit<Timer, 'slides'> | undefined, isToRun: boolean, now: number): Timer {
  const held = { slides: {}, ...(timer ?? STOPPED) }
  const { status, passed } = readTimer(held, now)
  if (isToRun === (status === 'running') || (!isToRun && status === 'stopped')) return held
  return isToRun ? { ...held, status: 'running', startedAt: now - passed } : { ...held, status: 'paused', pausedAt: now }
}

/** Writes seconds as minutes and seconds without a sign: 6:48, 75:00. */
export function clockText(seconds: number): string {
  const whole = Math.abs(Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** What the presenter reads off the clock, in seconds. */
export interface ClockReading {
  total: number
  /** Below 0 when the talk takes longer than planned. */
  left: number
  /** What should be left at the end of the slide; undefined for a slide outside the talk (sources, glossary). */
  leaveWith: number | undefined
  /** How much longer than planned the slide takes; 0 before that. */
  late: number
}

/**
 * Compares the clock with the plan.
 *
 * @param tenths - the planned time of each slide, in tenths of a minute
 * @param total - the planned time of the talk, in seconds
 * @param no - the slide, from 1
 * @param passed - how long the talk has taken, in seconds
 */
export function readClock(tenths: readonly number[], total: number, no: number, passed: number): ClockReading {
  const left = total - passed
  if ((tenths[no - 1] ?? 0) === 0) return { total, left, leaveWith: undefined, late: 0 }
  const leaveWith = Math.max(0, total - tenths.slice(0, no).reduce((sum, own) => sum + own, 0) * SECONDS_PER_TENTH)
  return { total, left, leaveWith, late: Math.max(0, leaveWith - left) }
}

/** Seconds in a tenth of a minute. */
export const SECONDS_PER_TENTH = 6

/** What decides how long a slide is shown. */
interface PacedSlide {
  /** The planned time; undefined in a deck that was written by hand. */
  minutes: number | undefined
  /** The notes, as Markdown or HTML. */
  note: string
  /** The slide's own text, as Markdown or HTML. */
  content: string
}

/**
 * Estimates how long each slide is shown, in tenths of a minute. The plan decides, else the words of the slide's notes, else those of
 * its content.
 *
 * @param language - BCP 47 tag of the notes
 */
export function talkPace(slides: readonly PacedSlide[], language: string): number[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const withNote = new Map<string, number>()
  for (const { note } of slides) withNote.set(note, (withNote.get(note) ?? 0) + 1)
  return slides.map(({ minutes, note, content }) => {
    if (minutes !== undefined) return Math.round(minutes * 10)
    // The speaker says a note once, even if several slides have it.
    const count = note === '' ? wordsIn(spoken(content), words) : wordsIn(spoken(note), words) / (withNote.get(note) ?? 1)
    return Math.ceil((MINUTES_PER_SLIDE + count / WORDS_PER_MINUTE) * 10 - 1e-9)
  })
}

function wordsIn(text: string, words: Intl.Segmenter): number {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

/** Removes from Markdown what nobody says: code, tags, addresses. */
function spoken(markdown: string): string {
  return markdown
    .replaceAll(/^```[\s\S]*?^```/gm, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/https?:\S+/g, ' ')
}
