import { describe, expect, it } from 'vitest'
import { judgeFit } from '../../scripts/inspect/judge-fit.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import { blocksOf, metrics, planSample } from '../support/plans.ts'
import { pngAddress } from '../support/picture.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

type PictureInput = NonNullable<EventInput['picture']>
const WIDE = 'The committee met in the large hall of the old town house. '

function pictureOf(width: number, height: number, more: Partial<PictureInput> = {}): PictureInput {
  return { file: pngAddress(width, height), alt: 'What is to be seen', ...more }
}

function deckWith(event: Partial<EventInput>): DeckPlan {
  return planSample(sampleTimeline({ events: [sampleEvent(event)] }))[0]!
}

function cardOf(event: Partial<EventInput>) {
  return blocksOf(deckWith(event).slides, 'PictureCard')[0]?.props
}

describe('one picture', () => {
  it('stands under the name of its event, not under a date', () => {
    const [card] = blocksOf(deckWith({ picture: pictureOf(30, 20) }).slides, 'PictureCard')
    expect(card?.slide).toMatchObject({ id: 'session-picture', frontmatter: { title: 'Session' } })
    expect(card?.slide.frontmatter.kicker).toBeUndefined()
  })

  it('has what it shows as its headline, where that is short, and who made it in the language of the deck', () => {
    const decks = planSample(sampleTimeline({ events: [sampleEvent({ picture: pictureOf(30, 20, { caption: { en: 'The hall', id: 'Balai' }, credit: 'A. Person' }) })] }))
    const cards = decks.map(({ slides }) => blocksOf(slides, 'PictureCard')[0])
    expect(cards.map((card) => card?.slide.frontmatter.title)).toEqual(['The hall', 'Balai'])
    expect(cards.map((card) => card?.props.credit)).toEqual(['Photo: A. Person', 'Foto: A. Person'])
    expect(cards[0]?.props.caption).toBeUndefined()
  })

  it('has its claim as its headline, and then what it shows beside it', () => {
    const deck = deckWith({ picture: pictureOf(20, 30, { caption: 'The tower', claim: 'It was the last one' }) })
    expect(blocksOf(deck.slides, 'PictureCard')[0]).toMatchObject({ props: { caption: 'The tower', beside: 325 }, slide: { frontmatter: { title: 'It was the last one' } } })
  })

  it('leaves the name below a narrow picture all the lines that it takes there', () => {
    const long = 'The photographer of the regional archive of the northern provinces and her two assistants'
    const [short, tall] = ['A', long].map((credit) => cardOf({ picture: pictureOf(20, 30, { credit, claim: 'A claim' }) }))
    expect(tall?.width).toBeLessThan(short?.width ?? 0)
    expect(tall?.above).toBeLessThan((short?.above ?? 0) - 20)
    expect(judgeFit(deckWith({ picture: pictureOf(20, 30, { credit: long }) }), metrics)).toEqual([])
  })

  it('says by whom a drawing is, as its file says it', () => {
    for (const credit of ['Drawing: A. Person', '© A. Person', '绘图：某人']) expect(cardOf({ picture: pictureOf(30, 20, { credit }) })?.credit).toBe(credit)
  })

  it('has a long caption beside it, or below where it is a panorama', () => {
    expect(cardOf({ picture: pictureOf(30, 20, { caption: WIDE.repeat(3) }) })?.beside).toBeGreaterThan(500)
    expect(cardOf({ picture: pictureOf(60, 10, { caption: WIDE.repeat(3) }) })).toMatchObject({ above: expect.any(Number) })
  })

  it('has the event’s summary beside it where it is upright and has no caption there', () => {
    const summary = { en: 'What happened.', id: 'Yang terjadi.' }
    expect(cardOf({ summary, picture: pictureOf(20, 30) })).toMatchObject({ story: 'What happened.', beside: 325 })
    expect(cardOf({ summary, picture: pictureOf(20, 30, { caption: WIDE.repeat(3) }) })?.story).toBeUndefined()
    expect(cardOf({ summary, picture: pictureOf(30, 20) })?.story).toBeUndefined()
  })

  it('is set smaller for many words, which fit', () => {
    const long = pictureOf(30, 20, { caption: WIDE.repeat(8), credit: WIDE.repeat(3) })
    expect(judgeFit(deckWith({ picture: long }), metrics)).toEqual([])
  })

  it('is named where even so its words do not fit', () => {
    const endless = pictureOf(30, 20, { caption: WIDE.repeat(80) })
    expect(judgeFit(deckWith({ picture: endless }), metrics)).toMatchObject([{ code: 'slide-spill' }])
  })
})

describe('several pictures', () => {
  it('are as high as each other where they are two, each as wide as its shape asks', () => {
    const [gallery] = blocksOf(deckWith({ pictures: [pictureOf(30, 20), pictureOf(20, 30)] }).slides, 'PictureGallery')
    const { widths = [], height = 0 } = gallery?.props ?? {}
    expect(widths.map((width) => Math.round((width / height) * 20) / 20)).toEqual([1.5, 0.65])
  })

  it.each([[[30, 20], [30, 20]], [[30, 20], [20, 30]]] as const)('are not pressed together by long captions: %j %j', (...shapes) => {
    const said = (times: number): PictureInput[] => shapes.map(([width, height]) => pictureOf(width, height, { caption: 'What is to be seen here, and who stands where. '.repeat(times).trim() }))
    const shown = (pictures: PictureInput[]): number => Math.min(...blocksOf(deckWith({ pictures }).slides, 'PictureGallery').map(({ props }) => props.height ?? 0))
    expect(shown(said(10))).toBeGreaterThan(shown(said(1)) * 0.7)
    expect(judgeFit(deckWith({ pictures: said(10) }), metrics)).toEqual([])
  })

  it.each([[2, 2, 1], [3, 3, 1], [4, 2, 1], [5, 3, 1], [6, 3, 1]])('%i stand in %i columns', (count, columns, slides) => {
    const found = blocksOf(deckWith({ pictures: Array.from({ length: count }, () => pictureOf(30, 20)) }).slides, 'PictureGallery')
    expect(found).toHaveLength(slides)
    expect(found[0]?.props.columns).toBe(columns)
  })

  it('go on where there are more than six, or their words need the room', () => {
    const sizes = (pictures: PictureInput[]) => blocksOf(deckWith({ pictures }).slides, 'PictureGallery').map(({ props }) => props.pictures.length)
    const nine = sizes(Array.from({ length: 9 }, () => pictureOf(30, 20)))
    expect(nine.reduce((sum, each) => sum + each, 0)).toBe(9)
    expect(Math.max(...nine)).toBeLessThanOrEqual(6)
    const wordy = Array.from({ length: 6 }, () => pictureOf(30, 20, { caption: WIDE.repeat(6) }))
    expect(sizes(wordy).length).toBeGreaterThan(1)
    expect(judgeFit(deckWith({ pictures: wordy }), metrics)).toEqual([])
  })
})
