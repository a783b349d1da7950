import type { StageLabel } from './labels.ts'

/** The name of an action that a key has. */
export type ShortcutId =
  | 'forward' | 'back' | 'nextSlide' | 'previousSlide' | 'first' | 'last' | 'goTo' | 'overview' | 'black' | 'dark' | 'pointer' | 'draw'
  | 'clear' | 'clock' | 'fullScreen' | 'problems' | 'play' | 'larger' | 'smaller' | 'keys' | 'escape'

/** An action and its keys. */
export interface Shortcut {
  id: ShortcutId
  /** The label that describes the action. */
  label: StageLabel
  /** Keys as the browser names them, in small letters, with `shift+` when that changes the action. */
  strokes: readonly string[]
  /** Whether holding the key down repeats the action. */
  repeats?: true
  /** Whether only the presenter's view has it. */
  presenter?: true
}

/** Every key of the views; `?` shows this list. */
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
  { id: 'play', label: 'keyPlay', strokes: ['k'] },
  { id: 'fullScreen', label: 'keyFullScreen', strokes: ['f'] },
  { id: 'problems', label: 'keyProblems', strokes: ['e'] },
  { id: 'larger', label: 'keyLarger', strokes: ['+', '='], presenter: true },
  { id: 'smaller', label: 'keySmaller', strokes: ['-'], presenter: true },
  { id: 'keys', label: 'keyKeys', strokes: ['?', '؟'] },
  { id: 'escape', label: 'keyEscape', strokes: ['escape'] },
]

/** The keys that choose a tool or colour while somebody draws. */
const DRAWING = /^[lasre]$|^\d$/

/** The parts of a key event that decide about the action. */
type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/**
 * Finds the action of a key; undefined when it has none.
 *
 * @param drawing - whether somebody draws in this window; some letters then choose tools
 */
export function shortcutOf(stroke: Stroke, drawing: boolean): Shortcut | undefined {
  const key = keyOf(stroke)
  if (drawing && DRAWING.test(key)) return undefined
  return SHORTCUTS.find(({ strokes }) => (stroke.shiftKey && strokes.includes(`shift+${key}`))) ?? SHORTCUTS.find(({ strokes }) => strokes.includes(key))
}

/** The key in small letters; on a keyboard of another script, the Latin letter at its place. */
function keyOf({ key, code }: Stroke): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1]
  const small = key.toLowerCase()
  return latin !== undefined && !/^[a-z]$/.test(small) ? latin.toLowerCase() : small
}

/** The name of a key for people: words, or the drawing of an arrow. Undefined for a second way to type the same key. */
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
