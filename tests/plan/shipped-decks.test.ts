import { describe, expect, it } from 'vitest'
import { blockTexts, citedSources, clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { blocksOf, loadShipped, shownOn, typesetter } from '../support/plans.ts'
import { createPlanners, type Planner } from '../../scripts/plan/planner.ts'
import { figureItem } from '../../scripts/plan/slides/figures.ts'
import { labelsFor } from '../../scripts/plan/labels/index.ts'

const { timeline, plans } = await loadShipped()
const planners = createPlanners(timeline, (language) => labelsFor(language), typesetter)
const decks = plans.map((plan, index): [string, DeckPlan, Planner] => [plan.language, plan, planners[index] ?? fail(plan.language)])

function fail(what: string): never {
  throw new Error(`Nothing for ${what}`)
}

describe('the decks of the shipped timeline', () => {
  it('are two, English and Indonesian', () => {
    expect(plans.map(({ name, language, direction }) => [name, language, direction])).toEqual([
      ['25-october.en', 'en', 'ltr'],
      ['25-october.id', 'id', 'ltr'],
    ])
  })

  it('have the same slides in every language', () => {
    const [first, ...others] = plans.map(({ slides }) => slides.map(({ id, frontmatter, block, origin }) => [id, frontmatter.layout, frontmatter.level, frontmatter.event, block?.component, origin]))
    expect(first?.length).toBeGreaterThan(40)
    for (const other of others) expect(other).toEqual(first)
  })

  it('cover each its own ids and no id twice', () => {
    for (const { slides } of plans) expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
  })
})

describe.each(decks)('the talk before the appendix: %s', (_, plan) => {
  const { appendix = 0 } = plan.context
  const told = plan.slides.slice(0, appendix - 1)

  it('has 24 slides at most, the last of which closes it', () => {
    expect(plan.slides[appendix - 1]?.block?.component).toBe('AppendixList')
    expect(told.length).toBeLessThanOrEqual(24)
    expect(told.at(-1)?.block?.component).toBe('CloseCard')
    expect(told.every(({ reference }) => !reference)).toBe(true)
  })

  it('ends with three numbers, and a code for each source with the words that say where it leads', () => {
    const [close] = blocksOf(told, 'CloseCard')
    const sites = ['baochinhphu.vn', 'daibieunhandan.vn']
    expect(close?.props.codes?.map(({ url, site }) => [new URL(url).host, site])).toEqual(sites.map((site) => [site, site]))
    expect(shownOn(told.at(-1)!)).toEqual(expect.arrayContaining(sites))
    expect(close?.props.figures.map(({ value }) => value)).toEqual(['70', '18', plan.language === 'en' ? '$83.5\u00A0million' : '$83,5\u00A0juta'])
  })

  it('gives each station of the flow that has figures its most telling number', () => {
    const [flow] = blocksOf(told, 'EventFlow')
    expect(flow?.props.stations.map(({ figure }) => figure?.value)).toEqual(['70', '18', undefined])
  })

  it('has no title twice but for the pages of one section', () => {
    const titles = Map.groupBy(told, ({ frontmatter }) => frontmatter.title)
    const twice = [...titles].filter(([, slides]) => slides.length > 1 && slides.some(({ frontmatter }) => frontmatter.continued === undefined))
    expect(twice.map(([title]) => title)).toEqual([])
  })

  it('has no composition more than three times running, and no more than three clicks on a slide', () => {
    const kinds = told.map(({ block }) => block?.component)
    for (const [index, kind] of kinds.entries()) if (index + 4 <= kinds.length) expect(kinds.slice(index, index + 4).every((other) => other === kind), kind).toBe(false)
    expect(Math.max(...told.map(({ block }) => (block ? clicksOf(block) : 0)))).toBeLessThanOrEqual(3)
  })

  it('keeps nothing for itself: what is told is in the appendix in full, and that takes no time', () => {
    const behind = plan.slides.slice(appendix - 1)
    expect(behind.every(({ reference, frontmatter }) => reference && frontmatter.minutes === 0)).toBe(true)
    expect(behind.slice(1).every(({ frontmatter }) => frontmatter.level === 2)).toBe(true)
    const listed = blocksOf(plan.slides.slice(appendix), 'StatementList').flatMap(({ props }) => props.statements.map(({ text }) => text))
    for (const { props } of blocksOf(told, 'LeadLines')) for (const { text } of props.lines) expect(listed).toContain(text)
    for (const { props } of blocksOf(told, 'CompareCard')) for (const side of [props.before, props.after]) expect(listed).toContain(side?.text)
  })

  it('lists in the appendix each part with its slide', () => {
    const [list] = blocksOf(plan.slides, 'AppendixList')
    for (const { title, slide } of list?.props.parts ?? []) expect(plan.slides[slide - 1]?.frontmatter.title).toBe(title)
    expect(list?.props.parts.at(-1)?.slide).toBe(plan.slides.length)
  })
})

describe.each(decks)('everything of the timeline is in the deck: %s', (_, plan, planner) => {
  const everything = plan.slides.flatMap(shownOn)

  it.each(timeline.events.flatMap((event) => event.quotations.map((quotation) => [quotation.id ?? '?', event, quotation] as const)))(
    'quotation %s, whole, with its speaker and sources',
    (_id, event, quotation) => {
      const { quote, translation } = planner.quotation(quotation)
      const speaker = planner.attribution(quotation.speaker)
      const places = plan.slides.flatMap(({ block, frontmatter }) => {
        if (block?.component === 'QuoteCard') return [{ ...block.props, frontmatter }]
        if (block?.component === 'QuoteList') return block.props.quotes.map((item) => ({ ...item, speaker: block.props.speaker, frontmatter }))
        if (block?.component !== 'StatementList') return []
        return block.props.statements.flatMap((item) => (item.quote ? [{ ...item.quote, speaker: item.who, sources: item.sources, frontmatter }] : []))
      })
      const own = places.filter((place) => quote.text.includes(place.quote.text) && place.speaker.name === speaker.name)
      expect(own.map((place) => place.quote.text).join(' ')).toBe(quote.text)
      expect(own.map((place) => place.translation?.text).filter((text) => text !== undefined).join(' ')).toBe(translation?.text ?? '')
      for (const place of own) {
        expect(place.speaker).toEqual(speaker)
        expect(place.quote.lang).toBe(Object.keys(quotation.verbatim)[0])
        expect(place.sources).toEqual(expect.arrayContaining(planner.cite(quotation.source)))
        if (place.translation) expect(place.translation.note).toBe(planner.labels.ourTranslation)
        // What comes next stands behind all events.
        if (place.frontmatter.event) expect(place.frontmatter.event).toBe(event.id)
      }
    },
  )

  it.each(timeline.events.flatMap((event) => event.figures.map((figure) => [figure.id ?? '?', event.id, figure] as const)))('figure %s', (_id, event, figure) => {
    const grids = blocksOf(plan.slides, 'FigureGrid').flatMap(({ slide, props }) => props.figures.map((item) => ({ slide, item })))
    const shares = blocksOf(plan.slides, 'UnitChart').flatMap(({ slide, props }) => [{ slide, item: props.part }, { slide, item: props.whole }])
    const counts = blocksOf(plan.slides, 'TwoCounts').flatMap(({ slide, props }) => props.counts.map((item) => ({ slide, item })))
    const own = figureItem(planner, figure)
    // What a phrase tells stands with the phrase.
    const phrase = `${own.value} ${own.unit}`
    const told = blocksOf(plan.slides, 'StatementList').flatMap(({ slide, props }) => (props.statements.some(({ quote }) => (quote?.translation ?? quote?.quote)?.text.includes(phrase)) ? [{ slide, item: own }] : []))
    const found = [...grids, ...shares, ...counts, ...told].filter(({ slide, item }) =>
      slide.frontmatter.event === event && item.value === own.value && item.unit === own.unit && (item.label ?? slide.frontmatter.title.endsWith(own.label ?? '') ? own.label : '') === own.label)
    expect(found).toHaveLength(1)
  })

  it.each(timeline.events.map((event) => [event.id, event] as const))('people, points and statements of %s', (id, event) => {
    // A list behind the talk has everybody, with whole offices; cards before it have some.
    const lists = blocksOf(plan.slides, 'PeopleList').filter(({ slide }) => slide.frontmatter.event === id)
    const namesOn = (some: typeof lists): string[] => some.flatMap(({ props }) => props.groups.flatMap(({ people }) => people.map(({ name }) => name))).toSorted()
    const [inFull, shown] = [true, false].map((isFull) => namesOn(lists.filter(({ slide }) => /-in-full(-\d+)?$/.test(slide.id) === isFull))) as [string[], string[]]
    const everybody = event.people.map(({ person, group }) => (person === undefined ? planner.text(group ?? '') : planner.attribution(person).name)).toSorted()
    expect(inFull.length > 0 ? inFull : shown).toEqual(everybody)
    expect(shown.filter((name) => !everybody.includes(name))).toEqual([])
    const ownPoints = blocksOf(plan.slides, 'PointList').filter(({ slide }) => slide.frontmatter.event === id).flatMap(({ props }) => props.points.map(({ title, text }) => [title, text]))
    expect(ownPoints).toEqual(event.points.flatMap(({ items }) => items.map(({ title, text }) => [planner.text(title), text && planner.text(text)])))
    const ownStatements = blocksOf(plan.slides, 'StatementList').filter(({ slide }) => slide.frontmatter.event === id).flatMap(({ props }) => props.statements.map(({ text }) => text))
    expect(ownStatements).toEqual(event.statements.flatMap(({ items }) => items.map(({ text }) => planner.text(text))))
  })

  it('what comes next, terms and sources, in their order', () => {
    const asked = timeline.next?.items.filter(({ ask }) => ask) ?? []
    expect(blocksOf(plan.slides, 'AskCard').map(({ slide, props }) => [slide.frontmatter.title, props.text])).toEqual(asked.map(({ topic, text }) => [planner.text(topic ?? ''), planner.text(text)]))
    const next = blocksOf(plan.slides, 'PointList').filter(({ slide }) => slide.frontmatter.event === undefined).flatMap(({ props }) => props.points.map(({ text }) => text))
    expect(next).toEqual(timeline.next?.items.filter(({ ask, importance }) => !ask && importance !== undefined).map(({ text }) => planner.text(text)))
    const inFull = blocksOf(plan.slides.filter(({ id, reference }) => reference && id.startsWith('what-comes-next-in-full')), 'StatementList').flatMap(({ props }) => props.statements.map(({ text }) => text))
    expect(inFull).toEqual(timeline.next?.items.map(({ text }) => planner.text(text)))
    expect(blocksOf(plan.slides, 'TermList').flatMap(({ props }) => props.terms.map(({ term }) => term))).toEqual(timeline.glossary.map(({ term }) => planner.text(term)))
    expect(blocksOf(plan.slides, 'SourceList').flatMap(({ props }) => props.sources.map(({ url }) => url))).toEqual(Object.values(timeline.sources).map(({ url }) => url))
  })

  it('every person who is named', () => {
    const words = everything.join('\n')
    expect(Object.values(timeline.people).flatMap(({ name }) => name ?? []).filter((name) => !words.includes(name))).toEqual([])
  })

  it('speaker notes on every slide, none of the file’s left out', () => {
    expect(plan.slides.filter(({ notes }) => notes.trim() === '').map(({ id }) => id)).toEqual([])
    const spoken = plan.slides.map(({ notes }) => notes).join('\n')
    expect(notesIn(timeline, planner).filter((note) => !spoken.includes(note.trim()))).toEqual([])
  })

  it('source numbers that lead to a slide that lists them', () => {
    const cited = plan.slides.flatMap(({ block, frontmatter }) => [...(block && block.component !== 'SourceList' ? citedSources(block) : []), ...(frontmatter.sources ?? [])])
    expect(cited.length).toBeGreaterThan(20)
    for (const number of new Set(cited)) {
      const slide = plan.slides[(plan.context.sourceSlides[number - 1] ?? 0) - 1]
      expect(slide?.block?.component, `source ${number}`).toBe('SourceList')
      expect(slide?.block?.component === 'SourceList' && slide.block.props.sources.map((source) => source.number)).toContain(number)
    }
  })

  it('a source for every quotation, figure, statement and point', () => {
    const sourced = new Set(['QuoteCard', 'QuoteList', 'PeopleList', 'FigureGrid', 'UnitChart', 'PointList', 'StatementList'])
    // Questions for a class are nobody's statements.
    // The cards of what comes next have their sources each.
    const bare = plan.slides.filter(({ block, origin, frontmatter }) => block && origin[0]?.[0] !== 'questions' && frontmatter.event !== undefined && sourced.has(block.component) && JSON.stringify(block.props).includes('"sources":[]'))
    expect(bare.map(({ id }) => id)).toEqual([])
    expect(plan.slides.flatMap(({ block }) => (block ? citedSources(block) : [])).every((number) => Number.isInteger(number) && number > 0)).toBe(true)
  })

  it('events in the rail and in the flow of stations that lead to their openers, each of which has a strip with its own', () => {
    for (const { event, slide } of plan.context.rail) expect(plan.slides[slide - 1]?.frontmatter).toMatchObject({ layout: 'deck-event', event })
    const flows = blocksOf(plan.slides, 'EventFlow')
    expect(flows.map(({ props }) => props.current)).toEqual([undefined, ...plan.context.rail.map(({ event }) => event)])
    for (const { props } of flows) expect(props.stations.map(({ event, slide }) => [event, slide])).toEqual(plan.context.rail.map(({ event, slide }) => [event, slide]))
  })

  it('no text that is empty', () => {
    expect(plan.slides.flatMap(({ block }) => (block ? blockTexts(block) : [])).filter((text) => text.trim() === '')).toEqual([])
  })

  it('pages of one section that are numbered: 1 of 3, 2 of 3, 3 of 3', () => {
    const runs = Map.groupBy(plan.slides.filter(({ frontmatter }) => frontmatter.continued), ({ id }) => id.replace(/-\d+$/, ''))
    expect(runs.size).toBeGreaterThan(2)
    for (const [id, run] of runs) {
      const numbers = run.map(({ frontmatter }) => frontmatter.continued?.match(/\d+/g)?.map(Number))
      expect(numbers, id).toEqual(run.map((_, index) => [index + 1, run.length]))
      expect(new Set(run.map(({ frontmatter }) => frontmatter.title)).size, id).toBe(1)
      expect(run.length, id).toBeGreaterThan(1)
    }
  })
})

/** Every speaker note of the timeline, in the planner's language. */
function notesIn(value: unknown, planner: Planner, path: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const isNote = (key === 'notes' && path.length > 0) || path.at(-1) === 'notes'
    if (isNote && inner !== undefined) return [planner.text(inner as Parameters<Planner['text']>[0])]
    return notesIn(inner, planner, [...path, key])
  })
}
