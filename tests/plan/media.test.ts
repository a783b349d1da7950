import { describe, expect, it } from 'vitest'
import { playerAddress } from '../../scripts/plan/drawing/player-address.ts'
import { planDecks } from '../../scripts/plan/plan-deck.ts'
import { slidePages } from '../../scripts/plan/slide-pages.ts'
import { clicksOf } from '../../scripts/plan/blocks/block.ts'
import type { DeckPlan } from '../../scripts/plan/deck.ts'
import type { EventInput } from '../support/sample-timeline.ts'
import { blocksOf, metrics } from '../support/plans.ts'
import { sampleEvent, sampleTimeline } from '../support/sample-timeline.ts'

type MediumInput = NonNullable<EventInput['media']>[number]

function decksOf(media: MediumInput[], network = false): DeckPlan[] {
  return planDecks(sampleTimeline({ events: [sampleEvent({ media })] }), { name: (language) => `sample.${language}`, metrics, network })
}

const TEXT = { en: 'A film of all of it.', id: 'Film semuanya.' }

describe('where an address is played from', () => {
  it.each<[string, string | undefined]>([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://vimeo.com/76979871/a1b2c3', 'https://player.vimeo.com/video/76979871'],
    ['https://example.org/films/day.mp4?x=1', 'https://example.org/films/day.mp4'],
    ['https://example.org/films/day', undefined],
    ['https://www.youtube.com/@channel', undefined],
    ['https://notyoutube.com/watch?v=dQw4w9WgXcQ', undefined],
    ['https://example.org/?u=youtube.com/watch?v=dQw4w9WgXcQ', undefined],
  ])('%s', (address, player) => {
    const { address: found } = playerAddress(address) ?? {}
    expect(found === undefined ? undefined : new URL(found).origin + new URL(found).pathname).toBe(player)
  })

  it('asks Vimeo not to follow its visitors, and says the seconds', () => {
    expect(playerAddress('https://vimeo.com/76979871', 65)?.address).toMatch(/\?dnt=1&autoplay=1#t=65s$/)
    expect(playerAddress('https://youtu.be/dQw4w9WgXcQ', 65, 90.5)?.address).toContain('start=65&end=91')
  })
})

describe('slides of sound and film', () => {
  const address: MediumInput = { url: 'https://youtu.be/dQw4w9WgXcQ', title: { en: 'The whole', id: 'Semuanya' }, alt: TEXT, from: 60, to: 193, source: 'paper' }

  it('have an address as a code, and nothing that would load it', () => {
    for (const deck of decksOf([address])) {
      const [{ slide, props } = expect.fail('no slide')] = blocksOf(deck.slides, 'MediaCard')
      expect(props).toMatchObject({ kind: 'film', what: 'Film · 2:13', code: { url: address.url }, address: 'youtu.be/dQw4w9WgXcQ' })
      expect(props).not.toHaveProperty('player')
      expect(clicksOf(slide.block!)).toBe(0)
      expect(JSON.stringify(deck)).not.toContain('nocookie')
    }
  })

  it('play an address with a step where the network is allowed, which takes no page of its own', () => {
    const [deck] = decksOf([address], true)
    const [{ slide, props } = expect.fail('no slide')] = blocksOf(deck!.slides, 'MediaCard')
    expect(props.player?.kind).toBe('frame')
    expect(clicksOf(slide.block!)).toBe(1)
    const no = deck!.slides.indexOf(slide) + 1
    expect(slidePages(deck!, 'steps').filter((page) => page.slide === no)).toHaveLength(1)
  })

  it('take no step where a button plays them', () => {
    const [deck] = decksOf([{ ...address, starts: 'button' }], true)
    expect(blocksOf(deck!.slides, 'MediaCard').map(({ slide }) => clicksOf(slide.block!))).toEqual([0])
  })

  it('say what they are called under a claim, and in each language', () => {
    const [en, id] = decksOf([{ ...address, kind: 'sound', claim: { en: 'All of it can be heard', id: 'Semuanya dapat didengar' } }])
    expect(blocksOf(en!.slides, 'MediaCard').map(({ slide, props }) => [slide.frontmatter.title, props.title, props.what])).toEqual([['All of it can be heard', 'The whole', 'Sound recording · 2:13']])
    expect(blocksOf(id!.slides, 'MediaCard').map(({ props }) => [props.title, props.what, props.alt])).toEqual([['Semuanya', 'Rekaman suara · 2:13', 'Rekaman suara: Film semuanya.']])
  })

  it('have the captions in the language of the deck first, then those of another form of it', () => {
    const captionFiles = ['vi', 'en-GB', 'id', 'en'].map((language) => ({ path: `/${language}.vtt`, name: `media/${language}.vtt`, language, bytes: 1 }))
    const timeline = sampleTimeline({ events: [sampleEvent({ media: [{ file: 'media/a.mp4', alt: TEXT }] })] })
    const played = { path: '/a.mp4', name: 'media/a-1.mp4', kind: 'film' as const, bytes: 1 }
    const events = timeline.events.map((event) => ({ ...event, media: event.media.map((medium) => ({ ...medium, played, captionFiles })) }))
    const decks = planDecks({ ...timeline, events }, { name: (language) => `sample.${language}`, metrics })
    expect(decks.map((deck) => blocksOf(deck.slides, 'MediaCard')[0]?.props.captions?.map(({ language }) => language))).toEqual([['en', 'en-GB', 'vi', 'id'], ['id', 'vi', 'en-GB', 'en']])
    expect(blocksOf(decks[0]!.slides, 'MediaCard')[0]?.props.captions?.[2]).toEqual({ src: './media/vi.vtt', language: 'vi', label: 'Tiếng Việt' })
    // Sites and presentations serve them.
    expect(decks[0]!.media?.map(({ name }) => name)).toEqual(['media/a-1.mp4', ...captionFiles.map(({ name }) => name)])
  })

  it('leave long words room beside a smaller picture', () => {
    const caption = { en: 'A long sentence about what there is to be seen. '.repeat(9), id: 'Kalimat panjang tentang apa yang terlihat. '.repeat(9) }
    const widths = [decksOf([address]), decksOf([{ ...address, caption }])].map(([deck]) => blocksOf(deck!.slides, 'MediaCard')[0]?.props.width ?? 0)
    expect(widths[1]).toBeLessThan(widths[0]!)
    expect(widths[1]).toBeGreaterThan(200)
  })
})
