/**
 * In the browser: values that all windows of a talk share, such as where it is. Whoever sets one last is followed by all. Each value
 * carries a count that is higher than all counts heard before, and the name of its window (a Lamport clock), so that all windows
 * end with the same one, in whatever order the messages arrive; nobody answers a value with a value, so no window is thrown back.
 */
import type { Channel, Message } from './channel.ts'

/** Values by name. */
export interface SharedValues {
  /** Sets a value for all windows; one that is set already is not told again. */
  set: (name: string, value: unknown) => void
  /** Is told when another window has set a value, and which values there were when this one came. */
  follow: (name: string, listener: (value: unknown) => void) => void
  /** Is told once it is known which values there are; with none, where this window is the first. */
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

/** How long a window of a site waits for others to answer, in ms; they are in the same browser. */
const ANSWER = 300

/**
 * Shares values over a channel. What a window's user sets before the window knows the values of the others is set once it does: a key
 * pressed at once after a page was loaded counts.
 *
 * @param yields - names of values that do not: what others have set already stays
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
    // Also after the connection was lost: what this window has set meanwhile, and what the others have.
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
