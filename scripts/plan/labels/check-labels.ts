import { flatLabels, isPluralKey, labelKeys, labelsFor, missingLabels } from './index.ts'
import type { LoadResult } from '../../timeline/read/load.ts'
import type { Problem } from '../../timeline/problems/problem.ts'
import { quote } from '../../timeline/problems/quote.ts'
import { nearest } from '../../timeline/problems/suggest.ts'
import { isTimeKey, missingTimeWords } from '../../timeline/time/words.ts'
import { TIME_WORDS } from '../../timeline/time/words/time-words.ts'

/** Warns of what is wrong with the labels of a timeline: labels in English, keys that mean nothing, and words without what is filled in. */
export function checkLabels(loaded: Pick<LoadResult, 'file' | 'timeline' | 'locate'>): Problem[] {
  return [...englishLabels(loaded), ...wrongLabels(loaded)]
}

/**
 * Warns, once for each language of a timeline, of labels that decks show in English: we do not bring the language along, and the
 * timeline does not give them all under `labels`.
 */
function englishLabels({ file, timeline, locate }: Pick<LoadResult, 'file' | 'timeline' | 'locate'>): Problem[] {
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

function wrongLabels({ file, timeline, locate }: Pick<LoadResult, 'file' | 'timeline' | 'locate'>): Problem[] {
  const english = flatLabels(labelsFor('en'))
  return Object.entries(timeline?.labels ?? {}).flatMap(([language, own]) =>
    Object.entries(own).flatMap(([key, word]): Problem[] => {
      const at = { file, ...locate(['labels', language, key], 'key'), severity: 'warning' as const }
      if (!Object.hasOwn(english, key)) {
        if (isTimeKey(key) || isPluralKey(key)) return []
        const meant = nearest(key, [...Object.keys(english), ...TIME_WORDS.map((each) => `time.${each}`)])
        return [{ ...at, code: 'label-unknown', message: `there is no label ${quote(key)}`, hint: meant === undefined ? 'Run: timeline-deck labels en. It prints them all.' : `Did you mean "${meant}"?` }]
      }
      const [wanted, found] = [placesIn(english[key] ?? ''), placesIn(word)]
      if (wanted.join() === found.join()) return []
      const hint = wanted.length === 0 ? 'Nothing is filled in here: leave out what is in braces.' : `Write ${wanted.join(' and ')} where it is to be filled in, as in ${quote(english[key] ?? '')}.`
      return [{ ...at, code: 'label-unfilled', message: `the label ${quote(key)} has ${found.length === 0 ? 'no place' : found.join(' and ')} for what is filled in`, hint }]
    }))
}

/** The names in braces of a label, each once. */
function placesIn(label: string): string[] {
  return [...new Set(label.match(/\{\w+\}/g))].toSorted()
}
