import { describe, expect, it } from 'vitest'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import type { Block } from '../../scripts/plan/blocks/block.ts'
import { blocksOf, planSample, type PropsOf } from '../support/plans.ts'
import { sampleEvent, sampleInput, sampleQuotation, sampleTimeline, type EventInput, type TimelineInput } from '../support/sample-timeline.ts'

function plan(overrides: Partial<TimelineInput> = {}): DeckPlan {
  return planSample(sampleTimeline(overrides))[0] as DeckPlan
}

function planEvent(overrides: Partial<EventInput>): DeckPlan {
  return plan({ events: [sampleEvent(overrides)] })
}

function ids({ slides }: DeckPlan): string[] {
  return slides.map(({ id }) => id)
}

function block<C extends Block['component']>(slides: Slide[], component: C): PropsOf<C> {
  const [first] = blocksOf(slides, component)
  if (!first) throw new Error(`No ${component} in ${slides.map(({ id }) => id).join(', ')}`)
  return first.props
}

describe('the slides of a deck', () => {
  it('are cover, overview, events, sources at the least', () => {
    expect(ids(plan())).toEqual(['cover', 'overview', 'session', 'close', 'sources'])
  })

  it('have one opener per event, in the order of time', () => {
    const events = ['2025-10-27', '2025-10', '2024', { date: '2025-10-25', part: 'evening' as const }, { date: '2025-10-25', part: 'morning' as const }].map((when, index) => sampleEvent({ id: `e${index}`, when, place: 'hall' }))
    const deck = plan({ events, places: { hall: { name: 'Hall' } } })
    const openers = deck.slides.filter(({ frontmatter }) => frontmatter.layout === 'deck-event').map(({ id }) => id)
    expect(openers[0]).toBe('e2')
    expect(openers.indexOf('e4')).toBeLessThan(openers.indexOf('e3'))
    expect(openers.indexOf('e3')).toBeLessThan(openers.indexOf('e0'))
    expect(openers).toHaveLength(5)
    expect(deck.context.rail.map(({ event }) => event)).toEqual(openers)
  })

  it('keep the order of the file where the data state none', () => {
    const events = ['c', 'a', 'b'].map((id) => sampleEvent({ id, place: 'hall' }))
    expect(ids(plan({ events, places: { hall: { name: 'Hall' } } })).slice(2, 5)).toEqual(['c', 'a', 'b'])
  })

  it('say where a slide is from, as a path in the file', () => {
    const deck = plan({ events: [sampleEvent({ id: 'late', when: '2026' }), sampleEvent({ id: 'early', when: '2025', figures: [figure(1)] })] })
    expect(deck.slides.find(({ id }) => id === 'early')?.origin).toEqual([['events', 1]])
    expect(deck.slides.find(({ id }) => id === 'early-figures')?.origin).toEqual([['events', 1, 'figures', 0]])
  })

  it.each([[1, [1]], [4, [4]], [5, [3, 2]], [8, [4, 4]], [9, [3, 3, 3]]])('spread %i figures as %j', (count, pages) => {
    const deck = planEvent({ figures: Array.from({ length: count }, (_, index) => figure(index)) })
    const found = deck.slides.flatMap(({ block: shown }) => (shown?.component === 'FigureGrid' ? [shown.props.figures] : []))
    expect(found.map(({ length }) => length)).toEqual(pages)
    expect(found.flat().map(({ value }) => value)).toEqual(Array.from({ length: count }, (_, index) => String(index)))
  })

  it('number the pages of a section and keep its title', () => {
    const items = Array.from({ length: 30 }, (_, index) => ({ country: 'VN', text: `Statement ${index}: ${'long words '.repeat(20)}`, source: 'paper' }))
    const deck = planEvent({ statements: [{ id: 'said', title: 'What was said', items }] })
    const run = deck.slides.filter(({ id }) => id.startsWith('session-said'))
    expect(run.length).toBeGreaterThan(2)
    expect(run.map(({ frontmatter }) => frontmatter.continued)).toEqual(run.map((_, index) => `${index + 1} of ${run.length}`))
    expect(run.map(({ id }) => id)).toEqual(run.map((_, index) => (index === 0 ? 'session-said' : `session-said-${index + 1}`)))
    expect(new Set(run.map(({ frontmatter }) => frontmatter.title))).toEqual(new Set(['What was said']))
  })

  it('count points on over a further slide', () => {
    const items = Array.from({ length: 12 }, (_, index) => ({ title: `Point ${index + 1}`, text: 'what it means in many words '.repeat(6) }))
    const run = planEvent({ points: [{ title: 'Twelve', items, source: 'paper' }] }).slides.flatMap(({ block: shown }) => (shown?.component === 'PointList' ? [shown.props] : []))
    expect(run.length).toBeGreaterThan(1)
    expect(run.map(({ start }) => start)).toEqual(run.map((_, index) => 1 + run.slice(0, index).reduce((sum, { points }) => sum + points.length, 0)))
  })
})

describe('ids', () => {
  it('are unique even where sections of a file are called like slides of ours', () => {
    const deck = plan({
      events: [sampleEvent({ id: 'session', figures: [figure(1)], points: [{ id: 'figures', title: 'Points', items: [{ title: 'One' }], source: 'paper' }] }), sampleEvent({ id: 'cover' }), sampleEvent({ id: 'session-figures' })],
    })
    expect(new Set(ids(deck)).size).toBe(deck.slides.length)
    for (const { event, slide } of deck.context.rail) expect(deck.slides[slide - 1]?.frontmatter).toMatchObject({ layout: 'deck-event', event })
  })
})

describe('figures', () => {
  it.each([
    [{ value: 110, exactness: 'more-than' as const }, 'en', ['more than', '110']],
    [{ value: 83.5, prefix: '$', scale: 'million' as const }, 'en', [undefined, '$83.5\u00A0million']],
    [{ value: 83.5, prefix: '$', scale: 'million' as const }, 'id', [undefined, '$83,5\u00A0juta']],
    [{ value: 1234567 }, 'id', [undefined, '1.234.567']],
    [{ value: 0.123456789012 }, 'en', [undefined, '0.123456789012']],
    [{ words: { en: 'Thousands', id: 'Ribuan' } }, 'id', [undefined, 'Ribuan']],
    [{ value: 70, exactness: 'nearly' as const }, 'id', ['hampir', '70']],
  ])('stand as the source states them: %j in %s', (stated, language, [exactness, value]) => {
    const plans = planSample(sampleTimeline({ events: [sampleEvent({ figures: [{ unit: 'things', label: 'were there', source: 'paper', ...stated }] })] }))
    const deck = plans.find((one) => one.language === language) as DeckPlan
    expect(block(deck.slides, 'FigureGrid').figures[0]).toMatchObject({ value, ...(exactness === undefined ? {} : { exactness }) })
    expect(block(deck.slides, 'FigureGrid').figures[0]?.exactness).toBe(exactness)
  })

  it('say who gave them', () => {
    expect(block(planEvent({ figures: [{ ...figure(1), by: 'speaker' }] }).slides, 'FigureGrid').figures[0]?.by).toBe('according to Phạm Minh Chính')
  })
})

describe('quotations', () => {
  const phrase = (id: string, speaker = 'speaker'): ReturnType<typeof sampleQuotation> => ({ id, speaker, verbatim: { id: `kata ${id}` }, translations: { en: `word ${id}` }, source: 'wire', notes: `note ${id}` })

  it('that are phrases of one speaker stand together, others on cards', () => {
    const deck = planEvent({ quotations: [phrase('one'), sampleQuotation({ id: 'long' }), phrase('two'), phrase('other', 'guest')] })
    expect(ids(deck).slice(3, -2)).toEqual(['session-words-speaker', 'session-quote-long', 'session-quote-other'])
    expect(block(deck.slides, 'QuoteList').quotes.map(({ quote }) => quote.text)).toEqual(['kata one', 'kata two'])
  })

  it('that belong to a statement stand there and nowhere else, with their notes and sources', () => {
    const deck = planEvent({ quotations: [phrase('one')], statements: [{ title: 'Said', by: 'speaker', items: [{ text: 'He said a word.', quotation: 'one', source: 'paper', notes: 'note of the statement' }] }] })
    const slide = deck.slides.find(({ id }) => id === 'session-statements-1')
    expect(block(deck.slides, 'StatementList').statements[0]).toMatchObject({ quote: { quote: { text: 'kata one' } }, sources: [1, 2] })
    expect(slide?.notes).toBe('note of the statement\n\nnote one')
    expect(ids(deck).filter((id) => /quote|words/.test(id))).toEqual([])
  })

  it.each([
    ['another person', { by: 'guest' }],
    ['a country', { country: 'VN' }],
    ['a group', { group: 'Two states' }],
  ])('are never put into the mouth of %s', (_, who) => {
    const deck = planEvent({ quotations: [phrase('one')], statements: [{ title: 'Said', items: [{ ...who, text: 'Something.', quotation: 'one', source: 'paper' }] }] })
    expect(block(deck.slides, 'StatementList').statements[0]?.quote).toBeUndefined()
    expect(block(deck.slides, 'QuoteCard')).toMatchObject({ quote: { text: 'kata one' }, speaker: { name: 'Phạm Minh Chính', role: 'Prime Minister', country: 'Vietnam' } })
  })

  it('carry the direction of their language where it is not the deck’s', () => {
    const deck = planEvent({ quotations: [sampleQuotation({ verbatim: { ar: 'التضامن هو أعظم درع نملكه جميعا في الفضاء الإلكتروني وهو ما يجمعنا' } })] })
    expect(block(deck.slides, 'QuoteCard').quote).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(block(deck.slides, 'QuoteCard').translation).not.toHaveProperty('dir')
  })
})

describe('who somebody is', () => {
  it.each([
    ['by name, office and country', { name: 'Tô Lâm', role: 'General Secretary', country: 'VN' }, { name: 'Tô Lâm', role: 'General Secretary', country: 'Vietnam', monogram: 'TL' }],
    ['by office alone', { role: 'Deputy Minister', country: 'DE' }, { name: 'Deputy Minister', country: 'Germany', unnamed: true, monogram: 'DE' }],
    ['with a rank', { name: 'Lương Tam Quang', rank: 'General', role: 'Minister' }, { name: 'General Lương Tam Quang', role: 'Minister', monogram: 'LQ' }],
    ['with what is said before a name and after it', { name: 'Ms. Anna J. Gray QC', role: 'Counsel' }, { name: 'Ms. Anna J. Gray QC', role: 'Counsel', monogram: 'AG' }],
    ['with the family name in capitals', { name: 'LI Wei', role: 'Minister' }, { name: 'LI Wei', role: 'Minister', monogram: 'LW' }],
    ['without saying the country twice', { role: 'President of Germany', country: 'DE' }, { name: 'President of Germany', unnamed: true, monogram: 'DE' }],
  ])('%s', (_, person, shown) => {
    const deck = plan({ people: { ...sampleInput().people, someone: person }, events: [sampleEvent({ people: [{ person: 'someone', part: 'host', source: 'paper' }] })] })
    expect(block(deck.slides, 'PeopleList').groups[0]?.people[0]).toEqual({ ...shown, sources: [1] })
  })
})

describe('speaker notes', () => {
  it('are those of all items on a slide, each once', () => {
    const deck = planEvent({ figures: [{ ...figure(1), notes: 'One.' }, { ...figure(2), notes: 'Two.' }, { ...figure(3), notes: 'One.' }] })
    expect(deck.slides.find(({ id }) => id === 'session-figures')?.notes).toBe('One.\n\nTwo.')
  })

  it('name the source where the file has none', () => {
    expect(planEvent({ source: ['paper', 'wire'] }).slides.find(({ id }) => id === 'session')?.notes).toBe('Source: Báo Chính phủ; Đại biểu Nhân dân')
  })

  it('are on every slide but the cover, of which nothing is known', () => {
    for (const deck of planSample(sampleTimeline({ notes: {} }))) expect(deck.slides.filter(({ notes }) => notes === '').map(({ id }) => id)).toEqual(['cover'])
  })
})

describe('sources', () => {
  it('are cited in their order, each once', () => {
    const deck = planEvent({ figures: [{ ...figure(1), source: ['wire', 'paper', 'wire'] }] })
    expect(block(deck.slides, 'FigureGrid').figures[0]?.sources).toEqual([1, 2])
  })

  it('are found by their numbers on whichever slide they stand', () => {
    const sources = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`s${index}`, { publisher: `Publisher ${index}`, url: `https://example.org/${index}` }]))
    const deck = plan({ sources, events: [sampleEvent({ source: Object.keys(sources) })] })
    expect(new Set(deck.context.sourceSlides).size).toBeGreaterThan(1)
    for (const [index, slide] of deck.context.sourceSlides.entries()) {
      const shown = deck.slides[slide - 1]?.block
      expect(shown?.component === 'SourceList' && shown.props.sources.map(({ publisher }) => publisher)).toContain(`Publisher ${index}`)
    }
  })
})

function figure(value: number): NonNullable<EventInput['figures']>[number] {
  return { value, unit: 'things', label: 'were there', source: 'paper' }
}
