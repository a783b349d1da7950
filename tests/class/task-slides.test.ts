import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../scripts/plan/labels/index.ts'
import { slidePages } from '../../scripts/plan/slide-pages.ts'
import { planSelected } from '../audience/planned.ts'
import { textIn } from '../../scripts/timeline/schema/text.ts'
import { blocksOf, loadShipped, stringsIn } from '../support/plans.ts'

const { timeline } = await loadShipped()
const decks = planSelected(timeline, 'class')

describe.each(decks.map((deck) => [deck.language, deck] as const))('the deck of a class: %s', (language, deck) => {
  const told = deck.slides.filter(({ reference }) => reference !== true)

  it('is no longer than a lesson', () => {
    expect(told.length).toBeLessThanOrEqual(30)
    expect(told.some(({ block }) => block?.component === 'QuizCard')).toBe(true)
  })

  it('explains the words that its questions ask for after them, and none that no slide has', () => {
    const termsOn = (slides: typeof told): string[] => blocksOf(slides, 'TermList').flatMap(({ props }) => props.terms.map(({ term }) => term))
    const first = told.findIndex(({ id }) => id.startsWith('task-'))
    const nameOf = (english: string): string => textIn(timeline.glossary.find(({ term }) => textIn(term, 'en') === english)?.term ?? '', language)
    const after = ['Signing', 'Ratification', 'Entry into force', 'General Secretary of the Party', 'Secretary-General of the UN'].map(nameOf)
    expect(termsOn(told.slice(first))).toEqual(after)
    expect(termsOn(told.slice(0, first)).length).toBeGreaterThan(2)
    for (const term of ['Politburo', 'Supplementary protocol']) expect(termsOn(told)).not.toContain(nameOf(term))
  })

  it('keeps how much a question asks of a pupil in the notes', () => {
    const levels = Object.values(labelsFor(language).levels)
    const asked = told.filter(({ id }) => id.startsWith('discussion'))
    expect(asked.length).toBeGreaterThan(0)
    expect(stringsIn(asked.map(({ block, frontmatter }) => ({ block, frontmatter }))).filter((text) => levels.includes(text))).toEqual([])
    const notes = asked.map((slide) => stringsIn(slide.notes).join('\n')).join('\n')
    for (const level of levels) expect(notes).toContain(level)
  })

  it('shows no answer on the page of its question, and what it asks from the first', () => {
    const pages = slidePages(deck, 'slides')
    const tasks = told.filter(({ id }) => id.startsWith('task-'))
    expect(tasks.length).toBeGreaterThan(4)
    for (const { id } of tasks) {
      const no = deck.slides.findIndex((slide) => slide.id === id) + 1
      expect(pages.filter(({ slide }) => slide === no).map(({ clicks, isKey }) => [clicks === 0, isKey])).toEqual([[true, false], [false, true]])
    }
  })
})

it('a task of few rows is set larger', () => {
  const rows = decks.flatMap(({ slides }) => slides.flatMap(({ block }) => (block?.component === 'TaskList' && block.props.rows.length <= 3 ? [block.props] : [])))
  expect(rows.length).toBeGreaterThan(0)
  for (const { size } of rows) expect(size).toMatch(/large|medium/)
})
