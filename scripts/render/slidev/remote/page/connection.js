// @ts-check
/**
 * On the phone: its connection to the presentation, which restores itself after sleep or a lost network. Taps in the meantime are
 * dropped, so that no slide changes later by itself.
 */

/** @typedef {'connecting' | 'open' | 'lost' | 'ended' | 'stranger'} ConnectionState */
/** @typedef {{ kind: string, [key: string]: unknown }} Message */

/** The first and the longest wait before connecting again, in ms. */
const RETRY = { first: 300, most: 3000 }
/** After this silence, in ms, the connection counts as lost; the presentation sends a heartbeat every 4 s. */
const SILENCE = 9000
/** How long an answer to a command may take, in ms. */
const ANSWER = 3000

/**
 * Connects with the presentation.
 *
 * @param {(message: Message) => void} hear gets each message of the presentation
 * @param {(state: ConnectionState) => void} change gets each new state of the connection
 * @returns {(command: Message) => boolean} sends a command; it returns false when it cannot
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

  /** Waits for the next message. */
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

  /** Asks for the page first: a web socket does not say why it is refused, a page does. */
  async function again() {
    const answer = await fetch('/phone', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER) }).catch(() => undefined)
    if (socket) return
    if (answer?.ok) return open()
    retry = undefined
    if (answer?.status === 403) lose('stranger')
    else lose(hasEnded ? 'ended' : 'lost')
  }

  /** Tests the connection after sleep, when a dead one may look open. */
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
