import { reactive } from 'vue'
import type { ShortcutId } from './shortcuts.ts'

/** What may lie over this window's view. */
export type Dialog = 'keys' | 'overview' | 'goTo'

/** What lets a phone in as a clicker. */
export interface RemoteControl {
  /** The QR code of the address as an SVG, which our server has made. */
  svg: string
  url: string
}

/** The state of this window alone. */
export const windowState = reactive({
  dialog: undefined as Dialog | undefined,
  /** The slide that is chosen in the overview, from 1. */
  chosen: 1,
  /** A short sentence that is shown for some seconds; empty when none is. */
  notice: '',
  /** Whether the pointer is on for the audience. */
  pointing: false,
  /** The digits typed before Enter. */
  typed: '',
  /** Problems of the deck's file, for which the audience's window shows a dot. */
  problems: [] as readonly string[],
  /** Remarks for the presenter alone. */
  remarks: [] as readonly string[],
  /** Whether `e` has unfolded the problems; undefined unfolds them in the presenter's view only. */
  unfolded: undefined as boolean | undefined,
  remote: undefined as RemoteControl | undefined,
  remoteHidden: false,
})

let noticeTimer: ReturnType<typeof setTimeout> | undefined

/** Shows a sentence for some seconds. */
export function notify(text: string): void {
  clearTimeout(noticeTimer)
  windowState.notice = text
  noticeTimer = setTimeout(() => (windowState.notice = ''), 5000)
}

/** The messages from outside: events of the window, or what a server says. */
type MessageName = 'timeline-deck:problems' | 'timeline-deck:remarks' | 'timeline-deck:remote'

/**
 * Takes a message from outside.
 *
 * @param detail - the texts; for `remote` its code and address, or null when there is no remote control any more
 */
export function takeMessage(name: MessageName, detail: unknown): void {
  switch (name) {
    case 'timeline-deck:problems':
      windowState.problems = textsOf(detail)
      if (windowState.problems.length === 0) windowState.unfolded = undefined
      return
    case 'timeline-deck:remarks':
      windowState.remarks = textsOf(detail)
      return
    case 'timeline-deck:remote':
      windowState.remote = (detail as RemoteControl | null | undefined) ?? undefined
  }
}

const MESSAGES: readonly MessageName[] = ['timeline-deck:problems', 'timeline-deck:remarks', 'timeline-deck:remote']

/** Takes the messages that come as events of the window; called before the page is drawn. */
export function listenToMessages(): void {
  for (const name of MESSAGES) addEventListener(name, (event) => takeMessage(name, (event as CustomEvent<unknown>).detail))
}

function textsOf(detail: unknown): string[] {
  return Array.isArray(detail) ? detail.map(String) : []
}

/** How many columns the overview has; its component sets it. */
export const overviewColumns = { count: 1 }

/**
 * Moves the choice in the overview.
 *
 * @param total - how many slides there are
 * @returns whether the key has a meaning in the overview
 */
export function overviewMove(id: ShortcutId, total: number): boolean {
  const to = overviewTarget(id, total)
  if (to === undefined) return false
  windowState.chosen = Math.min(total, Math.max(1, to))
  return true
}

function overviewTarget(id: ShortcutId, total: number): number | undefined {
  const { chosen } = windowState
  const moves: Partial<Record<ShortcutId, number>> = {
    forward: chosen + 1,
    back: chosen - 1,
    nextSlide: chosen + overviewColumns.count,
    previousSlide: chosen - overviewColumns.count,
    first: 1,
    last: total,
  }
  return moves[id]
}
