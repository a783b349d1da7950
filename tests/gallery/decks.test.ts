import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectDeck, type Scheme } from '../../scripts/inspect/inspect.ts'
import { slideProblems } from '../../scripts/inspect/problems.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { ASPECTS } from '../../scripts/timeline/schema/choices.ts'
import { useStage } from '../support/browser.ts'
import { metrics } from '../support/plans.ts'
import { ROOT, SHIPPED } from '../support/project.ts'

const stage = useStage()

const FIXTURES = join(ROOT, 'tests/fixtures/timelines')
const TIMELINES = [
  { what: 'the timeline that comes with the project', file: SHIPPED, languages: ['en', 'id'] },
  { what: 'ten years with forty events, and long words', file: join(FIXTURES, 'decade.yaml'), languages: ['en', 'de'] },
  { what: 'a thousand years with gaps', file: join(FIXTURES, 'millennium.yaml'), languages: ['en', 'fr'] },
  { what: 'a language that runs from right to left', file: join(FIXTURES, 'rtl.yaml'), languages: ['ar', 'en'] },
]

/** How a deck is looked at. */
interface Look {
  aspect: (typeof ASPECTS)[number]
  language: string
  schemes: Scheme[]
  /** The schemes for people. */
  seen: string
}

/**
 * What does not fit shows in each shape and language, a colour in each scheme. The shipped timeline has slides of all kinds, so that it
 * is looked at in both schemes; the others in one for each language.
 */
function looksAt(file: string, languages: string[]): Look[] {
  const schemesOf = (aspect: string, index: number): Scheme[] => (file === SHIPPED && aspect === '16:9' ? ['light', 'dark'] : index % 2 === 0 ? ['light'] : ['dark'])
  return ASPECTS.flatMap((aspect) => languages.map((language, index) => ({ aspect, language, schemes: schemesOf(aspect, index), seen: schemesOf(aspect, index).join(' and ') })))
}

describe.each(TIMELINES)('$what', ({ file, languages }) => {
  it.each(looksAt(file, languages))(
    'is sound on every slide in $language at $aspect, $seen',
    async ({ aspect, language, schemes }) => {
      const { timeline, locate, problems } = await loadTimeline(file)
      expect(problems).toEqual([])
      if (!timeline) return
      const plan = planDecks(timeline, { name: (tag) => tag, metrics, deck: { aspect } }).find((deck) => deck.language === language)
      if (!plan) throw new Error(`${file} has no deck in ${language}`)
      const findings = await inspectDeck(stage.browser, plan, stage.bundle, schemes)
      expect(slideProblems([{ findings, plan, from: { file, timeline, locate } }])).toEqual([])
    },
  )
})
