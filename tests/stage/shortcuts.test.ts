import { describe, expect, it } from 'vitest'
import { shortcutOf, SHORTCUTS } from '../../scripts/render/slidev/page/stage/shortcuts.ts'

const idOf = (key: string, { code = '', shiftKey = false, drawing = false } = {}): string | undefined => shortcutOf({ key, code, shiftKey }, drawing)?.id

describe('a key', () => {
  it('does one thing', () => {
    const strokes = SHORTCUTS.flatMap((shortcut) => shortcut.strokes)
    expect(strokes.length).toBe(new Set(strokes).size)
    expect(SHORTCUTS.length).toBe(new Set(SHORTCUTS.map(({ id }) => id)).size)
  })

  it('does another with Shift where that is said, and the same else', () => {
    expect(idOf('ArrowRight')).toBe('forward')
    expect(idOf('ArrowRight', { shiftKey: true })).toBe('nextSlide')
    expect(idOf(' ', { shiftKey: true })).toBe('back')
    expect(idOf('B', { shiftKey: true })).toBe('black')
    expect(idOf('?', { shiftKey: true })).toBe('keys')
  })

  it('is known where another script is set', () => {
    expect(idOf('لا', { code: 'KeyB' })).toBe('black')
    expect(idOf('и', { code: 'KeyB' })).toBe('black')
    expect(idOf('؟', { code: 'Slash', shiftKey: true })).toBe('keys')
    // On a French keyboard W stands where Z is elsewhere.
    expect(idOf('w', { code: 'KeyZ' })).toBe('draw')
  })

  it('is a tool while somebody draws, where it is one', () => {
    expect(['l', 'a', 's', 'r', 'e', '3'].map((key) => idOf(key, { drawing: true }))).toEqual(Array.from({ length: 6 }))
    expect(['w', 'c', 'b', 'ArrowRight', 'Escape'].map((key) => idOf(key, { drawing: true }))).toEqual(['draw', 'clear', 'black', 'forward', 'escape'])
  })

  it('does nothing where it is no key of ours', () => {
    expect(['x', 'F5', 'Tab', 'Enter', '7'].map((key) => idOf(key))).toEqual(Array.from({ length: 5 }))
  })
})
