/**
 * In the browser: the connection between the windows of one talk. In a running presentation it is a web socket to its server, which
 * passes on what the windows say; a site has no server, so there it is a channel between the windows of one browser.
 */
import { opening } from './opening.ts'

/** Something that windows tell each other, or that the presentation tells them. */
export interface Message {
  kind: string
  [key: string]: unknown
}

/** A connection; what is said before it stands is said when it does. */
export interface Channel {
  /** Whether a running presentation is at the other end. */
  isLive: boolean
  say: (message: Message) => void
  /** Hears all messages of a kind. `open` comes each time the connection stands. */
  hear: (kind: string, listener: (message: Message) => void) => void
}

/** How long to wait before connecting again, in ms: at first, and at most. */
const RETRY = { first: 250, most: 5000 }

/** The connection of this window. */
export const channel: Channel = opening.token === undefined ? betweenWindows() : toServer(opening.token)

function betweenWindows(): Channel {
  const listeners = createListeners()
  // Windows of one site share it, and those of another site in the next folder do not.
  const broadcast = new BroadcastChannel(`timeline-deck ${location.pathname}`)
  broadcast.addEventListener('message', ({ data }) => listeners.tell(data as Message))
  queueMicrotask(() => listeners.tell({ kind: 'open' }))
  // What Vue watches over cannot be sent as it is.
  return { isLive: false, say: (message) => broadcast.postMessage(JSON.parse(JSON.stringify(message))), hear: listeners.add }
}

function toServer(token: string): Channel {
  const listeners = createListeners()
  const waiting: Message[] = []
  let socket: WebSocket | undefined
  let pause = RETRY.first
  const connect = (): void => {
    const opened = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/talk?token=${token}`)
    opened.addEventListener('open', () => {
      socket = opened
      pause = RETRY.first
      listeners.tell({ kind: 'open' })
      for (const message of waiting.splice(0)) opened.send(JSON.stringify(message))
    })
    opened.addEventListener('message', ({ data }) => listeners.tell(JSON.parse(String(data)) as Message))
    opened.addEventListener('close', () => {
      socket = undefined
      setTimeout(connect, pause)
      pause = Math.min(2 * pause, RETRY.most)
    })
  }
  // Listeners are added while the page's modules are loaded.
  queueMicrotask(connect)
  return {
    isLive: true,
    say: (message) => (socket ? socket.send(JSON.stringify(message)) : void waiting.push(message)),
    hear: listeners.add,
  }
}

function createListeners(): { add: Channel['hear']; tell: (message: Message) => void } {
  const all = new Map<string, ((message: Message) => void)[]>()
  return {
    add: (kind, listener) => void all.set(kind, [...(all.get(kind) ?? []), listener]),
    tell: (message) => all.get(message.kind)?.forEach((listener) => listener(message)),
  }
}
