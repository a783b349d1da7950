// @ts-check
/**
 * On the phone: its connection to the presentation. It is made again by itself after the phone has slept or was out of reach; what
 * is tapped meanwhile is not kept, so that no slide changes later by itself.
 */

/** @typedef {'connecting' | 'open' | 'lost' | 'ended' | 'stranger'} ConnectionState */
/** @typedef {{ kind: string, [key: string]: unknown }} Message */

/** How long to wait before connecting again, in ms: at first, and at most. */
const RETRY = { first: 300, most: 3000 }
/** The presentation says something every 4 s; who hears nothing for so long, in ms, is cut off. */
const SILENCE = 9000
/** How long an answer to a command may take, in ms. */
const ANSWER = 3000

/**
 * Connects with the presentation.
 *
 * @param {(message: Message) => void} hear told what the presentation says
 * @param {(state: ConnectionState) => void} change told how the connection is
 * @returns {(command: Message) => boolean} sends a command; false where it could not be sent
 */
export function connect(hear, change) {
  /** @type {WebSocket | undefined} */
  let socket
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  const unanswered = new Map()
  let pause = RETRY.first
  let beat = 0
  let count = 0
  let hasEnded = false

  function open() {
    clearTimeout(retry)
    retry = undefined
    const opened = new WebSocket(`ws://${location.host}/phone/socket`)
    socket = opened
    listen()
    opened.addEventListener('open', () => {
      pause = RETRY.first
      hasEnded = false
      change('open')
    })
    opened.addEventListener('message', ({ data }) => {
      if (socket !== opened) return
      listen()
      take(/** @type {Message} */ (JSON.parse(String(data))))
    })
    opened.addEventListener('close', ({ code }) => {
      if (socket !== opened) return
      hasEnded = code === 1001
      lose(hasEnded ? 'ended' : 'lost')
    })
  }

  /** @param {Message} message */
  function take(message) {
    if (message.kind === 'beat') beat = Number(message['beat'])
    if (message.kind === 'done') {
      clearTimeout(unanswered.get(Number(message['id'])))
      unanswered.delete(Number(message['id']))
    }
    hear(message)
  }

  /** Waits for the next word. */
  function listen() {
    clearTimeout(silence)
    silence = setTimeout(() => lose('lost'), SILENCE)
  }

  /** @param {ConnectionState} state */
  function lose(state) {
    const old = socket
    socket = undefined
    old?.close()
    clearTimeout(silence)
    for (const timeout of unanswered.values()) clearTimeout(timeout)
    unanswered.clear()
    change(state)
    if (retry !== undefined) return
    retry = setTimeout(() => void again(), pause)
    pause = Math.min(2 * pause, RETRY.most)
  }

  /** A web socket does not say why it was refused; a page does. */
  async function again() {
    const answer = await fetch('/phone', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER) }).catch(() => undefined)
    if (socket) return
    if (answer?.ok) return open()
    retry = undefined
    if (answer?.status === 403) lose('stranger')
    else lose(hasEnded ? 'ended' : 'lost')
  }

  /** After sleep, a connection may look open that is none any more. */
  function wake() {
    if (document.visibilityState !== 'visible') return
    if (socket) send({ kind: 'hello' })
    else if (retry !== undefined) {
      clearTimeout(retry)
      retry = setTimeout(() => void again())
    }
  }

  /** @param {Message} command */
  function send(command) {
    if (socket?.readyState !== WebSocket.OPEN) return false
    const id = ++count
    unanswered.set(id, setTimeout(() => lose('lost'), ANSWER))
    socket.send(JSON.stringify({ ...command, id, beat }))
    return true
  }

  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
  addEventListener('offline', () => {
    if (socket) lose('lost')
  })
  open()
  return send
}
