import { LABEL_LANGUAGES, labelsFor, missingLabels } from './index.ts'
import type { LoadResult } from '../../timeline/read/load.ts'
import type { Problem } from '../../timeline/problems/problem.ts'
import { missingTimeWords } from '../../timeline/time/words.ts'

/**
 * Finds the languages of a timeline whose labels are missing: we do not bring them along, and the timeline does not give them
 * under `labels`.
 */
export function checkLabels({ file, timeline, locate }: LoadResult): Problem[] {
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
        hint: `It knows ${LABEL_LANGUAGES.join(', ')}. For another language give these under labels: ${language}: ${missing.join(', ')}.`,
      },
    ]
  })
}
