import { createRequire } from 'node:module'
import { getIconData } from '@iconify/utils/lib/icon-set/get-icon'
import { iconToSVG } from '@iconify/utils/lib/svg/build'

/** The drawing of an icon in a square of 24 units, as paths of SVG. */
export interface IconShape {
  /** What a pen of 2 units draws. */
  lines: string[]
  /** What is filled as well, such as dots; left out where there is nothing. */
  filled?: string[]
  /** Whether it points to the left or right, and so turns round in a deck that is written from right to left. */
  directed?: true
}

/** The package with the set, and the name of its file in messages. */
export const ICON_SET = '@iconify-json/lucide'

type IconSet = Parameters<typeof getIconData>[0]

/** The whole set. Node keeps what it has read, and a deck without icons never asks for it. */
function iconSet(): IconSet {
  return createRequire(import.meta.url)(`${ICON_SET}/icons.json`) as IconSet
}

/** The names of all icons, former names included. */
export function iconNames(): string[] {
  const { icons, aliases = {} } = iconSet()
  return [...Object.keys(icons), ...Object.keys(aliases)]
}

/** The drawing of an icon by its name; undefined where the set has none of this name. */
export function iconShape(name: string): IconShape | undefined {
  const data = getIconData(iconSet(), name)
  if (!data) return undefined
  const lines: string[] = []
  const filled: string[] = []
  for (const [element, tag = ''] of iconToSVG(data).body.matchAll(/<(path|circle|ellipse|rect)\b[^>]*>/g)) {
    const isFilled = element.includes('fill="currentColor"')
    ;(isFilled ? filled : lines).push(pathOf(tag, element))
  }
  return { lines, ...(filled.length > 0 && { filled }), ...(isDirected(name) && { directed: true }) }
}

/** An element of an SVG as a path. */
function pathOf(tag: string, element: string): string {
  const number = (name: string): number | undefined => {
    const found = new RegExp(` ${name}="([\\d.-]+)"`).exec(element)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  if (tag === 'path') return / d="([^"]*)"/.exec(element)?.[1] ?? ''
  if (tag !== 'rect') {
    const [x, y, radius] = [number('cx') ?? 0, number('cy') ?? 0, number('r')]
    const [rx, ry] = [number('rx') ?? radius ?? 0, number('ry') ?? radius ?? 0]
    return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`
  }
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => number(name) ?? 0) as [number, number, number, number]
  const r = Math.min(number('rx') ?? number('ry') ?? 0, width / 2, height / 2)
  const corner = (dx: number, dy: number): string => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`)
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`
}

/** What has a side, or shows the way in which one reads. */
const DIRECTED = /(?:^|-)(?:left|right|forward|reply|undo|redo|log-in|log-out|send|indent|outdent|step)(?:-|$)/
/** Of those, what is no direction of reading: both ways at once, or the buttons of a mouse. */
const AS_IT_IS = /left-right|right-left|^mouse-/

function isDirected(name: string): boolean {
  return DIRECTED.test(name) && !AS_IT_IS.test(name)
}
