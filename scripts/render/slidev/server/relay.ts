import type { Server } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Message } from '../page/channel.ts'
import { portOf, socketRefusal } from './talk-server.ts'

/** A value that the windows of a talk share, see page/shared-values.ts. */
interface SharedValue {
  kind: 'value'
  name: string
  value: unknown
  count: number
  by: string
}

/** Passes messages between the windows of a talk, and keeps the last value of each name for later windows. */
export interface Relay {
  /** Sends a message to all windows. */
  tell: (message: Message) => void
  /** Sets a value for all windows, as a window would. */
  set: (name: ValueName, value: unknown) => void
  get: (name: ValueName) => unknown
  /** Adds a listener for values that a window, or {@link Relay.set}, has set. */
  onValue: (listener: (name: ValueName, value: unknown) => void) => void
  /** Sends a message to the presenter's window, or to one of the audience's when the presenter has none. @returns false when there is no window */
  tellOne: (message: Message) => boolean
  /** Sends a message to the presenters' windows, and the last message of each kind to those that come later. */
  tellPresenters: (message: Message) => void
  /** The number of windows. */
  windows: () => number
  /** Adds a listener for windows that come or go. */
  onWindows: (listener: () => void) => void
  close: () => void
}

/** Makes the messages for a window that has just connected, by the revision of the deck that it shows. */
type Greeting = (shownRevision: number) => Message[]

/** In bytes; a slide full of drawings has less. */
const MOST_MESSAGE = 2 * 1024 * 1024
/** The most windows at a time, many more than anybody opens. */
const MOST_WINDOWS = 50

/** The names of the values that windows may share, and which values are valid. */
const VALUES = {
  place: (value: unknown): boolean => isRecord(value) && isCount(value['page']) && Number(value['page']) >= 1 && isCount(value['clicks']),
  black: (value: unknown): boolean => typeof value === 'boolean',
  timer: (value: unknown): boolean => isRecord(value) && ['stopped', 'running', 'paused'].includes(String(value['status'])) && isTime(value['startedAt']) && isTime(value['pausedAt']),
  cursor: (value: unknown): boolean => value === null || (isRecord(value) && typeof value['x'] === 'number' && typeof value['y'] === 'number'),
  media: (value: unknown): boolean => value === null || (isRecord(value) && isCount(value['slide']) && typeof value['playing'] === 'boolean' && isTime(value['at'])),
  captions: (value: unknown): boolean => value === null || (isRecord(value) && isCount(value['slide']) && (value['shown'] === -1 || isCount(value['shown']))),
  drawings: (value: unknown): boolean => isRecord(value) && Object.entries(value).every(([page, drawn]) => /^\d{1,6}$/.test(page) && (drawn === null || typeof drawn === 'string')),
} satisfies Record<string, (value: unknown) => boolean>
export type ValueName = keyof typeof VALUES

/**
 * Starts the relay of a presentation's server, on its path `/talk`.
 *
 * @param token - the token that a window needs
 * @param greeting - makes the first messages for a window
 */
export function startRelay(server: Server, token: string, greeting: Greeting): Relay {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_MESSAGE, clientTracking: true })
  const values = new Map<ValueName, SharedValue>()
  const presenters = new WeakSet<WebSocket>()
  const forPresenters = new Map<string, Message>()
  const listeners: ((name: ValueName, value: unknown) => void)[] = []
  const counting: (() => void)[] = []
  let count = 0

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const refused = socketRefusal(request, portOf(server), token) !== undefined || sockets.clients.size >= MOST_WINDOWS
    if (refused) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    else sockets.handleUpgrade(request, socket, head, accept)
  })

  function accept(window: WebSocket): void {
    // The package ws closes a window that breaks off or sends too much; nobody needs to know.
    window.on('error', () => undefined)
    window.on('message', (data, isBinary) => {
      const message = isBinary ? undefined : parse(String(data))
      if (message) hear(window, message)
    })
    window.on('close', tellCount)
    tellCount()
  }

  function tellCount(): void {
    for (const listener of counting) listener()
  }

  function hear(window: WebSocket, message: Message): void {
    switch (message.kind) {
      case 'hello':
        for (const value of listOf(message['values'])) take(value, window)
        return send(window, { kind: 'values', values: [...values.values()] })
      case 'shown':
        return greeting(Number(message['revision'])).forEach((told) => send(window, told))
      case 'presenter':
        if (message['is'] === true) present(window)
        else presenters.delete(window)
        return undefined
      case 'value':
        return take(message, window)
      default:
        // Windows cannot send anything else to each other.
        return undefined
    }
  }

  function present(window: WebSocket): void {
    presenters.add(window)
    for (const message of forPresenters.values()) send(window, message)
  }

  function take(message: unknown, from?: WebSocket): void {
    const value = sharedValue(message)
    if (!value) return
    const held = values.get(value.name as ValueName)
    count = Math.max(count, value.count)
    if (held && (held.count > value.count || (held.count === value.count && held.by >= value.by))) return
    values.set(value.name as ValueName, value)
    for (const window of sockets.clients) if (window !== from) send(window, { ...value })
    for (const listener of listeners) listener(value.name as ValueName, value.value)
  }

  return {
    tell: (message) => sockets.clients.forEach((window) => send(window, message)),
    tellOne(message) {
      const all = [...sockets.clients]
      const window = all.find((each) => presenters.has(each)) ?? all[0]
      if (window) send(window, message)
      return window !== undefined
    },
    tellPresenters(message) {
      forPresenters.set(message.kind, message)
      for (const window of sockets.clients) if (presenters.has(window)) send(window, message)
    },
    windows: () => sockets.clients.size,
    onWindows: (listener) => void counting.push(listener),
    set: (name, value) => take({ kind: 'value', name, value, count: count + 1, by: 'relay' }),
    get: (name) => values.get(name)?.value,
    onValue: (listener) => void listeners.push(listener),
    close() {
      for (const window of sockets.clients) window.terminate()
      sockets.close()
    },
  }
}

function sharedValue(message: unknown): SharedValue | undefined {
  if (!isRecord(message)) return undefined
  const { name, value, count, by } = message
  const isKnown = typeof name === 'string' && Object.hasOwn(VALUES, name) && VALUES[name as ValueName](value)
  if (!isKnown || !isCount(count) || typeof by !== 'string' || by.length > 40) return undefined
  return { kind: 'value', name, value, count: Number(count), by }
}

function send(window: WebSocket, message: Message): void {
  if (window.readyState === window.OPEN) window.send(JSON.stringify(message))
}

function parse(text: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(text)
    return isRecord(message) && typeof message['kind'] === 'string' ? (message as Message) : undefined
  } catch {
    return undefined
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value)
}
