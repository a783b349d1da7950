import type { WebSocket } from 'ws'
import type { Relay, ValueName } from '../server/relay.ts'
import { withRunning, type Timer } from '../page/clock.ts'
import type { PhoneView } from './phone-view.ts'

/** The phones that steer a talk. */
interface Phones {
  /** Takes the web socket of a phone that has been let in. @param phone - its name */
  accept: (socket: WebSocket, phone: string) => void
  /** Sends the current view to all phones. */
  show: () => void
  /** The number of connected phones. */
  count: () => number
  /** Tells the phones that the talk is over, and ends their connections. */
  close: () => Promise<void>
}

/** A command of a phone. The answer repeats `id`; `beat` is the number of the last heartbeat that the phone has heard. */
type Command = { id: number; beat: number } & ({ kind: 'next' } | { kind: 'back' } | { kind: 'black'; on: boolean } | { kind: 'clock'; run: boolean } | { kind: 'hello' })

/** Time between two heartbeats, in ms, by which phones notice a lost connection. */
const BEAT = 4000
/** A command that took more heartbeats than this is ignored, so that no slide changes late by itself. */
const OLD = 1
/** The most commands of one phone: at once, and a second. */
const MOST_AT_ONCE = 20
const MOST_A_SECOND = 10
/** The most web sockets of one phone; each page has one, and a lost connection may leave one. */
const MOST_SOCKETS = 4
/** The most bytes that wait for a phone to receive them. */
const MOST_WAITING = 1024 * 1024
/** How long a phone may take to close its connection, in ms. */
const GOODBYE = 300

/** The values of a talk on which the phone's view depends. */
const SHOWN = new Set<ValueName>(['place', 'black', 'timer'])

/**
 * Connects phones with a talk.
 *
 * @param view - makes the current view
 * @param onCount - called when a phone has come or gone
 */
export function connectPhones(relay: Relay, view: () => PhoneView, onCount: () => void): Phones {
  const sockets = new Map<WebSocket, { phone: string; hasAnswered: boolean }>()
  let beat = 0

  function tell(socket: WebSocket, message: object): void {
    if (socket.bufferedAmount > MOST_WAITING) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }

  function show(): void {
    if (sockets.size === 0) return
    const message = view()
    for (const socket of sockets.keys()) tell(socket, message)
  }

  const heart = setInterval(() => {
    beat += 1
    for (const [socket, state] of sockets) {
      if (!state.hasAnswered) socket.terminate()
      state.hasAnswered = false
      socket.ping()
      tell(socket, { kind: 'beat', beat, clock: view().clock })
    }
  }, BEAT)
  heart.unref()

  relay.onValue((name) => {
    if (SHOWN.has(name)) show()
  })
  relay.onWindows(show)

  function obey(command: Command): void {
    switch (command.kind) {
      case 'next':
      case 'back':
        // Only a window knows how many steps a slide has.
        return void relay.tellOne({ kind: 'step', to: command.kind })
      case 'black':
        return relay.set('black', command.on)
      case 'clock':
        return relay.set('timer', withRunning(relay.get('timer') as Timer | undefined, command.run, Date.now()))
      case 'hello':
        // The phone only wants an answer.
        return undefined
    }
  }

  return {
    accept(socket, phone) {
      const own = [...sockets].filter(([, state]) => state.phone === phone)
      for (const [old] of own.slice(0, Math.max(0, own.length - MOST_SOCKETS + 1))) old.terminate()
      sockets.set(socket, { phone, hasAnswered: true })
      const isAllowed = createLimit()
      // The package ws closes a socket that breaks off or sends too much; nobody needs to know.
      socket.on('error', () => undefined)
      socket.on('pong', () => void Object.assign(sockets.get(socket) ?? {}, { hasAnswered: true }))
      socket.on('message', (data, isBinary) => {
        const command = isBinary ? undefined : commandOf(String(data))
        if (!command || !isAllowed(Date.now())) return socket.terminate()
        if (beat - command.beat <= OLD) obey(command)
        tell(socket, { kind: 'done', id: command.id })
      })
      socket.on('close', () => {
        sockets.delete(socket)
        onCount()
      })
      tell(socket, { kind: 'beat', beat, clock: view().clock })
      tell(socket, view())
      onCount()
    },
    show,
    count: () => new Set([...sockets.values()].map(({ phone }) => phone)).size,
    async close() {
      clearInterval(heart)
      const left = [...sockets.keys()]
      const all = left.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of left) socket.close(1001)
      const late = setTimeout(() => left.forEach((socket) => socket.terminate()), GOODBYE)
      await Promise.all(all)
      clearTimeout(late)
    },
  }
}

/** Limits the commands of one phone. @returns whether a command may pass now */
function createLimit(): (now: number) => boolean {
  let left = MOST_AT_ONCE
  let last = 0
  return (now) => {
    left = Math.min(MOST_AT_ONCE, left + ((now - last) / 1000) * MOST_A_SECOND) - 1
    last = now
    return left >= 0
  }
}

/** Parses a command; undefined when the text is none. */
function commandOf(text: string): Command | undefined {
  const message = parse(text)
  if (typeof message !== 'object' || message === null) return undefined
  const { kind, id, beat, on, run } = message as Record<string, unknown>
  if (!Number.isSafeInteger(id) || !Number.isSafeInteger(beat)) return undefined
  const numbers = { id: Number(id), beat: Number(beat) }
  if (kind === 'next' || kind === 'back' || kind === 'hello') return { ...numbers, kind }
  if (kind === 'black' && typeof on === 'boolean') return { ...numbers, kind, on }
  if (kind === 'clock' && typeof run === 'boolean') return { ...numbers, kind, run }
  return undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
