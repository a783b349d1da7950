import fc from 'fast-check'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { countLines } from '../../scripts/plan/text/widths.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { tiedNames, tiedParts, tiedPieces } from '../../scripts/plan/text/ties.ts'
import { useStage } from '../support/browser.ts'
import { withSlides } from '../support/measure-slides.ts'
import { loadShipped, metrics } from '../support/plans.ts'
import { sampleTimeline } from '../support/sample-timeline.ts'

const NAMES = ['Phạm Minh Chính', 'Tô Lâm', 'more than', 'nearly']

describe('a text in parts between which no line breaks', () => {
  it.each([
    ['18 countries spoke', '18~countries spoke'],
    ['of nearly 70 countries and 110 others', 'of nearly~70~countries and 110~others'],
    ['$83.5 million and $83,5 juta', '$83.5~million and $83,5~juta'],
    ['on 25 October 2025 in Hanoi', 'on 25~October~2025 in Hanoi'],
    ['see Article 64, which', 'see Article~64, which'],
    ['Pasal 64.', 'Pasal~64.'],
    ['of more than 110 countries', 'of more~than~110~countries'],
    ['more than before', 'more~than before'],
    ['a Deputy Prime Minister of Poland', 'a Deputy~Prime~Minister of Poland'],
    ['The Deputy Prime Minister', 'The Deputy~Prime~Minister'],
    ['members of the Party Central Committee', 'members of the Party~Central~Committee'],
    ['in Hanoi. Then Poland', 'in Hanoi. Then~Poland'],
    ['by J. Smith and A. B. Jones', 'by J.~Smith and A.~B.~Jones'],
    ['asks Phạm Minh Chính, and Tô Lâm.', 'asks Phạm~Minh~Chính, and Tô~Lâm.'],
    ['Prime Minister Phạm Minh Chính calls', 'Prime~Minister Phạm~Minh~Chính calls'],
    ['“4 No’s”', '“4~No’s”'],
    ['tuổi 18 nước', 'tuổi 18~nước'],
    ['شاركت 18 دولة', 'شاركت 18~دولة'],
    // What does not belong together may part.
    ['of 25, we saw', 'of 25, we saw'],
    ['in 2025 the states', 'in 2025 the states'],
    ['nothing here', 'nothing here'],
    // A mark that French sets apart begins no line, nor does a quotation end one with its first mark.
    ['la grande nef ; puis', 'la grande nef~; puis'],
    ['il dit : « Oui ! »', 'il dit~: «~Oui~!~»'],
    ['Malam 25 Oktober 2025', 'Malam~25~Oktober~2025'],
    ['18 Rechtsschutzversicherungsgesellschaften', '18 Rechtsschutzversicherungsgesellschaften'],
    ['قرأت Tô Lâm فصلًا', 'قرأت Tô Lâm فصلًا'],
    ['5  dorongan', '5  dorongan'],
    ['18\ncountries', '18\ncountries'],
  ])('%j is %j', (text, tied) => expect(tiedParts(text, NAMES).join('~')).toBe(tied))

  it('is the same text, and nothing that is tied is too long for a column', () => {
    const word = fc.constantFrom('18', '25', 'October', '2025', 'countries', 'A.', 'Smith', 'Phạm', 'Minh', 'Chính', 'Tô', 'Lâm', '', '\n', '$5', 'million', 'Article', '64', 'Donaudampfschifffahrtsgesellschaft', 'more', 'than', 'Secretary-General')
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ')
        const parts = tiedParts(text, NAMES)
        expect(parts.join(' ')).toBe(text)
        const held = parts.join('\u00A0').split(/[ \n]/).filter((piece) => piece.includes('\u00A0'))
        expect(held.every(({ length }) => length <= 24)).toBe(true)
        expect(tiedPieces(text, NAMES).map((piece) => piece.text).join('')).toBe(text)
      }),
      { numRuns: 2000, seed: 25 },
    )
  })

  it.each([
    ['Speaker of the parliament of Uzbekistan', 'Speaker of~the~parliament of~Uzbekistan'],
    ['Deputy Prime Minister of Poland', 'Deputy Prime~Minister of~Poland'],
    ['The Hanoi Convention', 'The~Hanoi Convention'],
    // A date leaves the word before it rather than its year.
    ['Malam 25 Oktober 2025', 'Malam 25~Oktober~2025'],
    ['Put the Convention into practice', 'Put~the Convention into practice'],
  ])('breaks %j beside something else before its small words', (text, tied) => expect(tiedParts(text, NAMES, 'aside').join('~')).toBe(tied))

  it('splits a name that is too long for a column before the name within it', () => {
    expect(tiedParts('Deputy Prime Minister of Poland', ['Deputy Prime Minister', 'Prime Minister'], 'aside').join('~')).toBe('Deputy Prime~Minister of~Poland')
    expect(tiedParts('Dwight David Eisenhower', ['Dwight David Eisenhower'], 'aside').join('~')).toBe('Dwight~David Eisenhower')
    const [plan] = planDecks(timeline, { name: (language) => language, metrics })
    expect(plan?.context.names).toEqual(expect.arrayContaining(['Deputy Prime Minister', 'Prime Minister', 'Perdana Menteri']))
  })

  it('keeps a word of usual length together at its hyphens, and lets a very long one break there', () => {
    const kept = (text: string): string => tiedPieces(text).map((piece) => (piece.kept ? `<${piece.text}>` : piece.text)).join('')
    expect(kept('the Secretary-General, a-b-c')).toBe('the Secretary<-G>eneral, a<-b><-c>')
    expect(kept('pelanggaran-pelanggarannya-lagi')).toBe('pelanggaran-pelanggarannya-lagi')
    const style = { face: 'sans', size: 24, line: 32 } as const
    const lines = (text: string, column: number): number => countLines(text, column, style, metrics.fonts)
    expect(lines('the Secretary-General', 190)).toBe(2)
    expect(lines('x Secretary-General', 150)).toBeGreaterThan(2)
    expect(lines('ini pelanggaran-pelanggarannya-lagi', 300)).toBe(2)
  })

  it('knows the names of several words that fit a column', () => {
    expect(tiedNames(['Plato'], ['nearly', 'more than'])).toEqual(['more than', 'nearly'])
    expect(tiedNames(['Tô Lâm', undefined, 'Plato', 'María José Pinto González Artigas', 'Tô Lâm'])).toEqual(['Tô Lâm'])
  })
})

const stage = useStage()
const { timeline } = await loadShipped()

/** Texts around ties at which a line of the page ends, and how many ties there are. */
function brokenTies(page: Page): Promise<{ ties: number; broken: string[] }> {
  return page.evaluate(() => {
    const ties = [...document.querySelectorAll('.td-tie')]
    const edge = (node: Node | null, last: boolean): number => {
      const range = document.createRange()
      const text = node?.textContent ?? ''
      if (!node || text === '') return 0
      range.setStart(node, last ? text.length - 1 : 0)
      range.setEnd(node, last ? text.length : 1)
      return range.getBoundingClientRect().top
    }
    const textBeside = (tie: Element, side: 'previousSibling' | 'nextSibling'): Node | null => {
      let node: Node | null = tie[side]
      while (node && (node.nodeType !== Node.TEXT_NODE || node.textContent === '')) node = node[side]
      return node
    }
    const broken = ties.flatMap((tie) => {
      const [before, after] = [textBeside(tie, 'previousSibling'), textBeside(tie, 'nextSibling')]
      return Math.abs(edge(before, true) - edge(after, false)) > 4 ? [`${before?.textContent} / ${after?.textContent}`] : []
    })
    return { ties: ties.length, broken }
  })
}

const DECKS = (['16:9', '4:3'] as const).flatMap((aspect) =>
  planDecks(timeline, { name: (language) => language, metrics, deck: { aspect } }).map((plan): [string, DeckPlan] => [`${plan.language}, ${aspect}`, plan]))

it.each(DECKS)('a name or a figure never ends a line in the middle: %s', async (_, plan) => {
  expect(plan.context.names).toContain('Phạm Minh Chính')
  const { ties, broken } = await withSlides(stage.browser, plan, stage.bundle, brokenTies)
  expect(ties).toBeGreaterThan(40)
  expect(broken).toEqual([])
})

it('the text of a slide is as it stands in the file, with plain spaces', async () => {
  const [[, plan]] = DECKS as [[string, DeckPlan]]
  const texts = await withSlides(stage.browser, plan, stage.bundle, (page) => page.evaluate(() => [...document.querySelectorAll('.td-summary-line > :not(.td-summary-number)')].map(({ textContent }) => textContent)))
  expect(texts).toEqual(timeline.summary?.map((line) => (typeof line === 'string' ? line : line['en'])))
})

it('keeps the office of somebody without a name on one line, and lets the country go', () => {
  const role = { en: 'Deputy Prime Minister of Poland', id: 'Wakil Perdana Menteri Polandia' }
  const [plan] = planDecks(sampleTimeline({ people: { speaker: { name: 'Phạm Minh Chính', role: 'Prime Minister' }, guest: { role, country: 'PL' } } }), { name: (language) => language, metrics })
  expect(plan?.context.names).toEqual(expect.arrayContaining(['Deputy Prime Minister', 'Phạm Minh Chính', 'Wakil Perdana Menteri']))
  expect(tiedParts(role.id, plan?.context.names)).toEqual(['Wakil', 'Perdana', 'Menteri Polandia'])
})
