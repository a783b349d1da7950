import { join } from 'node:path'
import { isThere } from '../../files-read.ts'
import { sheetOf, WEIGHTS, type Face } from '../faces.ts'
import { packageFolder, readFontParts, type FontPart } from './font-package.ts'

/** The weights that stand in for one that a family lacks, the nearest first. */
const NEAREST: Record<Face['weight'], readonly number[]> = {
  [WEIGHTS.regular]: [400, 500, 300],
  [WEIGHTS.strong]: [600, 700, 500, 800, 400],
  [WEIGHTS.heavy]: [700, 800, 600, 900, 500, 400],
}

/**
 * Reads the parts of the cut of a family that is nearest to a face: its own weight and style, else a heavier or lighter one, and
 * upright letters where there are no italics. Only what is written in Latin, Greek and Cyrillic is taken from it: other scripts have
 * fonts that were tried in PDFs.
 *
 * @returns no part where the package is not installed
 */
export async function nearestParts(font: string, { weight, style }: Pick<Face, 'weight' | 'style'>): Promise<FontPart[]> {
  const sheet = nearestSheet(font, { weight, style })
  const parts = sheet === undefined ? [] : await readFontParts(font, sheet)
  return parts.flatMap((part) => {
    const ranges = part.ranges.flatMap(([first, last]) => WRITTEN.flatMap(([from, to]): [number, number][] => (from <= last && first <= to ? [[Math.max(first, from), Math.min(last, to)]] : [])))
    return ranges.length === 0 ? [] : [{ ...part, ranges }]
  })
}

/** The style sheet of the cut of a family that is nearest to a face. @returns undefined where the package has none, or is not installed */
export function nearestSheet(font: string, { weight, style }: Pick<Face, 'weight' | 'style'>): string | undefined {
  const folder = packageFolder(font)
  if (folder === undefined) return undefined
  const styles = style === 'italic' ? (['italic', 'normal'] as const) : (['normal'] as const)
  const sheets = styles.flatMap((each) => NEAREST[weight].map((cut) => sheetOf({ weight: cut, style: each })))
  return sheets.find((name) => isThere(join(folder, name)))
}

/** Latin, Greek and Cyrillic letters, the marks on them, punctuation, currencies. */
const WRITTEN: readonly (readonly [number, number])[] = [[0x20, 0x52f], [0x1d00, 0x1fff], [0x2000, 0x206f], [0x20a0, 0x20cf], [0x2c60, 0x2c7f], [0xa720, 0xa7ff]]

