import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import { mcidOf, paintOperators, type Operation } from '../content-stream.ts'
import { dictAt, nameAt } from '../objects.ts'
import { contentKey } from '../structure-tree.ts'

/** A rectangle in the coordinates of the page: its left, lower, right and upper edge. */
export type Bounds = readonly [left: number, bottom: number, right: number, top: number]
/** What turns the coordinates of a drawing into those of the page (ISO 32000-1, 8.3.4). */
type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [x: number, y: number]

/** How many coordinates an operator has that builds a path. */
const PATHS: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, v: 4, y: 4 }
const UNIT: readonly Point[] = [[0, 0], [1, 0], [0, 1], [1, 1]]

interface State {
  matrix: Matrix
  clip: Bounds
}

/**
 * Where on a page pictures are painted.
 *
 * @param operations - what the content of the page consists of
 * @param wanted - the keys of the pictures' content
 * @returns by key; none for what is painted elsewhere than in the content of the page itself
 */
export function boundsOf(context: PDFContext, page: PDFRef, operations: readonly Operation[], wanted: ReadonlySet<string>): Map<string, Bounds> {
  const dict = context.lookup(page, PDFDict)
  const found = new Map<string, Bounds>()
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: numbersOf(dict.lookup(PDFName.of('MediaBox'))) as Bounds | undefined ?? [0, 0, 0, 0] }
  const saved: State[] = []
  let path: Point[] = []
  let clips = false
  let key: string | undefined
  let depth = 0
  const paint = (points: readonly Point[]): void => {
    const box = points.length === 0 ? undefined : common(around(points), state.clip)
    if (key !== undefined && box) found.set(key, together(found.get(key), box))
  }
  for (const operation of operations) {
    const { operator, operands } = operation
    if (operator === 'BDC' || operator === 'BMC') {
      depth += 1
      const mcid = mcidOf(operation)
      const own = mcid === undefined ? undefined : contentKey(page, mcid)
      if (own !== undefined && wanted.has(own)) {
        key = own
        depth = 1
      }
    } else if (operator === 'EMC') {
      depth -= 1
      if (depth <= 0) key = undefined
    } else if (operator === 'q') saved.push(state)
    else if (operator === 'Q') state = saved.pop() ?? state
    else if (operator === 'cm') state = { ...state, matrix: times(operands.map(Number) as unknown as Matrix, state.matrix) }
    else if (operator === 'W' || operator === 'W*') clips = true
    else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number)
      path.push(...[[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map((corner) => moved(corner as unknown as Point, state.matrix)))
    } else if (PATHS[operator] !== undefined) {
      for (let at = 0; at + 1 < operands.length; at += 2) path.push(moved([Number(operands[at]), Number(operands[at + 1])], state.matrix))
    } else if (operator === 'n' || paintOperators.has(operator)) {
      if (operator === 'Do') paint(cornersOf(context, dict, operands[0] ?? '').map((corner) => moved(corner, state.matrix)))
      else if (operator !== 'n') paint(path)
      if (clips && path.length > 0) state = { ...state, clip: common(around(path), state.clip) ?? state.clip }
      clips = false
      path = []
    }
  }
  return found
}

/** The corners of what is drawn as a whole: a picture of dots, or a form. */
function cornersOf(context: PDFContext, page: PDFDict, name: string): readonly Point[] {
  const resources = dictAt(page, 'Resources')
  const objects = resources && dictAt(resources, 'XObject')
  const object = context.lookup(objects?.get(PDFName.of(name.slice(1))))
  if (!(object instanceof PDFRawStream) || nameAt(object.dict, 'Subtype') !== 'Form') return UNIT
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(object.dict.lookup(PDFName.of('BBox'))) ?? []
  const matrix = numbersOf(object.dict.lookup(PDFName.of('Matrix'))) as Matrix | undefined
  const corners: readonly Point[] = [[left, bottom], [right, bottom], [left, top], [right, top]]
  return matrix ? corners.map((corner) => moved(corner, matrix)) : corners
}

function numbersOf(value: unknown): number[] | undefined {
  return value instanceof PDFArray ? value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0)) : undefined
}

function moved([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

function around(points: readonly Point[]): Bounds {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) [left, bottom, right, top] = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)]
  return [left, bottom, right, top]
}

/** What two rectangles have in common; undefined where it is nothing. */
function common(one: Bounds, other: Bounds): Bounds | undefined {
  const box: Bounds = [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])]
  return box[0] > box[2] || box[1] > box[3] ? undefined : box
}

function together(one: Bounds | undefined, other: Bounds): Bounds {
  return one ? [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])] : other
}
