// @ts-check
/** On the phone: shows the talk, and sends a command for each tap. */
import { connect } from './connection.js'

/** @typedef {import('../phone-view.ts').PhoneView} PhoneView */
/** @typedef {import('../phone-page.ts').PhoneWords} PhoneWords */
/** @typedef {import('./connection.js').ConnectionState} ConnectionState */

/** @type {PhoneWords} */
const words = JSON.parse(element('words').textContent ?? '')
const run = button('run')
const back = button('back')
const black = button('black')
const forward = button('forward')

/** @type {PhoneView | undefined} */
let view
/** @type {ConnectionState} */
let connection = 'connecting'
/** When the clock was read, in ms of this phone's `performance.now()`, which nobody can set. */
let readAt = 0

// The address has a code that works no more.
history.replaceState(undefined, '', '/phone')

const send = connect(
  (message) => {
    if (message.kind === 'view') show(/** @type {PhoneView} */ (/** @type {unknown} */ (message)))
    if (message.kind === 'beat' && view) read(/** @type {PhoneView['clock']} */ (message['clock']))
  },
  (state) => {
    connection = state
    if (state === 'open') void keepAwake()
    showState()
  },
)

onTap(forward, () => send({ kind: 'next' }))
onTap(back, () => send({ kind: 'back' }))
onTap(black, () => send({ kind: 'black', on: view?.black !== true }))
onTap(run, () => send({ kind: 'clock', run: view?.clock.status !== 'running' }))
setInterval(showClock, 200)
document.addEventListener('visibilitychange', () => void keepAwake())

/** @param {PhoneView} next */
function show(next) {
  const before = view
  view = next
  // The labels are part of the page, so another language needs a reload.
  if (next.language !== document.documentElement.lang || next.direction !== document.documentElement.dir) return location.reload()
  write('place', fill(words.slideOf, { no: next.no, of: next.of }))
  write('title', next.title)
  write('next', next.next ?? words.end)
  if (before?.no !== next.no || before.note !== next.note) showNote(next.note, before?.no !== next.no)
  black.setAttribute('aria-pressed', String(next.black))
  document.title = `${next.no}/${next.of} ${next.title}`
  read(next.clock)
  showState()
}

/**
 * @param {string} note
 * @param {boolean} fromTop
 */
function showNote(note, fromTop) {
  const paragraphs = note.split(/\n{2,}/).filter((text) => text.trim() !== '')
  element('notes').replaceChildren(...(paragraphs.length > 0 ? paragraphs.map((text) => paragraph(text)) : [paragraph(words.noNotes, 'none')]))
  if (fromTop) element('talk').scrollTop = 0
}

/**
 * @param {string} text
 * @param {string} [name]
 */
function paragraph(text, name = '') {
  const made = document.createElement('p')
  made.className = name
  for (const [index, line] of text.split('\n').entries()) made.append(...(index > 0 ? [document.createElement('br')] : []), line)
  return made
}

/** @param {PhoneView['clock']} clock */
function read(clock) {
  if (!view) return
  view.clock = clock
  readAt = performance.now()
  run.textContent = { stopped: words.start, running: words.hold, paused: words.goOn }[clock.status]
  showClock()
  showState()
}

/** Shows the time left of a planned talk, else the time that has passed, as in the presenter's view. */
function showClock() {
  // The clock goes on during a lost connection, but not after the talk.
  if (!view || connection === 'ended' || connection === 'stranger') return
  const { clock, planned } = view
  const passed = Math.floor((clock.passed + (clock.status === 'running' ? performance.now() - readAt : 0)) / 1000)
  const isOver = passed > planned
  write('clock', clockText(planned > 0 ? Math.abs(planned - passed) : passed))
  write('besides', planned > 0 ? fill(isOver ? words.overOf : words.left, { minutes: clockText(planned) }) : '')
  document.body.classList.toggle('over', planned > 0 && isOver)
}

/** Shows the most important obstacle. */
function showState() {
  const isOpen = connection === 'open' && view !== undefined
  document.body.classList.toggle('cut', connection === 'lost' || connection === 'stranger' || connection === 'ended')
  for (const each of [run, back, black, forward]) each.disabled = !isOpen
  write('state', stateText())
}

function stateText() {
  switch (connection) {
    case 'connecting':
      return words.phoneConnecting
    case 'lost':
      return words.phoneLost
    case 'ended':
      return words.phoneEnded
    case 'stranger':
      return words.phoneScanAgain
    case 'open':
      if (view?.isShown === false) return words.phoneNoWindow
      if (view?.black) return words.screenIsBlack
      return view?.clock.status === 'paused' ? words.held : ''
  }
}

/**
 * @param {HTMLButtonElement} tapped
 * @param {() => boolean} act
 */
function onTap(tapped, act) {
  tapped.addEventListener('click', () => {
    if (act()) navigator.vibrate?.(15)
  })
}

/** Keeps the screen on if the browser allows it; most do not over plain HTTP. */
async function keepAwake() {
  if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen').catch(() => undefined)
}

/**
 * @param {string} id
 * @param {string} text
 */
function write(id, text) {
  const place = element(id)
  if (place.textContent !== text) place.textContent = text
}

/** @param {number} seconds */
function clockText(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/**
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page lacks ${id}.`)
  return found
}

/** @param {string} id */
function button(id) {
  return /** @type {HTMLButtonElement} */ (element(id))
}
