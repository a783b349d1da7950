/** How the marks of a group of events look. A name always stands beside them, as nobody is to tell groups by colour alone. */
export interface GroupMark {
  /** The number of its colour, from 1: `--td-group-1`; 0 is grey. */
  colour: number
  shape: 'round' | 'square'
}

/** Events of one group share a mark, and the group's name. */
export interface NamedMark extends GroupMark {
  name: string
}

/** Draws a mark of a group as SVG path data, its middle at 0 0. @param radius - half its width, in px */
export function groupPath({ shape }: GroupMark, radius: number): string {
  if (shape === 'square') return `M${-radius} ${-radius}h${2 * radius}v${2 * radius}h${-2 * radius}z`
  const handle = +(radius * 0.55228475).toFixed(3)
  return `M${radius} 0C${radius} ${handle} ${handle} ${radius} 0 ${radius}S${-radius} ${handle} ${-radius} 0S${-handle} ${-radius} 0 ${-radius}S${radius} ${-handle} ${radius} 0z`
}
