import { paintOperators, type Operation } from '../content-stream.ts'
import type { Edit } from './open-text.ts'

/** Where what a text object paints can be painted outside of the mark around it, so that it looks the same. */
export interface PaintPlace {
  /** Where it goes, as a place in the content. */
  at: number
  /** The colours that are set at the text and not at that place, as operations. */
  colours: readonly string[]
  /** The end of the mark, where that comes before what is painted. */
  end?: Operation
}

/** What paints otherwise after it: the transformation, the clip and the like, and colours by their operator. */
interface State {
  geometry: string
  colours: ReadonlyMap<string, string>
}

/** A mark that is open. */
interface Mark {
  start: number
  state: State
  texts: { begin: Operation; state: State; matrix: string }[]
  /** Where its last text ends, with nothing painted behind. */
  last: { end: number; state: State } | undefined
}

const COLOURS: ReadonlySet<string> = new Set(['g', 'rg', 'k', 'G', 'RG', 'K'])
const PATHS: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const CLIPS: ReadonlySet<string> = new Set(['W', 'W*'])
const STATES: ReadonlySet<string> = new Set(['cm', 'gs', 'w', 'J', 'j', 'M', 'd'])

/**
 * Finds for each text object where it can be painted outside of its mark: before the mark, if that begins in the state of the text; else
 * behind the last text of the mark, if that one has this state, which then ends there. A mark that draws the line below a link begins in
 * another state than its text; and an edge around letters, which is painted before these at the same place, would cover what comes before it.
 *
 * @returns by the operation that begins the text object; none where it would look otherwise in both places
 */
export function paintPlaces(content: string, operations: readonly Operation[]): Map<Operation, PaintPlace> {
  const places = new Map<Operation, PaintPlace>()
  const saved: State[] = []
  let state: State = { geometry: '', colours: new Map() }
  let [depth, path] = [0, '']
  let isText = false
  let mark: Mark | undefined
  for (const operation of operations) {
    const { operator, start, end } = operation
    if (operator === 'q') saved.push(state)
    else if (operator === 'Q') state = saved.pop() ?? state
    else if (PATHS.has(operator)) path += content.slice(start, end)
    else if (CLIPS.has(operator)) state = { ...state, geometry: `${state.geometry}${path}${operator}` }
    else if (STATES.has(operator)) state = { ...state, geometry: state.geometry + content.slice(start, end) }
    else if (COLOURS.has(operator)) state = { ...state, colours: new Map([...state.colours, [operator, content.slice(start, end)]]) }
    else if (operator === 'n') path = ''
    else if (paintOperators.has(operator)) {
      path = ''
      if (mark) mark.last = undefined
    } else if (operator === 'BDC' || operator === 'BMC') {
      depth += 1
      if (depth === 1 && !isText) mark = { start, state, texts: [], last: undefined }
    } else if (operator === 'EMC') {
      depth -= 1
      if (depth === 0 && mark) {
        for (const [index, { begin, state: own, matrix }] of mark.texts.entries()) {
          const hasEdge = mark.texts.slice(0, index).some((before) => before.matrix === matrix)
          const place = placeOf(own, mark, { end: operation, hasEdge })
          if (place) places.set(begin, place)
        }
        mark = undefined
      }
    } else if (operator === 'BT') {
      isText = true
      if (mark) mark.texts.push({ begin: operation, state, matrix: '' })
      else places.set(operation, { at: start, colours: [] })
    } else if (operator === 'Tm') {
      const text = isText ? mark?.texts.at(-1) : undefined
      if (text && text.matrix === '') text.matrix = operation.operands.join(' ')
    } else if (operator === 'ET') {
      isText = false
      if (mark) mark.last = depth === 1 ? { end, state } : undefined
    }
  }
  return places
}

function placeOf(own: State, { start, state, last }: Mark, { end, hasEdge }: { end: Operation; hasEdge: boolean }): PaintPlace | undefined {
  const coloursSince = (then: State): string[] => [...own.colours].filter(([operator, colour]) => then.colours.get(operator) !== colour).map(([, colour]) => colour)
  if (own.geometry === state.geometry && !hasEdge) return { at: start, colours: coloursSince(state) }
  return last?.state.geometry === own.geometry ? { at: last.end, colours: coloursSince(last.state), end } : undefined
}

/** What paints at a place what says nothing there. @param painted - operations of a text object */
export function paintedAt({ at, colours }: PaintPlace, painted: readonly string[]): Edit {
  const text = ['BT', ...painted, 'ET'].join('\n')
  const coloured = colours.length === 0 ? text : ['q', ...colours, text, 'Q'].join('\n')
  return { start: at, end: at, text: `/Artifact BMC\n${coloured}\nEMC\n` }
}
