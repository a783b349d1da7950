import { describe, expect, it } from 'vitest'
import { judgeFit } from '../../scripts/inspect/judge-fit.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import type { DrawnPicture } from '../../scripts/timeline/schema/picture.ts'
import type { Timeline } from '../../scripts/timeline/schema/timeline.ts'
import { drawnPicture, PNG_ADDRESS } from '../support/picture.ts'
import { metrics, planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

type PictureInput = NonNullable<EventInput['picture']>
const LONG = 'The committee met in the large hall of the old town house, as it does each year. '

function timelineWith(picture: Partial<PictureInput>, drawn: DrawnPicture, event: Partial<EventInput> = {}): Timeline {
  const timeline = sampleTimeline({ events: [sampleEvent({ picture: { file: PNG_ADDRESS, alt: 'What is to be seen', caption: { en: 'The hall', id: 'Balai' }, credit: 'A. Person', ...picture }, ...event })] })
  const [first] = timeline.events
  if (first?.picture) first.picture.drawn = drawn
  return timeline
}

const photograph = (width: number, height: number, more: Partial<DrawnPicture> = {}): DrawnPicture => drawnPicture(width, height, { isPhotograph: true, large: 'data:image/jpeg;base64,large', ...more })

function pictureSlide(deck: DeckPlan | undefined): Slide | undefined {
  return deck?.slides.find(({ id }) => id === 'session-picture')
}

const planned = (...given: Parameters<typeof timelineWith>): DeckPlan[] => planSample(timelineWith(...given))

describe('a photograph alone', () => {
  it.each([
    ['full', photograph(3000, 2000)],
    ['full', photograph(1600, 900)],
    ['half', photograph(2000, 3000)],
    ['half', photograph(2000, 2000)],
    [undefined, photograph(6000, 1500)],
    [undefined, photograph(600, 400)],
    [undefined, drawnPicture(3000, 2000)],
  ])('is composed by its shape, its size and what it is: %s', (composition, drawn) => {
    expect(planned({}, drawn).map((deck) => pictureSlide(deck)?.frontmatter.pictured?.composition)).toEqual([composition, composition])
  })

  it('has the large picture over the whole slide, what it shows as the headline, and no rail above', () => {
    const [deck] = planned({}, photograph(3000, 2000))
    expect(pictureSlide(deck)).toMatchObject({ frontmatter: { title: 'The hall', kicker: 'Session', rail: false }, block: { props: { src: 'data:image/jpeg;base64,large', credit: 'Photo: A. Person' } } })
  })

  it('has a long caption below the name of its event', () => {
    const [deck] = planned({ caption: LONG.repeat(2) }, photograph(3000, 2000))
    expect(pictureSlide(deck)).toMatchObject({ frontmatter: { title: 'Session' }, block: { props: { composition: 'full', caption: LONG.repeat(2) } } })
  })

  it('is shown whole where its words have no room on it, in one language at least', () => {
    const decks = planned({ caption: { en: 'The hall', id: LONG.repeat(12) } }, photograph(3000, 2000))
    expect(decks.map((deck) => pictureSlide(deck)?.frontmatter.pictured)).toEqual([undefined, undefined])
    expect(decks.flatMap((deck) => judgeFit(deck, metrics))).toEqual([])
  })

  it('has a scrim as dark as the part below the words asks', () => {
    const scrimOf = (scrims: number[]): number | undefined => pictureSlide(planned({}, photograph(3000, 2000, { scrims }))[0])?.frontmatter.pictured?.scrim
    expect(scrimOf([0.9, 0.1, 0.1, 0.1, 0.1, 0.55])).toBe(0.55)
    expect(scrimOf([0.9, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0.3)
  })

  it('looks where its focus is when it says what is below the words', () => {
    const scrimAt = (focus: PictureInput['focus']): number | undefined => pictureSlide(planned({ focus }, photograph(2600, 2000, { scrims: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.6] }))[0])?.frontmatter.pictured?.scrim
    expect(scrimAt('bottom')).toBe(0.6)
    expect(scrimAt('top')).toBe(0.3)
  })
})

describe('the slide that opens an event', () => {
  it('has the photograph beside its words', () => {
    const [deck] = planned({}, photograph(3000, 2000))
    expect(deck?.slides.find(({ id }) => id === 'session')?.frontmatter.picture).toMatchObject({ src: PNG_ADDRESS, credit: 'Photo: A. Person', width: expect.any(Number) })
  })

  it('is then the only one, where nothing is said of it', () => {
    const [deck] = planned({ caption: undefined }, photograph(3000, 2000))
    expect(pictureSlide(deck)).toBeUndefined()
  })

  it('has none where its words need the room, in one language at least', () => {
    const decks = planned({ caption: undefined }, photograph(3000, 2000), { summary: { en: 'It met.', id: LONG.repeat(5) } })
    expect(decks.map((deck) => deck.slides.find(({ id }) => id === 'session')?.frontmatter.picture)).toEqual([undefined, undefined])
    expect(decks.map((deck) => pictureSlide(deck)?.frontmatter.pictured?.composition)).toEqual(['full', 'full'])
  })
})

describe('the cover', () => {
  it('has its picture in the place of the ornament', () => {
    const timeline = sampleTimeline({ cover: { file: PNG_ADDRESS, alt: 'A bay', credit: 'A. Person', focus: 'bottom' } })
    const [deck] = planSample({ ...timeline, ...(timeline.cover ? { cover: { ...timeline.cover, drawn: photograph(3000, 2000) } } : {}) })
    const { frontmatter } = deck?.slides[0] ?? {}
    expect(frontmatter).toMatchObject({ picture: { src: 'data:image/jpeg;base64,large', alt: 'A bay', credit: 'Photo: A. Person', focus: { x: 50, y: 100 }, scrim: 0.6 } })
    expect(frontmatter?.arcs).toBeUndefined()
  })
})

describe('a portrait', () => {
  const people = { speaker: { name: 'Phạm Minh Chính', picture: { file: PNG_ADDRESS, alt: { en: 'The Prime Minister', id: 'Perdana Menteri' }, credit: 'B. Person' } } }
  const [deck] = planSample(sampleTimeline({ people, events: [sampleEvent({ people: ['speaker'] })] }))

  it('stands on the card of the person, in the place of the initials', () => {
    const slide = deck?.slides.find(({ block }) => block?.component === 'PeopleList')
    expect(slide?.block?.props).toMatchObject({ groups: [{ people: [{ portrait: { src: PNG_ADDRESS, alt: 'The Prime Minister' } }] }] })
  })

  it('has who made it in the list of credits', () => {
    const slide = deck?.slides.find(({ id }) => id === 'picture-credits')
    expect(slide).toMatchObject({ frontmatter: { title: 'Picture credits' }, block: { props: { parts: [{ runs: [{ text: 'Phạm Minh Chính · Photo: B. Person' }] }] } } })
  })
})
