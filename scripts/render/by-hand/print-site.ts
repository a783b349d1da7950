import type { Browser, Page } from 'playwright-core'
import { SurroundingsError } from '../../failure.ts'
import { ORIGIN, withSitePage, type OpenSite, type SitePage } from './open-site.ts'
import { printPage, refuseOverflow } from '../print/page.ts'
import { hintTags } from '../print/tag-hints.ts'
import { layOnSheets, SHEETS, type HandSheets } from './sheets.ts'
import { gatherShown, leadLinks, nameFormulas, type ShownSlide } from './shown-slides.ts'

/** The site of a deck that was written by hand, with Slidev's page for printing, and how to print it. */
export interface SitePrint extends Omit<OpenSite, 'lent'> {
  /** How many slides there are. */
  slides: number
  /** Slide numbers by the slides' aliases. */
  aliases: Record<string, number>
  /** Whether each step has a page, rather than each slide. */
  steps: boolean
  /** The pages of a handout that the slides go on; without them, each slide is a page. */
  sheets?: HandSheets
}

/** The printed file, and what the page showed and did meanwhile. */
export interface PrintedSite {
  bytes: Uint8Array
  /** The slides in order, each a page unless they lie on sheets. */
  shown: ShownSlide[]
  /** Requests without an answer: addresses outside the site, and files that it lacks. */
  requests: string[]
  /** Errors of scripts. */
  errors: string[]
}

/**
 * Prints the slides of a built deck as Slidev shows them, after everything on them has been drawn.
 *
 * @throws SurroundingsError when a slide never appears
 * @throws ArtifactError when something on a sheet would be cut off
 * @throws SurroundingsError when an action of the browser takes too long
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
    await page.evaluate(hintTags)
    return { bytes: await printPage(page), shown, requests: [...requests], errors: [...errors] }
  }, {
    request: (address) => void requests.add(address),
    error: (text) => void errors.add(text),
  })
}

/** When nothing has changed for this long, in ms, nothing will; a busy machine may pause. */
const LONGEST = 2 * 60_000
/** Time between two checks, in ms. */
const PAUSE = 50

/**
 * Waits until a page for printing shows everything: its slides, their files, diagrams that are drawn later, pictures and fonts.
 * Requests are answered from disk, so the open ones can be counted; no silence on a network has to be interpreted.
 *
 * @param slides - how many slides there are
 * @param missed - called with what a slide waits for in vain; the slide is printed without it
 * @throws SurroundingsError when a slide never appears
 */
async function settle({ page, waiting }: SitePage, slides: number, missed: (what: string) => void): Promise<void> {
  let quiet = 0
  let before = ''
  let changed = Date.now()
  while (quiet < 2) {
    await page.evaluate(loadPictures)
    const [count, pending] = await page.evaluate(stillToCome, slides)
    const state = JSON.stringify([count, pending, waiting()])
    quiet = pending.length === 0 && waiting() === 0 && state === before ? quiet + 1 : 0
    if (state !== before) changed = Date.now()
    before = state
    if (quiet === 0 && Date.now() - changed > LONGEST) {
      if (pending.some((what) => what.startsWith(SLIDE))) throw new SurroundingsError(`The slides never came: ${pending.join(', ')}. Nothing was written.`)
      missed(pending.join(', ') || 'files that it asks for')
      return
    }
    await page.waitForTimeout(PAUSE)
  }
}

const SLIDE = 'slide'

/** Loads all pictures, also those that only scrolling would load. Runs in the page. */
async function loadPictures(): Promise<void> {
  const pictures = [...document.images]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
  await document.fonts.ready
  // After two frames, the browser has drawn what they have changed.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}

/** How many slides the page has, and what is still missing. Runs in the page. */
function stillToCome(slides: number): [number, string[]] {
  const containers = [...document.querySelectorAll('.print-slide-container')]
  const there = new Set(containers.map(({ id }) => Number(id.split('-')[0])))
  const pending: string[] = []
  for (let no = 1; no <= slides; no += 1) if (!there.has(no)) pending.push(`slide ${no}`)
  for (const container of containers) {
    const no = Number(container.id.split('-')[0])
    if (container.querySelector('.slidev-slide-loading')) pending.push(`slide ${no}`)
    for (const diagram of container.querySelectorAll('.mermaid')) if (!diagram.shadowRoot?.firstElementChild) pending.push(`a diagram on slide ${no}`)
    for (const part of container.querySelectorAll('[data-waitfor]')) {
      const wanted = part.getAttribute('data-waitfor')
      if (wanted && !part.querySelector(wanted)?.checkVisibility()) pending.push(`${wanted} on slide ${no}`)
    }
  }
  return [containers.length, pending]
}

/** Makes a page look on paper as it does on the screen. */
async function showAsOnScreen(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => {
    const rules = document.createElement('style')
    rules.textContent = [
      '*, ::before, ::after { print-color-adjust: exact !important; animation: none !important; transition: none !important }',
      // A break after the last slide would print an empty page.
      '.print-slide-container:last-child { break-after: auto !important }',
      // At the top: below the last slide they would begin another page.
      'body > :not(#app), #twoslash-container { position: fixed; inset: 0 auto auto 0; visibility: hidden }',
    ].join('\n')
    document.head.append(rules)
  })
}
