import { describe, expect, it } from 'vitest'
import { adviseOn } from '../../scripts/inspect/advise.ts'
import type { Audience } from '../../scripts/timeline/schema/choices.ts'
import { planSample } from '../support/plans.ts'
import { sampleEvent, sampleTimeline, type EventInput } from '../support/sample-timeline.ts'

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

function advice(event: Partial<EventInput>, more: object = {}, audience: Audience = 'full'): string[] {
  const timeline = sampleTimeline({ events: [sampleEvent(event)], ...more })
  const [plan] = planSample(timeline)
  if (!plan) throw new Error('There is a deck')
  return adviseOn({ plan, from: { file: 'x.yaml', timeline, locate: () => ({ line: 7, column: 1 }) } }, audience)
}

describe('advice on a talk', () => {
  it('is none where the last row can follow', () => {
    expect(advice({ summary: words(20) })).toEqual([])
  })

  it('names the slides with more words than are read while somebody speaks, fewer in a briefing', () => {
    const points = (count: number): Partial<EventInput> => ({ points: [{ title: 'Points', source: 'paper', items: [{ title: 'One', text: words(count) }, { title: 'Two', text: words(count) }] }] })
    expect(advice(points(40)).join('\n')).toMatch(/^Advice on .*:\n {2}line 7, slide \d “Points”: 8\d words, of which 70 are read\.\n {2}Shorten/)
    expect(advice(points(25))).toEqual([])
    expect(advice(points(25), {}, 'briefing').join()).toContain('of which 45 are read')
  })

  it('names a long quotation of which no phrase leads, and counts none of its words', () => {
    const quotation = { id: 'long', speaker: 'speaker', verbatim: { en: words(80) }, source: 'wire' }
    expect(advice({ quotations: [quotation] }).join()).toContain('a long quotation of which no phrase leads')
    expect(advice({ quotations: [{ ...quotation, highlight: { en: 'word3 word4' } }] })).toEqual([])
  })

  it('names what is played without captions', () => {
    const medium = { file: 'media/a.mp4', alt: { en: 'Somebody speaks.', id: 'Seseorang berbicara.' }, played: { path: '/a.mp4', name: 'media/a-1.mp4', kind: 'film' as const, bytes: 1 }, source: [], starts: 'step' as const }
    const told = (more: object): string => {
      const timeline = sampleTimeline()
      const [first, ...rest] = timeline.events
      const filmed = { ...timeline, events: [{ ...first!, media: [{ ...medium, ...more }] }, ...rest] }
      const [plan] = planSample(filmed)
      return adviseOn({ plan: plan!, from: { file: 'x.yaml', timeline: filmed, locate: () => ({ line: 7, column: 1 }) } }, 'full').join('\n')
    }
    expect(told({})).toMatch(/line 7, slide \d “.*”: no captions\. If somebody speaks/)
    expect(told({ captionFiles: [{ path: '/a.vtt', name: 'media/captions-en-1.vtt', language: 'en', bytes: 1 }] })).not.toContain('captions')
  })

  it('asks a long talk for its message, and names runs of one form', () => {
    const statements = Array.from({ length: 9 }, (_, index) => ({ title: `What was said ${index}`, items: [{ by: 'speaker', text: words(30), source: 'paper' }, { group: 'others', text: words(20), source: 'paper' }] }))
    const found = advice({ statements })
    expect(found[1]).toContain('the deck has no `message`')
    expect(found.join('\n')).toMatch(/slide \d+ “.*”: 9 slides of one form follow each other/)
    expect(advice({ statements }, { message: 'One thing.' }).join()).not.toContain('message')
  })
})
