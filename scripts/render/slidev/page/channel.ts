/**
 * In the browser: the connection between the windows of one talk. In a running presentation it is a web socket to the server, which
 * passes the messages on. A site has no server, so its windows use a channel within one browser.
 */
import { opening } from './opening.ts'

/** A message between windows, or from the presentation to them. */
export interface Message {
  kind: string
  [key: string]: unknown
}

/** A connection, which keeps messages until it stands. */
export interface Channel {
  /** Whether a running presentation is at the other end. */
  isLive: boolean
  say: (message: Message) => void
  /** Listens to all messages of a kind. The kind `open` comes each time the connection stands. */
  hear: (kind: string, listener: (message: Message) => void) => void
}

/** The first and the longest wait before connecting again, in ms. */
const RETRY = { first: 250, most: 5000 }

/** The connection of this window. */
export const channel: Channel = opening.token === undefined ? betweenWindows() : toServer(opening.token)

function betweenWindows(): Channel {
  const listeners = createListeners()
  // The path keeps apart two sites on one host.
  const broadcast = new BroadcastChannel(`timeline-deck ${location.pathname}`)
  broadcast.addEventListener('message', ({ data }) => listeners.tell(data as Message))
  queueMicrotask(() => listeners.tell({ kind: 'open' }))
  // A window cannot send an object that Vue watches, so it sends a copy.
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
  // The page's modules first add their listeners.
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
