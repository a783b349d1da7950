import type { Browser } from 'playwright'
import type { DeckPlan, Slide } from '../plan/deck.ts'
import { finishPdf } from './pdf/finish.ts'
import type { PrintBundle } from './print/bundle.ts'
import { renderSlidesDocument, SLIDE_HEIGHT, slideWidth } from './print/document.ts'
import { printPage, withPage } from './print/page.ts'

/** What a deck's PDF carries besides its slides. */
export interface PdfMaking {
  bundle: PrintBundle
  /** `timeline-deck 1.2.3`, as the file's creator. */
  creator: string
  /** ISO 8601 date or time for the file's dates: from the content, or from SOURCE_DATE_EPOCH. */
  date: string
}

/** Prints the slides of a deck as a finished PDF: one page per slide, tagged, with bookmarks and what it is about. */
export async function renderSlidesPdf(browser: Browser, plan: DeckPlan, making: PdfMaking): Promise<Uint8Array> {
  const html = await renderSlidesDocument(plan, making.bundle)
  const document = { html, folder: making.bundle.folder, width: slideWidth(plan), height: SLIDE_HEIGHT }
  const printed = await withPage(browser, document, printPage)
  return finishPdf(printed, {
    title: plan.title,
    ...(plan.author === undefined ? {} : { author: plan.author }),
    ...(plan.description === undefined ? {} : { subject: plan.description }),
    language: plan.language,
    direction: plan.direction,
    date: making.date,
    creator: making.creator,
    outline: plan.slides.map((slide, index) => ({ title: bookmark(slide), level: slide.frontmatter.level, page: index + 1 })),
  })
}

/** The bookmark of a slide: its title and, where it continues another, which of how many it is. */
export function bookmark({ frontmatter }: Slide): string {
  return frontmatter.continued === undefined ? frontmatter.title : `${frontmatter.title} (${frontmatter.continued})`
}
