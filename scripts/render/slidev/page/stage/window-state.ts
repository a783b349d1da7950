import { reactive } from 'vue'

/** What lies over this window's slide or view. */
export type Dialog = 'keys' | 'overview' | 'goTo'

/** A phone that may be used as a clicker. */
export interface RemoteControl {
  /** A QR code of the address as an SVG, made by us. */
  svg: string
  url: string
}

/** What is so in this window alone. */
export const windowState = reactive({
  dialog: undefined as Dialog | undefined,
  /** The slide that is chosen in the overview. */
  chosen: 1,
  /** A short sentence that is shown for some seconds. */
  notice: '',
  /** Whether the mouse points for the audience. */
  pointing: false,
  /** Digits that were typed, before Enter. */
  typed: '',
  /** What is wrong with the file; the audience's window shows a dot. */
  problems: [] as readonly string[],
  /** What only the presenter is told. */
  remarks: [] as readonly string[],
  /** What was chosen with `e`; without a choice, the presenter's view is unfolded and the audience's is not. */
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

/** What a page can be told from outside: its event of the window, or the message of a server. */
export type MessageName = 'timeline-deck:problems' | 'timeline-deck:remarks' | 'timeline-deck:remote'

/**
 * Takes what this window is told.
 *
 * @param detail - the texts; of a remote control its code and address, or nothing where there is none any more
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

/** Takes what is sent to this window as events, from before its page is drawn on. */
export function listenToMessages(): void {
  for (const name of MESSAGES) addEventListener(name, (event) => takeMessage(name, (event as CustomEvent<unknown>).detail))
}

function textsOf(detail: unknown): string[] {
  return Array.isArray(detail) ? detail.map(String) : []
}
