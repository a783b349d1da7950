import { FURNISHED_LANGUAGES, labelsFor, missingLabels } from '../plan/labels/index.ts'
import type { LoadResult } from '../timeline/read/load.ts'
import type { Problem } from '../timeline/problems/problem.ts'
import { missingTimeWords } from '../timeline/time/words.ts'

/**
 * The languages of a timeline for which words of the page furniture are missing: neither do we bring them along, nor does
 * the timeline give them under `labels`.
 */
export function furnitureProblems({ file, timeline, locate }: LoadResult): Problem[] {
  if (!timeline) return []
  return timeline.languages.flatMap((language, index): Problem[] => {
    const own = timeline.labels?.[language] ?? {}
    const words = labelsFor(language, own) ? [] : missingLabels(own)
    const missing = [...words, ...missingTimeWords(language, own)]
    if (missing.length === 0) return []
    return [
      {
        file,
        ...locate(['languages', index]),
        severity: 'error',
        code: 'labels-missing',
        message: `timeline-deck does not know the words of the page furniture in ${language}`,
        hint: `It knows ${FURNISHED_LANGUAGES.join(', ')}. For another language give these under labels: ${language}: ${missing.join(', ')}.`,
      },
    ]
  })
}
