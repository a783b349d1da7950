import { describe, expect, it } from 'vitest'
import { judgeFit } from '../../scripts/inspect/judge-fit.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { createTypesetter } from '../../scripts/plan/measure/typesetter.ts'
import { abbreviate } from '../../scripts/plan/text/abbreviate.ts'
import { withOneLineFields } from '../../scripts/plan/text/one-line.ts'
import { withFittingLabels } from '../../scripts/plan/text/rail-labels.ts'
import { blocksOf, metrics, planSample } from '../support/plans.ts'
import { sampleEvent, sampleQuotation, sampleTimeline } from '../support/sample-timeline.ts'

const WORDS = 'The committee met in the large hall and adopted the text without a vote. '

function planned(changes: Parameters<typeof sampleEvent>[0]): DeckPlan {
  const [plan] = planSample(sampleTimeline({ languages: ['en'], events: [sampleEvent({ id: 'one', ...changes })] }))
  if (!plan) throw new Error('no plan')
  return plan
}

const openerOf = ({ slides }: DeckPlan) => slides.find(({ frontmatter }) => frontmatter.layout === 'deck-event')

describe('an abbreviated text', () => {
  it('ends at a word, without a small word or a comma before the ellipsis', () => {
    expect(abbreviate('Fulton demonstrates the first of many', (text) => text.length < 27)).toBe('Fulton demonstrates…')
    expect(abbreviate('Reception, dinner, concert', (text) => text.length < 14)).toBe('Reception…')
  })

  it('is cut inside a word where the first word is too long, and is whole where it fits', () => {
    expect(abbreviate('Donaudampfschifffahrt', (text) => text.length <= 6)).toBe('Donau…')
    expect(abbreviate('A day', () => true)).toBe('A day')
    expect(abbreviate('der Donaudampfschifffahrtsgesellschaft', (text) => text.length <= 16)).toBe('der Donaudampfs…')
  })
})

describe('a field of one line', () => {
  it('has a space for each line break, and longer texts keep theirs', () => {
    const timeline = sampleTimeline({ events: [sampleEvent({ id: 'one', title: { en: 'Two\nlines', id: 'Dua' }, summary: 'One\ntwo' })] })
    const [event] = withOneLineFields(timeline).events
    expect(event).toMatchObject({ title: { en: 'Two lines', id: 'Dua' }, summary: 'One\ntwo' })
  })

  it('leaves a timeline without such breaks as it is', () => {
    const timeline = sampleTimeline({})
    expect(withOneLineFields(timeline)).toBe(timeline)
  })
})

describe('a rail', () => {
  const width = (label: string): number => label.length * 10
  const rail = (...labels: string[]) => labels.map((label, index) => ({ event: `e${index}`, label, when: '', slide: index + 1 }))

  it('abbreviates what does not fit beside its neighbours, and keeps the whole as the name', () => {
    const long = 'Fulton demonstrates the first commercially successful steam boat on a river'
    const shown = withFittingLabels(rail('Loom', long, long, 'Rail'), width, false)
    expect(shown.map(({ label }) => label.endsWith('…'))).toEqual([false, true, true, false])
    expect(shown[1]?.name).toBe(long)
    for (const at of [1, 2]) expect(shown.slice(at - 1, at + 2).reduce((sum, { label }) => sum + width(label) + 66, 0)).toBeLessThanOrEqual(1136)
  })

  it('is left alone where all fits', () => {
    const entries = rail('One', 'Two')
    expect(withFittingLabels(entries, width, false)).toBe(entries)
  })
})

describe('the slide that opens an event', () => {
  it('sets a long title smaller', () => {
    expect(openerOf(planned({ title: 'A short title' }))?.frontmatter.titleSize).toBeUndefined()
    expect(openerOf(planned({ title: WORDS.repeat(4).trim(), summary: WORDS }))?.frontmatter.titleSize).toBe('title-long')
  })

  it('goes on with a long summary on a further slide, at the end of a sentence, with nothing lost', () => {
    const plan = planned({ title: 'The committee meets', summary: WORDS.repeat(12).trim() })
    const opener = openerOf(plan)
    const next = plan.slides[plan.slides.indexOf(opener!) + 1]
    expect(opener?.frontmatter.summary).toMatch(/vote\.$/)
    expect(next).toMatchObject({ id: 'one-summary', frontmatter: { title: 'The committee meets', continued: '2 of 2' }, block: { component: 'ProseText' } })
    const shown = next?.block?.component === 'ProseText' ? next.block.props.parts.map(({ runs }) => runs.map(({ text }) => text).join('')) : []
    expect([opener?.frontmatter.summary, ...shown].join(' ')).toBe(WORDS.repeat(12).trim())
    expect(judgeFit(plan, metrics)).toEqual([])
  })

  it('shows its sources where it has no summary', () => {
    expect(openerOf(planned({ summary: undefined }))?.frontmatter.sources).not.toEqual([])
  })
})

describe('what truly does not fit', () => {
  it('is named where a place runs off the cover, which no smaller title helps', () => {
    const name = WORDS.repeat(3).trim()
    const [plan] = planSample(sampleTimeline({ languages: ['en'], places: { hall: { name } }, events: [sampleEvent({ id: 'one', place: 'hall' })] }))
    expect(judgeFit(plan!, metrics)).toContainEqual(expect.objectContaining({ code: 'slide-spill', slide: 1, text: name, message: expect.stringMatching(/^When and where on the cover/) }))
  })

  it('says to name fewer sources where their numbers take the room', () => {
    const names = Array.from({ length: 300 }, (_, index) => `s${index}`)
    const timeline = sampleTimeline({ languages: ['en'], sources: Object.fromEntries(names.map((name) => [name, { publisher: name }])), events: [sampleEvent({ id: 'one', source: names })] })
    expect(judgeFit(planSample(timeline)[0]!, metrics)[0]?.hint).toMatch(/^Name fewer than its 300 sources/)
  })

  it('is named with its text and by how much', () => {
    const timeline = sampleTimeline({ languages: ['en'], events: [sampleEvent({ id: 'one', quotations: [sampleQuotation()] })] })
    const role = WORDS.repeat(40)
    const people = Object.fromEntries(Object.entries(timeline.people).map(([id, person]) => [id, { ...person, role }]))
    const [plan] = planSample({ ...timeline, people })
    const findings = judgeFit(plan!, metrics)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings[0]).toMatchObject({ code: 'slide-spill', message: expect.stringMatching(/about \d+ px too high/), hint: expect.stringMatching(/^Shorten “The committee.* by about \d+ characters\.$/) })
  })
})

it('names a word that is too long for its column, of which no height can be reckoned', () => {
  const plan = planned({ figures: [{ value: 3, unit: 'W'.repeat(90), label: 'counted', source: 'paper' }] })
  const [found] = judgeFit(plan, metrics)
  expect(found?.message).toBe('What the slide shows has a word that is too long for its column, though it is set as small as it may be')
  expect(found?.hint).toMatch(/^Shorten “W+…”, or part its longest word\.$/)
})

it('reckons the sources of a task’s row in the height of the row', () => {
  const heightOf = (sources: number[]): number => createTypesetter(metrics, 960).height({ component: 'TaskList', props: { how: 'Number them.', rows: [{ text: 'The vote', answer: '1', sources }] } })
  expect(heightOf([1, 2, 3, 4, 5, 6, 7, 8])).toBeGreaterThan(heightOf([1]))
})

it('abbreviates a name on an axis so that it fits with how sure the event is', () => {
  const labelAt = (aspect: '16:9' | '4:3'): string | undefined => {
    const events = [sampleEvent({ id: 'one', title: 'Und', when: '1910' }), sampleEvent({ id: 'two', title: 'Jahreshauptversammlung 1963 über den Bau von Straßenbahnen am Markt', when: '1911', certainty: 'disputed' })]
    const [plan] = planSample(sampleTimeline({ languages: ['de'], events, deck: { aspect } }))
    return plan && blocksOf(plan.slides, 'TimelineAxis')[0]?.props.marks[1]?.label
  }
  expect(labelAt('16:9')).toBe('Jahreshauptversammlung 1963 über den Bau von Straßenbahnen… (umstritten)')
  expect(labelAt('4:3')).toBe('Jahreshauptversammlung 1963 über den Bau… (umstritten)')
})
