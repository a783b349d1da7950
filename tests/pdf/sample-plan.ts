import type { PdfExpectation } from '../../scripts/pdf/verify/pdf-expectation.ts'
import type { PdfInfo } from '../../scripts/pdf/repair/finish.ts'
import { sampleTitles } from './sample-html.ts'

/** What `finishPdf` is told of the sample deck. */
export function sampleInfo(slides = 5): PdfInfo {
  return {
    title: 'Sample deck – Hà Nội & <more>',
    author: 'Lê Hoài Trung',
    subject: 'A deck for tests',
    keywords: ['timeline', 'Hà Nội'],
    language: 'en',
    direction: 'ltr',
    date: '2025-10-25',
    creator: 'timeline-deck 0.1.0',
    outline: sampleTitles(slides).map((title, i) => ({ title, level: i === 0 ? 1 : 2, page: i + 1 })),
  }
}

/** What the sample deck is expected to be, derived from its titles and the cycle of four bodies, not from a file. */
export function sampleExpectation(slides = 5): PdfExpectation {
  const { title, author, subject, language, date, outline } = sampleInfo(slides)
  const toLast = { page: slides }
  return {
    title, author: author!, subject: subject!, language, direction: 'ltr', date: date!, outline,
    maxBytes: 1_000_000,
    pages: outline.map((entry, i) => {
      const page = { headings: [{ text: entry.title, level: entry.level }], size: { width: 960, height: 540 } }
      switch (i % 4) {
        case 0: return {
          ...page,
          texts: ['08:00', 'The last slide and an outside address'],
          links: [toLast, { uri: 'https://example.org/a?b=1' }],
          figures: ['A day from 08:00 to 20:00 with three events'],
        }
        case 1: return {
          ...page,
          texts: ['“Kita semua bersatu melawan kejahatan siber.”', 'Lương Tam Quang, Minister'],
          links: [toLast],
          figures: [],
          passages: [{ text: 'Kita semua bersatu', lang: 'id' }],
        }
        case 2: return { ...page, texts: ['1. First point', '2. Second point, with stress'] }
        default: return { ...page, texts: ['Convention', 'An agreement between states', 'María José Pinto González Artigas'] }
      }
    }),
  }
}
