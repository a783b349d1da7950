// Thorough: not in the quick loop.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planTimelines } from '../../scripts/pipeline/load-decks.ts'
import type { Request } from '../../scripts/pipeline/request.ts'
import { parseTimeline } from '../../scripts/timeline/read/load.ts'
import { runs } from '../support/runs.ts'
import { writtenTimeline } from './written-timeline.ts'

/** Fields that are no text to read: references, codes, and a shorter form of a text that stands elsewhere. */
const NOT_READ = new Set(['file', 'id', 'source', 'short', 'part', 'person', 'speaker', 'by', 'when', 'place', 'group', 'importance', 'certainty', 'exactness', 'scale', 'after', 'before', 'contrast', 'of', 'state', 'country', 'highlight'])
/** A text that goes on over slides is cut between sentences: so many of its runs of three words may be missing. */
const CUT = 0.34

/** Every text of a value that is to be read in a language. Words as printed are read in theirs. */
function readTexts(value: unknown, languages: readonly string[], language: string, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    NOT_READ.has(key) || (languages.includes(key) && key !== language && !path.endsWith('verbatim')) ? [] : readTexts(inner, languages, language, `${path}.${key}`),
  )
}

/** Every string of a plan, without the addresses behind words, which part these, and the paths in the file. */
function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => (key === 'url' || key === 'origin' ? [] : allStrings(inner))) : []
}

/** A text without the addresses of its links in words. */
const worded = (text: string): string => text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
const squeezed = (text: string): string => worded(text).replaceAll(/[\s\u00A0]+/g, '')

/** Whether a text is told: as a whole, or each of its paragraphs and items of lists. @param told - without spaces */
function isTold(text: string, told: string): boolean {
  return told.includes(squeezed(text)) || worded(text).split(/\n+(?:\s*(?:[-*]|\d+\.) )?/).every((item) => {
    const words = item.replace(/^(?:[-*]|\d+\.) /, '').split(/\s+|(?<=[\u3040-\u9FFF])/u).filter((word) => word !== '')
    const runsOfThree = words.length < 3 ? [words.join('')] : words.slice(2).map((_, index) => words.slice(index, index + 3).join(''))
    return runsOfThree.filter((run) => !told.includes(run)).length <= CUT * runsOfThree.length
  })
}

it('loses no text of a timeline: each stands on a slide or in its notes, however many events there are', async () => {
  await fc.assert(
    fc.asyncProperty(writtenTimeline, async (input) => {
      const { timeline, locate, source } = parseTimeline(JSON.stringify(input), 'any.yaml')
      if (!timeline) throw new Error('no timeline')
      const request = { files: ['any.yaml'], lang: 'all', out: undefined } as unknown as Request
      const { decks } = await planTimelines({ timelines: [{ file: 'any.yaml', timeline, locate }], problems: [], fileTexts: new Map([['any.yaml', source]]) }, request)
      const { events, eras, groups, glossary, path, next, summary, message, title, subtitle } = timeline
      for (const { plan } of decks) {
        const told = squeezed(allStrings([plan.context, plan.slides]).join('\n'))
        const texts = readTexts({ events, eras, groups, glossary, path, next, summary, message, title, subtitle }, timeline.languages, plan.language)
        expect(texts.filter(([, text]) => !isTold(text, told))).toEqual([])
      }
    }),
    { numRuns: runs(30), endOnFailure: true },
  )
})
