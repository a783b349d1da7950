import { missingLabels, labelKeys } from './index.ts'
import type { LoadResult } from '../../timeline/read/load.ts'
import type { Problem } from '../../timeline/problems/problem.ts'
import { missingTimeWords } from '../../timeline/time/words.ts'
import { TIME_WORDS } from '../../timeline/time/words/time-words.ts'

/**
 * Warns, once for each language of a timeline, of labels that decks show in English: we do not bring the language along, and the
 * timeline does not give them all under `labels`.
 */
export function checkLabels({ file, timeline, locate }: Pick<LoadResult, 'file' | 'timeline' | 'locate'>): Problem[] {
  if (!timeline) return []
  return timeline.languages.flatMap((language, index): Problem[] => {
    const own = timeline.labels?.[language] ?? {}
    const missing = [...missingLabels(language, own), ...missingTimeWords(language, own)]
    if (missing.length === 0) return []
    const lacks = missing.length === 1 ? '1 label, which is' : `${missing.length} labels, which are`
    const given = Object.keys(own).some((key) => labelKeys().includes(key) || TIME_WORDS.some((word) => key === `time.${word}`))
    return [
      {
        file,
        ...locate(given ? ['labels', language] : ['languages', index], given ? 'key' : 'value'),
        severity: 'warning',
        code: 'labels-english',
        message: `the page furniture in ${language} lacks ${lacks} shown in English`,
        hint: given && missing.length <= FEW ? `Add under labels: ${language}: ${missing.join(', ')}.` : `Run: timeline-deck labels ${language}. It prints the block to translate and to put into the file.`,
      },
    ]
  })
}

/** So many labels are named in a hint. */
const FEW = 12
