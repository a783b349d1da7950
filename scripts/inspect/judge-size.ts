import type { TextFact } from './facts.ts'
import { quoted, type SlideFinding } from './finding.ts'

/** Least size of running text and of captions and sources, as a part of the slide's height: legible from the last row. */
const BODY = 1 / 30
const CAPTION = 1 / 45

/** Texts that are too small to be read from the last row. @param height - of a slide in px */
export function judgeSize(texts: readonly TextFact[], height: number): SlideFinding[] {
  return texts.flatMap(({ slide, text, size, caption }) => {
    const least = height * (caption ? CAPTION : BODY)
    if (size >= least - 0.1) return []
    return [{
      code: 'slide-small' as const,
      slide,
      text,
      amount: least / size,
      message: `${quoted(text)} is set in ${Math.round(size * 10) / 10} px; ${caption ? 'captions and sources need' : 'running text needs'} ${least} px`,
      hint: 'Set it larger in the styles.',
    }]
  })
}
