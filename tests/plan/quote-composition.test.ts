// Thorough: not in the quick loop.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts, clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { Audience } from '../../scripts/timeline/schema/choices.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { isStaged, type QuoteCardProps } from '../../scripts/plan/blocks/quote-card.ts'
import { stagedRoom } from '../../scripts/plan/measure/heads.ts'
import { planSelected } from '../audience/planned.ts'
import { blocksOf, planSample, typesetter } from '../support/plans.ts'
import { sampleEvent, sampleQuotation, sampleTimeline, type QuotationInput } from '../support/sample-timeline.ts'
import { runs } from '../support/runs.ts'

const SENTENCES = {
  id: 'Kita harus bekerja sama lebih erat untuk melindungi rakyat di dunia maya, sebab tidak ada negara yang dapat melakukannya sendiri.',
  en: 'We must work together more closely to protect the people in cyberspace, since no country is able to do it all by itself.',
}

function passage(language: 'id' | 'en', count: number): string {
  return Array.from({ length: count }, () => SENTENCES[language]).join(' ')
}

const timelineWith = (quotation: Partial<QuotationInput>): Timeline => sampleTimeline({ events: [sampleEvent({ quotations: [sampleQuotation(quotation)] })] })

/** The cards with all words of one quotation, by language. */
function cardsOf(quotation: Partial<QuotationInput>): Record<'en' | 'id', QuoteCardProps[]> {
  const cards = planSample(timelineWith(quotation)).map(({ slides }) => {
    const whole = slides.filter(({ id }) => !slides.some((other) => other.id === `${id}-in-full`))
    return blocksOf(whole, 'QuoteCard').map(({ props }) => props)
  })
  return { en: cards[0] ?? [], id: cards[1] ?? [] }
}

/** The cards that a talk shows of one quotation, by language. */
function shownOf(quotation: Partial<QuotationInput>, audience: Audience = 'full'): QuoteCardProps[][] {
  return planSelected(timelineWith(quotation), audience).map(({ slides }) => blocksOf(slides.filter(({ reference }) => !reference), 'QuoteCard').map(({ props }) => props))
}

describe('the composition of a quotation', () => {
  it.each([
    ['a short one is a statement', { id: 'Solidaritas adalah perisai terbesar yang kita miliki bersama di dunia maya.' }, { en: 'Solidarity is the greatest shield that we share in cyberspace.' }, {}, 'statement'],
    ['a longer one is a passage', { id: passage('id', 2) }, { en: passage('en', 2) }, {}, 'long'],
    ['a longer one that is essential is a statement all the same', { id: SENTENCES.id }, { en: SENTENCES.en }, { importance: 'essential' }, 'statement'],
    ['an essential one of which a phrase is named is a passage', { id: SENTENCES.id }, { en: SENTENCES.en }, { importance: 'essential', highlight: { id: 'melindungi rakyat', en: 'protect the people' } }, 'long'],
  ] as const)('%s, in every language', (_, verbatim, translations, more, composition) => {
    const cards = cardsOf({ verbatim, translations, ...more })
    expect([cards.en, cards.id].map((ofDeck) => ofDeck.map((card) => card.composition))).toEqual([[composition], [composition]])
  })

  it('sets each language as large as it has the room', () => {
    const { en, id } = cardsOf({ verbatim: { id: passage('id', 3) }, translations: { en: passage('en', 3) } })
    expect(id[0]?.size).toBeGreaterThan(en[0]?.size ?? 99)
  })

  it('sets its highlighted phrase apart within the words of both languages, and large beside long words', () => {
    const phrase = { id: 'melindungi rakyat', en: 'protect the people' }
    const [card] = cardsOf({ verbatim: { id: passage('id', 1) }, translations: { en: passage('en', 1) }, highlight: phrase }).en
    const shown = [card?.quote, card?.translation].map((words) => words?.text.slice(words.highlight?.from, words.highlight?.to))
    expect(shown).toEqual([phrase.id, phrase.en])
    expect(card?.phrase).toEqual({ text: phrase.en, lang: 'en', size: 48 })
  })

  it('draws the initials of a speaker who has a name', () => {
    expect(cardsOf({}).en[0]?.monogram).toBe('PC')
    expect(cardsOf({ speaker: 'guest' }).en[0]).not.toHaveProperty('monogram')
  })

  it('shows nothing by steps where the words are the message', () => {
    const [card] = cardsOf({ verbatim: { id: passage('id', 2) }, translations: { en: passage('en', 2) } }).en
    expect(card && clicksOf({ component: 'QuoteCard', props: card })).toBe(0)
    expect(card && blockTexts({ component: 'QuoteCard', props: card })[0]).toBe(passage('en', 2))
  })

  it('says of the original how it stands in the source, where our translation is beside it', () => {
    const cards = cardsOf({ verbatim: { id: passage('id', 2) }, translations: { en: passage('en', 2) } })
    expect(cards.en.map(({ quote, translation }) => [quote.note, translation?.note])).toEqual([['as printed, in Indonesian', 'our translation']])
    expect(cards.id.map(({ quote }) => quote.note)).toEqual([undefined])
  })

  it('goes on over several cards where one cannot hold it, as many in every language', () => {
    const cards = cardsOf({ verbatim: { id: passage('id', 16) }, translations: { en: passage('en', 16) } })
    expect(cards.en.length).toBeGreaterThan(1)
    expect(cards.id).toHaveLength(cards.en.length)
  })

  it('breaks at the end of a sentence', () => {
    const { en, id } = cardsOf({ verbatim: { id: passage('id', 16) }, translations: { en: passage('en', 16) } })
    for (const { quote, translation } of [...en, ...id]) {
      expect(quote.text).toMatch(/\.$/)
      if (translation) expect(translation.text).toMatch(/^We .*\.$/)
    }
  })

  it('says of each part whether it goes on, and breaks original and translation after the same sentence', () => {
    // The sentences of the two are long and short in turn, so that each by itself would break elsewhere.
    const numbered = (language: 'id' | 'en', short: number): string =>
      Array.from({ length: 16 }, (_, index) => (index % 2 === short ? `${language === 'id' ? 'Kami' : 'We'} ${index}.` : `${SENTENCES[language].slice(0, -1)} ${index}.`)).join(' ')
    const { en, id } = cardsOf({ verbatim: { id: numbered('id', 0) }, translations: { en: numbered('en', 1) } })
    expect(en.length).toBeGreaterThan(1)
    const last = (text = ''): string | undefined => text.match(/\d+(?=\.$)/)?.[0]
    expect(en.map(({ quote }) => last(quote.text))).toEqual(en.map(({ translation }) => last(translation?.text)))
    expect(id.map(({ quote }) => quote.text)).toEqual(en.map(({ quote }) => quote.text))
    for (const passages of [en.map(({ quote }) => quote), en.map(({ translation }) => translation), id.map(({ quote }) => quote)]) {
      expect(passages.map((passage) => passage?.from ?? false)).toEqual(passages.map((_, index) => index > 0))
      expect(passages.map((passage) => passage?.on ?? false)).toEqual(passages.map((_, index) => index < passages.length - 1))
    }
  })

  it('breaks a sentence that no card can hold between words', () => {
    const words = Array.from({ length: 700 }, (_, index) => `kata${index}`).join(' ')
    const { id } = cardsOf({ verbatim: { id: words }, translations: {} })
    expect(id.length).toBeGreaterThan(1)
    expect(id.map(({ quote }) => quote.text).join(' ')).toBe(words)
  })

  it.each([
    ['the translation', 'Kata '.repeat(800), 'Words.'],
    ['the original', 'Kata.', 'words '.repeat(800)],
  ])('leaves no card empty where %s is far too short for so many', (_, printed, ours) => {
    const { en, id } = cardsOf({ verbatim: { id: printed }, translations: { en: ours } })
    expect(en).toHaveLength(id.length)
    expect(en.length).toBeGreaterThan(4)
    expect([...en, ...id].every(({ quote, translation }) => quote.text !== '' && translation?.text !== '')).toBe(true)
    expect(squeezed(en.map(({ translation }) => translation?.text ?? '').join(''))).toBe(squeezed(ours))
  })

  it('never loses a letter, and leaves no card that is empty or does not fit', () => {
    const word = fc.constantFrom('kata', 'kerja sama', 'a', 'Konvensi', 'pertanggungjawaban', 'x'.repeat(300), '“4 No”', 'Dr. Ir.', '1.000,5', '“Ya?” “Ya!”', '团结就是力量。')
    const sentence = fc.array(word, { minLength: 5, maxLength: 40 }).chain((words) => fc.constantFrom('.', '?', '!', '…', '').map((end) => words.join(' ') + end))
    const text = fc.array(sentence, { minLength: 1, maxLength: 20 }).map((sentences) => sentences.join(' '))
    fc.assert(
      fc.property(text, text, (printed, ours) => {
        const cards = cardsOf({ verbatim: { id: printed }, translations: { en: ours } })
        expect(cards.en).toHaveLength(cards.id.length)
        for (const list of [cards.en, cards.id]) {
          expect(squeezed(list.map(({ quote }) => quote.text).join(''))).toBe(squeezed(printed))
          for (const props of list) expect(typesetter.height({ component: 'QuoteCard', props })).toBeLessThanOrEqual(isStaged(props) ? (stagedRoom(typesetter, 'A title') ?? 0) : typesetter.room)
        }
        expect(squeezed(cards.en.map(({ translation }) => translation?.text ?? '').join(''))).toBe(squeezed(ours))
      }),
      { numRuns: runs(25), seed: 25 },
    )
  })
})

describe('a quotation of more words than a talk has room for', () => {
  const numbered = (language: 'id' | 'en'): string => Array.from({ length: 8 }, (_, index) => `${SENTENCES[language].slice(0, -1)} ${index}.`).join(' ')
  const long = { id: 'long', verbatim: { id: numbered('id') }, translations: { en: numbered('en') } }
  const phrase = { highlight: { id: 'sendirinya 5', en: 'by itself 5' } }
  const pulled = { ...long, verbatim: { id: numbered('id').replace('sendirian 5', 'sendirinya 5').replace('sendiri 5', 'sendirinya 5') }, ...phrase }

  it('is shown as the sentence with its phrase, with marks where words are left out, in every language', () => {
    const [[en], [id]] = shownOf(pulled) as [QuoteCardProps[], QuoteCardProps[]]
    expect(en?.composition).toBe('statement')
    expect([en?.translation?.text, id?.quote.text]).toEqual([expect.stringMatching(/^\[…\] We must work .*by itself 5\. \[…\]$/), expect.stringMatching(/^\[…\] Kita harus .*sendirinya 5\. \[…\]$/)])
    for (const words of [en?.translation, id?.quote]) expect(words?.text.slice(words.highlight?.from, words.highlight?.to)).toMatch(/^(by itself|sendirinya) 5$/)
  })

  it('is shown from its beginning to the end of a sentence where it has no phrase', () => {
    const [[en], [id]] = shownOf(long) as [QuoteCardProps[], QuoteCardProps[]]
    expect([en?.translation?.text, id?.quote.text]).toEqual([expect.stringMatching(/^We must .*itself 0\. \[…\]$/), expect.stringMatching(/^Kita harus .* \d\. \[…\]$/)])
  })

  it.each([['full', 70], ['briefing', 45], ['class', 70]] as const)('has few enough words in the %s deck: %i', (audience, most) => {
    for (const quotation of [long, pulled]) {
      const [cards = []] = shownOf(quotation, audience)
      expect(cards).toHaveLength(1)
      for (const props of cards) expect(['Solidarity', ...blockTexts({ component: 'QuoteCard', props })].join(' ').split(/\s+/).length).toBeLessThanOrEqual(most)
    }
  })

  it('stands behind the talk with all its words, where its phrase is not printed large once more', () => {
    for (const { slides } of planSelected(timelineWith(pulled), 'briefing')) {
      const whole = slides.filter(({ id }) => id.startsWith('session-quote-long-in-full'))
      expect(whole.length).toBeGreaterThan(0)
      for (const { reference, block } of whole) expect([reference, block?.component === 'QuoteCard' && block.props.phrase]).toEqual([true, undefined])
      expect(squeezed(blocksOf(whole, 'QuoteCard').map(({ props }) => props.quote.text).join(''))).toContain(squeezed(pulled.verbatim.id).slice(0, 200))
    }
  })

  it('is shown in the words of its source alone, whatever they are', () => {
    const words = fc.array(fc.constantFrom('kata', 'kerja', 'Dr.', '1.000,5', '“Ya?”', 'sama,', 'damai.', 'apa?', 'ya!'), { minLength: 60, maxLength: 200 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, fc.nat(50), (printed, ours, at) => {
        const part = (text: string): string => text.split(' ').slice(at, at + 4).join(' ')
        const quotation = { verbatim: { id: printed }, translations: { en: ours }, ...(at % 2 === 0 ? {} : { highlight: { id: part(printed), en: part(ours) } }) }
        for (const card of shownOf(quotation).flat()) {
          for (const passage of [card.quote, ...(card.translation ? [card.translation] : [])]) {
            const whole = passage.lang === 'id' ? printed : ours
            const words = passage.text.replace(/^\[…\] /, '').replace(/ \[…\]$/, '')
            expect(whole).toContain(words)
            expect(passage.text.startsWith('[…] ') || whole.startsWith(words)).toBe(true)
            expect(passage.text.endsWith(' […]') || whole.endsWith(words)).toBe(true)
          }
        }
      }),
      { numRuns: runs(15), seed: 8 },
    )
  })
})

/** Without white space: a word that no card can hold is broken inside. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
