/** One line of the result. */
export interface Row {
  what: string
  ours: string
  /** What it is compared with, and its value. */
  peer?: string
  /** Ours divided by the peer's. */
  ratio?: number
  target: string
  /** Whether the target is reached; undefined where there is no target. */
  reached?: boolean | undefined
  /** What the row has measured of PDFs of so many slides, for the plot. */
  points?: PlotPoint[]
}

/** How long a program takes for a PDF. */
export interface PlotPoint {
  program: string
  slides: number
  seconds: number
}

const HEAD = ['what', 'ours', 'compared with', 'ratio', 'target', '']

/** The rows as a Markdown table, with columns that line up. */
export function renderTable(rows: readonly Row[]): string[] {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)))
  const [head = '', ...body] = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body]
}

/** One row by itself, as it is found, without padding. */
export function renderRow(row: Row): string {
  return `| ${cells(row).join(' | ')} |`
}

function cells({ what, ours, peer = '', ratio, target, reached }: Row): string[] {
  return [what, ours, peer, ratio === undefined ? '' : ratio.toFixed(2), target, reached === undefined ? '' : reached ? 'reached' : 'NOT REACHED']
}

/** Seconds, with the memory of the largest process where it is known. */
export function secondsAndMemory({ seconds, largest }: { seconds: number; largest: number | undefined }): string {
  return `${seconds.toFixed(2)} s${largest === undefined ? '' : `, ${Math.round(largest)} MiB`}`
}
