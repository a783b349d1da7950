/**
 * In the browser: values that all windows of a talk share, such as the current slide. All windows follow the last one to set a value.
 * Each value has the name of its window and a count higher than all counts heard before (a Lamport clock), so that all windows end
 * with the same value, in whatever order the messages arrive. No window answers a value with a value, so none is thrown back.
 */
import type { Channel, Message } from './channel.ts'

/** Values by name. */
export interface SharedValues {
  /** Sets a value for all windows; does nothing when it is already set. */
  set: (name: string, value: unknown) => void
  /** Adds a listener for a value that another window sets, or had set before this window came. */
  follow: (name: string, listener: (value: unknown) => void) => void
  /** Calls a listener once this window knows the values of the others; the first window has none to learn. */
  whenKnown: (listener: () => void) => void
  get: (name: string) => unknown
}

interface SharedValue extends Message {
  kind: 'value'
  name: string
  value: unknown
  count: number
  by: string
}

/** How long a window of a site waits for answers, in ms; the other windows are in the same browser. */
const ANSWER = 300

/**
 * Shares values over a channel. A value that the user sets before this window knows the values of the others is sent once it does, so
 * that a key pressed right after loading a page counts.
 *
 * @param yields - the names of values for which that does not hold: a value that others have set stays
 */
export function shareValues(channel: Channel, yields: readonly string[] = []): SharedValues {
  const by = Math.random().toString(36).slice(2)
  const values = new Map<string, SharedValue>()
  const early = new Map<string, unknown>()
  const followers = new Map<string, (value: unknown) => void>()
  const waiting: (() => void)[] = []
  let known = false
  let count = 0

  function take(message: Message): void {
    const told = message as SharedValue
    const held = values.get(told.name)
    count = Math.max(count, told.count)
    if (held && (held.count > told.count || (held.count === told.count && held.by >= told.by))) return
    values.set(told.name, told)
    if (yields.includes(told.name)) early.delete(told.name)
    if (!early.has(told.name) && !isSame(held?.value, told.value)) followers.get(told.name)?.(told.value)
  }

  function tell(name: string, value: unknown): void {
    if (isSame(values.get(name)?.value, value)) return
    count += 1
    const own: SharedValue = { kind: 'value', name, value, count, by }
    values.set(name, own)
    channel.say({ ...own })
  }

  function becomeKnown(): void {
    known = true
    for (const [name, value] of early) tell(name, value)
    early.clear()
    for (const listener of waiting.splice(0)) listener()
  }

  channel.hear('value', take)
  channel.hear('values', ({ values: all }) => {
    for (const value of all as SharedValue[]) take(value)
    becomeKnown()
  })
  channel.hear('open', () => {
    // After a lost connection, too, the windows exchange what they have set meanwhile.
    channel.say({ kind: 'hello', values: [...values.values()] })
    if (!channel.isLive) setTimeout(becomeKnown, ANSWER)
  })
  if (!channel.isLive) {
    channel.hear('hello', () => {
      if (known) channel.say({ kind: 'values', values: [...values.values()] })
    })
  }
  return {
    set(name, value) {
      if (known) tell(name, value)
      else early.set(name, value)
    },
    follow: (name, listener) => void followers.set(name, listener),
    whenKnown: (listener) => (known ? listener() : void waiting.push(listener)),
    get: (name) => (early.has(name) ? early.get(name) : values.get(name)?.value),
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
