import type { Browser } from 'playwright'
import { ORIGIN, withSitePage, type OpenSite } from './open-site.ts'
import { printPage } from '../print/page.ts'
import { refuseOverflow } from '../print/pdf.ts'
import { settle, showAsOnScreen } from './settle.ts'
import { layOnSheets, SHEETS, type HandSheets } from './sheets.ts'
import { gatherShown, leadLinks, nameFormulas, type ShownSlide } from './shown-slides.ts'

/** The site of a deck that was written by hand, with Slidev's page for printing, and how it is to be printed. */
export interface SitePrint extends Omit<OpenSite, 'lent'> {
  /** How many slides there are. */
  slides: number
  /** Numbers of slides by the names that they have besides. */
  aliases: Record<string, number>
  /** A page for each step rather than for each slide. */
  steps: boolean
  /** The pages of a handout, on which the slides are laid; none prints the slides themselves. */
  sheets?: HandSheets
}

/** What was printed, and what was seen while it was. */
export interface PrintedSite {
  bytes: Uint8Array
  /** In order: a page each, unless they lie on sheets. */
  shown: ShownSlide[]
  /** Addresses outside the site, and files that are not in it: they were not loaded. */
  requests: string[]
  /** What scripts have complained of. */
  errors: string[]
}

/**
 * Prints the slides of a built deck as Slidev shows them, when everything on them is there.
 *
 * @throws ArtifactError where a slide never comes, or where something on a sheet would be cut off
 */
export async function printSite(browser: Browser, print: SitePrint): Promise<PrintedSite> {
  const requests = new Set<string>()
  const errors = new Set<string>()
  const { sheets } = print
  const site = { ...print, ...(sheets && { lent: { [SHEETS]: sheets.folder } }) }
  return withSitePage(browser, site, async (opened) => {
    const { page } = opened
    await page.goto(`${ORIGIN}/?print=${print.steps ? 'clicks' : 'true'}#/print`)
    await showAsOnScreen(page)
    const missed = (what: string): void => void errors.add(`It waited in vain for ${what}`)
    await settle(opened, print.slides, missed)
    const shown = await page.evaluate(gatherShown)
    await page.evaluate(leadLinks, print.aliases)
    await page.evaluate(nameFormulas)
    if (sheets) {
      await layOnSheets(page, sheets)
      await settle(opened, print.slides, missed)
      await refuseOverflow(page)
    }
    return { bytes: await printPage(page), shown, requests: [...requests], errors: [...errors] }
  }, {
    request: (address) => void requests.add(address),
    error: (text) => void errors.add(text),
  })
}
