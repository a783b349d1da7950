import { describe, expect, it } from 'vitest'
import { fullInput } from '../support/full-timeline.ts'
import { planSample, shownOn } from '../support/plans.ts'
import { textFields, textPatterns, withTexts, type TextField } from '../support/text-fields.ts'
import { timelineOf } from '../support/sample-timeline.ts'

/**
 * Texts that no slide of the full deck shows: two for other pages, two for the file's properties, two for a class, one for events of a
 * running clock, and the titles of groups, where the sample has events with a group of their own.
 */
const ELSEWHERE = new Set(['groups.*.title', 'people.*.short', 'people.*.printed', 'description', 'author', 'questions.*.text', 'questions.*.answer', 'clock.name'])

describe('every text field of the model', () => {
  const fields = textFields(fullInput())

  it('has a text in the full sample', () => {
    const present = new Set(fields.map(({ pattern }) => pattern))
    // Who is asked has a meaning only in what comes next.
    expect(textPatterns().filter((pattern) => !present.has(pattern) && pattern !== 'groups.*.title')).toEqual(['events.*.statements.*.items.*.whom'])
  })

  const marker = ({ path }: TextField, language: string | undefined): string => `~${path.join('.')} ${language ?? 'all'}~`
  const plans = planSample(timelineOf(withTexts(fullInput(), marker)))

  it.each(plans.map((plan) => [plan.language, plan] as const))('is on a slide or in its notes, in the language of the deck: %s', (language, plan) => {
    const shown = plan.slides.map((slide) => [...shownOn(slide), slide.notes, ...(slide.ifAsked ?? [])].join('\n')).join('\n')
    const missing = fields
      .filter(({ pattern }) => !ELSEWHERE.has(pattern))
      .filter((field) => !shown.includes(marker(field, field.perLanguage ? language : undefined)))
      .filter((field) => !isOtherTranslation(field, language))
    expect(missing.map(({ path }) => path.join('.'))).toEqual([])
    const foreign = plans.filter((other) => other !== plan).map((other) => other.language)
    for (const other of foreign) expect(shown).not.toContain(` ${other}~`)
  })

  it.each(plans.map((plan) => [plan.language, plan] as const))('stays on its own slide, letter by letter: %s', (_, plan) => {
    const texts = plan.slides.flatMap((slide) => shownOn(slide)).filter((text) => text.includes('~'))
    expect(texts.length).toBeGreaterThan(40)
    for (const text of texts) expect((text.match(/~/g) ?? []).length % 2).toBe(0)
  })
})

/** Our translation into another language, which this deck does not show. */
function isOtherTranslation({ path }: TextField, language: string): boolean {
  return path.at(-2) === 'translations' && path.at(-1) !== language
}
