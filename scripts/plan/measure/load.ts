import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FontWidths } from '../text/widths.ts'
import { readTokens, type Tokens } from './tokens.ts'

/** What the planner reckons with: the sizes of the design tokens and the widths of the fonts. */
export interface Metrics {
  tokens: Tokens
  fonts: FontWidths
}

/** Reads the metrics of the project's own styles and fonts. */
export async function loadMetrics(root: string): Promise<Metrics> {
  const [css, widths] = await Promise.all([
    readFile(join(root, 'styles/tokens.css'), 'utf8'),
    readFile(join(root, 'scripts/plan/text/font-widths.json'), 'utf8'),
  ])
  return { tokens: readTokens(css), fonts: JSON.parse(widths) as FontWidths }
}
