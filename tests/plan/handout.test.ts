import { describe, expect, it } from 'vitest'
import { type HandoutPage, type HandoutPlan, pageOfSlide, pageOfSource } from '../../scripts/plan/handout/handout.ts'
import { conflictOf, PER_PAGE } from '../../scripts/plan/handout/options.ts'
import { contentSize } from '../../scripts/plan/handout/paper.ts'
import { runningHead } from '../../scripts/plan/handout/plan-handout.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { handoutOptions, planOf } from '../support/handouts.ts'
import { loadShipped, planSample, stringsIn } from '../support/plans.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

const { timeline, plans } = await loadShipped()
const [english, indonesian] = plans as [DeckPlan, DeckPlan]
const variants = PER_PAGE.flatMap((perPage) =>
  [false, true].flatMap((notes) => [false, true].map((landscape) => ({ perPage, notes, landscape }))),
).filter((variant) => conflictOf(variant) === undefined)

const ofKind = (plan: HandoutPlan, kind: HandoutPage['kind']): HandoutPage[] => plan.pages.filter((page) => page.kind === kind)
const slidesOn = (plan: HandoutPlan): number[] => plan.pages.flatMap((page) => (page.kind === 'slides' ? page.cells.map(({ slide }) => slide) : []))
const withNotes = (notes: string): DeckPlan => ({ ...english, slides: english.slides.map((slide, index) => (index === 4 ? { ...slide, notes } : slide)) })

describe.each(variants)('a handout with $perPage on a page (notes: $notes, landscape: $landscape)', (variant) => {
  const plan = planOf(english, variant)

  it('has every slide once and in order, and ceil(slides / N) pages of them, unless their notes need more', () => {
    expect(slidesOn(plan)).toEqual(english.slides.map((_, index) => index + 1))
    const counts = ofKind(plan, 'slides').map((page) => (page.kind === 'slides' ? page.cells.length : 0))
    if (plan.layout.isFlexible) {
      expect(Math.max(...counts)).toBeLessThanOrEqual(variant.perPage)
      return
    }
    expect(counts).toHaveLength(Math.ceil(english.slides.length / variant.perPage))
    expect(counts.slice(0, -1).every((count) => count === variant.perPage)).toBe(true)
  })

  it('ends its pages at their foot', () => {
    const { gap, page } = plan.layout
    for (const own of ofKind(plan, 'slides').slice(0, -1)) {
      if (own.kind !== 'slides' || !own.rows) continue
      const used = own.rows.reduce((sum, height) => sum + height, 0) + (own.rows.length - 1) * gap.row
      expect(used).toBeCloseTo(contentSize(page).height, 1)
    }
  })

  it('has the notes of nearly every slide whole beside or under it', () => {
    const cut = plan.pages.flatMap((own) => (own.kind === 'slides' ? own.cells.filter(({ notes }) => notes?.continuedOn) : []))
    expect(cut.length).toBeLessThanOrEqual(Math.ceil(english.slides.length / 20))
  })

  it('has no extra pages but those of notes and the last section', () => {
    if (!variant.notes) expect(ofKind(plan, 'notes')).toEqual([])
    expect(plan.pages.at(-1)?.kind).toBe('references')
    expect(plan.pages.map(({ number }) => number)).toEqual(plan.pages.map((_, index) => `Page ${index + 1} of ${plan.pages.length}`))
  })

  it('has every word of the notes, or none', () => {
    const bare = (texts: string[]): string => texts.join('').replaceAll(/\s+/g, '')
    for (const [index, { notes, ifAsked = [], timing }] of english.slides.entries()) {
      expect(timing).toBeUndefined()
      const pieces = plan.pages.flatMap((page) => {
        if (page.kind === 'slides') return page.cells.filter(({ slide }) => slide === index + 1).flatMap((cell) => cell.notes?.paragraphs ?? [])
        return page.kind === 'notes' ? page.entries.filter(({ slide }) => slide === index + 1).flatMap((entry) => entry.notes.paragraphs) : []
      })
      expect(bare(pieces.map(({ text }) => text))).toBe(variant.notes ? bare([notes, ...ifAsked]) : '')
    }
  })
})

describe('the notes of a handout', () => {
  const long = Array.from({ length: 120 }, (_, index) => `Sentence ${index + 1} of a very long note.`).join(' ')

  it('go on on the next page with one slide a page, and each piece says where', () => {
    const plan = planOf(withNotes(long), { perPage: 1, notes: true })
    const at = pageOfSlide(plan, 5) ?? 0
    const [page, next] = plan.pages.slice(at - 1)
    expect(next).toMatchObject({ kind: 'notes', event: 'Signing ceremony', entries: [{ slide: 5, continuedFrom: { text: `continued from page ${at}`, page: at } }] })
    expect(page).toMatchObject({ cells: [{ notes: { continuedOn: { text: `continued on page ${at + 1}`, page: at + 1 } } }] })
  })

  it('go on after the slides with several a page', () => {
    const plan = planOf(withNotes(long), { perPage: 4, notes: true })
    const first = plan.pages.findIndex(({ kind }) => kind === 'notes')
    expect(first).toBe(Math.ceil(english.slides.length / 4))
    const noted = plan.pages.findIndex((page) => page.kind === 'slides' && page.cells.some(({ slide }) => slide === 5))
    expect(plan.pages[first]).toMatchObject({ title: 'Further notes' })
    expect(plan.pages[noted]).toMatchObject({ cells: expect.arrayContaining([expect.objectContaining({ notes: expect.objectContaining({ continuedOn: { text: `continued on page ${first + 1}`, page: first + 1 } }) })]) })
  })

  it('are nowhere in the plan without being asked for', () => {
    expect(JSON.stringify(planOf(withNotes('SENTINEL')))).not.toContain('SENTINEL')
    expect(JSON.stringify(planOf(withNotes('SENTINEL'), { notes: true }))).toContain('SENTINEL')
  })
})

describe('the last section of a handout', () => {
  it('lists every source with its address and every term, in order', () => {
    const texts = stringsIn(ofKind(planOf(english), 'references'))
    const urls = Object.values(timeline.sources).flatMap(({ url }) => url ?? [])
    expect(texts.filter((text) => text.startsWith('http'))).toEqual(urls)
    const terms = timeline.glossary.map(({ term }) => (typeof term === 'string' ? term : term['en']))
    expect(texts.filter((text) => terms.includes(text))).toEqual(terms)
  })

  it('is where citations lead', () => {
    const plan = planOf(english)
    expect(plan.pages[(pageOfSource(plan, 1) ?? 0) - 1]).toMatchObject({ kind: 'references', title: 'Sources and glossary' })
  })

  it('is called by what it holds', () => {
    const [deck] = planSample(sampleTimeline())
    const [page] = ofKind(planOf(deck!), 'references')
    expect(page).toMatchObject({ title: 'Sources', event: 'Sources' })
    expect(page).not.toHaveProperty('terms')
    expect(page).not.toHaveProperty('sources.title')
  })
})

describe('the labels of a handout', () => {
  it('says of which events a page is', () => {
    const { pages } = planOf(english, { perPage: 1 })
    const at = (id: string): number => english.slides.findIndex((slide) => slide.id === id)
    expect(pages[0]?.event).toBe('')
    expect(pages[at('overview')]?.event).toBe('25 October 2025: 3 events')
    expect(pages[at('signing-ceremony')]?.event).toBe('Signing ceremony')
    const slides = ['cover', 'overview', 'signing-ceremony', 'discussion-session'].map((id) => english.slides[at(id)]!)
    expect(runningHead(slides, english.context.rail)).toBe('25 October 2025: 3 events – Discussion session')
  })

  it('is in the deck’s language', () => {
    const plan = planOf(indonesian, { printed: '2025-11-05' })
    expect(plan.title).toBe('Konvensi Hanoi (materi cetak)')
    expect(plan.pages[0]?.number).toBe(`Halaman 1 dari ${plan.pages.length}`)
    expect([plan.when, plan.printed]).toEqual(['25 Oktober 2025', 'dicetak pada 5 November 2025'])
  })

  it('has the date of the events, and that of the printing only when it is asked for', () => {
    expect(planOf(english)).toMatchObject({ when: '25 October 2025' })
    expect(planOf(english)).not.toHaveProperty('printed')
  })

  it('is called after the deck and the number of slides', () => {
    expect(planOf(english, handoutOptions({ perPage: 3 })).name).toBe('25-october.en.handout-3')
  })
})
