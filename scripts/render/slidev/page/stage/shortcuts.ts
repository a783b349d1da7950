import type { StageLabel } from './labels.ts'

/** What a key does. */
export type ShortcutId =
  | 'forward' | 'back' | 'nextSlide' | 'previousSlide' | 'first' | 'last' | 'goTo' | 'overview' | 'black' | 'dark' | 'pointer' | 'draw'
  | 'clear' | 'clock' | 'fullScreen' | 'problems' | 'larger' | 'smaller' | 'keys' | 'escape'

/** A key that does something. */
export interface Shortcut {
  id: ShortcutId
  /** What it does, in words. */
  label: StageLabel
  /** Keys as the browser names them, in small letters, with `shift+` where that makes another one of it. */
  strokes: readonly string[]
  /** Goes on while the key is held down. */
  repeats?: true
  /** Only in the presenter's view. */
  presenter?: true
}

/** Every key that the views listen to; the list that `?` shows is made of it. */
export const SHORTCUTS: readonly Shortcut[] = [
  { id: 'forward', label: 'keyForward', strokes: ['arrowright', ' ', 'pagedown'], repeats: true },
  { id: 'back', label: 'keyBack', strokes: ['arrowleft', 'shift+ ', 'pageup'], repeats: true },
  { id: 'nextSlide', label: 'keyNextSlide', strokes: ['arrowdown', 'shift+arrowright'], repeats: true },
  { id: 'previousSlide', label: 'keyPreviousSlide', strokes: ['arrowup', 'shift+arrowleft'], repeats: true },
  { id: 'first', label: 'keyFirst', strokes: ['home'] },
  { id: 'last', label: 'keyLast', strokes: ['end'] },
  { id: 'goTo', label: 'keyGoTo', strokes: ['g'] },
  { id: 'overview', label: 'keyOverview', strokes: ['o'] },
  { id: 'black', label: 'keyBlack', strokes: ['b', '.'] },
  { id: 'dark', label: 'keyDark', strokes: ['d'] },
  { id: 'pointer', label: 'keyPointer', strokes: ['l'] },
  { id: 'draw', label: 'keyDraw', strokes: ['w'] },
  { id: 'clear', label: 'keyClear', strokes: ['c'] },
  { id: 'clock', label: 'keyClock', strokes: ['t'] },
  { id: 'fullScreen', label: 'keyFullScreen', strokes: ['f'] },
  { id: 'problems', label: 'keyProblems', strokes: ['e'] },
  { id: 'larger', label: 'keyLarger', strokes: ['+', '='], presenter: true },
  { id: 'smaller', label: 'keySmaller', strokes: ['-'], presenter: true },
  { id: 'keys', label: 'keyKeys', strokes: ['?', '؟'] },
  { id: 'escape', label: 'keyEscape', strokes: ['escape'] },
]

/** Keys that choose a drawing tool or colour while somebody draws. */
const DRAWING = /^[lasre]$|^\d$/

/** What is pressed, as the browser tells it. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/**
 * What a key does.
 *
 * @param drawing - whether somebody draws in this window, where some letters are tools
 */
export function shortcutOf(stroke: Stroke, drawing: boolean): Shortcut | undefined {
  const key = keyOf(stroke)
  if (drawing && DRAWING.test(key)) return undefined
  return SHORTCUTS.find(({ strokes }) => (stroke.shiftKey && strokes.includes(`shift+${key}`))) ?? SHORTCUTS.find(({ strokes }) => strokes.includes(key))
}

/** The key in small letters; where another script is set, the Latin letter that stands there. */
function keyOf({ key, code }: Stroke): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1]
  const small = key.toLowerCase()
  return latin !== undefined && !/^[a-z]$/.test(small) ? latin.toLowerCase() : small
}

/** A key as people call it: words, and the drawing of an arrow; none where it is only another way to type the same. */
export function strokeName(stroke: string, space: string): { words: string; arrow?: Arrow } | undefined {
  if (stroke === '؟' || stroke === '=') return undefined
  const key = stroke.replace(/^shift\+/, '')
  const shift = key === stroke ? '' : 'Shift '
  const arrow = ARROWS[key]
  return arrow ? { words: shift, arrow } : { words: `${shift}${NAMES[key] ?? (key === ' ' ? space : key.toUpperCase())}` }
}

type Arrow = 'right' | 'left' | 'up' | 'down'

const ARROWS: Record<string, Arrow> = { arrowright: 'right', arrowleft: 'left', arrowup: 'up', arrowdown: 'down' }
const NAMES: Record<string, string> = { pagedown: 'Page Down', pageup: 'Page Up', home: 'Home', end: 'End', escape: 'Esc', '-': '−' }
