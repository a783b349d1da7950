import { describe, expect, it } from 'vitest'
import { adviseOn } from '../../scripts/inspect/advise.ts'
import { clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { loadAllDecks } from '../support/all-decks.ts'

const [wide, narrow] = await Promise.all([loadAllDecks('16:9'), loadAllDecks('4:3')])
const decks = [wide, narrow].flatMap((all, index) => all.map((deck) => ({ ...deck, name: `${deck.name}, ${index === 0 ? '16:9' : '4:3'}` })))

const toldIn = ({ slides }: DeckPlan): Slide[] => slides.filter(({ reference }) => !reference)

/** The form of a slide: its block and, where this has several, its composition. */
function compositionOf({ block, frontmatter }: Slide): string {
  const { composition } = (block?.props ?? {}) as { composition?: string }
  return [block?.component ?? frontmatter.layout, composition].filter(Boolean).join(' ')
}

/** The compositions of each section of a deck, by its id. */
function compositions({ slides }: DeckPlan): Record<string, string[]> {
  const sections = Map.groupBy(slides, ({ id, frontmatter }) => (frontmatter.continued === undefined ? id : id.replace(/-\d+$/, '')).replace(/^(task-[a-z]+)-\d+$/, '$1'))
  return Object.fromEntries([...sections].map(([id, own]) => [id, [...new Set(own.map(compositionOf))].toSorted()]))
}

describe('a slide has the same composition in both aspects', () => {
  it.each(wide.map((deck, index) => ({ ...deck, other: narrow[index]! })))('$name', ({ plan, other }) => {
    expect(compositions(other.plan)).toEqual(compositions(plan))
  })
})

/** Forms that may follow themselves: what a class works on, and how many events are told that have nothing but themselves. */
const MAY_FOLLOW = new Set(['TaskList', 'QuizCard', 'FlashCards', 'TermList', 'EventSpine', 'EventAxis'])

describe.each(decks)('$name: before the appendix', ({ plan, audience }) => {
  const told = toldIn(plan)

  it('no title stands twice but on the pages of one section', () => {
    const twice = [...Map.groupBy(told, ({ frontmatter }) => frontmatter.title)].filter(([, slides]) => slides.length > 1 && slides.some(({ frontmatter }) => frontmatter.continued === undefined))
    expect(twice.map(([title]) => title)).toEqual([])
  })

  it('the lines that lead to the appendix are told apart, and few of them are cut', () => {
    const lines = plan.slides.flatMap(({ block }) => (block?.component === 'AppendixList' ? block.props.parts.map(({ title }) => title) : []))
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.filter((line) => line.endsWith('…')).length).toBeLessThanOrEqual(2)
  })

  it('no composition follows itself more than twice, but openers, events on a spine and what a class works on', () => {
    const names = told.map(compositionOf)
    const runs = names.filter((name, index) => !MAY_FOLLOW.has(name) && names.slice(index, index + 4).length === 4 && names.slice(index, index + 4).every((other) => other === name))
    expect(runs).toEqual([])
  })

  it('no slide of a list asks for more than three clicks', () => {
    const lists = told.filter(({ block }) => block && ['PointList', 'StatementList', 'LeadLines'].includes(block.component))
    expect(Math.max(0, ...lists.map(({ block }) => (block ? clicksOf(block) : 0)))).toBeLessThanOrEqual(3)
  })

  it.runIf(audience === 'class')('a lesson has thirty slides at most', () => expect(told.length).toBeLessThanOrEqual(30))

  // A spine has as many words as its events, which come one by one. The words of a briefing are held by its own tests.
  it.skipIf(audience === 'briefing')('no slide has more words than the last row reads', () => {
    const from = { file: 'x.yaml', locate: () => ({ line: 1, column: 1 }), timeline: { message: 'x' } } as unknown as Parameters<typeof adviseOn>[0]['from']
    expect(adviseOn({ plan: { ...plan, slides: plan.slides.filter(({ block }) => block?.component !== 'EventSpine') }, from }, audience).filter((line) => /words, of which/.test(line))).toEqual([])
  })
})
