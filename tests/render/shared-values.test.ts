import { describe, expect, it } from 'vitest'
import type { Channel, Message } from '../../scripts/render/slidev/page/channel.ts'
import { shareValues, type SharedValues } from '../../scripts/render/slidev/page/shared-values.ts'

/** A window's end of a running presentation: what it has said, and a way to tell it something. */
function openWindow(yields?: string[]): { values: SharedValues; said: Message[]; tell: (message: Message) => void; followed: unknown[] } {
  const said: Message[] = []
  const listeners = new Map<string, (message: Message) => void>()
  const channel: Channel = { isLive: true, say: (message) => void said.push(message), hear: (kind, listener) => void listeners.set(kind, listener) }
  const values = shareValues(channel, yields)
  const followed: unknown[] = []
  values.follow('place', (value) => followed.push(value))
  return { values, said, tell: (message) => listeners.get(message.kind)?.(message), followed }
}

const held = (name: string, value: unknown, count = 7): Message => ({ kind: 'value', name, value, count, by: 'other' })

describe('what a window sets before it knows what others have set', () => {
  it('counts: it is told as the latest, and what was heard is not followed', () => {
    const { values, said, tell, followed } = openWindow()
    values.set('place', 34)
    expect(said).toEqual([])
    expect(values.get('place')).toBe(34)
    tell({ kind: 'values', values: [held('place', 35)] })
    expect(followed).toEqual([])
    expect(said).toEqual([expect.objectContaining({ kind: 'value', name: 'place', value: 34, count: 8 })])
    expect(values.get('place')).toBe(34)
  })

  it('yields where the value is one of those', () => {
    const { values, said, tell } = openWindow(['timer'])
    values.set('timer', 'new')
    tell({ kind: 'values', values: [held('timer', 'running')] })
    expect(values.get('timer')).toBe('running')
    expect(said).toEqual([])
  })

  it('counts where nobody has set anything', () => {
    const { values, said, tell } = openWindow(['timer'])
    values.set('timer', 'new')
    tell({ kind: 'values', values: [] })
    expect(said).toEqual([expect.objectContaining({ name: 'timer', value: 'new', count: 1 })])
  })
})

describe('what a window sets afterwards', () => {
  it('is told once, with a count above all that were heard', () => {
    const { values, said, tell, followed } = openWindow()
    tell({ kind: 'values', values: [held('place', 35)] })
    expect(followed).toEqual([35])
    values.set('place', 36)
    values.set('place', 36)
    expect(said).toEqual([expect.objectContaining({ value: 36, count: 8 })])
  })

  it('loses against a later value', () => {
    const { values, tell, followed } = openWindow()
    tell({ kind: 'values', values: [] })
    values.set('place', 1)
    tell(held('place', 3, 9))
    tell(held('place', 4, 8))
    expect(values.get('place')).toBe(3)
    expect(followed.at(-1)).toBe(3)
  })
})
