import type { WebSocket } from 'ws'
import type { Relay, ValueName } from '../server/relay.ts'
import { withRunning, type Timer } from '../page/clock.ts'
import type { PhoneView } from './phone-view.ts'

/** The phones that steer a talk. */
export interface Phones {
  /** Takes the web socket of a phone that was let in. */
  accept: (socket: WebSocket, phone: string) => void
  /** Shows all of them how the talk is now. */
  show: () => void
  /** How many phones are connected. */
  count: () => number
  /** Tells them that the talk is over, and ends. */
  close: () => Promise<void>
}

/** What a phone may ask for. `id` is a number that the answer repeats, `beat` that of the last heartbeat that the phone has heard. */
type Command = { id: number; beat: number } & ({ kind: 'next' } | { kind: 'back' } | { kind: 'black'; on: boolean } | { kind: 'clock'; run: boolean } | { kind: 'hello' })

/** How often all phones hear something, in ms, so that they notice when the connection is lost. */
export const BEAT = 4000
/** A command that was under way for more heartbeats than this comes too late: nobody wants a slide to change by itself. */
const OLD = 1
/** Commands of one phone: so many at once, and so many a second. */
const MOST_AT_ONCE = 20
const MOST_A_SECOND = 10
/** Web sockets of one phone: each page has one, and one may be left of a connection that was lost. */
const MOST_SOCKETS = 4
/** In bytes, of what a phone was sent and has not taken. */
const MOST_WAITING = 1024 * 1024
/** How long a phone may take to say goodbye, in ms. */
const GOODBYE = 300

/** The values of a talk that a phone shows. */
const SHOWN = new Set<ValueName>(['place', 'black', 'timer'])

/**
 * Connects phones with a talk.
 *
 * @param view - what they show at the moment
 * @param onCount - told when a phone has come or gone
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
        // Only a page knows how many steps a slide has.
        return void relay.tellOne({ kind: 'step', to: command.kind })
      case 'black':
        return relay.set('black', command.on)
      case 'clock':
        return relay.set('timer', withRunning(relay.get('timer') as Timer | undefined, command.run, Date.now()))
      case 'hello':
        // It only wants an answer.
        return undefined
    }
  }

  return {
    accept(socket, phone) {
      const own = [...sockets].filter(([, state]) => state.phone === phone)
      for (const [old] of own.slice(0, Math.max(0, own.length - MOST_SOCKETS + 1))) old.terminate()
      sockets.set(socket, { phone, hasAnswered: true })
      const isAllowed = createLimit()
      // What breaks off or sends too much is closed by ws; there is nobody to tell.
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

/** Lets so many commands pass, and so many more each second. */
function createLimit(): (now: number) => boolean {
  let left = MOST_AT_ONCE
  let last = 0
  return (now) => {
    left = Math.min(MOST_AT_ONCE, left + ((now - last) / 1000) * MOST_A_SECOND) - 1
    last = now
    return left >= 0
  }
}

/** What a message asks for; undefined where it is no command. */
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
