import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
 * upright letters where there are no italics.
 *
 * @returns no part where the package is not installed
 */
export async function nearestParts(font: string, { weight, style }: Pick<Face, 'weight' | 'style'>): Promise<FontPart[]> {
  const folder = packageFolder(font)
  if (folder === undefined) return []
  const styles = style === 'italic' ? (['italic', 'normal'] as const) : (['normal'] as const)
  const sheets = styles.flatMap((each) => NEAREST[weight].map((cut) => sheetOf({ weight: cut, style: each })))
  const sheet = sheets.find((name) => existsSync(join(folder, name)))
  return sheet === undefined ? [] : readFontParts(font, sheet)
}
