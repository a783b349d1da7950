import { contrast } from './contrast.ts'
import type { PaintFact } from './facts.ts'
import { quoted, type SlideFinding } from './finding.ts'

/** Least contrast of text, and of lines and marks that say something (WCAG 2.2, 1.4.3 and 1.4.11). */
const LEAST = { text: 4.5, mark: 3 }

/** Below this a colour is not meant to be seen: it covers what is behind it with the colour of the ground. */
const UNSEEN = 1.05

/** Texts, lines and marks that stand out too little from what is behind them. */
export function judgeContrast(paints: readonly PaintFact[]): SlideFinding[] {
  return paints.flatMap(({ slide, kind, name, colours, ground }) => {
    const best = Math.max(0, ...colours.map((colour) => contrast(colour, ground)))
    if (colours.length === 0 || best >= LEAST[kind] || (kind === 'mark' && best < UNSEEN)) return []
    return [{
      code: 'slide-contrast' as const,
      slide,
      ...(kind === 'text' ? { text: name } : {}),
      amount: LEAST[kind] / best,
      message: `${kind === 'text' ? quoted(name) : `The line or mark ${name}`} has a contrast of ${best.toFixed(2)} to 1; ${LEAST[kind]} to 1 is needed`,
      hint: 'Take another colour in styles/tokens.css.',
    }]
  })
}
