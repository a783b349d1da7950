import type { Browser } from 'playwright-core'
import { withSite, type OpenSite } from '../render/by-hand/open-site.ts'
import type { SlideFinding } from './finding.ts'
import { gatherFacts } from './gather.ts'
import { browserError, judgeFacts, stranger } from './inspect.ts'

/**
 * Looks at every slide of a deck that was written by hand, as Slidev builds it.
 *
 * @param site - the built deck, in a window of the size of a slide
 * @param slides - how many there are
 */
export async function inspectSite(browser: Browser, site: OpenSite, slides: number): Promise<SlideFinding[]> {
  const findings: SlideFinding[] = []
  let current = 1
  const add = (finding: SlideFinding): void => {
    // The favicon or a font is asked for on every slide, and is one mistake.
    if (!findings.some(({ code, message }) => code === finding.code && message === finding.message)) findings.push(finding)
  }
  await withSite(browser, site, async (show) => {
    for (current = 1; current <= slides; current += 1) {
      const page = await show(current)
      const no = current
      await page.evaluate(markShown, no)
      const facts = await gatherFacts(page)
      // What the frame around the slide does is Slidev's own.
      const ofSlide = { ...facts, access: facts.access.filter(({ slide, rule }) => slide !== undefined && !OF_DOCUMENTS.has(rule)) }
      for (const finding of judgeFacts(ofSlide, site.height)) add({ ...finding, slide: no })
      await page.evaluate(unmark)
    }
  }, {
    request: (address) => add(stranger(address, current)),
    error: (text) => add(browserError(text, current)),
  })
  return findings
}

/** A slide alone is no document: its first heading may be of any level. */
const OF_DOCUMENTS = new Set(['page-has-heading-one', 'heading-order'])

/** Gives the slide that is shown, and no other, the class by which slides are found in a printed document. Runs in the page. */
function markShown(no: number): void {
  const shown = [...document.querySelectorAll(`.slidev-page-${no}`)].find((slide) => slide.checkVisibility({ opacityProperty: true }))
  shown?.classList.add('page')
}

function unmark(): void {
  for (const slide of document.querySelectorAll('.page')) slide.classList.remove('page')
}
