// Thorough: not in the quick loop.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../scripts/plan/audience/briefing.ts'
import { selectFor } from '../../scripts/plan/audience/select.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { loadTimeline } from '../../scripts/timeline/read/load.ts'
import { type Path, pathKey } from '../../scripts/timeline/schema/path.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { blocksOf, loadShipped, metrics, stringsIn } from '../support/plans.ts'
import { ROOT } from '../support/project.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'
import { brief } from './planned.ts'

async function fixture(name: string): Promise<Timeline> {
  const { timeline } = await loadTimeline(join(ROOT, `tests/fixtures/timelines/${name}.yaml`))
  if (!timeline) throw new Error('The fixture is right')
  return timeline
}

const told = (slides: readonly Slide[]): Slide[] => slides.filter(({ reference }) => !reference)
const shown = (slides: readonly Slide[]): string => stringsIn(slides.map(({ frontmatter, block }) => [frontmatter.title, frontmatter.summary, block?.props])).join('\n')

/** What each event of a file has to be seen, in the first language. */
function wordsWithin({ events, next, languages: [language = 'en'] }: Timeline): Map<string, string[]> {
  const text = (value: unknown): string[] => (value === undefined ? [] : [typeof value === 'string' ? value : (value as Record<string, string>)[language] ?? ''])
  const within = events.map((event): [string, string[]] => [event.id, [
    ...event.figures.flatMap(({ unit }) => text(unit)),
    ...event.points.flatMap(({ items }) => items.flatMap(({ title }) => text(title))),
    ...event.statements.flatMap(({ items }) => items.flatMap((item) => text(item.text))),
    ...event.quotations.flatMap(({ verbatim }) => Object.values(verbatim)),
    ...event.people.flatMap(({ group }) => text(group)),
  ]])
  return new Map([...within, ['next', next?.items.flatMap((item) => text(item.text)) ?? []]])
}

const { timeline: shipped } = await loadShipped()

describe.each([['the shipped timeline', shipped, 10], ['the decade', await fixture('decade'), 5], ['a timeline in Arabic', await fixture('rtl'), 4]] as const)('%s in so many minutes', (_, timeline, minutes) => {
  const { briefing, decks: [deck] } = brief(timeline, minutes)
  const slides = deck?.slides ?? []

  it(`${minutes}: loses nothing of what it tells, and lists every event that it does not tell with its time`, () => {
    expect(briefing.fits).toBe(true)
    if (!briefing.fits) return
    const words = shown(slides)
    const rows = new Map(slides.filter(({ id }) => id.startsWith('other-events')).flatMap(({ block }) => (block?.component === 'EventSpine' ? block.props.rows : [])).map((row) => [row.event, row]))
    const kept = new Set([...briefing.selection.timeline.events.map(({ id }) => id), 'next'])
    for (const [id, within] of wordsWithin(selectFor(timeline, 'briefing').timeline)) {
      if (kept.has(id)) for (const each of within) expect(words).toContain(each)
      else expect(rows.get(id)).toMatchObject({ when: expect.stringMatching(/./), title: expect.stringMatching(/./) })
    }
    expect(rows.size).toBe(briefing.selection.others.count)
  })

  it(`${minutes}: is the same talk with what stands behind it as without`, () => {
    if (!briefing.fits) return
    const talk = (decks: readonly DeckPlan[]): unknown[] => decks.map((each) => told(each.slides).map(({ id, frontmatter }) => [id, frontmatter.minutes]))
    const [alone, all] = (['talk', 'all'] as const).map((part) => planDecks(timeline, { name: (language) => language, metrics, selection: selectFor(timeline, 'briefing', cutOf(briefing), part) }))
    expect(talk(alone ?? [])).toEqual(talk(all ?? []))
  })
})

/** The paths of everything that there was no time for. */
function cutOf({ selection: { timeline, isCut, original }, leftOut }: Extract<Briefing, { fits: true }>): Set<string> {
  const within = (value: unknown, path: Path): Path[] => {
    const inner = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => within(each, [...path, Array.isArray(value) ? Number(key) : key])) : []
    return isCut(path) ? [path, ...inner] : inner
  }
  const { events, next } = timeline
  return new Set([...within({ events, next }, []).map(original), ...leftOut.things.filter(({ length }) => length === 2)].map(pathKey))
}

describe('what a short briefing has no time for', () => {
  const slow = { minutes: 5, notes: 'x' }
  const figure = { id: 'all', value: 110, unit: 'states', label: 'were there', source: 'paper', ...slow }
  const event = (more: Partial<EventInput>): DeckPlan => brief(sampleTimeline({ events: [sampleEvent({ importance: 'essential', minutes: 1, notes: 'x', ...more })], notes: {} }), 4).decks[0] as DeckPlan
  const behind = ({ slides }: DeckPlan): Slide[] => slides.filter(({ reference }) => reference)

  it('stands behind it: figures, points, statements, quotations, people, pictures and texts', () => {
    const deck = event({
      text: 'A text that nobody has time for. '.repeat(150),
      figures: [figure],
      points: [{ title: 'Drives', source: 'paper', items: [{ title: 'Law' }, { title: 'Trust' }], ...slow }],
      statements: [{ title: 'Said', by: 'speaker', items: [{ text: 'One thing.', source: 'paper', ...slow }] }],
      quotations: [sampleQuotation(slow)],
      people: [{ group: 'Two hundred parents', source: 'paper', ...slow }],
    })
    const words = shown(behind(deck))
    for (const each of ['A text that nobody has time for.', 'were there', 'Trust', 'One thing.', 'the greatest shield', 'Two hundred parents']) {
      expect(words).toContain(each)
      expect(shown(told(deck.slides))).not.toContain(each)
    }
  })

  it('is not drawn beside what is told', () => {
    const deck = event({ figures: [{ value: 18, unit: 'states', label: 'spoke', of: 'all', source: 'paper', importance: 'essential', minutes: 1, notes: 'x' }, figure] })
    expect(blocksOf(told(deck.slides), 'UnitChart')).toEqual([])
    expect(shown(told(deck.slides))).toContain('spoke')
    expect(shown(behind(deck))).toContain('110')
  })

  it('has its answers where the speaker is, not in the appendix', () => {
    const deck = event({ figures: [{ ...figure, ifAsked: 'Who counted them?' }] })
    expect(told(deck.slides).flatMap(({ ifAsked = [] }) => ifAsked)).toEqual(['If asked: Who counted them?'])
    expect(behind(deck).flatMap(({ ifAsked = [] }) => ifAsked)).toEqual([])
  })

  it('is listed as far as six slides go, the more important events first, and says how many there are', () => {
    const events = Array.from({ length: 90 }, (_, index) => sampleEvent({ id: `e${index}`, title: `Event ${index}`, when: 1900 + index, importance: index % 3, notes: 'It was a long story. '.repeat(20) }))
    const [deck] = brief(sampleTimeline({ events, notes: {} }), 2).decks
    const listed = (deck?.slides ?? []).filter(({ id }) => id.startsWith('other-events'))
    const rows = listed.flatMap(({ block }) => (block?.component === 'EventSpine' ? block.props.rows.map(({ event: id }) => Number(id.slice(1))) : []))
    expect(rows).toHaveLength(36)
    expect(rows.filter((index) => index % 3 === 0)).toEqual([])
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
    expect(listed[0]?.frontmatter.title).toMatch(/^Other events \(36 \/ 8\d\)$/)
    expect(listed.length).toBeLessThan(8)
  })
})
