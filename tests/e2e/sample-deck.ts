import type { QuoteCardProps } from '../../scripts/plan/blocks/quote-card.ts'
import type { DeckPlan, Slide } from '../../scripts/plan/deck.ts'
import { addonInCache } from '../../scripts/render/slidev/client/work-folder.ts'
import { renderSlidev } from '../../scripts/write/slidev.ts'
import { CACHE, ROOT } from '../support/project.ts'

/** What a note holds and nothing else does. */
export const NOTE_SENTINEL = 'zwölf-Boxkämpfer-7431'

/** Slide 3: what the quotation card shows. */
export const QUOTE: QuoteCardProps = {
  composition: 'line',
  quote: { text: 'Satu <b>kalimat</b> {{ penting }}.', lang: 'id' },
  translation: { text: 'One important sentence.', lang: 'en', note: 'Our translation' },
  speaker: { name: 'A. Person', role: 'Chair', country: 'Nowhere' },
  sources: [1],
}

/** What tests change in the sample. */
export interface SampleChange {
  quoteText?: string
  /** The label of the event in the rail. */
  rail?: string
  /** A slide between 3 and 4. */
  extraSlide?: boolean
  note?: string
}

/** A short deck with a cover, an opener, a quotation, points in steps, and sources. */
export function samplePlan(change: SampleChange = {}): DeckPlan {
  const slides: Slide[] = [
    slide('cover', { layout: 'deck-cover', title: 'A sample deck', level: 1 }),
    slide('opener', { layout: 'deck-event', title: 'The first event', level: 1, event: 'one', when: 'morning' }),
    {
      ...slide('quote', { layout: 'deck-content', title: 'A quotation', level: 2, event: 'one' }),
      notes: change.note ?? `A note with *stars* & <tags>: ${NOTE_SENTINEL}.\n\nSecond paragraph.`,
      block: { component: 'QuoteCard', props: { ...QUOTE, quote: { ...QUOTE.quote, text: change.quoteText ?? QUOTE.quote.text } } },
    },
    ...(change.extraSlide ? [slide('extra', { layout: 'deck-content', title: 'An extra slide', level: 2 })] : []),
    {
      ...slide('points', { layout: 'deck-content', title: 'Three points', level: 2, event: 'one' }),
      block: {
        component: 'PointList',
        props: { start: 1, composition: 'rows', steps: true, points: [{ title: 'First' }, { title: 'Second' }, { title: 'Third' }], sources: [1] },
      },
    },
    {
      ...slide('sources', { layout: 'deck-content', title: 'Sources', level: 1 }),
      block: { component: 'SourceList', props: { sources: [{ number: 1, publisher: 'A paper', url: 'https://example.org/a' }] } },
    },
  ]
  return {
    name: 'sample.en',
    language: 'en',
    direction: 'ltr',
    title: 'A sample deck',
    aspect: 16 / 9,
    scheme: 'light',
    minutes: 1,
    presenter: {},
    context: {
      title: 'A sample deck',
      rail: [{ event: 'one', label: change.rail ?? 'The first event', when: 'morning', slide: 2 }],
      sourceSlides: [slides.length],
      slides: slides.length,
      labels: { source: 'Source', sources: 'Sources', rail: 'Events', current: 'now', slideOf: 'Slide {no} of {of}' },
    },
    slides,
  }
}

function slide(id: string, frontmatter: Slide['frontmatter']): Slide {
  return { id, frontmatter, notes: '', origin: [] }
}

/** The sample as Slidev Markdown, for the work folder in the cache. */
export function sampleMarkdown(change: SampleChange = {}): string {
  return renderSlidev(samplePlan(change), { addon: addonInCache(ROOT, CACHE) })
}
