import { withEventIds } from '../../scripts/timeline/read/event-ids.ts'
import { settle } from '../../scripts/timeline/read/settle.ts'
import type { z } from 'zod'
import { Event } from '../../scripts/timeline/schema/event.ts'
import type { Quotation } from '../../scripts/timeline/schema/quotation.ts'
import { Timeline } from '../../scripts/timeline/schema/timeline.ts'

/** A timeline as it stands in a file. */
export type TimelineInput = z.input<typeof Timeline>
export type EventInput = z.input<typeof Event>
export type QuotationInput = z.input<typeof Quotation>

/** A small timeline as it would stand in a file: one event of one day in two languages; overrides go over it. */
export function sampleInput(overrides: Partial<TimelineInput> = {}): TimelineInput {
  return {
    title: { en: 'A small day', id: 'Hari kecil' },
    languages: ['en', 'id'],
    events: [sampleEvent()],
    people: {
      speaker: { name: 'Phạm Minh Chính', role: { en: 'Prime Minister', id: 'Perdana Menteri' }, country: 'VN' },
      guest: { role: { en: 'Deputy Minister', id: 'Wakil Menteri' }, country: 'DE' },
    },
    sources: {
      paper: { publisher: 'Báo Chính phủ', title: { en: 'A report', id: 'Sebuah laporan' }, language: 'id', url: 'https://example.org/a' },
      wire: { publisher: 'Đại biểu Nhân dân', language: 'id', published: '2025-10-26' },
    },
    notes: { overview: { en: 'One day.', id: 'Satu hari.' } },
    ...overrides,
  }
}

/** An event of `sampleInput`. */
export function sampleEvent(overrides: Partial<EventInput> = {}): EventInput {
  return { id: 'session', title: { en: 'Session', id: 'Sesi' }, when: '2025-10-25', source: 'paper', ...overrides }
}

/** A quotation printed in Indonesian, with a translation. */
export function sampleQuotation(overrides: Partial<QuotationInput> = {}): QuotationInput {
  return {
    speaker: 'speaker',
    topic: { en: 'Solidarity', id: 'Solidaritas' },
    verbatim: { id: 'Solidaritas adalah perisai terbesar yang kita miliki bersama di dunia maya.' },
    translations: { en: 'Solidarity is the greatest shield that we share in cyberspace.' },
    source: 'paper',
    ...overrides,
  }
}

/** The same with all defaults filled in, as the loader hands it on. */
export function sampleTimeline(overrides: Partial<TimelineInput> = {}): Timeline {
  return timelineOf(sampleInput(overrides))
}

/** The timeline that a file with this value gives. @throws ZodError where it is not valid */
export function timelineOf(input: unknown): Timeline {
  return settle(Timeline.parse(withEventIds(input)))
}
